"""Which values of a period are there: counters, the filter of gaps and the jump to the next one need it."""

import sqlite3
from collections.abc import Collection

from db.domain.kinds import Form, IndicatorKind


def headings(connection: sqlite3.Connection) -> frozenset[int]:
    """The indicators that are headings and take no value."""
    rows = connection.execute("SELECT id FROM indicator WHERE kind = ?", (IndicatorKind.HEADING,))
    return frozenset(indicator_id for (indicator_id,) in rows)


def entered(
    connection: sqlite3.Connection, period_id: int, ids: Collection[int] | None = None
) -> dict[int, bool]:
    """Whether what is entered in a period was understood, by indicator; with `ids` only for those."""
    chosen, numbers = "", [period_id]
    if ids is not None:
        chosen = f" AND indicator_id IN ({', '.join('?' * len(ids))})"
        numbers.extend(ids)
    rows = connection.execute(
        f"SELECT indicator_id, form <> ? FROM value WHERE period_id = ?{chosen}", (Form.UNREAD, *numbers)
    )
    # Ten thousand rows at once: left as the 0 and 1 that SQLite has for booleans.
    return dict(rows.fetchall())


def owners(connection: sqlite3.Connection, value_ids: Collection[int]) -> dict[int, int]:
    """The indicator of each of these rows of the value table, as far as it still exists."""
    rows = connection.execute(
        f"SELECT id, indicator_id FROM value WHERE id IN ({', '.join('?' * len(value_ids))})",
        tuple(value_ids),
    )
    return dict(rows.fetchall())


def labels(connection: sqlite3.Connection) -> dict[int, str]:
    """The label of every indicator."""
    return dict(connection.execute("SELECT id, label FROM indicator").fetchall())
