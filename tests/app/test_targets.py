"""Planned amounts as they stand in the file."""

from dataclasses import replace
from decimal import Decimal

import pytest

from db.domain.entities import Indicator, Period, Target
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, IndicatorKind, TargetKind
from db.domain.periods import year
from db.queries.value_card import value_card
from desktop.app import indicators, programmes, structure, targets
from desktop.app.values import Place
from desktop.app.workspace import Workspace

TARGET, BASELINE = TargetKind.TARGET, TargetKind.BASELINE


@pytest.fixture
def place(workspace: Workspace, programme_id: int) -> Place:
    goal = structure.add_node(workspace, programme_id, "A")
    period = programmes.add_period(workspace, programme_id, year(2025))
    return Place(indicators.add_indicator(workspace, goal, "liczba osób"), period)


def planned(workspace: Workspace) -> list[tuple[int, str, Decimal]]:
    with workspace.transaction(Act.EDIT_TARGETS) as edit:
        return [(edit.get(Period, each.period_id).year, each.kind, each.amount) for each in edit.find(Target)]


def become(workspace: Workspace, place: Place, kind: IndicatorKind) -> None:
    indicator = workspace.read(value_card, *place).indicator
    indicators.edit_indicator(workspace, replace(indicator, kind=kind))


def test_a_target_year_need_not_be_a_column(workspace: Workspace, place: Place) -> None:
    targets.set_target(workspace, place.indicator_id, year(2030), TARGET, "1 500")
    assert planned(workspace) == [(2030, "target", Decimal(1500))]
    card = workspace.read(value_card, *place)
    assert card.target.period.year == 2030
    assert 2030 not in {period.year for period, _ in card.past}


def test_a_period_that_is_there_is_used_again(workspace: Workspace, place: Place) -> None:
    for amount in ("10", "20"):
        targets.set_target(workspace, place.indicator_id, year(2030), TARGET, amount)
    targets.set_target(workspace, place.indicator_id, year(2025), BASELINE, "5")
    assert planned(workspace) == [(2030, "target", Decimal(20)), (2025, "baseline", Decimal(5))]
    with workspace.transaction(Act.ADD_PERIOD) as edit:
        assert [period.year for period in edit.find(Period)] == [2024, 2025, 2030]


@pytest.mark.parametrize("nothing", [None, "", "  "])
def test_no_amount_takes_the_target_away(workspace: Workspace, place: Place, nothing: str | None) -> None:
    targets.set_target(workspace, place.indicator_id, year(2030), TARGET, "10")
    targets.set_target(workspace, place.indicator_id, year(2030), TARGET, nothing)
    assert planned(workspace) == []
    workspace.undo()
    assert planned(workspace) == [(2030, "target", Decimal(10))]


def test_amounts_are_read_as_the_indicator_is_counted(workspace: Workspace, place: Place) -> None:
    become(workspace, place, IndicatorKind.MONEY)
    targets.set_target(workspace, place.indicator_id, year(2030), TARGET, "173.731,80 zł")
    assert planned(workspace) == [(2030, "target", Decimal("173731.80"))]


@pytest.mark.parametrize("text", ["dużo", "10-20", "ok. 10", "10 (w tym 2)", "–", "celowo puste"])
def test_only_an_exact_number_can_be_reached(workspace: Workspace, place: Place, text: str) -> None:
    with pytest.raises(RecordError) as raised:
        targets.set_target(workspace, place.indicator_id, year(2030), TARGET, text)
    assert (raised.value.refusal, raised.value.subject) == (Refusal.AMOUNT_UNREAD, text)
    assert planned(workspace) == []
    with workspace.transaction(Act.ADD_PERIOD) as edit:
        assert [period.year for period in edit.find(Period)] == [2024, 2025]


def test_a_heading_has_nothing_to_reach(workspace: Workspace, place: Place) -> None:
    become(workspace, place, IndicatorKind.HEADING)
    with pytest.raises(RecordError) as raised:
        targets.set_target(workspace, place.indicator_id, year(2030), TARGET, "5")
    assert raised.value.refusal is Refusal.HEADING_HAS_NO_VALUE


def test_an_indicator_that_is_gone_has_no_target(workspace: Workspace) -> None:
    with pytest.raises(RecordError) as raised:
        targets.set_target(workspace, 99, year(2030), TARGET, "5")
    assert raised.value.refusal is Refusal.GONE


def test_targets_go_with_their_indicator_and_come_back(workspace: Workspace, place: Place) -> None:
    targets.set_target(workspace, place.indicator_id, year(2030), TARGET, "5")
    with workspace.transaction(Act.REMOVE_INDICATOR) as edit:
        edit.remove(Indicator, place.indicator_id)
    assert planned(workspace) == []
    workspace.undo()
    assert planned(workspace) == [(2030, "target", Decimal(5))]
