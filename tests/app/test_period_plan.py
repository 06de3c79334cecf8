"""What „Nowy okres” says before it adds a column, and that the column is empty."""

from collections.abc import Callable

import pytest

from db.domain.kinds import Act, IndicatorKind, PeriodKind, TargetKind
from db.domain.periods import Period, year
from db.queries.indicator_sheet import sheet_indicators
from db.queries.period_plan import PeriodPlan, period_plan
from desktop.app import indicators, placements, programmes, structure, targets, values
from desktop.app.workspace import Workspace

Grow = Callable[[str], dict[str, int]]


@pytest.fixture
def goals(workspace: Workspace, grow: Grow) -> dict[str, int]:
    """Two goals, of which one ends in 2024 with what is below it, and one begins in 2025."""
    made = grow("A\nB\n  pod B\nC")
    structure.set_years(workspace, made["B"], None, 2024)
    structure.set_years(workspace, made["C"], 2025, None)
    return made


def plan(workspace: Workspace, programme_id: int, period: Period) -> PeriodPlan:
    return workspace.read(period_plan, programme_id, period, year(2024))


def test_it_counts_what_is_in_force_and_names_the_topmost_that_change(
    workspace: Workspace, programme_id: int, goals: dict[str, int]
) -> None:
    whole, _other = indicators.add_indicators(workspace, goals["A"], ["osoby", "spotkania"])
    indicators.add_indicator(workspace, goals["A"], "dzieci", parent_id=whole)
    indicators.add_indicator(workspace, goals["A"], "w podziale", kind=IndicatorKind.HEADING)
    indicators.add_indicator(workspace, goals["pod B"], "kończy się")
    found = plan(workspace, programme_id, year(2025))
    assert (found.nodes, found.indicators) == (2, 3)
    assert [row.text for row in found.leaving] == ["B"]
    assert [row.text for row in found.coming] == ["C"]


def test_an_indicator_that_stands_twice_is_counted_once(
    workspace: Workspace, programme_id: int, goals: dict[str, int]
) -> None:
    shared = indicators.add_indicator(workspace, goals["A"], "osoby")
    placements.share_indicators(workspace, goals["C"], [shared])
    assert plan(workspace, programme_id, year(2025)).indicators == 1


def test_targets_count_for_periods_of_their_own_length(
    workspace: Workspace, programme_id: int, goals: dict[str, int]
) -> None:
    indicator = indicators.add_indicator(workspace, goals["A"], "osoby")
    targets.set_target(workspace, indicator, year(2023), TargetKind.BASELINE, "5")
    assert plan(workspace, programme_id, year(2025)).planned == 0
    for number in (2027, 2030):
        targets.set_target(workspace, indicator, year(number), TargetKind.TARGET, "50")
    assert plan(workspace, programme_id, year(2025)).planned == 1
    assert plan(workspace, programme_id, Period(PeriodKind.HALF, 2025, 1)).planned == 0


def test_a_new_period_copies_no_number_and_is_one_step(
    workspace: Workspace, programme_id: int, goals: dict[str, int]
) -> None:
    indicator = indicators.add_indicator(workspace, goals["A"], "osoby")
    values.paste(workspace, {values.Place(indicator, 1): "12"})
    added = programmes.add_period(workspace, programme_id, year(2025))
    assert set(workspace.read(sheet_indicators, [indicator])[indicator].values) == {1}
    assert added != 1
    workspace.undo()
    step = workspace.next_undo()
    assert step is not None
    assert step.act is Act.PASTE_VALUES
