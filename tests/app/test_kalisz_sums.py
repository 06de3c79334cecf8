"""The sums of a real report (Kalisz, mental health, 2024), entered through the use cases and recomputed.

Fifteen of its indicators were added by hand from what several institutions had delivered. Nine are right;
the others add consultations to persons, count persons month by month, or are not what was delivered.
"""

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest

from db.domain.aggregation import Verdict, plain_sum, verdict
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Nature, Origin
from db.domain.periods import year
from db.queries.contributions import ContributedCell, contributed_cell
from desktop.app import contributions, indicators, programmes, structure, values
from desktop.app.values import Place
from desktop.app.workspace import Workspace


@dataclass(frozen=True)
class Sum:
    """An indicator of the report: what is printed there, and what was delivered, row by row."""

    mark: str
    label: str
    nature: Nature
    printed: str
    verdict: Verdict
    contributions: list[list[str]]


def _sums() -> list[Sum]:
    text = (Path(__file__).parents[1] / "data" / "kalisz_sums.json").read_text(encoding="utf-8")
    rows = json.loads(text)
    return [
        Sum(**row | {"nature": Nature(row["nature"]), "verdict": Verdict(row["verdict"])}) for row in rows
    ]


SUMS = _sums()
each_sum = pytest.mark.parametrize("found", SUMS, ids=lambda found: found.mark)


@pytest.fixture
def period_id(workspace: Workspace, programme_id: int) -> int:
    return programmes.add_period(workspace, programme_id, year(2025))


def entered(workspace: Workspace, programme_id: int, period_id: int, found: Sum) -> Place:
    """The indicator with its contributions, as the clerk pastes them."""
    node = structure.add_node(workspace, programme_id, found.mark)
    indicator_id = indicators.add_indicator(workspace, node, found.label)
    place = Place(indicator_id, period_id)
    indicator = cell(workspace, place).indicator
    indicators.edit_indicator(workspace, replace(indicator, nature=found.nature))
    contributions.paste(workspace, place, found.contributions)
    return place


def cell(workspace: Workspace, place: Place) -> ContributedCell:
    found = workspace.read(contributed_cell, *place)
    assert found is not None
    return found


def judged(workspace: Workspace, place: Place) -> Verdict:
    shown = cell(workspace, place)
    assert shown.value is not None
    delivered = [each.contribution for each in shown.contributions]
    return verdict(shown.value, delivered, shown.indicator.nature, shown.period.kind)


@each_sum
def test_what_is_printed_is_flagged_where_it_is_wrong_or_dubious_and_only_there(
    workspace: Workspace, programme_id: int, period_id: int, found: Sum
) -> None:
    place = entered(workspace, programme_id, period_id, found)
    values.paste(workspace, {place: found.printed})
    assert judged(workspace, place) is found.verdict


@each_sum
def test_things_are_added_by_the_program_and_people_are_not(
    workspace: Workspace, programme_id: int, period_id: int, found: Sum
) -> None:
    place = entered(workspace, programme_id, period_id, found)
    computed = cell(workspace, place).value
    if found.nature is Nature.FLOW and found.verdict is Verdict.AGREES:
        assert computed is not None
        assert (computed.amount, computed.origin) == (Decimal(found.printed), Origin.SUM)
    else:
        assert computed is None


def test_nine_of_the_fifteen_sums_are_right() -> None:
    assert len(SUMS) == 15
    assert [found.mark for found in SUMS if found.verdict is not Verdict.AGREES] == [
        "1.4c", "2.1c", "3.1a", "3.1b", "3.1c", "3.2a",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("mark", "together"), [("1.4c", 2553), ("2.1c", 8157), ("3.1c", 1005), ("3.2a", 435)]
)
def test_the_wrong_ones_show_what_adding_everything_would_give(
    workspace: Workspace, programme_id: int, period_id: int, mark: str, together: int
) -> None:
    found = next(each for each in SUMS if each.mark == mark)
    shown = cell(workspace, entered(workspace, programme_id, period_id, found))
    delivered = [each.contribution for each in shown.contributions]
    assert plain_sum(delivered, found.nature, shown.period.kind) == together


def test_consultations_are_added_to_persons_once_the_clerk_says_so(
    workspace: Workspace, programme_id: int, period_id: int
) -> None:
    found = next(each for each in SUMS if each.mark == "2.1c")
    place = entered(workspace, programme_id, period_id, found)
    with pytest.raises(RecordError) as refused:
        contributions.count(workspace, place, Origin.SUM)
    assert refused.value.refusal is Refusal.UNITS_NOT_ADDED
    contributions.count(workspace, place, Origin.SUM_OF_ALL)
    computed = cell(workspace, place).value
    assert computed is not None
    assert computed.amount == Decimal(found.printed)
    assert judged(workspace, place) is Verdict.AGREES
