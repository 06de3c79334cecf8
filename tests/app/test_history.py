"""Bringing back what a cell once said."""

from decimal import Decimal

import pytest

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, IndicatorKind, Origin, Status
from db.domain.numbers import read
from db.domain.periods import year
from db.domain.values import Content
from db.queries.value_card import value_card
from desktop.app import formulas, history, indicators, programmes, structure, values
from desktop.app.values import Place
from desktop.app.workspace import Workspace


@pytest.fixture
def place(workspace: Workspace, programme_id: int) -> Place:
    goal = structure.add_node(workspace, programme_id, "A")
    period = programmes.add_period(workspace, programme_id, year(2025))
    return Place(indicators.add_indicator(workspace, goal, "liczba osób"), period)


def content(workspace: Workspace, place: Place) -> Content | None:
    return workspace.read(value_card, *place).content


def test_what_was_overwritten_comes_back_whole_and_can_be_taken_back(
    workspace: Workspace, place: Place
) -> None:
    for text in ("ok. 12 (w tym 3)", "7"):
        values.paste(workspace, {place: text})
    was = workspace.read(value_card, *place).history[0].before
    history.restore(workspace, place, was.content)
    assert content(workspace, place) == read("ok. 12 (w tym 3)", IndicatorKind.WHOLE).content
    newest = workspace.read(value_card, *place).history[0]
    assert newest.change_set.act is Act.RESTORE_VALUE
    workspace.undo()
    assert content(workspace, place) == Content(Form.NUMBER, Decimal(7))


def test_what_was_removed_comes_back_as_a_draft(workspace: Workspace, place: Place) -> None:
    values.paste(workspace, {place: "7"})
    values.confirm(workspace, [place], True)
    values.clear(workspace, [place])
    was = workspace.read(value_card, *place).history[0].before
    assert was.status is Status.CONFIRMED
    history.restore(workspace, place, was.content)
    value = workspace.read(value_card, *place).value
    assert (value.amount, value.status, value.origin) == (Decimal(7), Status.DRAFT, Origin.TYPED)


def test_having_been_empty_can_be_restored_too(workspace: Workspace, place: Place) -> None:
    values.paste(workspace, {place: "7"})
    history.restore(workspace, place, None)
    assert content(workspace, place) is None


def test_what_is_computed_from_a_restored_value_follows_it(workspace: Workspace, place: Place) -> None:
    goal = workspace.read(value_card, *place).about.standings[0].node_id
    double = indicators.add_indicator(workspace, goal, "dwa razy tyle")
    formulas.set_formula(workspace, double, f"#{place.indicator_id} * 2")
    for text in ("5", "8"):
        values.paste(workspace, {place: text})
    history.restore(workspace, place, Content(Form.NUMBER, Decimal(5)))
    assert content(workspace, Place(double, place.period_id)).amount == Decimal(10)


def test_a_computed_value_is_not_restored(workspace: Workspace, place: Place) -> None:
    goal = workspace.read(value_card, *place).about.standings[0].node_id
    double = indicators.add_indicator(workspace, goal, "dwa razy tyle")
    values.paste(workspace, {place: "5"})
    formulas.set_formula(workspace, double, f"#{place.indicator_id} * 2")
    with pytest.raises(RecordError) as raised:
        history.restore(workspace, Place(double, place.period_id), Content(Form.NUMBER, Decimal(3)))
    assert (raised.value.refusal, raised.value.subject) == (Refusal.VALUE_COMPUTED, "dwa razy tyle")
    assert content(workspace, Place(double, place.period_id)).amount == Decimal(10)
