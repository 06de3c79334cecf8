"""Sums follow what they are made of: contributions, units, kinds, and formulas that take their place."""

from dataclasses import replace
from decimal import Decimal

import pytest

from db.domain.entities import Indicator, Unit, Value
from db.domain.kinds import IndicatorKind, Nature
from db.domain.periods import year
from db.queries.contributions import CellContribution, ContributedCell, contributed_cell
from desktop.app import contributions, formulas, indicators, programmes, structure
from desktop.app.contributions import Details
from desktop.app.values import Place
from desktop.app.workspace import Workspace

PERSON = Unit("osoba", "osoby", "osób")


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
