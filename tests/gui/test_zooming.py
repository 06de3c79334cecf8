"""Larger and smaller: several quick presses are one change, and every screen follows, shown or not."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.gui.context import Context
from desktop.gui.main_window import MainWindow
from desktop.gui.theme import Scheme, Theme
from desktop.gui.values.sheet_view import SheetView
from gui.answers import Answers
from gui.hands import bring


@pytest.fixture
def window(qtbot: QtBot, context: Context, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow(context, Answers(), theme)
    bring(qtbot, made)
    yield made
    made.close()
    delete(made)


def widths(view: SheetView) -> list[int]:
    return [view.columnWidth(column) for column in range(view.model().columnCount())]


def test_quick_presses_dress_the_window_once(qtbot: QtBot, window: MainWindow) -> None:
    worn: list[float] = []
    window.theme.changed.connect(lambda: worn.append(window.theme.zoom))
    larger, smaller = (window.menus.view.actions[place] for place in (4, 5))
    for _press in range(12):
        larger.trigger()
    smaller.trigger()
    qtbot.waitUntil(lambda: bool(worn))
    assert worn == [1.9]


def test_the_usual_size_can_be_had_at_once_after_another(qtbot: QtBot, window: MainWindow) -> None:
    larger, usual = (window.menus.view.actions[place] for place in (4, 6))
    larger.trigger()
    qtbot.waitUntil(lambda: window.theme.zoom == pytest.approx(1.1))
    usual.trigger()
    qtbot.waitUntil(lambda: window.theme.zoom == 1.0)


@pytest.mark.parametrize(("before", "after"), [(1.0, 2.0), (2.0, 1.0)])
def test_columns_of_values_follow_a_zoom_made_on_another_screen(
    qtbot: QtBot, window: MainWindow, before: float, after: float
) -> None:
    window.theme.wear(Scheme.LIGHT, before)
    window.open_screen("values")
    window.open_screen("structure")
    window.theme.wear(Scheme.LIGHT, after)
    window.open_screen("values")
    view = window.screens["values"].view
    qtbot.waitUntil(lambda: not view._unfitted)
    QApplication.processEvents()
    shown = widths(view)
    view.widths.fit()
    assert shown == widths(view)


def test_the_filters_of_values_do_not_widen_the_window(window: MainWindow) -> None:
    window.open_screen("values")
    window.theme.wear(Scheme.LIGHT, 2.0)
    assert window.screens["values"].minimumSizeHint().width() < 480
