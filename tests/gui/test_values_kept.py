"""Nothing that is typed goes elsewhere or gets lost: other files, filters, sums, narrow windows."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from db.domain.entities import Placement, Programme, ProgrammePeriod
from db.domain.errors import Refusal
from db.domain.kinds import Act
from db.queries.indicator_sheet import sheet_indicators
from desktop import settings
from desktop.app import contributions, files, values
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from desktop.gui.context import Context
from desktop.gui.main_window import MainWindow
from desktop.gui.theme import Theme
from gui.answers import Answers
from gui.values_desk import CTRL, DELETE, ENTER, ESC, F8, LEFT, SHIFT, Desk

PANEL, ONLY_MISSING = (ENTER, CTRL | SHIFT), (Qt.Key.Key_F, CTRL | SHIFT)
PORAD, THIS_YEAR = 1, 3


@pytest.fixture
def other(tmp_path: Path, values_file: Path) -> Iterator[Workspace]:
    """The same programme in another file."""
    opened = files.open_file(Path(shutil.copy(values_file, tmp_path / "inny.spr")))
    yield opened
    opened.close()


@pytest.fixture
def window(tmp_path: Path, theme: Theme, values_file: Path) -> Iterator[MainWindow]:
    """The window with the programme's values open in it."""
    copy = Path(shutil.copy(values_file, tmp_path / "okno.spr"))
    made = MainWindow(Context(files.open_file(copy)), Answers(), theme)
    made.resize(1300, 740)
    made.show()
    made.open_screen("values")
    QApplication.processEvents()
    yield made
    context = made.context
    made.close()
    delete(made)
    context.workspace.close()


def line() -> object:
    """The line that is open."""
    return QApplication.focusWidget()


def amount(workspace: Workspace, indicator_id: int = PORAD) -> object:
    """The amount of an indicator this year, as a file has it."""
    value = workspace.read(sheet_indicators, [indicator_id])[indicator_id].values.get(THIS_YEAR)
    return None if value is None else value.amount


def add_programme(desk: Desk) -> int:
    """Another programme without indicators."""
    with desk.context.workspace.transaction(Act.ADD_PROGRAMME) as edit:
        programme_id = edit.add(Programme("Drugi", 2024, 2025))
        edit.add(ProgrammePeriod(programme_id, THIS_YEAR))
    return programme_id


def test_what_is_being_typed_stays_in_its_file_when_another_one_is_opened(
    desk: Desk, other: Workspace
) -> None:
    former = desk.context.workspace
    desk.go("Liczba porad")
    desk.press("777")
    desk.context.open(other)
    QApplication.processEvents()
    assert (amount(former), amount(other)) == (777, None)
    former.close()


def test_what_waits_for_its_question_is_asked_before_another_file_is_opened(
    desk: Desk, other: Workspace
) -> None:
    former = desk.context.workspace
    desk.answer(None)
    desk.go("Etaty")
    desk.press("1.050")
    desk.screen.bar.search.setFocus()
    desk.context.open(other)
    QApplication.processEvents()
    assert len(desk.answers.questions) == 1
    assert desk.stored("Etaty") is None
    assert desk.view.indexWidget(desk.view.currentIndex()) is None
    former.close()


def test_a_file_dropped_on_the_window_does_not_get_what_is_being_typed(
    window: MainWindow, tmp_path: Path, values_file: Path
) -> None:
    former, copy = window.context.workspace.path, shutil.copy(values_file, tmp_path / "b.spr")
    view = window.screens["values"].view
    QTest.keyClick(view, "7")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(copy))])
    window.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            dropped,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    QApplication.processEvents()
    assert window.context.workspace.path == Path(copy)
    assert amount(window.context.workspace) is None
    left = files.open_file(former)
    assert amount(left) == 7
    left.close()


def test_the_window_stays_once_for_what_could_not_be_stored(window: MainWindow) -> None:
    view = window.screens["values"].view
    QTest.keyClick(view, "7")
    view.indexWidget(view.currentIndex()).setText("x" * 30_000)
    assert not window.close()
    assert window.isVisible()
    assert view.isVisible()
    assert view.indexWidget(view.currentIndex()).text() == "x" * 30_000
    assert window.message.isVisible()
    assert window.close()


def test_a_text_that_was_not_explained_takes_its_line_back_from_the_filter(desk: Desk) -> None:
    desk.go("Etaty")
    desk.press("3", ENTER)
    desk.go("Etaty")
    desk.answer(None)
    desk.press("1.050", ONLY_MISSING)
    QApplication.processEvents()
    assert line().text() == "1.050"
    assert desk.here == ("Etaty", 2024)
    desk.press(ESC)
    assert desk.stored("Etaty") == "3"


def test_a_text_is_open_again_where_it_was_typed(desk: Desk) -> None:
    with desk.context.workspace.transaction(Act.ADD_INDICATOR) as edit:
        edit.add(Placement(3, PORAD, 9))
    last = max(row for row, label in enumerate(desk.rows()) if label == "Liczba porad")
    desk.view.go_to(last, 2)
    desk.press("5")
    line().setText("x" * 30_000)
    desk.screen.bar.search.setFocus()
    QApplication.processEvents()
    assert desk.view.currentIndex().row() == last
    assert desk.refusals == [Refusal.TEXT_TOO_LONG]
    desk.press(ESC)


def test_a_cell_that_became_a_sum_under_the_line_asks_before_it_is_replaced(desk: Desk) -> None:
    desk.go("Liczba porad")
    desk.press("5")
    contributions.add(
        desk.context.workspace, Place(PORAD, THIS_YEAR), "Poradnia", "7", contributions.Details()
    )
    desk.answer(False)
    desk.press(ENTER)
    assert desk.answers.questions == ["Ta wartość jest sumą składowych"]
    desk.press(ESC)
    assert desk.stored("Liczba porad") == "7"


def test_a_cell_that_is_no_sum_any_more_is_not_asked_about(desk: Desk) -> None:
    place = Place(PORAD, THIS_YEAR)
    contributions.add(desk.context.workspace, place, "Poradnia", "7", contributions.Details())
    desk.go("Liczba porad")
    desk.press("5")
    desk.undo()
    desk.press(ENTER)
    assert desk.stored("Liczba porad") == "5"


@pytest.mark.parametrize("keys", [(F8,), ((Qt.Key.Key_F, CTRL),), ((Qt.Key.Key_F8, SHIFT),)])
def test_the_grid_is_given_back_before_anything_is_done_in_it(desk: Desk, keys: tuple[object, ...]) -> None:
    desk.screen.resize(620, 330)
    QApplication.processEvents()
    desk.go("Liczba porad")
    desk.press(PANEL)
    assert not desk.view.isVisible()
    desk.press(*keys)
    assert desk.view.isVisible()
    assert line().isVisible()
    assert not desk.screen.beside.is_shown


def test_the_grid_is_back_as_soon_as_there_is_room_for_both(desk: Desk) -> None:
    desk.screen.resize(620, 330)
    QApplication.processEvents()
    desk.press(PANEL)
    desk.screen.resize(1300, 700)
    QApplication.processEvents()
    assert desk.view.isVisible()
    assert desk.screen.beside.is_shown


@pytest.mark.parametrize("way", ["filter", "programme"])
def test_the_panel_lets_go_of_a_cell_that_is_gone_from_the_grid(desk: Desk, way: str) -> None:
    desk.go("Liczba porad")
    desk.press(PANEL)
    QTest.qWait(150)
    panel = desk.screen.beside._panel
    assert panel._card is not None
    if way == "filter":
        desk.screen.bar.search.setText("zzzz")
    else:
        desk.context.choose_programme(add_programme(desk))
    QTest.qWait(400)
    assert desk.sheet.rowCount() == 0
    assert panel._card is None


def test_folded_titles_are_remembered_beyond_an_empty_file(desk: Desk, tmp_path: Path) -> None:
    desk.go("1 Poradnictwo")
    desk.press(LEFT)
    former, folded = desk.context.workspace, desk.rows()
    empty = files.create_file(tmp_path / "pusty.spr")
    desk.context.open(empty)
    former.close()
    desk.screen._layout.remember()
    assert settings.load().grids[str(former.path)].folded == (2,)
    desk.context.open(files.open_file(former.path))
    empty.close()
    assert desk.rows() == folded


def test_after_an_empty_file_is_opened_nothing_is_looked_for(desk: Desk, tmp_path: Path) -> None:
    former = desk.context.workspace
    values.clear(former, [Place(PORAD, 2)])
    desk.sheet.forget(None)
    former.undo()
    desk.context.open(files.create_file(tmp_path / "pusty.spr"))
    former.close()
    desk.screen._feed.make_sure()
    QTest.qWait(120)
    assert desk.screen._feed.gaps.expected == 0
    assert desk.screen._feed.gaps.is_sure


def test_a_file_that_cannot_be_read_any_more_is_told_when_the_screen_is_shown_again(desk: Desk) -> None:
    desk.screen.hide()
    values.set_content(desk.context.workspace, Place(PORAD, 2), None)
    path = desk.context.workspace.path
    kept = path.read_bytes()
    path.write_bytes(bytes(len(kept)))
    desk.screen.show()
    assert desk.refusals[:1] == [Refusal.FILE_DAMAGED]
    desk.screen.hide()
    path.write_bytes(kept)
    desk.screen.show()
    assert desk.shown("Liczba porad", 2023) == ""


def test_f8_says_so_where_nothing_is_missing_and_unfolds_nothing(desk: Desk) -> None:
    values.leave_blank(desk.context.workspace, [Place(number, THIS_YEAR) for number in range(1, 12)])
    desk.sheet.fold_all(True)
    shown = desk.rows()
    desk.view.setFocus()
    desk.press(F8)
    assert desk.rows() == shown
    assert desk.screen._toast.accessibleName() == "Niczego nie brakuje."
    desk.press((F8, CTRL))
    assert desk.screen._toast.accessibleName() == "Nic nie budzi wątpliwości."


def test_f8_says_so_where_the_filter_hides_what_is_missing(desk: Desk) -> None:
    desk.go("Wydatki")
    desk.press("1", ENTER)
    desk.screen.bar.search.setText("Wydatki")
    QTest.qWait(400)
    desk.view.setFocus()
    desk.press(F8)
    assert "nie mieści się w filtrach" in desk.screen._toast.accessibleName()


def test_f8_unfolds_only_what_hides_the_gap(desk: Desk) -> None:
    for title in ("2 Finanse", "1 Poradnictwo"):
        desk.go(title)
        desk.press(LEFT)
    desk.press(F8)
    assert desk.here == ("Liczba porad", 2024)
    assert "Wydatki" not in desk.rows()


def test_a_wide_value_does_not_move_the_view_away_from_the_cell(desk: Desk) -> None:
    desk.screen.resize(420, 500)
    desk.view.widths.own_columns = {"2023": 300}
    desk.view.widths.fit()
    QApplication.processEvents()
    desk.go("Odsetek zadłużonych", 2022)
    desk.press("5")
    QApplication.processEvents()
    desk.go("Wydatki", 2022)
    QApplication.processEvents()
    desk.press("123456789123,55", ENTER)
    QApplication.processEvents()
    shown = desk.view.viewport().rect()
    assert shown.contains(desk.view.visualRect(desk.view.currentIndex()).center())
    desk.press(DELETE)
