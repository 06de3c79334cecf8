"""Sums follow what they are made of: contributions, units, kinds, and formulas that take their place."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from db import dump
from db.domain.entities import Indicator, Unit, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, IndicatorKind, Nature, Origin
from db.domain.periods import year
from db.queries.contributions import CellContribution, ContributedCell, contributed_cell
from desktop.app import contributions, formulas, indicators, programmes, structure, units
from desktop.app.contribution_entry import Changes
from desktop.app.contributions import Details
from desktop.app.values import Place
from desktop.app.workspace import Workspace

HOUR = Unit("godzina", "godziny", "godzin")


class Cell:
    """A cell of an indicator as the clerk works with it."""

    def __init__(self, workspace: Workspace, node_id: int, period_id: int) -> None:
        self.workspace = workspace
        self.node_id = node_id
        self.place = Place(indicators.add_indicator(workspace, node_id, "liczba szkoleń"), period_id)

    def deliver(self, amount: str, unit: str = "", *, realizer: str = "Szkoły") -> int:
        return contributions.add(self.workspace, self.place, realizer, amount, Details(unit=unit))

    def describe(self, **changes: IndicatorKind | Nature | int | None) -> None:
        indicators.edit_indicator(self.workspace, replace(self.indicator, **changes))

    @property
    def shown(self) -> ContributedCell:
        found = self.workspace.read(contributed_cell, *self.place)
        assert found is not None
        return found

    @property
    def indicator(self) -> Indicator:
        return self.shown.indicator

    @property
    def value(self) -> Value | None:
        return self.shown.value

    @property
    def amount(self) -> Decimal | None:
        return None if self.value is None else self.value.amount

    @property
    def parts(self) -> list[tuple[str, int]]:
        """The unit and the amount of each contribution as they are shown."""
        return [(self._unit(each), int(each.contribution.amount)) for each in self.shown.contributions]

    def _unit(self, row: CellContribution) -> str:
        unit = row.unit or self.shown.unit
        return unit.singular if unit is not None else ""


@pytest.fixture
def cell(workspace: Workspace, programme_id: int) -> Cell:
    node_id = structure.add_node(workspace, programme_id, "A")
    return Cell(workspace, node_id, programmes.add_period(workspace, programme_id, year(2025)))


def test_a_sum_that_stands_where_a_formula_has_no_result_follows_its_contributions(cell: Cell) -> None:
    operand = indicators.add_indicator(cell.workspace, cell.node_id, "nie wpisano")
    cell.deliver("5")
    second = cell.deliver("7", realizer="Poradnia")
    formulas.set_formula(cell.workspace, cell.place.indicator_id, f"#{operand} * 2")
    assert cell.amount == 12
    contributions.remove(cell.workspace, [second])
    assert cell.amount == 5
    contributions.remove(cell.workspace, [cell.shown.contributions[0].contribution.id])
    assert cell.value is None


def test_an_empty_cell_of_a_computed_indicator_takes_no_sum(cell: Cell) -> None:
    operand = indicators.add_indicator(cell.workspace, cell.node_id, "nie wpisano")
    cell.deliver("5")
    second = cell.deliver("7 porad", realizer="Poradnia")
    formulas.set_formula(cell.workspace, cell.place.indicator_id, f"#{operand} * 2")
    contributions.remove(cell.workspace, [second])
    assert cell.value is None


@pytest.fixture
def mixed(cell: Cell) -> Cell:
    """Hours, the indicator's own unit, and counsel; the value counts all of them."""
    indicators.set_unit(cell.workspace, cell.place.indicator_id, HOUR)
    cell.deliver("100")
    cell.deliver("50 porad", realizer="Poradnia")
    contributions.count(cell.workspace, cell.place, Origin.SUM_OF_ALL)
    return cell


def unit_called(cell: Cell, singular: str) -> Unit:
    with cell.workspace.transaction(Act.IMPORT) as edit:
        return edit.find(Unit, singular=singular)[0]


def test_what_was_counted_beside_other_units_keeps_its_unit_when_the_indicator_gets_another(
    mixed: Cell,
) -> None:
    counsel = unit_called(mixed, "porada")
    contributions.count(mixed.workspace, mixed.place, Origin.SUM_OF_UNIT, counsel.id)
    before = mixed.workspace.read(dump.dump)["tables"]
    indicators.set_unit(mixed.workspace, mixed.place.indicator_id, counsel)
    assert mixed.parts == [("godzina", 100), ("porada", 50)]
    assert mixed.amount == 50
    mixed.deliver("3", realizer="Izba")
    assert mixed.amount == 53
    mixed.workspace.undo()
    mixed.workspace.undo()
    assert mixed.workspace.read(dump.dump)["tables"] == before


def test_describing_an_indicator_with_another_unit_keeps_units_apart_too(mixed: Cell) -> None:
    contributions.count(mixed.workspace, mixed.place, Origin.SUM_OF_UNIT, None)
    assert mixed.amount == 100
    mixed.describe(unit_id=unit_called(mixed, "porada").id)
    assert mixed.parts == [("godzina", 100), ("porada", 50)]
    assert mixed.amount == 100
    mixed.describe(unit_id=None)
    assert mixed.parts == [("godzina", 100), ("porada", 50)]
    assert mixed.amount == 100


def test_contributions_that_are_all_in_the_indicators_unit_follow_it(cell: Cell) -> None:
    indicators.set_unit(cell.workspace, cell.place.indicator_id, HOUR)
    cell.deliver("100")
    cell.deliver("5", realizer="Poradnia")
    indicators.set_unit(cell.workspace, cell.place.indicator_id, Unit("porada", "porady", "porad"))
    assert cell.parts == [("porada", 100), ("porada", 5)]
    assert cell.amount == 105


def test_units_that_are_merged_make_one_count_also_where_it_was_spelt_out(mixed: Cell) -> None:
    hour, counsel = unit_called(mixed, "godzina"), unit_called(mixed, "porada")
    contributions.count(mixed.workspace, mixed.place, Origin.SUM_OF_UNIT, counsel.id)
    units.merge_units(mixed.workspace, hour.id, [counsel.id])
    assert mixed.parts == [("godzina", 100), ("godzina", 50)]
    assert mixed.amount == 150
    assert mixed.value is not None
    assert mixed.value.counted_unit_id is None


def test_a_sum_longer_than_a_value_is_left_to_the_clerk_and_the_file_can_be_loaded(
    cell: Cell, tmp_path: Path
) -> None:
    cell.deliver("9" * 40)
    cell.deliver("9" * 40, realizer="Poradnia")
    assert cell.value is None
    with pytest.raises(RecordError) as refused:
        contributions.count(cell.workspace, cell.place, Origin.SUM)
    assert refused.value.refusal is Refusal.SUM_DOES_NOT_FIT
    dump.load(cell.workspace.read(dump.dump_text), tmp_path / "b.spr")


def test_decimals_that_were_delivered_make_no_value_of_whole_numbers(cell: Cell) -> None:
    cell.describe(kind=IndicatorKind.DECIMAL)
    cell.deliver("1,5")
    last = cell.deliver("1", realizer="Poradnia")
    cell.describe(kind=IndicatorKind.WHOLE)
    assert cell.value is None
    cell.describe(kind=IndicatorKind.DECIMAL)
    assert cell.amount == Decimal("2.5")
    contributions.edit(cell.workspace, last, Changes(amount="1,5"))
    cell.describe(kind=IndicatorKind.WHOLE)
    assert str(cell.amount) == "3"


@pytest.mark.parametrize(
    ("nature", "amount"), [(Nature.FLOW, 342), (Nature.STOCK, None), (Nature.PEOPLE, None)]
)
def test_an_average_month_may_have_decimals_where_values_have_none(
    cell: Cell, nature: Nature, amount: int | None
) -> None:
    cell.describe(nature=nature)
    delivered = cell.deliver("28,25/mies.")
    contributions.edit(cell.workspace, delivered, Changes(amount="28,5"))
    (row,) = cell.shown.contributions
    assert (row.contribution.amount, row.contribution.monthly) == (Decimal("28.5"), True)
    assert cell.amount == amount


def test_a_percent_of_an_average_month_is_not_multiplied_by_months(cell: Cell) -> None:
    cell.describe(kind=IndicatorKind.PERCENT)
    cell.deliver("5%/mies.")
    assert cell.amount == 5


def test_only_a_total_of_one_unit_remembers_the_unit(mixed: Cell, tmp_path: Path) -> None:
    contributions.count(mixed.workspace, mixed.place, Origin.SUM_OF_ALL, unit_called(mixed, "porada").id)
    assert mixed.amount == 150
    dump.load(mixed.workspace.read(dump.dump_text), tmp_path / "b.spr")
    for origin in (Origin.TYPED, Origin.FORMULA):
        with pytest.raises(RecordError) as refused:
            contributions.count(mixed.workspace, mixed.place, origin)
        assert refused.value.refusal is Refusal.CONTRIBUTIONS_NOT_ADDED
