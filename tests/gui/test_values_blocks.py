"""Blocks of cells: to a spreadsheet and back, filled, cut and cleared, each as one step to undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from db.domain.errors import Refusal
from db.domain.kinds import Status
from desktop.app import formulas
from desktop.app.clipboard import as_block
from desktop.gui.values.cells import Sign
from gui.values_desk import CTRL, DELETE, ENTER, ESC, PASTE_ALL_THE_SAME, Desk

COPY, CUT, PASTE = (Qt.Key.Key_C, CTRL), (Qt.Key.Key_X, CTRL), (Qt.Key.Key_V, CTRL)
FILL_DOWN, FILL_RIGHT, ALL = (Qt.Key.Key_D, CTRL), (Qt.Key.Key_R, CTRL), (Qt.Key.Key_A, CTRL)


def lay(text: str) -> None:
    """Put a text on the clipboard, as a spreadsheet does."""
    QGuiApplication.clipboard().setText(text)


def test_a_block_is_copied_as_plain_numbers_parted_by_tabs(desk: Desk) -> None:
    desk.select(("Wydatki", 2022), ("Etaty", 2023))
    desk.press(COPY)
    assert desk.clipboard == "1200,50\t173731,80\n10%\t12,5%\n1,5\t2\n"


def test_titles_and_headings_are_left_out_of_a_copy(desk: Desk) -> None:
    desk.select(("Liczba konsultacji", 2023), ("Wydatki", 2023))
    desk.press(COPY)
    assert desk.clipboard == '12\n""\n173731,80\n'.replace('""', "")


def test_the_change_is_copied_as_it_is_shown(desk: Desk) -> None:
    desk.go("Liczba porad")
    desk.press("143", Qt.Key.Key_Return)
    desk.view.go_to(desk.row("Liczba porad"), 3)
    desk.press(COPY)
    assert desk.clipboard.strip().replace("\N{NO-BREAK SPACE}", " ") == "+13 (+10 %)"


def test_a_ghost_is_not_copied(desk: Desk) -> None:
    desk.go("Liczba porad")
    desk.press(COPY)
    assert desk.clipboard == "\n"


def test_quotes_tabs_and_line_ends_come_back_from_the_clipboard_as_they_were(desk: Desk) -> None:
    text = 'spotkania "Razem"\nco tydzień,\tw szkole'
    desk.go("Uwagi", 2022)
    lay('"spotkania ""Razem""\nco tydzień,\tw szkole"\n')
    desk.press(PASTE)
    assert desk.stored("Uwagi", 2022) == text
    desk.press(COPY)
    assert as_block(desk.clipboard) == [[text]]
    assert "\n" not in desk.shown("Uwagi", 2022)


def test_a_block_is_pasted_over_consecutive_indicators_as_one_step(desk: Desk) -> None:
    desk.go("Liczba konsultacji")
    lay("1 050\r\n7\r\n12,5\r\n")
    desk.press(PASTE)
    assert desk.answers.questions == []
    assert desk.stored("Liczba konsultacji") == "1050"
    assert desk.stored("Liczba zaświadczeń") == "7"
    assert desk.stored("Wydatki") == "12,50"
    desk.undo()
    assert [desk.stored(label) for label in ("Liczba konsultacji", "Liczba zaświadczeń", "Wydatki")] == [
        None
    ] * 3


def test_pasting_over_values_shows_first_what_will_happen(desk: Desk) -> None:
    desk.in_dialog(*PASTE_ALL_THE_SAME)
    desk.go("prawnych", 2022)
    lay("21\t\n100\tpięć\n")
    desk.press(PASTE)
    assert desk.dialog.question == "Wkleić do 4 komórek?"
    assert desk.dialog.said == [
        "Zostanie zastąpiona 1 wartość.",
        "Zostanie usunięta 1 wartość.",
        "1 tekst nie został rozpoznany i zostanie tak, jak go skopiowano.",
    ]
    assert desk.dialog.rows == [
        ("prawnych", "2022", "20", "21", "zastąpiona"),
        ("prawnych", "2023", "30", "", "usunięta"),
        ("psychologicznych", "2023", "100", "pięć", "nierozpoznany, zostaje jak w schowku"),
    ]
    assert [desk.stored("prawnych", at) for at in (2022, 2023)] == ["21", None]
    assert [desk.stored("psychologicznych", at) for at in (2022, 2023)] == ["100", "pięć"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_return_and_esc_leave_everything_as_it_is(desk: Desk, key: Qt.Key) -> None:
    desk.in_dialog(key)
    before = desk.context.workspace.next_undo()
    desk.go("Liczba porad", 2022)
    lay("1\t2\t3\n")
    desk.press(PASTE)
    assert desk.dialog.question == "Wkleić do 3 komórek?"
    assert desk.context.workspace.next_undo() == before


def test_what_goes_over_the_edge_is_told_and_left_out(desk: Desk) -> None:
    desk.in_dialog(*PASTE_ALL_THE_SAME)
    desk.go("Spotkania", 2024)
    lay("1 spotkanie\t2\n3\t4\n")
    desk.press(PASTE)
    assert desk.dialog.said == [
        "3 teksty się nie zmieszczą i zostaną pominięte.",
        "Zostanie wypełniona 1 pusta komórka.",
    ]
    assert [row[3] for row in desk.dialog.rows] == ["2", "3", "4", "1 spotkanie"]
    assert desk.stored("Spotkania") == "1 spotkanie"


def test_of_a_large_paste_the_first_rows_are_shown_what_needs_to_be_looked_at_first(desk: Desk) -> None:
    desk.in_dialog()
    desk.go("Liczba porad", 2024)
    lay("5\n" * 5 + "cztery\n" + "7\n" * 300)
    desk.press(PASTE)
    assert len(desk.dialog.rows) == 201
    assert desk.dialog.rows[0][3:] == ("cztery", "nierozpoznany, zostaje jak w schowku")
    assert desk.dialog.rows[200][0] == "i jeszcze 106"
    assert desk.stored("Liczba porad") is None


def test_a_range_that_excel_made_a_date_of_is_explained(desk: Desk) -> None:
    desk.in_dialog(*PASTE_ALL_THE_SAME)
    desk.go("Liczba konsultacji")
    lay("08.gru\n2024-03-05\n")
    desk.press(PASTE)
    assert [row[4] for row in desk.dialog.rows] == [
        "nierozpoznany: to data; czy było 8–12?",
        "nierozpoznany: to data; czy było 3–5?",
    ]
    assert desk.stored("Liczba konsultacji") == "08.gru"


def test_one_copied_row_is_repeated_in_every_selected_row(desk: Desk) -> None:
    desk.in_dialog(*PASTE_ALL_THE_SAME)
    desk.select(("Liczba porad", 2023), ("psychologicznych", 2024))
    lay("7\t8\n")
    desk.press(PASTE)
    labels = ("Liczba porad", "prawnych", "psychologicznych")
    assert {(desk.stored(label, 2023), desk.stored(label)) for label in labels} == {("7", "8")}
    assert desk.stored("Liczba konsultacji", 2023) == "12"


def test_numbers_with_hard_spaces_and_ranges_with_dashes_are_understood(desk: Desk) -> None:
    desk.go("Liczba konsultacji")
    lay("12\N{NO-BREAK SPACE}484\n8\N{EN DASH}12\n1\N{NARROW NO-BREAK SPACE}384,50 zł\n")
    desk.press(PASTE)
    assert desk.shown("Liczba konsultacji") == "12 484"
    assert desk.shown("Liczba zaświadczeń") == "8–12"
    assert desk.shown("Wydatki") == "1 384,50 zł"


def test_a_megabyte_in_one_cell_is_refused_in_words(desk: Desk) -> None:
    desk.go("Uwagi")
    lay("b" * 1_000_000)
    desk.press(PASTE)
    assert desk.refusals == [Refusal.TEXT_TOO_LONG]
    assert desk.stored("Uwagi") is None


def test_two_hundred_digits_are_kept_as_typed_and_marked(desk: Desk) -> None:
    desk.go("Liczba konsultacji")
    lay("7" * 200)
    desk.press(PASTE)
    index = desk.index("Liczba konsultacji")
    assert desk.shown("Liczba konsultacji") == "7" * 200
    assert Sign.UNREAD in desk.sheet.cell(index.row(), index.column()).signs


def test_a_paste_that_finds_no_cell_is_refused(desk: Desk) -> None:
    desk.view.go_to(desk.row("Spotkania"), 3)
    lay("1")
    desk.press(PASTE)
    assert desk.refusals == [Refusal.PASTE_DOES_NOT_FIT]


def test_one_copied_text_fills_the_selected_block(desk: Desk) -> None:
    desk.select(("Liczba konsultacji", 2024), ("Wydatki", 2024))
    lay("5")
    desk.press(PASTE)
    assert [desk.stored(label) for label in ("Liczba konsultacji", "Liczba zaświadczeń")] == ["5", "5"]
    assert desk.stored("Wydatki") == "5"


def test_one_value_pasted_over_one_value_is_like_typing(desk: Desk) -> None:
    desk.go("Liczba porad", 2023)
    lay("131")
    desk.press(PASTE)
    assert desk.stored("Liczba porad", 2023) == "131"


def test_what_was_pasted_is_selected(desk: Desk) -> None:
    desk.go("Liczba konsultacji")
    lay("1\n2\n3\n")
    desk.press(PASTE, COPY)
    assert desk.clipboard == "1\n2\n3\n"


def test_an_empty_clipboard_pastes_nothing(desk: Desk) -> None:
    desk.go("Liczba porad", 2023)
    QGuiApplication.clipboard().clear()
    desk.press(PASTE)
    assert desk.stored("Liczba porad", 2023) == "130"


def test_a_block_is_cut_and_pasted_elsewhere(desk: Desk) -> None:
    desk.select(("prawnych", 2023), ("psychologicznych", 2023))
    desk.press(CUT)
    assert (desk.stored("prawnych", 2023), desk.stored("psychologicznych", 2023)) == (None, None)
    desk.go("prawnych", 2024)
    desk.press(PASTE)
    assert (desk.stored("prawnych"), desk.stored("psychologicznych")) == ("30", "100")


def test_del_clears_the_block_as_one_step(desk: Desk) -> None:
    desk.select(("Liczba porad", 2022), ("Liczba konsultacji", 2023))
    desk.press(DELETE)
    labels = ("Liczba porad", "prawnych", "psychologicznych", "Liczba konsultacji")
    assert {desk.stored(label, at) for label in labels for at in (2022, 2023)} == {None}
    desk.undo()
    assert desk.stored("Liczba konsultacji", 2022) == "8"


def test_everything_can_be_copied(desk: Desk) -> None:
    desk.go("Liczba porad", 2022)
    desk.press(ALL, COPY)
    rows = desk.clipboard.splitlines()
    assert len(rows) == 10
    assert rows[0].startswith("120\t130\t")


def test_fill_down_repeats_the_first_row(desk: Desk) -> None:
    desk.select(("Liczba porad", 2022), ("psychologicznych", 2023))
    desk.press(FILL_DOWN)
    assert [desk.stored(label, 2023) for label in ("prawnych", "psychologicznych")] == ["130", "130"]
    assert desk.stored("psychologicznych", 2022) == "120"
    desk.undo()
    assert desk.stored("prawnych", 2022) == "20"


def test_fill_down_in_one_cell_takes_the_value_above_past_headings(desk: Desk) -> None:
    desk.go("Liczba zaświadczeń")
    desk.press("9", Qt.Key.Key_Return, FILL_DOWN)
    assert desk.stored("Wydatki") == "9"


def test_fill_right_repeats_last_year(desk: Desk) -> None:
    desk.select(("Liczba porad", 2023), ("prawnych", 2024))
    desk.press(FILL_RIGHT)
    assert (desk.stored("Liczba porad"), desk.stored("prawnych")) == ("130", "30")
    desk.go("Liczba konsultacji")
    desk.press(FILL_RIGHT)
    assert desk.stored("Liczba konsultacji") == "12"


def test_filling_from_the_edge_does_nothing(desk: Desk) -> None:
    before = desk.context.workspace.next_undo()
    desk.go("Liczba porad", 2022)
    desk.press(FILL_DOWN, FILL_RIGHT)
    assert desk.context.workspace.next_undo() == before


def test_copying_a_title_leaves_the_clipboard_alone(desk: Desk) -> None:
    lay("stary tekst")
    desk.view.go_to(0, 0)
    desk.press(COPY)
    assert desk.clipboard == "stary tekst"


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_R, Qt.Key.Key_B])
def test_what_is_being_typed_is_neither_filled_over_nor_blanked(desk: Desk, key: Qt.Key) -> None:
    desk.go("Liczba konsultacji")
    desk.press("55", (key, CTRL))
    assert QApplication.focusWidget().text() == "55"
    desk.press(ENTER)
    assert desk.stored("Liczba konsultacji") == "55"


def test_what_the_menu_does_to_a_value_comes_after_the_question_what_it_means(desk: Desk) -> None:
    desk.go("Etaty")
    desk.answer(0)
    desk.press("1.050", (Qt.Key.Key_T, CTRL))
    index = desk.index("Etaty")
    value = desk.sheet.value(index.row(), index.column())
    assert (value.amount, value.status) == (1050, Status.CONFIRMED)


def test_nothing_is_done_to_a_value_while_it_is_not_clear_what_it_means(desk: Desk) -> None:
    desk.go("Etaty", 2023)
    desk.answer(None)
    desk.press("1.050", (Qt.Key.Key_T, CTRL))
    index = desk.index("Etaty", 2023)
    assert desk.sheet.value(index.row(), index.column()).status is Status.DRAFT
    assert QApplication.focusWidget().text() == "1.050"
    desk.press(ESC)


def test_ctrl_enter_asks_what_a_number_means(desk: Desk) -> None:
    desk.select(("Etaty", 2023), ("Etaty", 2024))
    desk.answer(1)
    desk.press("1.050", (ENTER, CTRL))
    assert len(desk.answers.questions) == 1
    assert [desk.stored("Etaty", at) for at in (2023, 2024)] == ["1,050", "1,050"]


def test_who_will_not_say_what_fills_the_selection_goes_on_typing(desk: Desk) -> None:
    desk.select(("Etaty", 2023), ("Etaty", 2024))
    desk.answer(None)
    desk.press("1.050", (ENTER, CTRL))
    assert QApplication.focusWidget().text() == "1.050"
    desk.press(ESC)
    assert desk.stored("Etaty", 2024) is None


@pytest.mark.parametrize("keys", [("9", (ENTER, CTRL)), ((Qt.Key.Key_B, CTRL),), (DELETE,), (FILL_DOWN,)])
def test_computed_values_that_a_gesture_passes_over_are_told(desk: Desk, keys: tuple[object, ...]) -> None:
    formulas.set_formula(desk.context.workspace, 4, "[Liczba porad] + 1", 0)
    desk.select(("Liczba porad", 2024), ("Liczba zaświadczeń", 2024))
    desk.press(*keys)
    assert "1 wartość obliczana została pominięta" in desk.screen._toast.accessibleName()
