"""The screen „Wartości” as the user arranges it: widths, titles, the panel; and cells with a source."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.domain.entities import Contribution, Indicator, Realizer, Value
from db.domain.kinds import Act, Origin
from desktop.gui.values.grip import Grip
from gui.values_desk import CTRL, DELETE, DOWN, ENTER, ESC, F2, LEFT, PASTE_ALL_THE_SAME, SHIFT, Desk

PANEL = (ENTER, CTRL | SHIFT)
Reopened = Callable[[], Desk]


@pytest.fixture
def again(desk: Desk) -> Iterator[Reopened]:
    """Closes the screen and its file, and opens them as at the next start of the program."""
    opened: list[Desk] = []

    def reopen() -> Desk:
        desk.screen.close()
        desk.context.workspace.close()
        opened.append(Desk(desk.context.workspace.path))
        QApplication.processEvents()
        return opened[-1]

    yield reopen
    for each in opened:
        each.close()


def drag(widget: object, from_: QPoint, to: QPoint) -> None:
    """Drag with the left button."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=from_)
    QTest.mouseMove(widget, to)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=to)


def test_the_width_of_the_labels_is_dragged_and_kept(desk: Desk, again: Reopened) -> None:
    grip = desk.view.findChild(Grip)
    fitted = desk.view.labels.width()
    drag(grip, QPoint(3, 50), QPoint(3 - 150, 50))
    narrow = desk.view.labels.width()
    assert narrow == pytest.approx(fitted - 150, abs=4)
    later = again()
    assert later.view.labels.width() == pytest.approx(narrow, abs=2)
    QTest.mouseDClick(later.view.findChild(Grip), Qt.MouseButton.LeftButton, pos=QPoint(3, 50))
    assert later.view.labels.width() == pytest.approx(fitted, abs=2)


def test_the_width_of_a_column_is_kept_and_a_double_click_fits_it_again(desk: Desk, again: Reopened) -> None:
    fitted = desk.view.columnWidth(1)
    desk.view.horizontalHeader().resizeSection(1, 190)
    later = again()
    assert later.view.columnWidth(1) == 190
    later.view.horizontalHeader().sectionHandleDoubleClicked.emit(1)
    assert later.view.columnWidth(1) == fitted


def test_folded_titles_stay_folded_at_the_next_start(desk: Desk, again: Reopened) -> None:
    desk.go("1 Poradnictwo")
    desk.press(LEFT)
    assert "Liczba porad" not in again().rows()


def test_the_panel_is_there_at_the_next_start_if_it_was_left_so(desk: Desk, again: Reopened) -> None:
    assert not desk.screen.beside.is_shown
    desk.press(PANEL)
    assert again().screen.beside.is_shown


def test_the_panel_follows_the_cell(desk: Desk, qtbot: QtBot) -> None:
    desk.go("Liczba porad", 2023)
    desk.press(PANEL, ESC, DOWN)
    panel = desk.screen.beside._panel
    qtbot.waitUntil(lambda: panel._card.indicator.label == "prawnych")
    desk.go("1 Poradnictwo")
    qtbot.waitUntil(lambda: panel._card is None)


def test_where_both_do_not_fit_the_panel_takes_the_place_of_the_grid(desk: Desk) -> None:
    desk.screen.resize(620, 330)
    QApplication.processEvents()
    desk.go("Liczba porad", 2023)
    desk.press(PANEL)
    assert not desk.view.isVisible()
    assert desk.screen.width() == 620
    desk.press(ESC)
    assert desk.view.hasFocus()
    assert desk.here == ("Liczba porad", 2023)
    assert not desk.screen.beside.is_shown


@pytest.mark.parametrize("width", [560, 760, 1366])
def test_labels_and_the_chosen_period_are_in_sight_at_any_width(desk: Desk, width: int) -> None:
    desk.screen.resize(width, 500)
    QApplication.processEvents()
    view = desk.view
    assert view.labels.width() >= 120
    left = view.columnViewportPosition(desk.sheet.columns.chosen)
    assert left >= 0
    assert left + view.columnWidth(desk.sheet.columns.chosen) <= view.viewport().width()


def compute(desk: Desk, label: str) -> None:
    """Have an indicator computed."""
    with desk.context.workspace.transaction(Act.EDIT_FORMULA) as edit:
        indicator = next(each for each in edit.find(Indicator) if each.label == label)
        edit.put(replace(indicator, formula="#2 + #3"))


def sum_up(desk: Desk, label: str) -> None:
    """Have last year's value be the sum of what two realizers delivered."""
    indicator_id = desk.sheet.sheet_line(desk.row(label)).indicator_id
    with desk.context.workspace.transaction(Act.EDIT_CONTRIBUTIONS) as edit:
        realizer = edit.add(Realizer("Biblioteka"))
        edit.add_all(Contribution(indicator_id, 2, realizer, 6, position=place) for place in (0, 1))
        for value in edit.find(Value, indicator_id=indicator_id, period_id=2):
            edit.put(replace(value, origin=Origin.SUM))


def test_what_a_formula_computes_is_not_typed_over_and_says_why(desk: Desk) -> None:
    compute(desk, "Liczba konsultacji")
    before = desk.context.workspace.next_undo()
    desk.go("Liczba konsultacji", 2023)
    desk.press("5")
    assert desk.view.hasFocus()
    assert "obliczany" in desk.screen._toast.accessibleName()
    desk.press(F2, DELETE)
    assert desk.context.workspace.next_undo() == before
    desk.press(ENTER)
    assert desk.here == ("Liczba zaświadczeń", 2023)


def test_enter_and_tab_pass_over_what_is_computed_and_the_arrows_do_not(desk: Desk) -> None:
    compute(desk, "Liczba konsultacji")
    desk.go("psychologicznych")
    desk.press(ENTER)
    assert desk.here == ("Liczba zaświadczeń", 2024)
    desk.go("psychologicznych")
    desk.press(DOWN)
    assert desk.here == ("Liczba konsultacji", 2024)


def test_a_paste_leaves_computed_values_and_keeps_its_rows(desk: Desk) -> None:
    compute(desk, "Liczba konsultacji")
    desk.in_dialog(*PASTE_ALL_THE_SAME)
    desk.go("psychologicznych")
    QGuiApplication.clipboard().setText("1\n2\n3\n")
    desk.press((Qt.Key.Key_V, CTRL))
    assert desk.dialog.question == "Wkleić do 2 komórek?"
    assert desk.dialog.said[0] == "1 wartość obliczana nie zostanie zastąpiona: policzy się sama."
    assert desk.dialog.rows[0] == ("Liczba konsultacji", "2024", "", "", "obliczana, policzy się sama")
    assert (desk.stored("psychologicznych"), desk.stored("Liczba zaświadczeń")) == ("1", "3")


def test_typing_over_a_sum_asks_once(desk: Desk) -> None:
    sum_up(desk, "Liczba konsultacji")
    desk.answer(True)
    desk.go("Liczba konsultacji", 2023)
    desk.press("7", ENTER)
    assert desk.answers.questions == ["Ta wartość jest sumą składowych"]
    assert desk.stored("Liczba konsultacji", 2023) == "7"
    desk.go("Liczba konsultacji", 2023)
    desk.press("8", ENTER)
    assert desk.stored("Liczba konsultacji", 2023) == "8"


def test_who_would_rather_keep_the_sum_goes_on_typing_or_gives_up(desk: Desk) -> None:
    sum_up(desk, "Liczba konsultacji")
    desk.answer(False)
    desk.go("Liczba konsultacji", 2023)
    desk.press("7", ENTER)
    assert QApplication.focusWidget().text() == "7"
    desk.press(ESC)
    assert desk.stored("Liczba konsultacji", 2023) == "12"


def test_clearing_and_filling_over_a_sum_asks_too(desk: Desk) -> None:
    sum_up(desk, "Liczba konsultacji")
    desk.answer(False, False, False)
    desk.go("Liczba konsultacji", 2023)
    desk.press(DELETE, (Qt.Key.Key_R, CTRL), (Qt.Key.Key_B, CTRL))
    taken, replaced = "Usunąć wartość?", "Ta wartość jest sumą składowych"
    assert desk.answers.questions == [taken, replaced, taken]
    assert desk.stored("Liczba konsultacji", 2023) == "12"


def test_emptying_a_sum_under_the_line_asks_whether_to_remove_it(desk: Desk) -> None:
    sum_up(desk, "Liczba konsultacji")
    desk.answer(True)
    desk.go("Liczba konsultacji", 2023)
    desk.press(F2, (Qt.Key.Key_A, CTRL), DELETE, ENTER)
    assert desk.answers.questions == ["Usunąć wartość?"]
    assert desk.answers.details[0] == "Jest sumą składowych; składowe zostaną."
    assert desk.stored("Liczba konsultacji", 2023) is None


def test_removing_many_values_says_how_many_are_sums(desk: Desk) -> None:
    sum_up(desk, "Liczba konsultacji")
    sum_up(desk, "psychologicznych")
    desk.answer(False)
    desk.go("psychologicznych", 2023)
    desk.press((DOWN, SHIFT), (Qt.Key.Key_X, CTRL))
    assert desk.answers.questions == ["Usunąć wartości?"]
    assert desk.answers.details[0] == "Wśród nich są sumy składowych: 2. Składowe zostaną."
