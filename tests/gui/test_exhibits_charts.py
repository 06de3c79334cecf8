"""Charts of tables and of indicators, drawn while they are made."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from db.domain.entities import Chart
from db.domain.kinds import ChartKind, SeriesIn
from db.queries import exhibits
from desktop.app import data_cells
from desktop.gui.exhibits.chart_dialog import ChartDialog
from desktop.gui.exhibits.ticks import Ticks
from gui.exhibits_desk import DOWN, ENTER, Desk


@pytest.fixture
def desk(tmp_path: Path, values_file: Path) -> Iterator[Desk]:
    """The small programme with a table of two rows and two years."""
    made = Desk(Path(shutil.copy(values_file, tmp_path)))
    made.add_table()
    yield made
    made.close()


def test_a_table_becomes_a_chart_that_shows_all_of_it(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    block = desk.charts.pane.view.block
    assert desk.screen.tabs.currentWidget() is desk.charts
    assert block.categories == ("Domowe", "Publiczne")
    assert [(each.name, [*map(int, each.amounts)]) for each in block.series] == [
        ("2022", [1050, 300]),
        ("2023", [980, 320]),
    ]
    assert _chart(desk).title == "Interwencje"


def test_the_chart_follows_its_table(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    sheet = desk.sheet()
    spot = (sheet.rows[0].id, sheet.columns[0].id)
    desk.context.perform(data_cells.set_cells, 1, {spot: "77"})
    assert int(desk.charts.pane.view.block.series[0].amounts[0]) == 77


def test_kind_and_series_are_chosen_and_drawn_at_once(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    desk.charts.pane.kind.chosen.emit(list(ChartKind).index(ChartKind.LINE))
    desk.charts.pane.side.chosen.emit(list(SeriesIn).index(SeriesIn.ROWS))
    block = desk.charts.pane.view.block
    assert block.kind is ChartKind.LINE
    assert (block.categories, [each.name for each in block.series]) == (
        ("2022", "2023"),
        ["Domowe", "Publiczne"],
    )


def test_a_row_is_left_out_by_its_tick_and_comes_back(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    _tick(desk.charts.pane.data.rows, "Publiczne", on=False)
    desk.settle()
    assert desk.charts.pane.view.block.categories == ("Domowe",)
    _tick(desk.charts.pane.data.rows, "Publiczne", on=True)
    desk.settle()
    assert desk.charts.pane.view.block.categories == ("Domowe", "Publiczne")


def test_space_ticks_from_the_keyboard(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    rows = desk.charts.pane.data.rows
    rows.list.setFocus()
    desk.press(DOWN, Qt.Key.Key_Space)
    assert len(rows.chosen) == 1
    desk.settle()
    assert len(desk.charts.pane.view.block.categories) == 1


def test_a_chart_of_indicators_shows_the_last_periods(desk: Desk) -> None:
    dialog = ChartDialog(desk.context, "Porady", desk.screen)
    dialog.of.choose(0)
    _tick(dialog.indicators, "Liczba porad", on=True)
    dialog.accept()
    desk.turn_to(desk.charts)
    block = desk.charts.pane.view.block
    assert block.categories == ("2022", "2023", "2024")
    assert [each and int(each) for each in block.series[0].amounts] == [120, 130, None]
    desk.charts.pane.periods.setValue(2)
    assert desk.charts.pane.view.block.categories == ("2023", "2024")


def test_a_chart_without_data_or_title_is_not_made(desk: Desk) -> None:
    dialog = ChartDialog(desk.context, "", desk.screen)
    dialog.of.choose(0)
    dialog.accept()
    assert dialog.result_id is None
    assert dialog._title.complaint == "Podaj tytuł wykresu."
    assert dialog._indicators.complaint == "Zaznacz co najmniej jeden wskaźnik."
    assert desk.context.workspace.read(exhibits.charts, 1) == ()


def test_the_alternative_text_is_proposed_and_the_clerks_own_is_kept(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    field = desk.charts.pane.description
    assert "Domowe" in field.placeholderText()
    field.setFocus()
    desk.press("Spadek")
    desk.charts.pane.title.setFocus()
    assert _chart(desk).description == "Spadek"
    assert desk.charts.pane.view.accessibleDescription() == "Spadek"


def test_a_title_is_changed_in_its_field(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    field = desk.charts.pane.title
    field.setFocus()
    field.selectAll()
    desk.press("Nowy", ENTER)
    assert _chart(desk).title == "Nowy"
    assert desk.charts.listing.lines.line(0).text == "Nowy"


def _chart(desk: Desk) -> Chart:
    return desk.context.workspace.read(exhibits.charts, 1)[0]


def _tick(ticks: Ticks, words: str, *, on: bool) -> None:
    model = ticks.list.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == words)
    state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
    model.setData(model.index(row, 0), state, Qt.ItemDataRole.CheckStateRole)
