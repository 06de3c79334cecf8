"""The dictionary of units: each unit once, none lost that is needed, several made into one in a step."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from db import dump
from db.domain.entities import Component, Contribution, Indicator, ProgrammePeriod, Realizer, Unit, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, IndicatorKind, Origin
from db.domain.values import Measure
from db.queries.programmes import units
from db.queries.unit_uses import UnitUse, unit_uses
from desktop.app.sums import recount
from desktop.app.units import add_unit, edit_unit, merge_units, remove_unit
from desktop.app.values import Place
from desktop.app.workspace import Workspace

MEETING = Unit("spotkanie", "spotkania", "spotkań", "spotkania")
MEETINGS = Unit("spotkania", "spotkania", "spotkania")
HOUR = Unit("godzina", "godziny", "godzin")


@pytest.fixture
def meeting(workspace: Workspace) -> int:
    return add_unit(workspace, MEETING)


@pytest.fixture
def meetings(workspace: Workspace) -> int:
    return add_unit(workspace, MEETINGS)


@pytest.fixture
def hour(workspace: Workspace) -> int:
    return add_unit(workspace, HOUR)


@pytest.fixture
def period_id(workspace: Workspace, programme_id: int) -> int:
    with workspace.transaction(Act.IMPORT) as edit:
        return edit.find(ProgrammePeriod, programme_id=programme_id)[0].period_id


def store(workspace: Workspace, *rows: Indicator | Component | Contribution | Value | Realizer) -> list[int]:
    """Put rows into the record; their ids."""
    with workspace.transaction(Act.IMPORT) as edit:
        return [edit.add(row) for row in rows]


def deliver(workspace: Workspace, place: Place, *parts: tuple[int, int | None]) -> None:
    """Have a realizer deliver amounts, each in its unit, and what they come to be computed."""
    with workspace.transaction(Act.IMPORT) as edit:
        realizer_id = edit.add(Realizer("Poradnia"))
        for amount, unit_id in parts:
            edit.add(Contribution(*place, realizer_id, Decimal(amount), unit_id=unit_id))
        recount(edit, [place])


def value(workspace: Workspace, place: Place) -> Value | None:
    """What stands in a cell."""
    with workspace.transaction(Act.IMPORT) as edit:
        return next(iter(edit.find(Value, **place._asdict())), None)


def refusal(use_case: Callable[..., object], *args: object) -> tuple[Refusal, str]:
    """Why a use case does not do it, and about what."""
    with pytest.raises(RecordError) as caught:
        use_case(*args)
    return caught.value.refusal, caught.value.subject


def test_a_unit_is_stored_as_it_reads(workspace: Workspace) -> None:
    unit_id = add_unit(
        workspace, Unit(" punkt  procentowy", "punkty procentowe ", "punktów procentowych", " ")
    )
    (stored,) = workspace.read(units)
    assert stored == Unit("punkt procentowy", "punkty procentowe", "punktów procentowych", "", unit_id)


def test_forms_that_may_be_wrong_are_stored_all_the_same(workspace: Workspace) -> None:
    unit_id = add_unit(workspace, Unit("spotkanie", "spotkanie", "szkoleń"))
    assert workspace.read(units)[0].id == unit_id


@pytest.mark.parametrize("unit", [Unit("", "a", "b"), Unit("a", " ", "b"), Unit("a", "b", "")])
def test_a_unit_has_a_word_for_every_number(workspace: Workspace, unit: Unit) -> None:
    assert refusal(add_unit, workspace, unit)[0] is Refusal.TEXT_EMPTY
    assert workspace.read(units) == ()


def test_there_are_no_two_units_of_the_same_forms(workspace: Workspace, meeting: int, hour: int) -> None:
    assert refusal(add_unit, workspace, replace(MEETING, fraction="")) == (Refusal.UNIT_EXISTS, "spotkanie")
    assert refusal(edit_unit, workspace, replace(MEETING, id=hour)) == (Refusal.UNIT_EXISTS, "spotkanie")
    edit_unit(workspace, replace(MEETING, fraction="", id=meeting))
    assert workspace.read(units)[1].fraction == ""


def test_a_unit_that_is_gone_is_not_described_anew(workspace: Workspace) -> None:
    assert refusal(edit_unit, workspace, replace(MEETING, id=99))[0] is Refusal.GONE


def test_a_unit_nobody_counts_in_goes_and_comes_back(workspace: Workspace, hour: int) -> None:
    remove_unit(workspace, hour)
    assert workspace.read(units) == ()
    workspace.undo()
    assert [each.singular for each in workspace.read(units)] == ["godzina"]


@pytest.mark.parametrize("use", ["indicator", "component", "contribution", "value"])
def test_a_unit_in_use_stays(workspace: Workspace, period_id: int, hour: int, use: str) -> None:
    (indicator_id,) = store(workspace, Indicator("liczba", unit_id=hour if use == "indicator" else None))
    if use == "component":
        store(workspace, Component(indicator_id, hour))
    elif use == "contribution":
        deliver(workspace, Place(indicator_id, period_id), (5, hour))
    elif use == "value":
        counted = Value(indicator_id, period_id, Form.NUMBER, Decimal(5), origin=Origin.SUM_OF_UNIT)
        store(workspace, replace(counted, counted_unit_id=hour))
    assert workspace.read(unit_uses) == {hour: (UnitUse(indicator_id, "liczba"),)}
    assert refusal(remove_unit, workspace, hour) == (Refusal.UNIT_IN_USE, "godzina")


def test_an_indicator_that_counts_twice_in_a_unit_is_one_use(
    workspace: Workspace, period_id: int, hour: int
) -> None:
    (indicator_id,) = store(workspace, Indicator("liczba", unit_id=hour))
    store(workspace, Component(indicator_id, hour))
    deliver(workspace, Place(indicator_id, period_id), (5, hour))
    assert workspace.read(unit_uses) == {hour: (UnitUse(indicator_id, "liczba"),)}


def test_merging_is_one_step_that_undo_takes_back(
    workspace: Workspace, meeting: int, meetings: int, hour: int
) -> None:
    count, time = store(workspace, Indicator("liczba", unit_id=meetings), Indicator("czas", unit_id=hour))
    before = workspace.read(dump.dump)["tables"]
    merge_units(workspace, meeting, [meetings])
    assert workspace.read(unit_uses) == {meeting: (UnitUse(count, "liczba"),), hour: (UnitUse(time, "czas"),)}
    assert [each.singular for each in workspace.read(units)] == ["godzina", "spotkanie"]
    assert workspace.undo().change_set.act is Act.MERGE_UNITS
    assert workspace.read(dump.dump)["tables"] == before


def test_a_composite_names_the_kept_unit_once_and_in_the_first_place(
    workspace: Workspace, meeting: int, meetings: int, hour: int
) -> None:
    (indicator_id,) = store(workspace, Indicator("spotkania i godziny", IndicatorKind.COMPOSITE))
    for position, unit_id in enumerate((meetings, hour, meeting)):
        store(workspace, Component(indicator_id, unit_id, position))
    merge_units(workspace, meeting, [meetings])
    with workspace.transaction(Act.IMPORT) as edit:
        assert [each.unit_id for each in edit.find(Component)] == [meeting, hour]


def test_words_within_values_stay_as_they_were_entered(
    workspace: Workspace, period_id: int, meeting: int, meetings: int
) -> None:
    (indicator_id,) = store(workspace, Indicator("liczba", IndicatorKind.COMPOSITE, unit_id=meetings))
    measures = (Measure(Decimal(5), "spotkania"),)
    store(workspace, Value(indicator_id, period_id, Form.COMPOSITE, measures=measures))
    merge_units(workspace, meeting, [meetings])
    kept = value(workspace, Place(indicator_id, period_id))
    assert kept is not None
    assert kept.measures == measures


def test_contributions_that_now_have_one_unit_are_added(
    workspace: Workspace, period_id: int, meeting: int, meetings: int
) -> None:
    (indicator_id,) = store(workspace, Indicator("liczba"))
    place = Place(indicator_id, period_id)
    deliver(workspace, place, (3, meeting), (4, meetings))
    assert value(workspace, place) is None
    merge_units(workspace, meeting, [meetings])
    added = value(workspace, place)
    assert added is not None
    assert (added.amount, added.origin) == (7, Origin.SUM)
    workspace.undo()
    assert value(workspace, place) is None


def test_contributions_in_what_becomes_the_indicators_own_unit_are_added(
    workspace: Workspace, period_id: int, meeting: int, meetings: int
) -> None:
    (indicator_id,) = store(workspace, Indicator("liczba", unit_id=meetings))
    place = Place(indicator_id, period_id)
    deliver(workspace, place, (3, None), (4, meeting))
    assert value(workspace, place) is None
    merge_units(workspace, meeting, [meetings])
    added = value(workspace, place)
    assert added is not None
    assert (added.amount, added.origin) == (7, Origin.SUM)


def test_what_was_typed_stays_when_units_are_merged(
    workspace: Workspace, period_id: int, meeting: int, meetings: int
) -> None:
    (indicator_id,) = store(workspace, Indicator("liczba"))
    store(workspace, Value(indicator_id, period_id, Form.NUMBER, Decimal(905)))
    deliver(workspace, Place(indicator_id, period_id), (3, meeting), (4, meetings))
    merge_units(workspace, meeting, [meetings])
    kept = value(workspace, Place(indicator_id, period_id))
    assert kept is not None
    assert (kept.amount, kept.origin) == (905, Origin.TYPED)


def test_a_total_of_one_unit_counts_what_is_merged_into_it(
    workspace: Workspace, period_id: int, meeting: int, meetings: int, hour: int
) -> None:
    (indicator_id,) = store(workspace, Indicator("liczba"))
    place = Place(indicator_id, period_id)
    counted = Value(*place, Form.NUMBER, Decimal(4), origin=Origin.SUM_OF_UNIT, counted_unit_id=meetings)
    store(workspace, counted)
    deliver(workspace, place, (3, meeting), (4, meetings), (50, hour))
    merge_units(workspace, meeting, [meetings])
    added = value(workspace, place)
    assert added is not None
    assert (added.amount, added.counted_unit_id) == (7, meeting)


def test_a_unit_is_merged_only_with_another_that_is_there(
    workspace: Workspace, meeting: int, hour: int
) -> None:
    itself = Refusal.UNIT_MERGED_WITH_ITSELF, "spotkanie"
    assert refusal(merge_units, workspace, meeting, [hour, meeting]) == itself
    assert refusal(merge_units, workspace, meeting, [99])[0] is Refusal.GONE
    assert refusal(merge_units, workspace, 99, [meeting])[0] is Refusal.GONE
    assert len(workspace.read(units)) == 2
