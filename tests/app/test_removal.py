"""Removing what a formula needs, and what is said to go along."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from db.domain.entities import Chart, DataTable, Programme
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import IndicatorKind, Nature, SeriesIn, TargetKind
from db.domain.periods import year
from db.queries.indicator_sheet import sheet_indicators
from db.queries.programmes import programmes as programmes_of
from db.queries.removals import Losses, losses_with_indicator, losses_with_nodes
from desktop.app import (
    budget,
    charts,
    contributions,
    data_tables,
    indicators,
    placements,
    programmes,
    structure,
    targets,
    values,
)
from desktop.app.comments import set_comment
from desktop.app.formulas import set_formula
from desktop.app.schemes import schemes
from desktop.app.table_values import add_values
from desktop.app.workspace import Workspace

Grow = Callable[[str], dict[str, int]]


@pytest.fixture
def goals(grow: Grow) -> dict[str, int]:
    return grow("A\n  pod A\nB")


def number(workspace: Workspace, node_id: int, label: str) -> int:
    return indicators.add_indicator(workspace, node_id, label, kind=IndicatorKind.DECIMAL)


def change(workspace: Workspace, indicator_id: int, **changed: object) -> None:
    found = workspace.read(sheet_indicators, [indicator_id])[indicator_id].indicator
    indicators.edit_indicator(workspace, replace(found, **changed))  # type: ignore[arg-type]


def amount(workspace: Workspace, indicator_id: int) -> str:
    found = workspace.read(sheet_indicators, [indicator_id])[indicator_id].values
    return str(found[1].amount) if found else ""


@pytest.mark.parametrize("gesture", ["indicator", "node", "above", "programme"])
def test_what_a_formula_elsewhere_needs_is_not_removed(
    workspace: Workspace, programme_id: int, goals: dict[str, int], gesture: str
) -> None:
    operand = number(workspace, goals["pod A"], "osoby")
    other = programmes.add_programme(workspace, Programme("Inny", 2024, 2030), schemes()[0], year(2024))
    elsewhere = structure.add_node(workspace, other, "Cel")
    computed = number(workspace, elsewhere, "dwukrotność")
    set_formula(workspace, computed, "[osoby] * 2")
    removals = {
        "indicator": lambda: indicators.remove_indicator(workspace, goals["pod A"], operand),
        "node": lambda: structure.remove_nodes(workspace, [goals["pod A"]]),
        "above": lambda: structure.remove_nodes(workspace, [goals["A"]]),
        "programme": lambda: programmes.remove_programme(workspace, programme_id),
    }
    with pytest.raises(RecordError) as refused:
        removals[gesture]()
    assert (refused.value.refusal, refused.value.subject) == (Refusal.INDICATOR_IN_FORMULA, "dwukrotność")
    assert workspace.read(sheet_indicators, [operand])


def test_what_is_computed_goes_together_with_what_it_needs(
    workspace: Workspace, goals: dict[str, int]
) -> None:
    operand = number(workspace, goals["A"], "osoby")
    computed = number(workspace, goals["A"], "dwukrotność")
    set_formula(workspace, computed, "[osoby] * 2")
    structure.remove_nodes(workspace, [goals["A"]])
    assert workspace.read(sheet_indicators, [operand, computed]) == {}


def test_a_formula_follows_when_its_operand_or_itself_becomes_another_kind(
    workspace: Workspace, goals: dict[str, int]
) -> None:
    operand = indicators.add_indicator(workspace, goals["A"], "osoby", kind=IndicatorKind.TEXT)
    computed = number(workspace, goals["A"], "połowa")
    values.paste(workspace, {values.Place(operand, 1): "7"})
    set_formula(workspace, computed, "[osoby] / 2")
    assert amount(workspace, computed) == ""
    change(workspace, operand, kind=IndicatorKind.WHOLE)
    assert amount(workspace, computed) == "3.5"
    change(workspace, computed, kind=IndicatorKind.WHOLE)
    assert amount(workspace, computed) == "4"
    change(workspace, computed, kind=IndicatorKind.DECIMAL)
    set_formula(workspace, computed, "[osoby] / 2", decimals=2)
    assert amount(workspace, computed) == "3.50"


def test_people_are_no_longer_summed_once_they_are_people(
    workspace: Workspace, goals: dict[str, int]
) -> None:
    indicator = indicators.add_indicator(workspace, goals["A"], "uczestnicy")
    place = values.Place(indicator, 1)
    for realizer, delivered in (("Szkoła", "10"), ("Biblioteka", "5")):
        contributions.add(workspace, place, realizer, delivered)
    assert amount(workspace, indicator) == "15"
    change(workspace, indicator, nature=Nature.PEOPLE)
    assert amount(workspace, indicator) == ""


def test_the_losses_count_what_was_entered_for_what_goes(workspace: Workspace, goals: dict[str, int]) -> None:
    whole = indicators.add_indicator(workspace, goals["pod A"], "uczestnicy")
    part = indicators.add_indicator(workspace, goals["pod A"], "dzieci", parent_id=whole)
    for indicator in (whole, part):
        values.paste(workspace, {values.Place(indicator, 1): "5"})
    set_comment(workspace, values.Place(part, 1), "sprawdzić")
    targets.set_target(workspace, whole, year(2030), TargetKind.TARGET, "50")
    contributions.add(workspace, values.Place(part, 1), "Szkoła", "5")
    expected = Losses(indicators=2, values=2, contributions=1, comments=1, targets=1)
    assert workspace.read(losses_with_nodes, [goals["A"]]) == expected
    assert workspace.read(losses_with_indicator, goals["pod A"], whole) == expected
    assert workspace.read(losses_with_indicator, goals["pod A"], part).indicators == 1
    assert not workspace.read(losses_with_nodes, [goals["B"]]).entered


def test_nothing_is_lost_of_what_stays_elsewhere(workspace: Workspace, goals: dict[str, int]) -> None:
    shared = indicators.add_indicator(workspace, goals["pod A"], "uczestnicy")
    values.paste(workspace, {values.Place(shared, 1): "5"})
    placements.share_indicators(workspace, goals["B"], [shared])
    assert not workspace.read(losses_with_nodes, [goals["A"]]).entered
    assert not workspace.read(losses_with_indicator, goals["B"], shared).entered
    assert workspace.read(losses_with_nodes, [goals["A"], goals["B"]]).values == 1


def test_tables_and_charts_that_show_what_goes_are_counted(
    workspace: Workspace, goals: dict[str, int]
) -> None:
    shown, other = (number(workspace, goals["A"], label) for label in ("osoby", "rodziny"))
    programme_id = workspace.read(programmes_of)[0].id
    for title, indicator in (("a", shown), ("b", shown), ("c", other)):
        table = data_tables.add_table(workspace, DataTable(programme_id, title))
        add_values(workspace, table, [indicator], [1], SeriesIn.COLUMNS)
    charts.add_chart(workspace, Chart(programme_id, "d"), [shown, other])
    assert workspace.read(losses_with_indicator, goals["A"], shown).exhibits == 3
    assert workspace.read(losses_with_nodes, [goals["A"]]).exhibits == 4
    assert workspace.read(losses_with_nodes, [goals["B"]]).exhibits == 0


def test_a_year_with_money_is_not_taken_away(workspace: Workspace, programme_id: int) -> None:
    later = programmes.add_period(workspace, programme_id, year(2031))
    budget.paste(workspace, programme_id, later, [["85504"]], 0, budget.Part.CHAPTER)
    with pytest.raises(RecordError) as refused:
        programmes.remove_period(workspace, programme_id, later)
    assert refused.value.refusal is Refusal.PERIOD_HAS_VALUES
