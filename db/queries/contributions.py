"""What realizers delivered towards values: of one cell, and of a whole period."""

import sqlite3
from collections.abc import Collection
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


def period_contributions(
    connection: sqlite3.Connection, period_id: int, ids: Collection[int] | None = None
) -> dict[int, tuple[Contribution, ...]]:
    """The contributions of a period by indicator, in order; with `ids` only of those indicators."""
    chosen, numbers = "", [period_id]
    if ids is not None:
        chosen = f" AND indicator_id IN ({', '.join('?' * len(ids))})"
        numbers.extend(ids)
    found: dict[int, list[Contribution]] = {}
    for row in connection.execute(
        f"SELECT {selection(Contribution)} FROM contribution WHERE period_id = ?{chosen}"
        " ORDER BY indicator_id, position, id",
        numbers,
    ):
        contribution = from_row(Contribution, row)
        found.setdefault(contribution.indicator_id, []).append(contribution)
    return {indicator_id: tuple(each) for indicator_id, each in found.items()}


def contributed_places(
    connection: sqlite3.Connection, indicator_id: int | None = None
) -> tuple[tuple[int, int], ...]:
    """The cells that have contributions, of one indicator or of all: indicator and period."""
    rows = connection.execute(
        "SELECT DISTINCT indicator_id, period_id FROM contribution"
        " WHERE ?1 IS NULL OR indicator_id = ?1 ORDER BY indicator_id, period_id",
        (indicator_id,),
    )
    return tuple(rows.fetchall())


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
