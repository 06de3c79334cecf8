"""What comes in may never overwrite something else: another kind of number, a word said before."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.brought_in import bring, ids, rows, stored
from app.sayings import changed, indicator, said
from db.domain.entities import Component, Indicator, Node, Target, Unit, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, IndicatorKind, TargetKind
from db.domain.numbers import read
from db.domain.periods import year
from db.domain.understanding import FoundNode, FoundTarget, Understanding
from desktop.app import formulas, imports, placements
from desktop.app.imports import Change, Matter, Standing
from desktop.app.workspace import Workspace


def cost(kind: IndicatorKind, text: str) -> Understanding:
    """A document with one value of a kind."""
    found = said("# Praca\n- koszt: 1")
    content = read(text, kind).content
    assert content
    value = replace(indicator(found, "koszt").values[0], text=text, content=content)
    return changed(found, "koszt", kind=kind, values=(value,))


@pytest.mark.parametrize(
    ("known", "there", "found", "text"),
    [
        (IndicatorKind.DECIMAL, "1500", IndicatorKind.MONEY, "1 500,00 zł"),
        (IndicatorKind.WHOLE, "1500", IndicatorKind.MONEY, "1 500,00 zł"),
        (IndicatorKind.DECIMAL, "12,5", IndicatorKind.PERCENT, "12,5%"),
        (IndicatorKind.WHOLE, "12", IndicatorKind.PERCENT, "12%"),
        (IndicatorKind.MONEY, "1 500,00", IndicatorKind.WHOLE, "1500"),
        (IndicatorKind.PERCENT, "12,5", IndicatorKind.DECIMAL, "12,5"),
        (IndicatorKind.PERCENT, "8-12 %", IndicatorKind.WHOLE, "8-12"),
        (IndicatorKind.WHOLE, "ok. 30", IndicatorKind.MONEY, "ok. 30 zł"),
    ],
)
def test_equal_amounts_are_equal_whatever_their_kinds(
    workspace: Workspace, known: IndicatorKind, there: str, found: IndicatorKind, text: str
) -> None:
    programme_id = bring(workspace, cost(known, there))
    plan = imports.plan(workspace, cost(found, text), programme_id)
    assert set(plan.counts()) == {Change.UNCHANGED}


def test_an_amount_is_stored_as_the_kind_of_the_record_has_it(workspace: Workspace) -> None:
    programme_id = bring(workspace, cost(IndicatorKind.WHOLE, "7"))
    bring(workspace, cost(IndicatorKind.MONEY, "1 500,00 zł"), programme_id)
    (value,) = rows(workspace, Value)
    assert (value.form, str(value.amount)) == (Form.NUMBER, "1500")


def test_what_a_kind_has_no_decimals_for_is_never_cut_off(workspace: Workspace) -> None:
    programme_id = bring(workspace, cost(IndicatorKind.WHOLE, "7"))
    bring(workspace, cost(IndicatorKind.DECIMAL, "12,5"), programme_id)
    (value,) = rows(workspace, Value)
    assert (value.form, value.text) == (Form.UNREAD, "12,5")


def test_a_composite_is_read_with_the_units_of_its_components(workspace: Workspace) -> None:
    programme_id = bring(workspace, cost(IndicatorKind.COMPOSITE, "3 spotkania; 4 godziny"))
    with workspace.transaction(Act.EDIT_INDICATOR) as edit:
        (known,) = edit.find(Indicator)
        for place, unit in enumerate(
            (Unit("spotkanie", "spotkania", "spotkań"), Unit("godzina", "godziny", "godzin"))
        ):
            edit.add(Component(known.id, edit.add(unit), place))
    bring(workspace, cost(IndicatorKind.TEXT, "5 spotkań i 6 godzin"), programme_id)
    (value,) = rows(workspace, Value)
    assert [(each.amount, each.words) for each in value.measures] == [(5, "spotkań"), (6, "godzin")]


@pytest.fixture
def shared(workspace: Workspace) -> int:
    """A programme in which two goals show one indicator."""
    programme_id = bring(workspace, said("# Praca\n- porady: 1\n# Dom\n- wizyty: 2"))
    (home,) = [each for each in rows(workspace, Node) if each.text == "Dom"]
    placements.share_indicators(workspace, home.id, [ids(workspace)["porady"]])
    return programme_id


def twice(*notes: str) -> Understanding:
    """A document that says of a shared indicator one thing after the other."""
    found = said("# Praca\n- porady: 1\n# Dom\n- wizyty: 2\n- porady: 1")
    left = iter(enumerate(notes, 1))
    return replace(found, nodes=tuple(_noted(node, left) for node in found.nodes))


def _noted(node: FoundNode, left: "enumerate[str]") -> FoundNode:
    own = []
    for each in node.indicators:
        if each.label == "porady":
            place, note = next(left)
            plan = FoundTarget(TargetKind.TARGET, year(2030), Decimal(place * 100), each.spot)
            values = tuple(replace(value, footnote=note) for value in each.values)
            own.append(replace(each, values=values, targets=(plan,), definition=note, source=note))
        else:
            own.append(each)
    return replace(node, indicators=tuple(own))


def test_of_what_is_said_twice_the_first_word_counts(workspace: Workspace, shared: int) -> None:
    plan = imports.plan(workspace, twice("najpierw", "potem"), shared)
    taken = {each.key.matter for each in plan.differences if each.standing is Standing.TAKEN}
    assert {Matter.FOOTNOTE, Matter.TARGET, Matter.DEFINITION, Matter.SOURCE} <= taken
    imports.carry_out(workspace, plan)
    assert stored(workspace, "porady", year(2023)).footnote == "najpierw"
    assert [each.amount for each in rows(workspace, Target)] == [100]
    assert [each.definition for each in rows(workspace, Indicator)] == ["najpierw", ""]
    again = imports.plan(workspace, twice("najpierw", "potem"), shared)
    left = [each for each in again.differences if each.change in (Change.NEW, Change.OVERWRITES)]
    assert {each.standing for each in left} == {Standing.TAKEN}
    imports.carry_out(workspace, again)
    assert stored(workspace, "porady", year(2023)).footnote == "najpierw"


def test_a_computed_value_that_is_said_twice_is_kept_both_times(workspace: Workspace, shared: int) -> None:
    formulas.set_formula(workspace, ids(workspace)["porady"], "[wizyty] * 2", decimals=0)
    plan = imports.plan(workspace, said("# Praca\n- porady: 8\n# Dom\n- wizyty: 2\n- porady: 9"), shared)
    assert [each.change for each in plan.differences if each.new in ("8", "9")] == [Change.KEPT] * 2
    imports.carry_out(workspace, plan, {each.key for each in plan.differences})
    assert stored(workspace, "porady", year(2023)).amount == 4


def noted(outline: str, note: str) -> Understanding:
    """A document with a footnote at its first value."""
    found = said(outline)
    porady = indicator(found, "porady")
    return changed(found, "porady", values=tuple(replace(each, footnote=note) for each in porady.values))


def test_a_footnote_is_taken_with_its_value_or_not_at_all(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Praca\n- porady: 1"))
    plan = imports.plan(workspace, noted("# Praca\n- porady: 7", "Bez szkół."), programme_id)
    (told,) = [each for each in plan.differences if each.key.matter is Matter.FOOTNOTE]
    assert told.change is Change.OVERWRITES
    imports.carry_out(workspace, plan, plan.only_new())
    assert stored(workspace, "porady", year(2023)).footnote == ""
    imports.carry_out(workspace, imports.plan(workspace, plan.understanding, programme_id))
    assert stored(workspace, "porady", year(2023)).footnote == "Bez szkół."


def test_a_heading_takes_no_footnote(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Praca\n- porady"))
    plan = imports.plan(workspace, noted("# Praca\n- porady: 7", "Bez szkół."), programme_id)
    (told,) = [each for each in plan.differences if each.key.matter is Matter.FOOTNOTE]
    assert (told.change, told.standing) == (Change.KEPT, Standing.HEADING)


def test_a_footnote_longer_than_any_field_takes_changes_nothing(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Praca\n- porady: 1"))
    plan = imports.plan(workspace, noted("# Praca\n- porady: 1", "x" * 20_001), programme_id)
    with pytest.raises(RecordError) as refused:
        imports.carry_out(workspace, plan)
    assert refused.value.refusal is Refusal.TEXT_TOO_LONG
    assert stored(workspace, "porady", year(2023)).footnote == ""
