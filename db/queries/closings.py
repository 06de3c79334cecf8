"""Which periods of a programme are closed, what of them stands still, and how often they were closed."""

import sqlite3
from collections.abc import Collection

from db.domain.entities import Closing
from db.rows import LISTED, from_row, listed, selection

Cell = tuple[int, int]  # an indicator's id, a period's id

_SHOWN = (
    "WITH RECURSIVE shown (id, programme_id) AS ("
    " SELECT indicator_id, node.programme_id FROM placement JOIN node ON node.id = node_id"
    " UNION SELECT indicator.id, shown.programme_id FROM indicator JOIN shown ON parent_id = shown.id)"
)


def closed_periods(connection: sqlite3.Connection, programme_id: int) -> dict[int, Closing]:
    """The closings that hold by the id of their period."""
    return {each.period_id: each for each in closings(connection, programme_id) if not each.reopened_at}


def closings(connection: sqlite3.Connection, programme_id: int) -> tuple[Closing, ...]:
    """All that the programme ever closed, with why it was opened again; the newest first."""
    rows = connection.execute(
        f"SELECT {selection(Closing)} FROM closing WHERE programme_id = ? ORDER BY id DESC", (programme_id,)
    )
    return tuple(from_row(Closing, row) for row in rows)


def frozen_cells(connection: sqlite3.Connection, programme_id: int) -> frozenset[Cell]:
    """The cells of the programme's indicators that stand still: in its own closed periods or another's.

    An indicator that another programme shows too is frozen where that one has closed the period.
    """
    rows = connection.execute(
        f"{_SHOWN} SELECT DISTINCT shown.id, period_id FROM closing"
        " JOIN shown ON shown.programme_id = closing.programme_id WHERE reopened_at = ''"
        " AND shown.id IN (SELECT id FROM shown WHERE programme_id = ?)",
        (programme_id,),
    )
    return frozenset(rows.fetchall())


def frozen_among(
    connection: sqlite3.Connection, indicator_ids: Collection[int], period_ids: Collection[int]
) -> frozenset[Cell]:
    """Which cells of these indicators and periods stand still."""
    rows = connection.execute(
        "SELECT asked.value, period_id FROM closing JOIN json_each(?) AS asked WHERE reopened_at = ''"
        f" AND period_id {LISTED} AND {shown_in('asked.value', 'closing.programme_id')}",
        (listed(indicator_ids), listed(period_ids)),
    )
    return frozenset(rows.fetchall())


def shown_indicators(connection: sqlite3.Connection, programme_id: int) -> frozenset[int]:
    """The indicators that the programme shows in any year, with their parts."""
    rows = connection.execute(f"{_SHOWN} SELECT id FROM shown WHERE programme_id = ?", (programme_id,))
    return frozenset(indicator_id for (indicator_id,) in rows)


def closing_of(connection: sqlite3.Connection, indicator_id: int, period_id: int) -> Closing | None:
    """The closing that freezes a cell; its programme need not be the one in which the cell is looked at."""
    row = connection.execute(
        f"SELECT {selection(Closing)} FROM closing WHERE reopened_at = '' AND period_id = ?2"
        f" AND {shown_in('?1', 'closing.programme_id')} ORDER BY id LIMIT 1",
        (indicator_id, period_id),
    ).fetchone()
    return from_row(Closing, row) if row else None


def shown_in(indicator: str, programme: str, besides: str = "") -> str:
    """The SQL that tells whether a programme shows an indicator, or a whole that it is a part of."""
    return (
        f"EXISTS (WITH RECURSIVE whole (id) AS (SELECT {indicator} UNION SELECT indicator.parent_id"
        " FROM indicator JOIN whole ON whole.id = indicator.id WHERE indicator.parent_id IS NOT NULL)"
        " SELECT 1 FROM whole JOIN placement ON placement.indicator_id = whole.id"
        f" JOIN node ON node.id = placement.node_id WHERE node.programme_id = {programme}{besides})"
    )
