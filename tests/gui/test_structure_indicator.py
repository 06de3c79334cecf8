"""All about one indicator: what it counts in, what is planned, who delivers it, and where else it stands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from db.domain.errors import Refusal
from db.domain.kinds import IndicatorKind, Nature, PartsRule, TargetKind
from db.queries.indicator_card import IndicatorCard, indicator_card
from desktop.app import indicators, placements, values
from desktop.app.formulas import set_formula
from desktop.gui.structure.fields import LineField
from desktop.gui.structure.fold import Fold
from desktop.gui.structure.line import LINE_ROLE, Line
from desktop.gui.structure.line_list import LineList
from desktop.gui.widgets.combo import Chooser
from gui.answers import Answers
from gui.structure_desk import ALT, COPY, CTRL, DELETE, DOWN, ENTER, KEY, PASTE, TAB, UP, Desk

ALL = (KEY.Key_A, CTRL)
SPACE = KEY.Key_Space


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "struktura.spr")
    made.go("Profilaktyka")
    yield made
    made.close()


def choose(desk: Desk, indicator_id: int) -> LineList:
    view = desk.inspector.indicators.view
    view.setFocus()
    view.choose(indicator_id)
    return view


def card(desk: Desk, indicator_id: int) -> IndicatorCard:
    return desk.context.workspace.read(indicator_card, indicator_id)


def fold(desk: Desk, title: str) -> Fold:
    return next(each for each in desk.inspector.findChildren(Fold) if each.header.text() == title)


def summary(desk: Desk, title: str) -> str:
    return fold(desk, title).header.accessibleName().partition(": ")[2]


def make(desk: Desk, indicator_id: int, kind: IndicatorKind) -> None:
    choose(desk, indicator_id)
    desk.field(Chooser, "Rodzaj").chosen.emit(list(IndicatorKind).index(kind))


def line(desk: Desk, indicator_id: int) -> Line:
    pane = desk.inspector.indicators
    row = pane._lines.ids.index(indicator_id)
    return pane.view.model().index(row, 0).data(LINE_ROLE)


def places(desk: Desk) -> str:
    told = desk.inspector.indicators.description._also
    return told.text() if told.isVisible() else ""


def answer(desk: Desk, *answers: object) -> Answers:
    desk.screen._ask.lay(*answers)
    return desk.screen._ask


@pytest.mark.parametrize("key", [SPACE, ENTER])
def test_a_fold_opens_with_the_keyboard_and_closed_tells_what_is_there(desk: Desk, key: int) -> None:
    choose(desk, 1)
    closed = fold(desk, "Wartość bazowa i docelowe")
    closed.header.setFocus()
    assert (closed.opened, summary(desk, "Wartość bazowa i docelowe")) == (False, "brak")
    desk.press(key)
    assert closed.opened
    desk.press(TAB)
    assert closed.content.isAncestorOf(QApplication.focusWidget())


def test_the_rule_is_asked_only_of_what_has_parts(desk: Desk) -> None:
    choose(desk, 1)
    rule = desk.field(Chooser, "Części („w tym”)")
    assert not rule.isVisible()
    choose(desk, 2)
    assert rule.isVisible()
    rule.setFocus()
    desk.press(DOWN, ENTER)
    assert desk.card().indicators[1].indicator.parts_rule is PartsRule.EQUAL


def test_a_heading_asks_for_nothing_that_values_have(desk: Desk) -> None:
    make(desk, 1, IndicatorKind.HEADING)
    assert not desk.field(LineField, "Jednostka").isVisible()
    assert not desk.field(Chooser, "Charakter").isVisible()
    assert not fold(desk, "Dostarcza").isVisible()
    assert not desk.inspector.indicators.description.folds.formula.isVisible()
    assert fold(desk, "Definicja i źródło").isVisible()


def test_a_composite_counts_in_units_that_are_typed_ordered_and_removed(desk: Desk) -> None:
    make(desk, 1, IndicatorKind.COMPOSITE)
    assert not desk.field(LineField, "Jednostka").isVisible()
    desk.unfold("Liczy się w")
    desk.field(QLineEdit, "Dodaj jednostkę, np. spotkanie").setFocus()
    desk.press("godzina", ENTER, "spotkanie", ENTER)
    assert [unit.singular for unit in card(desk, 1).components] == ["godzina", "spotkanie"]
    assert card(desk, 1).components[1].many == "spotkań"
    pane = desk.inspector.indicators.description.folds.components
    pane.view.setFocus()
    pane.view.choose(card(desk, 1).components[1].id)
    desk.press((UP, ALT))
    assert summary(desk, "Liczy się w") == "spotkania, godziny"
    desk.press(DELETE)
    assert summary(desk, "Liczy się w") == "godziny"


def test_a_composite_without_units_shows_where_they_are_added(desk: Desk) -> None:
    make(desk, 1, IndicatorKind.COMPOSITE)
    assert desk.field(QLineEdit, "Dodaj jednostkę, np. spotkanie").isVisible()
    fold(desk, "Liczy się w").open(False)
    assert summary(desk, "Liczy się w") == "brak – dodaj"


def test_a_unit_typed_as_one_word_is_declined(desk: Desk) -> None:
    choose(desk, 1)
    desk.field(LineField, "Jednostka").setFocus()
    desk.press("spotkanie", TAB)
    assert desk.field(LineField, "Jednostka").text() == "spotkanie, spotkania, spotkań, spotkania"


def test_an_indicator_of_people_counts_each_once_and_can_be_told_otherwise(desk: Desk) -> None:
    choose(desk, 1)
    unit, nature = desk.field(LineField, "Jednostka"), desk.field(Chooser, "Charakter")
    unit.setFocus()
    desk.press("senior", ENTER)
    assert nature.currentText() == "osoby, każda liczona raz"
    assert desk.card().indicators[0].indicator.nature is Nature.PEOPLE
    nature.setFocus()
    desk.press(KEY.Key_Home, ENTER)
    unit.setFocus()
    desk.press(ALL, "senior", ENTER)
    assert desk.card().indicators[0].indicator.nature is Nature.FLOW
    desk.undo()
    assert nature.currentText() == "osoby, każda liczona raz"
    unit.setFocus()
    desk.press(ALL, "porada", ENTER)
    assert desk.card().indicators[0].indicator.nature is Nature.FLOW
    desk.undo()
    desk.undo()
    assert (desk.card().indicators[0].indicator.nature, unit.text()) == (Nature.FLOW, "")


def test_amounts_are_planned_changed_and_taken_away_with_the_keyboard(desk: Desk) -> None:
    choose(desk, 1)
    desk.unfold("Wartość bazowa i docelowe")
    targets = desk.inspector.indicators.description.folds.targets
    targets.amount.setFocus()
    desk.press("120", ENTER, "150", ENTER)
    assert [(plan.period.label, str(plan.target.amount)) for plan in card(desk, 1).plans] == [
        ("2024", "120"),
        ("2025", "150"),
    ]
    assert summary(desk, "Wartość bazowa i docelowe") == "2024: 120 · 2025: 150"
    desk.field(LineField, "wartość docelowa, 2024").setFocus()
    desk.press(ALL, "1 300", ENTER)
    assert str(card(desk, 1).plans[0].target.amount) == "1300"
    desk.field(LineField, "wartość docelowa, 2024").setFocus()
    desk.press(ALL, KEY.Key_Delete, TAB)
    assert [plan.period.label for plan in card(desk, 1).plans] == ["2025"]


def test_a_baseline_is_planned_too_and_what_is_no_number_is_refused(desk: Desk) -> None:
    choose(desk, 1)
    desk.unfold("Wartość bazowa i docelowe")
    targets = desk.inspector.indicators.description.folds.targets
    targets.kind.setFocus()
    desk.press(DOWN)
    targets.amount.setFocus()
    desk.press("dużo", ENTER)
    assert desk.refusals == [Refusal.AMOUNT_UNREAD]
    assert targets.amount.text() == "dużo"
    desk.press(ALL, "95", ENTER)
    assert [plan.target.kind for plan in card(desk, 1).plans] == [TargetKind.BASELINE]
    assert summary(desk, "Wartość bazowa i docelowe") == "baza 2024: 95"


def test_who_delivers_is_named_for_the_indicator_alone(desk: Desk) -> None:
    choose(desk, 1)
    assert summary(desk, "Dostarcza") == "jak realizatorzy elementu"
    desk.unfold("Dostarcza")
    desk.field(QLineEdit, "Dodaj, kto dostarcza").setFocus()
    desk.press("Szkoła", ENTER, "Muzeum", ENTER)
    assert summary(desk, "Dostarcza") == "Szkoła, Muzeum"
    assert [each.name for each in desk.card().realizers] == ["Ośrodek"]
    pane = desk.inspector.indicators.description.folds.deliverers
    pane.view.setFocus()
    pane.view.choose(card(desk, 1).deliverers[0].id)
    desk.press(DELETE)
    assert summary(desk, "Dostarcza") == "Muzeum"


def test_a_computed_indicator_says_its_formula_with_names(desk: Desk) -> None:
    choose(desk, 1)
    told = desk.inspector.indicators.description.folds._computed
    assert told.toolTip() == "brak – wartości się wpisuje"
    set_formula(desk.context.workspace, 1, "[Uczestnicy] * 2")
    assert told.toolTip() == "[Uczestnicy] * 2"
    assert line(desk, 1).aside == "obliczany, liczba całkowita"


def test_a_shared_indicator_tells_its_other_places_and_stays_there(desk: Desk) -> None:
    placements.share_indicators(desk.context.workspace, desk.id("Leczenie"), [1])
    choose(desk, 1)
    assert line(desk, 1).shared
    assert not line(desk, 2).shared
    assert places(desk) == "Także w: „Leczenie”"
    desk.press(DELETE)
    assert desk.notice == "Zdjęto stąd wskaźnik „Warsztaty”; pozostaje w: „Leczenie”"
    assert [each.indicator.id for each in desk.card("Leczenie").indicators] == [1]


def test_the_part_of_a_shared_whole_tells_its_places_too(desk: Desk) -> None:
    placements.share_indicators(desk.context.workspace, desk.id("Leczenie"), [2])
    choose(desk, 3)
    assert places(desk) == "Także w: „Leczenie”"


@pytest.mark.parametrize("meant", [True, False])
def test_removing_an_indicator_with_values_asks_what_goes_too(desk: Desk, meant: bool) -> None:
    for number in (2, 3):
        values.paste(desk.context.workspace, {values.Place(number, 1): "5"})
    choose(desk, 2)
    asked = answer(desk, meant)
    desk.press(DELETE)
    assert asked.questions == ["Usunąć wskaźnik „Uczestnicy”?"]
    assert "znikną wpisane dane: 2 wartości." in str(asked.details[0])
    assert len(desk.card().indicators) == (1 if meant else 4)


def test_removing_a_node_with_values_asks_and_one_without_does_not(desk: Desk) -> None:
    values.paste(desk.context.workspace, {values.Place(1, 1): "5"})
    desk.go("Zdrowie")
    asked = answer(desk, False)
    desk.press(DELETE)
    assert asked.questions == ["Usunąć „Zdrowie”?"]
    assert "G Zdrowie" in desk.stored()
    desk.go("Rodzina")
    desk.press(DELETE)
    assert "G Rodzina" not in desk.stored()


def test_what_a_formula_needs_stays_with_the_reason(desk: Desk) -> None:
    other = indicators.add_indicator(desk.context.workspace, desk.id("Leczenie"), "podwójnie")
    set_formula(desk.context.workspace, other, "[Warsztaty] * 2")
    choose(desk, 1)
    desk.press(DELETE)
    assert desk.refusals == [Refusal.INDICATOR_IN_FORMULA]
    assert len(desk.card().indicators) == 4


@pytest.mark.parametrize(("answered", "same"), [(0, True), (1, False)])
def test_a_copied_indicator_is_pasted_as_the_same_or_as_a_new_one(
    desk: Desk, answered: int, same: bool
) -> None:
    choose(desk, 1)
    desk.press(COPY)
    desk.go("Leczenie")
    desk.inspector.indicators.view.setFocus()
    answer(desk, answered)
    desk.press(PASTE)
    (pasted,) = desk.card("Leczenie").indicators
    assert pasted.indicator.label == "Warsztaty"
    assert (pasted.indicator.id == 1) is same
    assert pasted.shared is same


def test_pasting_where_the_indicator_stands_already_makes_a_new_one(desk: Desk) -> None:
    choose(desk, 1)
    desk.press(COPY, PASTE)
    assert [each.indicator.label for each in desk.card().indicators].count("Warsztaty") == 2
