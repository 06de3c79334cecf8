"""What realizers delivered towards a value, and when."""

import sqlite3
from typing import NamedTuple

from db.domain.entities import Contribution, Indicator, Unit, Value
from db.domain.periods import Period
from db.rows import from_row, selection


class CellContribution(NamedTuple):
    """A contribution with the name of who delivered it and its unit; None: the indicator's own."""

    contribution: Contribution
    realizer: str
    unit: Unit | None = None


class ContributedCell(NamedTuple):
    """A cell with all that was delivered towards its value; `value` None: nothing is entered."""

    indicator: Indicator
    period: Period
    unit: Unit | None
    value: Value | None
    contributions: tuple[CellContribution, ...]


def contributed_cell(
    connection: sqlite3.Connection, indicator_id: int, period_id: int
) -> ContributedCell | None:
    """One cell; None if its indicator or period is gone."""
    indicators = connection.execute(
        f"SELECT {selection(Indicator)} FROM indicator WHERE id = ?", (indicator_id,)
    )
    periods = connection.execute(f"SELECT {selection(Period)} FROM period WHERE id = ?", (period_id,))
    indicator_row, period_row = indicators.fetchone(), periods.fetchone()
    if indicator_row is None or period_row is None:
        return None
    value = connection.execute(
        f"SELECT {selection(Value)} FROM value WHERE indicator_id = ? AND period_id = ?",
        (indicator_id, period_id),
    ).fetchone()
    indicator = from_row(Indicator, indicator_row)
    units = _units(connection)
    return ContributedCell(
        indicator,
        from_row(Period, period_row),
        units.get(indicator.unit_id or 0),
        from_row(Value, value) if value else None,
        _contributions(connection, indicator_id, period_id, units),
    )


def contributed_periods(connection: sqlite3.Connection, indicator_id: int) -> tuple[int, ...]:
    """The periods in which contributions to an indicator were delivered."""
    rows = connection.execute(
        "SELECT DISTINCT period_id FROM contribution WHERE indicator_id = ? ORDER BY period_id",
        (indicator_id,),
    )
    return tuple(period_id for (period_id,) in rows)


def _contributions(
    connection: sqlite3.Connection, indicator_id: int, period_id: int, units: dict[int, Unit]
) -> tuple[CellContribution, ...]:
    rows = connection.execute(
        f"SELECT name, {selection(Contribution, 'contribution')} FROM contribution"
        " JOIN realizer ON realizer.id = realizer_id WHERE indicator_id = ? AND period_id = ?"
        " ORDER BY contribution.position, contribution.id",
        (indicator_id, period_id),
    )
    contributions = ((name, from_row(Contribution, row)) for name, *row in rows)
    return tuple(CellContribution(each, name, units.get(each.unit_id or 0)) for name, each in contributions)


def _units(connection: sqlite3.Connection) -> dict[int, Unit]:
    rows = connection.execute(f"SELECT {selection(Unit)} FROM unit")
    return {unit.id: unit for unit in (from_row(Unit, row) for row in rows)}
