"""The screen of tables, charts, SWOT and money: named for a screen reader, small enough, led by keys."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollBar, QWidget

from db.domain.entities import Chart, DataTable
from desktop.app import charts, data_tables
from desktop.gui.context import Context
from desktop.gui.exhibits.chart_dialog import ChartDialog
from desktop.gui.exhibits.indicators_dialog import IndicatorsDialog
from desktop.gui.exhibits.screen import ExhibitsScreen
from gui.answers import Answers

SMALLEST = QSize(683, 384)  # a screen of 1366 × 768 at 200 %
ROOM = QSize(SMALLEST.width() - 40, SMALLEST.height() - 98)  # without rail, menu, choosers and status
PAGES = range(4)


@pytest.fixture
def screen(context: Context) -> ExhibitsScreen:
    """The sample with a table and a chart of it."""
    block = [["", "2022", "2023"], ["Domowe", "10", "20"]]
    table_id = data_tables.add_from_block(context.workspace, DataTable(1, "Interwencje"), block)
    charts.add_chart(context.workspace, Chart(1, "Interwencje", table_id=table_id))
    made = ExhibitsScreen(context, Answers())
    made.resize(1000, 640)
    made.show()
    made.tables.choose(table_id)
    return made


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_takes_the_focus_has_a_name(screen: ExhibitsScreen, page: int) -> None:
    screen.tabs.setCurrentIndex(page)
    assert _nameless(screen) == []


def test_it_fits_into_a_small_window(screen: ExhibitsScreen) -> None:
    least = screen.minimumSizeHint()
    assert least.width() <= ROOM.width()
    assert least.height() <= ROOM.height()


def test_its_dialogs_are_named_and_fit(screen: ExhibitsScreen, context: Context) -> None:
    for dialog in (IndicatorsDialog(context, 1, screen), ChartDialog(context, "", screen)):
        dialog.show()
        assert _nameless(dialog) == []
        assert dialog.minimumSizeHint().height() <= SMALLEST.height()
        assert dialog.minimumSizeHint().width() <= SMALLEST.width()
        dialog.reject()


def test_a_screen_reader_hears_where_a_figure_comes_from(screen: ExhibitsScreen) -> None:
    model = screen.tables.pane.model
    assert model.name((1, 1)) == "Domowe, 2022"
    assert model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "10"


def _nameless(whole: QWidget) -> list[QWidget]:
    return [
        each
        for each in whole.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not isinstance(each, QScrollBar)
        and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]
