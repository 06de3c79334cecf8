"""Typing into the grid: what each key does to the value and where it leads."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from db.domain.errors import Refusal
from db.domain.kinds import Form
from desktop.app.indicators import add_indicator
from desktop.gui.values.cells import Sign
from gui.values_desk import (
    BACK_TAB,
    CTRL,
    DELETE,
    DOWN,
    END,
    ENTER,
    ESC,
    F2,
    HOME,
    LEFT,
    RIGHT,
    SHIFT,
    TAB,
    UP,
    Desk,
)


def editor() -> QLineEdit:
    """The line that is open over a cell."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    return focused


def test_the_grid_begins_at_the_first_value_of_the_chosen_period(desk: Desk) -> None:
    assert desk.here == ("Liczba porad", 2024)
    assert desk.view.hasFocus()


def test_a_typed_number_replaces_the_value_and_enter_goes_down(desk: Desk) -> None:
    desk.go("Liczba porad", 2023)
    desk.press("7", ENTER)
    assert desk.stored("Liczba porad", 2023) == desk.shown("Liczba porad", 2023) == "7"
    assert desk.here == ("prawnych", 2023)


def test_enter_passes_over_titles_and_headings(desk: Desk) -> None:
    desk.go("Liczba zaświadczeń")
    desk.press("4", ENTER)
    assert desk.here == ("Wydatki", 2024)
    desk.press((ENTER, SHIFT))
    assert desk.here == ("Liczba zaświadczeń", 2024)


def test_shift_enter_stores_and_goes_up(desk: Desk) -> None:
    desk.go("prawnych")
    desk.press("9", (ENTER, SHIFT))
    assert desk.stored("prawnych") == "9"
    assert desk.here == ("Liczba porad", 2024)


def test_tab_stores_and_goes_right_and_at_the_end_to_the_next_row(desk: Desk) -> None:
    desk.go("Liczba zaświadczeń", 2022)
    desk.press("1", TAB, "2", TAB, "3", TAB)
    assert [desk.stored("Liczba zaświadczeń", at) for at in (2022, 2023, 2024)] == ["1", "2", "3"]
    assert desk.here == ("Wydatki", 2022)
    desk.press(BACK_TAB)
    assert desk.here == ("Liczba zaświadczeń", 2024)


def test_enter_after_a_run_of_tabs_returns_to_the_column_it_began_in(desk: Desk) -> None:
    desk.go("Liczba porad", 2022)
    desk.press("1", TAB, "2", TAB, "3", ENTER)
    assert desk.here == ("prawnych", 2022)
    desk.press(TAB, ENTER, "5", ENTER)
    assert desk.here == ("Liczba konsultacji", 2022)


def test_an_arrow_ends_the_run_of_tabs(desk: Desk) -> None:
    desk.go("Liczba porad", 2022)
    desk.press(TAB, DOWN, ENTER)
    assert desk.here == ("psychologicznych", 2023)


def test_f2_changes_the_value_from_its_end(desk: Desk) -> None:
    desk.go("Liczba porad", 2023)
    desk.press(F2)
    assert (editor().text(), editor().cursorPosition(), editor().selectedText()) == ("130", 3, "")
    desk.press("5", ENTER)
    assert desk.stored("Liczba porad", 2023) == "1305"


def test_a_double_click_changes_the_value_too(desk: Desk) -> None:
    where = desk.view.visualRect(desk.index("Liczba konsultacji", 2023)).center()
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    desk.press("0", ENTER)
    assert desk.stored("Liczba konsultacji", 2023) == "120"


def test_in_a_line_opened_by_typing_arrows_store_and_move(desk: Desk) -> None:
    desk.go("Liczba porad", 2023)
    desk.press("1", RIGHT, "2", DOWN, "3", LEFT, "4", UP)
    assert desk.here == ("Liczba porad", 2023)
    assert desk.stored("Liczba porad", 2023) == "1"
    assert desk.stored("Liczba porad", 2024) == "2"
    assert desk.stored("prawnych", 2024) == "3"
    assert desk.stored("prawnych", 2023) == "4"


def test_in_a_line_opened_with_f2_arrows_move_the_caret(desk: Desk) -> None:
    desk.go("Liczba porad", 2023)
    desk.press(F2, LEFT, "5", HOME, "9", END, "1", ENTER)
    assert desk.stored("Liczba porad", 2023) == "913501"


def test_esc_reverts(desk: Desk) -> None:
    desk.go("Liczba porad", 2023)
    desk.press("7", ESC)
    assert desk.stored("Liczba porad", 2023) == "130"
    assert desk.here == ("Liczba porad", 2023)
    assert desk.view.hasFocus()


def test_del_clears_and_the_value_is_not_zero(desk: Desk) -> None:
    desk.go("Liczba porad", 2023)
    desk.press(DELETE)
    assert desk.stored("Liczba porad", 2023) is None
    desk.undo()
    assert desk.stored("Liczba porad", 2023) == desk.shown("Liczba porad", 2023) == "130"


def test_an_emptied_line_clears_the_value(desk: Desk) -> None:
    desk.go("Liczba porad", 2023)
    desk.press(F2, (Qt.Key.Key_A, CTRL), DELETE, ENTER)
    assert desk.stored("Liczba porad", 2023) is None


def test_enter_without_a_change_makes_no_step_to_undo(desk: Desk) -> None:
    before = desk.context.workspace.next_undo()
    desk.go("Wydatki", 2023)
    desk.press(F2, ENTER)
    assert desk.context.workspace.next_undo() == before


@pytest.mark.parametrize(
    ("label", "typed", "shown"),
    [
        ("Liczba porad", "1.050", "1 050"),
        ("Liczba porad", "ok. 1 000", "ok. 1 000"),
        ("Liczba porad", "8-12", "8–12"),
        ("Liczba porad", "-", "–"),
        ("Liczba porad", "bd", "brak danych"),
        ("Liczba porad", "0", "0"),
        ("Liczba porad", "12 (dane wstępne)", "12 (dane wstępne)"),
        ("Wydatki", "173.731,80 zł", "173 731,80 zł"),
        ("Odsetek zadłużonych", "12,5", "12,5 %"),
        ("Uwagi", "prowadzono na bieżąco", "prowadzono na bieżąco"),
        ("Spotkania", "806 spotkań, 1 384 godziny", "806 spotkań, 1 384 godziny"),
    ],
)
def test_values_are_read_as_typed_and_shown_in_the_house_style(
    desk: Desk, label: str, typed: str, shown: str
) -> None:
    desk.go(label)
    QApplication.processEvents()
    desk.press(typed[0])
    editor().setText(typed)  # QTest cannot press Polish letters
    desk.press(ENTER)
    assert desk.shown(label) == shown


def test_what_is_not_understood_is_kept_as_typed_and_marked(desk: Desk) -> None:
    desk.go("Liczba porad")
    desk.press("okolo tuzina", ENTER)
    index = desk.index("Liczba porad")
    assert desk.shown("Liczba porad") == "okolo tuzina"
    assert desk.sheet.value(index.row(), index.column()).form is Form.UNREAD
    assert Sign.UNREAD in desk.sheet.cell(index.row(), index.column()).signs
    assert "Nie rozpoznano" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "niezrozumiała: 1" in desk.counts
    desk.go("Liczba porad")
    desk.press(F2)
    assert editor().text() == "okolo tuzina"


def test_an_ambiguous_number_is_asked_with_its_meanings_written_out(desk: Desk) -> None:
    desk.answer(1)
    desk.go("Etaty")
    desk.press("1.050", ENTER)
    assert desk.answers.questions == ["Co znaczy „1.050”?"]
    texts = [alternative.text.replace("\N{NO-BREAK SPACE}", " ") for alternative in desk.answers.details[1]]
    assert texts == ["1 050", "1,050"]
    assert desk.stored("Etaty") == "1,050"
    assert desk.here == ("Uwagi", 2024)


def test_who_will_not_say_what_a_number_means_goes_on_typing(desk: Desk) -> None:
    desk.answer(None)
    desk.go("Etaty")
    desk.press("1.050", ENTER)
    assert desk.stored("Etaty") is None
    assert editor().text() == "1.050"
    desk.press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, ENTER)
    assert desk.stored("Etaty") == "1"


def test_leaving_the_line_with_the_mouse_stores_it(desk: Desk) -> None:
    desk.go("Liczba porad")
    desk.press("55")
    where = desk.view.visualRect(desk.index("Liczba konsultacji", 2022)).center()
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert desk.stored("Liczba porad") == "55"
    assert desk.here == ("Liczba konsultacji", 2022)


def test_an_ambiguous_number_left_behind_is_asked_about_when_the_focus_has_settled(desk: Desk) -> None:
    desk.answer(0)
    desk.go("Etaty")
    desk.press("1.050")
    desk.screen.bar.search.setFocus()
    assert desk.answers.questions == []
    QApplication.processEvents()
    assert desk.stored("Etaty") == "1050"


def test_an_ambiguous_number_left_behind_and_not_explained_is_open_again(desk: Desk) -> None:
    desk.answer(None)
    desk.go("Etaty")
    desk.press("1.050")
    desk.screen.bar.search.setFocus()
    QApplication.processEvents()
    assert editor().text() == "1.050"
    assert desk.here == ("Etaty", 2024)
    desk.press(ESC)


def test_closing_waits_once_for_a_number_that_was_not_explained(desk: Desk) -> None:
    desk.answer(None, None)
    desk.go("Etaty")
    desk.press("1.050")
    assert not desk.screen.close()
    assert editor().text() == "1.050"
    assert desk.screen.close()
    QApplication.processEvents()
    assert desk.stored("Etaty") is None


def test_closing_waits_once_for_a_text_that_the_file_refuses(desk: Desk) -> None:
    desk.go("Liczba porad")
    desk.press("5")
    editor().setText("x" * 30_000)
    desk.screen.bar.search.setFocus()
    assert not desk.screen.close()
    assert desk.refusals == [Refusal.TEXT_TOO_LONG]
    assert editor().text() == "x" * 30_000
    assert desk.screen.close()


def test_a_text_that_was_mended_after_closing_was_put_off_is_stored(desk: Desk) -> None:
    desk.go("Liczba porad")
    desk.press("5")
    editor().setText("x" * 30_000)
    assert not desk.screen.close()
    editor().setText("12")
    assert desk.screen.close()
    assert desk.stored("Liczba porad") == "12"


def test_a_refusal_is_told_once_to_who_leaves_the_line(desk: Desk) -> None:
    desk.go("Liczba porad")
    desk.press("5")
    editor().setText("x" * 30_000)
    desk.screen.bar.search.setFocus()
    QApplication.processEvents()
    assert desk.refusals == [Refusal.TEXT_TOO_LONG]
    assert editor().text() == "x" * 30_000
    desk.press(ESC)


def test_closing_the_screen_stores_what_is_being_typed(desk: Desk) -> None:
    desk.answer(0)
    desk.go("Etaty")
    desk.press("1.050")
    desk.screen.close()
    assert desk.stored("Etaty") == "1050"


def test_what_the_file_refuses_stays_in_the_line(desk: Desk) -> None:
    desk.context.workspace._store._connection.execute("PRAGMA query_only = ON")
    desk.go("Liczba porad")
    desk.press("5", ENTER)
    assert desk.refusals == [Refusal.FILE_READ_ONLY]
    assert editor().text() == "5"
    desk.press(ESC)
    assert desk.shown("Liczba porad") == ""


def test_nothing_can_be_typed_into_titles_headings_and_changes(desk: Desk) -> None:
    before = desk.context.workspace.next_undo()
    for row, column in ((desk.row("2 Finanse"), 2), (desk.row("Nakłady"), 2), (desk.row("Wydatki"), 3)):
        desk.view.go_to(row, column)
        desk.press("5", F2, "5")
        assert desk.view.hasFocus()
    assert desk.context.workspace.next_undo() == before


def test_tab_leaves_the_grid_behind_its_last_value(desk: Desk) -> None:
    desk.go("Spotkania")
    desk.press(TAB)
    assert not desk.view.hasFocus()


def test_twenty_values_by_the_keyboard_alone(desk: Desk) -> None:
    rows = (
        "Liczba porad",
        "prawnych",
        "psychologicznych",
        "Liczba konsultacji",
        "Liczba zaświadczeń",
        "Wydatki",
    )
    desk.press((HOME, CTRL))
    assert desk.here == ("Liczba porad", 2022)
    for row in range(6):
        desk.press(str(10 + row), TAB, str(20 + row), TAB, str(30 + row), ENTER)
    desk.press("40", TAB, "50", ENTER)
    stored = [desk.stored(label, at) for label in rows[:5] for at in (2022, 2023, 2024)]
    assert stored == [str(tens + row) for row in range(5) for tens in (10, 20, 30)]
    assert [desk.stored("Wydatki", at) for at in (2022, 2023, 2024)] == ["15", "25", "35"]
    assert (desk.stored("Odsetek zadłużonych", 2022), desk.stored("Odsetek zadłużonych", 2023)) == (
        "40%",
        "50%",
    )


def test_ctrl_enter_fills_the_selection_with_what_is_typed(desk: Desk) -> None:
    desk.select(("Liczba porad", 2022), ("psychologicznych", 2024))
    desk.press("3", (ENTER, CTRL))
    labels = ("Liczba porad", "prawnych", "psychologicznych")
    assert {desk.stored(label, at) for label in labels for at in (2022, 2023, 2024)} == {"3"}
    desk.undo()
    assert desk.stored("Liczba porad", 2023) == "130"


def test_a_value_that_changes_below_does_not_disturb_the_line(desk: Desk) -> None:
    desk.go("Liczba porad")
    desk.press("5", (ENTER), UP, "77")
    desk.undo()
    assert editor().text() == "77"
    desk.press(ENTER)
    assert desk.stored("Liczba porad") == "77"


def test_what_is_being_typed_survives_when_other_lines_are_shown(desk: Desk) -> None:
    desk.go("Liczba porad")
    desk.press("77")
    add_indicator(desk.context.workspace, 2, "Nowy wskaźnik")
    QApplication.processEvents()
    assert desk.stored("Liczba porad") == "77"
    assert "Nowy wskaźnik" in desk.rows()


def test_a_label_is_pressed_to_get_to_its_line(desk: Desk) -> None:
    top = desk.view.labels.sectionViewportPosition(desk.row("Wydatki"))
    QTest.mouseClick(desk.view.labels.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, top + 8))
    assert desk.here == ("Wydatki", 2024)
