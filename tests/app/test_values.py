"""Values as they stand in the file after what was typed, pasted or cleared."""

from dataclasses import replace
from decimal import Decimal

import pytest

from db.domain.entities import Component, Unit, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, IndicatorKind, Status
from db.domain.numbers import read
from db.domain.periods import year
from db.domain.values import Content, Measure
from db.queries.indicator_sheet import sheet_indicators
from desktop.app import indicators, programmes, structure, values
from desktop.app.values import Place
from desktop.app.workspace import Workspace


@pytest.fixture
def place(workspace: Workspace, programme_id: int) -> Place:
    goal = structure.add_node(workspace, programme_id, "A")
    period = programmes.add_period(workspace, programme_id, year(2025))
    return Place(indicators.add_indicator(workspace, goal, "liczba osób"), period)


def contents(workspace: Workspace, place: Place) -> Content | None:
    found = workspace.read(sheet_indicators, [place.indicator_id])[place.indicator_id].values
    return found[place.period_id].content if place.period_id in found else None


def test_what_is_typed_stands_in_the_file(workspace: Workspace, place: Place) -> None:
    values.set_content(workspace, place, read("1 050 (w tym 3)", IndicatorKind.WHOLE).content)
    assert contents(workspace, place) == Content(Form.NUMBER, Decimal(1050), note="w tym 3")


def test_typing_again_replaces_and_undo_brings_back(workspace: Workspace, place: Place) -> None:
    for text in ("5", "7"):
        values.set_content(workspace, place, read(text, IndicatorKind.WHOLE).content)
    workspace.undo()
    assert contents(workspace, place) == Content(Form.NUMBER, Decimal(5))


def test_a_cleared_cell_is_not_entered(workspace: Workspace, place: Place) -> None:
    values.paste(workspace, {place: "5"})
    values.clear(workspace, [place])
    assert contents(workspace, place) is None


def test_a_pasted_block_is_one_gesture(workspace: Workspace, place: Place) -> None:
    other = Place(place.indicator_id, programmes.add_period(workspace, 1, year(2026)))
    values.paste(workspace, {place: "5", other: "ok. 1 000"})
    assert contents(workspace, other) == Content(Form.NUMBER, Decimal(1000), approximate=True)
    workspace.undo()
    assert contents(workspace, place) is None
    assert contents(workspace, other) is None


def test_what_is_not_understood_stays_as_typed(workspace: Workspace, place: Place) -> None:
    values.paste(workspace, {place: "12 34 ??"})
    assert contents(workspace, place) == Content(Form.UNREAD, text="12 34 ??")


def test_a_heading_takes_no_value(workspace: Workspace, programme_id: int) -> None:
    goal = structure.add_node(workspace, programme_id, "A")
    heading = indicators.add_indicator(workspace, goal, "m.in.:", kind=IndicatorKind.HEADING)
    with pytest.raises(RecordError) as refused:
        values.set_content(workspace, Place(heading, 1), Content(Form.NUMBER, Decimal(1)))
    assert refused.value.refusal is Refusal.HEADING_HAS_NO_VALUE
    values.paste(workspace, {Place(heading, 1): "5"})
    assert contents(workspace, Place(heading, 1)) is None


def test_a_megabyte_in_one_cell_is_refused_and_changes_nothing(workspace: Workspace, place: Place) -> None:
    values.paste(workspace, {place: "5"})
    with pytest.raises(RecordError) as refused:
        values.paste(workspace, {place: "9" * 1_000_000})
    assert refused.value.refusal is Refusal.TEXT_TOO_LONG
    assert contents(workspace, place) == Content(Form.NUMBER, Decimal(5))


@pytest.mark.parametrize(
    "content",
    [
        Content(Form.TEXT, text="a" * 1_000_000),
        Content(Form.NUMBER, Decimal(5), note="a" * 1_000_000),
        Content(Form.COMPOSITE, measures=(Measure(Decimal(5), "a" * 1_000_000),)),
    ],
)
def test_a_megabyte_is_refused_wherever_a_content_comes_from(
    workspace: Workspace, place: Place, content: Content
) -> None:
    with pytest.raises(RecordError) as refused:
        values.set_content(workspace, place, content)
    assert refused.value.refusal is Refusal.TEXT_TOO_LONG
    assert contents(workspace, place) is None


def test_what_looks_otherwise_is_stored_and_what_looks_the_same_stays_untouched(
    workspace: Workspace, place: Place
) -> None:
    for text in ("12,5", "12,50", "12,50"):
        values.set_content(workspace, place, read(text, IndicatorKind.DECIMAL).content)
    content = contents(workspace, place)
    assert str(content and content.amount) == "12.50"
    workspace.undo()
    content = contents(workspace, place)
    assert str(content and content.amount) == "12.5"


def test_a_confirmed_value_that_is_typed_anew_is_a_draft(workspace: Workspace, place: Place) -> None:
    values.paste(workspace, {place: "5"})
    with workspace.transaction(Act.EDIT_INDICATOR) as edit:
        (stored,) = edit.find(Value, indicator_id=place.indicator_id)
        edit.put(replace(stored, status=Status.CONFIRMED))
    values.paste(workspace, {place: "6"})
    with workspace.transaction(Act.EDIT_INDICATOR) as edit:
        assert edit.find(Value, indicator_id=place.indicator_id)[0].status is Status.DRAFT


def test_numbers_alone_are_pasted_with_the_units_of_their_composite(
    workspace: Workspace, place: Place
) -> None:
    goal = structure.add_node(workspace, 1, "B")
    spoken = Place(
        indicators.add_indicator(workspace, goal, "zajęcia", kind=IndicatorKind.COMPOSITE), place.period_id
    )
    with workspace.transaction(Act.EDIT_INDICATOR) as edit:
        for position, forms in enumerate((("godzina", "godziny", "godzin"), ("dzień", "dni", "dni", "dnia"))):
            edit.add(Component(spoken.indicator_id, edit.add(Unit(*forms)), 1 - position))
    values.paste(workspace, {spoken: "1,5; 806", place: "806"})
    content = contents(workspace, spoken)
    assert content is not None
    assert [(str(part.amount), part.words) for part in content.measures] == [
        ("1.5", "dnia"),
        ("806", "godzin"),
    ]


def test_a_decimal_more_or_less_is_another_value(workspace: Workspace, place: Place) -> None:
    for text, stored in (("12,5", "12.5"), ("12,50", "12.50"), ("12,5", "12.5")):
        values.set_content(workspace, place, read(text, IndicatorKind.DECIMAL).content)
        content = contents(workspace, place)
        assert content is not None
        assert str(content.amount) == stored
