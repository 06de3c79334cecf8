"""The formula of an indicator: typed or put together by keys alone, with its result or its fault at once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.domain.entities import Indicator
from db.domain.kinds import Act, IndicatorKind, Nature
from db.queries import formulas as record
from desktop.app import formulas, indicators, values
from desktop.app.values import Place
from desktop.gui.context import Context
from desktop.gui.dialogs.formula_dialog import FormulaDialog
from desktop.gui.dialogs.row_items import ID
from gui.hands import bring, press, retype, type_text


@pytest.fixture
def ids(context: Context) -> dict[str, int]:
    """Three indicators of their own, two of them entered in the chosen period."""
    assert context.programme is not None
    assert context.period is not None
    node_id = context.workspace.read(lambda c: c.execute("SELECT node_id FROM placement").fetchone()[0])
    made = {
        label: indicators.add_indicator(context.workspace, node_id, label, kind=kind)
        for label, kind in (
            ("łąki", IndicatorKind.WHOLE),
            ("łąki [ha]", IndicatorKind.WHOLE),
            ("łąki w procentach", IndicatorKind.PERCENT),
        )
    }
    cells = {Place(made["łąki"], context.period.id): "3", Place(made["łąki [ha]"], context.period.id): "24"}
    values.paste(context.workspace, cells)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, ids: dict[str, int]) -> FormulaDialog:
    made = FormulaDialog(context, ids["łąki w procentach"])
    bring(qtbot, made)
    return made


def formula(context: Context, indicator_id: int) -> Indicator:
    return context.workspace.read(record.indicators, [indicator_id])[indicator_id]


def click(dialog: FormulaDialog, words: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.text() == words).click()


def test_a_formula_is_typed_with_its_result_and_stored_by_enter(
    dialog: FormulaDialog, context: Context, ids: dict[str, int]
) -> None:
    assert dialog.field.hasFocus()
    type_text(dialog.field, f"procent(#{ids['łąki']}; [łąki (ha)])")
    assert dialog.result.text() == f"Wynik za {context.period.label}: 12,5\u00a0%"
    press(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    stored = formula(context, ids["łąki w procentach"])
    assert (stored.formula, stored.decimals) == (f"procent(#{ids['łąki']}; #{ids['łąki [ha]']})", 1)
    place = Place(stored.id, context.period.id)
    assert context.workspace.read(record.values, [stored.id], [place.period_id])[place].amount == 12.5


def test_an_opening_bracket_offers_names_and_enter_takes_one(
    dialog: FormulaDialog,
) -> None:
    popup = dialog.field._completer.popup()
    type_text(dialog.field, "2 * [lak")
    assert popup.isVisible()
    assert [popup.model().index(row, 0).data() for row in range(2)] == ["łąki", "łąki (ha)"]
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert dialog.isVisible()
    assert dialog.field.toPlainText() == "2 * [łąki (ha)]"
    assert dialog.result.text().endswith(": 48,0\u00a0%")


def test_tab_takes_a_name_too_and_leads_on_when_there_is_none_to_take(dialog: FormulaDialog) -> None:
    type_text(dialog.field, "[laki")
    QTest.keyClick(dialog.field._completer.popup(), Qt.Key.Key_Tab)
    assert dialog.field.toPlainText() == "[łąki]"
    assert dialog.field.hasFocus()
    press(dialog, Qt.Key.Key_Tab)
    assert not dialog.field.hasFocus()


def test_escape_closes_the_names_and_not_the_dialog(dialog: FormulaDialog) -> None:
    type_text(dialog.field, "[lak")
    QTest.keyClick(dialog.field._completer.popup(), Qt.Key.Key_Escape)
    assert not dialog.field._completer.popup().isVisible()
    assert dialog.isVisible()
    assert dialog.field.toPlainText() == "[lak"


def test_buttons_and_the_list_put_a_formula_together(dialog: FormulaDialog) -> None:
    click(dialog, "Procent z…")
    for label in ("laki", "ha"):
        retype(dialog.choice.search, label)
        press(dialog, Qt.Key.Key_Return)
    assert dialog.field.toPlainText() == "procent([łąki]; [łąki (ha)])"
    assert dialog.isVisible()
    assert dialog.field.hasFocus()
    assert dialog.result.text().endswith(": 12,5\u00a0%")


def test_names_within_a_sum_are_parted_by_themselves(dialog: FormulaDialog, ids: dict[str, int]) -> None:
    click(dialog, "Suma…")
    dialog.choice.taken.emit(ids["łąki"])
    dialog.choice.taken.emit(ids["łąki [ha]"])
    assert dialog.field.toPlainText() == "suma([łąki]; [łąki (ha)])"


def test_down_leads_from_the_search_into_the_list_and_enter_takes_its_row(
    dialog: FormulaDialog, qtbot: QtBot
) -> None:
    retype(dialog.choice.search, "laki")
    qtbot.waitUntil(lambda: dialog.choice.model.rowCount() == 2)
    press(dialog, Qt.Key.Key_Down)
    assert dialog.choice.list.hasFocus()
    press(dialog, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert dialog.field.toPlainText() == "[łąki (ha)]"
    assert dialog.isVisible()


def test_the_list_has_this_programme_first_and_names_the_others(
    dialog: FormulaDialog, ids: dict[str, int]
) -> None:
    model = dialog.choice.model
    own = [row for row in range(model.rowCount()) if " · " not in model.index(row).data()]
    assert own == list(range(len(own)))
    assert len(own) < model.rowCount()
    assert ids["łąki w procentach"] not in [model.index(row).data(ID) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[łąki] +", "Na końcu czegoś jeszcze brakuje: wskaźnika, liczby albo nawiasu."),
        ("[łąki] + & 2", "„&” tu nie pasuje."),
        ("[pola]", "Nie ma wskaźnika „[pola]”."),
        ("procent([łąki], 3)", "Rozdziel pozycje średnikiem; przecinek stoi tylko wewnątrz liczby."),
        (
            "iloraz(2; 3)",
            "„iloraz” nie należy do: procent, różnica, na1000, suma, średnia. Nazwy wskaźników stoją w [ ].",
        ),
        (
            "[łąki w procentach]",
            "Formuła liczyłaby wskaźnik z niego samego: łąki w procentach → łąki w procentach.",
        ),
    ],
)
def test_a_fault_is_said_below_and_marked_and_nothing_can_be_stored(
    dialog: FormulaDialog, context: Context, ids: dict[str, int], text: str, words: str
) -> None:
    dialog.field.setPlainText(text)
    assert dialog._entry.complaint == words
    assert not dialog.step.isEnabled()
    press(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert formula(context, ids["łąki w procentach"]).formula == ""
    assert bool(dialog.field.extraSelections()) == ("w procentach" not in text)


def test_the_place_of_a_fault_is_marked(dialog: FormulaDialog) -> None:
    dialog.field.setPlainText("[łąki] + & 2")
    (marked,) = dialog.field.extraSelections()
    assert marked.cursor.selectedText() == "&"
    dialog.field.setPlainText("[łąki] + 2")
    assert dialog.field.extraSelections() == []


def test_what_has_no_result_here_may_still_be_stored(
    dialog: FormulaDialog, context: Context, ids: dict[str, int]
) -> None:
    dialog.field.setPlainText("[łąki] : 0")
    assert dialog.result.text() == f"Brak wyniku za {context.period.label}: formuła dzieli przez zero."
    assert dialog.step.isEnabled()
    dialog.accept()
    assert formula(context, ids["łąki w procentach"]).formula == f"#{ids['łąki']} : 0"


def test_an_empty_text_takes_the_formula_away(qtbot: QtBot, context: Context, ids: dict[str, int]) -> None:
    formulas.set_formula(context.workspace, ids["łąki w procentach"], "[łąki] * 2")
    dialog = FormulaDialog(context, ids["łąki w procentach"])
    bring(qtbot, dialog)
    assert dialog.field.toPlainText() == "[łąki] * 2"
    retype(dialog.field, "")
    assert dialog.step.text() == "Usuń formułę"
    press(dialog, Qt.Key.Key_Return)
    assert formula(context, ids["łąki w procentach"]).formula == ""
    context.workspace.undo()
    assert formula(context, ids["łąki w procentach"]).formula == f"#{ids['łąki']} * 2"


def test_decimals_are_chosen_where_the_kind_leaves_them_open(
    dialog: FormulaDialog, qtbot: QtBot, context: Context, ids: dict[str, int]
) -> None:
    dialog.field.setPlainText("[łąki] : [łąki (ha)]")
    dialog.decimals.setValue(3)
    assert dialog.result.text().endswith(": 0,125\u00a0%")
    dialog.accept()
    assert formula(context, ids["łąki w procentach"]).decimals == 3
    whole = FormulaDialog(context, ids["łąki"])
    qtbot.addWidget(whole)
    assert not whole.decimals.isEnabled()


def test_a_megabyte_is_cut_and_said_to_be_too_long(dialog: FormulaDialog) -> None:
    pasted = QMimeData()
    pasted.setText("[łąki] + " * 120_000)
    dialog.field.insertFromMimeData(pasted)
    assert len(dialog.field.toPlainText()) < 30_000
    assert dialog._entry.complaint == "Formuła jest za długa."
    assert not dialog.step.isEnabled()


def test_an_indicator_of_words_says_that_it_is_not_computed(
    qtbot: QtBot, context: Context, ids: dict[str, int]
) -> None:
    with context.workspace.transaction(Act.EDIT_INDICATOR) as edit:
        edit.put(Indicator("łąki", IndicatorKind.TEXT, id=ids["łąki"]))
    dialog = FormulaDialog(context, ids["łąki"])
    qtbot.addWidget(dialog)
    dialog.field.setPlainText("[łąki (ha)] * 2")
    assert "Wartości tego rodzaju nie można obliczać" in dialog._entry.complaint
    assert not dialog.step.isEnabled()


def test_values_typed_by_hand_that_a_formula_replaces_are_told_beforehand(
    qtbot: QtBot, context: Context, ids: dict[str, int]
) -> None:
    assert context.period is not None
    values.paste(context.workspace, {Place(ids["łąki w procentach"], context.period.id): "11"})
    dialog = FormulaDialog(context, ids["łąki w procentach"])
    bring(qtbot, dialog)
    type_text(dialog.field, f"procent(#{ids['łąki']}; [łąki (ha)])")
    assert dialog.result.text().splitlines()[1] == "Formuła zastąpi 1 wartość wpisaną ręcznie."


def test_adding_people_warns_that_they_may_be_counted_twice(
    qtbot: QtBot, context: Context, ids: dict[str, int]
) -> None:
    for label in ("łąki", "łąki [ha]"):
        counted = replace(formula(context, ids[label]), nature=Nature.PEOPLE)
        indicators.edit_indicator(context.workspace, counted)
    dialog = FormulaDialog(context, ids["łąki w procentach"])
    bring(qtbot, dialog)
    for text, warned in (
        ("suma([łąki]; [łąki (ha)])", True),
        ("100 * ([łąki] + 1 + [łąki (ha)])", True),
        ("procent([łąki]; [łąki (ha)])", False),
        ("[łąki] - [łąki (ha)]", False),
    ):
        dialog.field.setPlainText(text)
        assert ("policzony dwa razy" in dialog.result.text()) is warned, text
