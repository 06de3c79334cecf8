"""Cells that a formula should fill: which wait for what it names, and which cannot be computed from it."""

import sqlite3
from collections.abc import Collection, Iterable

from db.domain.formulas import named
from db.domain.kinds import IndicatorKind
from db.queries.formulas import formulas
from db.rows import LISTED, listed


def waiting(
    connection: sqlite3.Connection, period_id: int, ids: Collection[int] | None = None
) -> frozenset[int]:
    """The computed indicators without a value whose formula names one that is not entered yet.

    Nobody can type them: they are not expected, and so not missing, before what they need is there.
    """
    needed = _without_value(connection, period_id, ids)
    lacking = _not_entered(connection, period_id, needed.values())
    return frozenset(each for each, operands in needed.items() if not lacking.isdisjoint(operands))


def faulty(
    connection: sqlite3.Connection, period_id: int, ids: Collection[int] | None = None
) -> frozenset[int]:
    """The computed indicators without a value though nothing that their formula names is missing."""
    needed = _without_value(connection, period_id, ids)
    lacking = _not_entered(connection, period_id, needed.values())
    return frozenset(each for each, operands in needed.items() if lacking.isdisjoint(operands))


def computed_from(connection: sqlite3.Connection, ids: Collection[int]) -> set[int]:
    """The indicators whose formula names one of these."""
    asked = set(ids)
    return {each for each, formula in formulas(connection).items() if not asked.isdisjoint(named(formula))}


def _without_value(
    connection: sqlite3.Connection, period_id: int, ids: Collection[int] | None
) -> dict[int, tuple[int, ...]]:
    """The computed indicators without a value in a period, and what their formulas name."""
    rows = connection.execute(
        "SELECT id, formula FROM indicator WHERE formula <> '' AND NOT EXISTS"
        " (SELECT 1 FROM value WHERE indicator_id = indicator.id AND period_id = ?)"
        + ("" if ids is None else f" AND id {LISTED}"),
        (period_id,) if ids is None else (period_id, listed(ids)),
    )
    return {indicator_id: named(formula) for indicator_id, formula in rows}


def _not_entered(
    connection: sqlite3.Connection, period_id: int, needed: Iterable[Collection[int]]
) -> frozenset[int]:
    """Those of the indicators named that there are and that take a value, but have none in a period."""
    ids = {each for operands in needed for each in operands}
    rows = connection.execute(
        f"SELECT id FROM indicator WHERE id {LISTED} AND kind <> ? AND NOT EXISTS"
        " (SELECT 1 FROM value WHERE indicator_id = indicator.id AND period_id = ?)",
        (listed(ids), IndicatorKind.HEADING, period_id),
    )
    return frozenset(indicator_id for (indicator_id,) in rows)
