"""By which kind of gesture rows came to say what they say, as far as the journal knows."""

import sqlite3
from collections.abc import Iterable
from typing import Literal

from db.domain.kinds import Act
from db.rows import LISTED, listed

_WRITTEN_BY = (
    "SELECT row_id FROM ("
    # SQLite gives the act of the row that the maximum is of.
    "SELECT row_id, act, max(change.id) FROM change JOIN change_set ON change_set.id = change_set_id"
    f" WHERE table_name = ? AND row_id {LISTED} AND state IN ('done', 'kept') GROUP BY row_id"
    ") WHERE act = ?"
)


def last_written_by(
    connection: sqlite3.Connection, act: Act, table: Literal["contribution", "value"], ids: Iterable[int]
) -> frozenset[int]:
    """Those of these rows that no other kind of gesture has touched since; without a journal, none."""
    rows = connection.execute(_WRITTEN_BY, (table, listed(list(ids)), act))
    return frozenset(row_id for (row_id,) in rows)
