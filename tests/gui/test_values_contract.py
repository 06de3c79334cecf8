"""The keyboard contract: each of its keys is pressed where the contract says, and has its effect."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from db.domain.kinds import Form, Status
from desktop import paths
from desktop.gui.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop.gui.values.key_words import contract
from desktop.gui.values.keys import CONTRACT, Effect, State, combination, keys_of
from gui.values_desk import ENTER, LEFT, TAB, TASKS, YEARS, Desk

TITLE, HOUSE, LAST = "1 Poradnictwo", "I Wsparcie rodzin", "Spotkania"
LABELS = [label.strip() for indicators in TASKS.values() for _kind, label, *_texts in indicators]
CASES = [
    (each.effect, state, keys) for each in CONTRACT for state in each.states for keys in each.keys or ("",)
]

Scenario = Callable[[Desk, State, str], None]
SCENARIOS: dict[Effect, Scenario] = {}


def proves(effect: Effect) -> Callable[[Scenario], Scenario]:
    """The scenario of an effect."""

    def keep(scenario: Scenario) -> Scenario:
        assert effect not in SCENARIOS
        SCENARIOS[effect] = scenario
        return scenario

    return keep


def press(keys: str) -> None:
    """Press one of the contract's keys where the focus is."""
    wanted = combination(keys)
    QTest.keyClick(QApplication.focusWidget(), wanted.key(), wanted.keyboardModifiers())


def stand(
    desk: Desk, state: State, label: str = "Liczba konsultacji", at: int = 2023, typed: str = "7"
) -> None:
    """Bring the keyboard into a state at a cell, in the editor with something typed."""
    desk.go(TITLE if state is State.TITLE else label, at)
    if state is State.EDITOR:
        desk.press(typed)
    if state is State.FILTER:
        desk.press((Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier))


def line() -> QLineEdit:
    """The line that is open over a cell."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    return focused


def selected(desk: Desk) -> tuple[list[str], list[int]]:
    """The labels and the years of the selected block."""
    rows, columns = desk.view.selected_rows(), desk.view.selected_columns()
    return [desk.rows()[row] for row in rows], [YEARS[column] for column in columns if column < len(YEARS)]


@pytest.mark.parametrize(("effect", "state", "keys"), CASES, ids=lambda each: getattr(each, "name", each))
def test_every_key_has_its_effect(desk: Desk, effect: Effect, state: State, keys: str) -> None:
    SCENARIOS[effect](desk, state, keys)


def test_every_effect_has_a_scenario_and_every_scenario_an_effect() -> None:
    assert set(SCENARIOS) == set(Effect) == {each.effect for each in CONTRACT}


def test_no_key_means_two_things_in_one_state() -> None:
    pressed = [(state, keys) for each in CONTRACT for state in each.states for keys in each.keys]
    assert len(pressed) == len(set(pressed))


def test_the_screen_has_no_keys_that_the_contract_does_not_have(desk: Desk) -> None:
    known = {combination(keys) for effect in Effect for keys in keys_of(effect)}
    offered = [each for each in desk.screen.menu_actions() if each is not None]
    bound = {key[0] for each in offered for key in each.shortcuts()}
    assert bound <= known


def test_the_list_of_shortcuts_shows_the_whole_contract_in_groups() -> None:
    dialog = ShortcutsDialog(contract())
    model = dialog.table.model()
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    groups = contract()
    assert shown == [text for title, keys in groups for text in (title, *(words for words, _keys in keys))]
    assert {"Ctrl+Shift+Enter", "Shift+F2, Ctrl+;"} <= {
        keys for _title, rows in groups for _words, keys in rows
    }
    dialog.deleteLater()


def test_the_help_names_every_key_of_the_contract() -> None:
    page = (paths.resources() / "help" / "pl" / "skroty.md").read_text(encoding="utf-8")
    section = page.partition("## Wartości")[2].partition("\n## ")[0]
    rows = [row.split("|")[2] for row in section.splitlines() if row.count("|") == 3]
    told = {key.strip() for cell in rows for key in cell.split(", ")}
    keys = {key for _group, lines in contract() for _words, keys in lines for key in keys.split(", ")}
    assert keys - told == {"dowolna litera", "cyfra lub znak"}


@proves(Effect.REPLACE)
def typing_replaces(desk: Desk, _state: State, _keys: str) -> None:
    for sign in ("7", "B", "-", ",", "ą", "Ż"):  # B as with Caps Lock, ą and Ż as AltGr makes them
        held = Qt.KeyboardModifier.NoModifier
        if sign in "ąŻ":
            held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        desk.go("Liczba porad", 2023)
        key = Qt.Key.Key_A if sign in "ąŻ" else Qt.Key(ord(sign))
        QApplication.sendEvent(desk.view, QKeyEvent(QEvent.Type.KeyPress, key, held, sign))
        assert line().text() == sign
        desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Space)
    assert desk.view.hasFocus(), "a blank begins nothing: it would clear the value"
    assert desk.stored("Liczba porad", 2023) == "130"


@proves(Effect.CHANGE)
def f2_changes_the_value_and_hands_the_arrows_to_the_caret(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state, typed="12")
    press(keys)
    desk.press(LEFT, "5", ENTER)
    assert desk.stored("Liczba konsultacji", 2023) == "152"


@proves(Effect.COMMA)
def the_keypad_has_a_decimal_comma(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state, "Etaty", typed="1")
    QApplication.sendEvent(
        QApplication.focusWidget(),
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Period, combination(keys).keyboardModifiers(), "."),
    )
    desk.press("5", ENTER)
    assert desk.shown("Etaty", 2023) == ("1,5" if state is State.EDITOR else "0,5")


@proves(Effect.GIVE_UP)
def esc_gives_up_what_is_typed(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert desk.view.hasFocus()
    assert desk.stored("Liczba konsultacji", 2023) == "12"


@proves(Effect.CLEAR)
def del_clears_the_selection(desk: Desk, _state: State, keys: str) -> None:
    desk.select(("prawnych", 2022), ("psychologicznych", 2023))
    press(keys)
    assert {desk.stored(label, at) for label in ("prawnych", "psychologicznych") for at in (2022, 2023)} == {
        None
    }
    assert desk.stored("Liczba porad", 2023) == "130"


@proves(Effect.SPREAD)
def what_is_typed_fills_the_selection(desk: Desk, _state: State, keys: str) -> None:
    desk.select(("prawnych", 2023), ("psychologicznych", 2024))
    desk.press("3")
    press(keys)
    assert {desk.stored(label, at) for label in ("prawnych", "psychologicznych") for at in (2023, 2024)} == {
        "3"
    }
    assert desk.stored("Liczba porad", 2023) == "130"


@proves(Effect.FILL_DOWN)
def the_first_row_is_filled_down(desk: Desk, _state: State, keys: str) -> None:
    desk.select(("prawnych", 2022), ("Liczba konsultacji", 2022))
    press(keys)
    assert desk.stored("Liczba konsultacji", 2022) == "20"


@proves(Effect.FILL_RIGHT)
def the_first_column_is_filled_right(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert desk.stored("Liczba konsultacji", 2023) == "8"


@proves(Effect.DOWN)
def enter_stores_and_goes_down(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert desk.here == (("Liczba porad" if state is State.TITLE else "Liczba zaświadczeń"), 2023)
    assert desk.stored("Liczba konsultacji", 2023) == ("7" if state is State.EDITOR else "12")


@proves(Effect.UP)
def shift_enter_stores_and_goes_up(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    if state is State.TITLE:
        desk.go("2 Finanse", 2023)
    press(keys)
    assert desk.here == ("Liczba zaświadczeń" if state is State.TITLE else "psychologicznych", 2023)
    assert desk.stored("Liczba konsultacji", 2023) == ("7" if state is State.EDITOR else "12")


@proves(Effect.NEXT)
def tab_goes_to_the_next_value(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state, at=2024)
    press(keys)
    assert desk.here == ("Liczba porad" if state is State.TITLE else "Liczba zaświadczeń", 2022)
    assert desk.stored("Liczba konsultacji") == ("7" if state is State.EDITOR else None)


@proves(Effect.BACK)
def shift_tab_goes_to_the_value_before(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state, "Wydatki", at=2022)
    if state is State.TITLE:
        desk.go("2 Finanse", 2022)
    press(keys)
    assert desk.here == ("Liczba zaświadczeń", 2024)
    assert desk.stored("Wydatki", 2022) == ("7" if state is State.EDITOR else "1200,50")


@proves(Effect.RETURN)
def enter_after_tabs_returns_to_where_they_began(desk: Desk, _state: State, keys: str) -> None:
    desk.go("Liczba porad", 2022)
    desk.press("1", TAB, "2", TAB, "3")
    press(keys)
    assert desk.here == ("prawnych", 2022)
    assert [desk.stored("Liczba porad", at) for at in YEARS] == ["1", "2", "3"]


@proves(Effect.ARROWS)
def the_arrows_lead_beside(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    beside = {
        "Up": ("psychologicznych", 2023),
        "Down": ("Liczba zaświadczeń", 2023),
        "Left": ("Liczba konsultacji", 2022),
        "Right": ("Liczba konsultacji", 2024),
    }
    assert desk.here == beside[keys]
    assert desk.stored("Liczba konsultacji", 2023) == ("7" if state is State.EDITOR else "12")


@proves(Effect.ROW_START)
def home_leads_to_the_first_period(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert desk.here == ("Liczba konsultacji", 2022)


@proves(Effect.ROW_END)
def end_leads_to_the_last_period(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert desk.here == ("Liczba konsultacji", 2024)


@proves(Effect.FIRST)
def ctrl_home_leads_to_the_first_value(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert desk.here == ("Liczba porad", 2022)


@proves(Effect.LAST)
def ctrl_end_leads_to_the_last_value(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert desk.here == (LAST, 2024)


@proves(Effect.EDGE)
def ctrl_arrows_lead_to_the_ends_of_the_block(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    ends = {
        "Ctrl+Up": ("Liczba porad", 2023),
        "Ctrl+Down": ("Liczba zaświadczeń", 2023),
        "Ctrl+Left": ("Liczba konsultacji", 2022),
        "Ctrl+Right": ("Liczba konsultacji", 2024),
    }
    assert desk.here == ends[keys]


@proves(Effect.PAGE)
def pages_are_turned_without_leaving_the_column(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    before = desk.view.currentIndex().row()
    press(keys)
    after = desk.view.currentIndex()
    assert after.column() == YEARS.index(2023)
    assert (after.row() > before) is (keys == "PgDown")
    assert after.row() != before


@proves(Effect.FOLD)
def left_folds_a_title_then_leads_to_the_one_above(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert "Liczba porad" not in desk.rows()
    press(keys)
    assert desk.here[0] == HOUSE


@proves(Effect.UNFOLD)
def right_unfolds_a_title_then_leads_into_it(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    desk.press(LEFT)
    press(keys)
    assert "Liczba porad" in desk.rows()
    press(keys)
    assert desk.here[0] == "Liczba porad"


@proves(Effect.TURN)
def space_folds_and_unfolds_a_title(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    everything = desk.rows()
    press(keys)
    assert "Liczba porad" not in desk.rows()
    press(keys)
    assert desk.rows() == everything


@proves(Effect.SELECT)
def shift_and_an_arrow_select_cell_by_cell(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    here = "Liczba konsultacji"
    blocks = {
        "Shift+Up": (["psychologicznych", here], [2023]),
        "Shift+Down": ([here, "Liczba zaświadczeń"], [2023]),
        "Shift+Left": ([here], [2022, 2023]),
        "Shift+Right": ([here], [2023, 2024]),
    }
    assert selected(desk) == blocks[keys]


@proves(Effect.SELECT_FAR)
def shift_selects_to_the_end(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    here = LABELS.index("Liczba konsultacji")
    values = [label for label in LABELS if label != "Nakłady"]
    blocks = {
        "Ctrl+Shift+Up": (LABELS[: here + 1], [2023]),
        "Ctrl+Shift+Down": (LABELS[here : here + 2], [2023]),
        "Ctrl+Shift+Left": ([LABELS[here]], [2022, 2023]),
        "Ctrl+Shift+Right": ([LABELS[here]], [2023, 2024]),
        "Ctrl+Shift+Home": (LABELS[: here + 1], [2022, 2023]),
        "Ctrl+Shift+End": (values[here:], [2023, 2024]),
        "Shift+Home": ([LABELS[here]], [2022, 2023]),
        "Shift+End": ([LABELS[here]], [2023, 2024]),
    }
    assert selected(desk) == blocks[keys]


@proves(Effect.SELECT_ALL)
def everything_is_selected(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert selected(desk) == ([label for label in LABELS if label != "Nakłady"], list(YEARS))


@proves(Effect.COPY)
def a_block_is_copied(desk: Desk, _state: State, keys: str) -> None:
    desk.select(("prawnych", 2022), ("psychologicznych", 2023))
    press(keys)
    assert desk.clipboard == "20\t30\n100\t100\n"
    assert desk.stored("prawnych", 2022) == "20"


@proves(Effect.CUT)
def a_block_is_cut(desk: Desk, _state: State, keys: str) -> None:
    desk.select(("prawnych", 2022), ("psychologicznych", 2023))
    press(keys)
    assert desk.clipboard == "20\t30\n100\t100\n"
    assert desk.stored("prawnych", 2022) is None


@proves(Effect.PASTE)
def a_block_is_pasted(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state, "prawnych", 2024)
    QGuiApplication.clipboard().setText("5\n6\n")
    press(keys)
    assert (desk.stored("prawnych"), desk.stored("psychologicznych")) == ("5", "6")


@proves(Effect.LEAVE_BLANK)
def a_cell_is_left_blank_on_purpose(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    index = desk.index("Liczba konsultacji", 2023)
    assert desk.sheet.value(index.row(), index.column()).form is Form.BLANK
    desk.undo()
    assert desk.stored("Liczba konsultacji", 2023) == "12"


@proves(Effect.CONFIRM)
def a_value_is_confirmed_and_made_a_draft_again(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    index = desk.index("Liczba konsultacji", 2023)
    for status in (Status.CONFIRMED, Status.DRAFT):
        press(keys)
        assert desk.sheet.value(index.row(), index.column()).status is status
    assert desk.stored("Liczba konsultacji", 2023) == ("7" if state is State.EDITOR else "12")


@proves(Effect.FLAG)
def a_cell_is_flagged_and_the_flag_taken_off(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    for flagged in (True, False):
        press(keys)
        found = desk.sheet.line(desk.row("Liczba konsultacji")).found
        assert any(each.follow_up for each in found.comments.values()) is flagged


@proves(Effect.COMMENT)
def a_comment_is_written_and_esc_leads_back(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    QApplication.focusWidget().insertPlainText("do wyjaśnienia")
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.hasFocus()
    assert desk.here == ("Liczba konsultacji", 2023)
    found = desk.sheet.line(desk.row("Liczba konsultacji")).found
    assert [each.text for each in found.comments.values()] == ["do wyjaśnienia"]
    assert desk.stored("Liczba konsultacji", 2023) == ("7" if state is State.EDITOR else "12")


@proves(Effect.NEXT_MISSING)
def f8_leads_to_the_next_gap(desk: Desk, state: State, keys: str) -> None:
    desk.go("psychologicznych")
    desk.press("1", ENTER)
    stand(desk, state, "prawnych", 2023)
    press(keys)
    assert desk.here == ("Liczba porad" if state is State.TITLE else "Liczba konsultacji", 2024)


@proves(Effect.PREVIOUS_MISSING)
def shift_f8_leads_to_the_gap_before(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert desk.here == (LAST if state is State.TITLE else "psychologicznych", 2024)


def doubt(desk: Desk, *labels: str) -> None:
    """Enter what is doubtful: many times last year's value."""
    for label in labels:
        desk.go(label)
        desk.press("90000", ENTER)


@proves(Effect.NEXT_DOUBTFUL)
def ctrl_f8_leads_to_the_next_doubt(desk: Desk, state: State, keys: str) -> None:
    doubt(desk, "prawnych", "Etaty")
    stand(desk, state)
    press(keys)
    assert desk.here == ("prawnych" if state is State.TITLE else "Etaty", 2024)


@proves(Effect.PREVIOUS_DOUBTFUL)
def ctrl_shift_f8_leads_to_the_doubt_before(desk: Desk, state: State, keys: str) -> None:
    doubt(desk, "prawnych", "Etaty")
    stand(desk, state)
    press(keys)
    assert desk.here == ("Etaty" if state is State.TITLE else "prawnych", 2024)


@proves(Effect.FIND)
def ctrl_f_leads_into_the_search(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert desk.screen.bar.search.hasFocus()
    assert desk.stored("Liczba konsultacji", 2023) == ("7" if state is State.EDITOR else "12")


@proves(Effect.ONLY_MISSING)
def the_gaps_alone_are_shown(desk: Desk, state: State, keys: str) -> None:
    desk.go("Liczba porad")
    desk.press("1", ENTER)
    stand(desk, state)
    press(keys)
    assert "prawnych" in desk.rows()
    desk.press((Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
    assert len(desk.rows()) == len(LABELS) + 3


@proves(Effect.LEAVE_FILTER)
def the_search_leads_back_to_the_cell(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert desk.view.hasFocus()
    assert desk.here == ("Liczba konsultacji", 2023)


@proves(Effect.DROP_FILTERS)
def esc_shows_all_indicators_again(desk: Desk, state: State, keys: str) -> None:
    desk.screen.show_missing()
    desk.go("Liczba porad")
    desk.screen.bar.search.setText("porad")
    desk.screen.bar.search.returnPressed.emit()
    assert "Wydatki" not in desk.rows()
    desk.go("Liczba porad" if state is State.CELL else TITLE)
    press(keys)
    assert "Wydatki" in desk.rows()
    assert desk.view.hasFocus()


@proves(Effect.PANEL)
def the_panel_is_shown_then_hidden(desk: Desk, state: State, keys: str) -> None:
    stand(desk, state)
    press(keys)
    assert desk.screen.beside.is_shown
    assert not desk.view.hasFocus()
    press(keys)
    assert not desk.screen.beside.is_shown
    assert desk.view.hasFocus()
    assert desk.stored("Liczba konsultacji", 2023) == ("7" if state is State.EDITOR else "12")


@proves(Effect.LEAVE_PANEL)
def esc_leads_from_the_panel_to_the_cell(desk: Desk, _state: State, keys: str) -> None:
    desk.go("Liczba konsultacji", 2023)
    desk.press((ENTER, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
    press(keys)
    assert desk.view.hasFocus()
    assert desk.here == ("Liczba konsultacji", 2023)
    assert desk.screen.beside.is_shown
