"""Whether undo may still come to what was done while a period was closed.

Values in it stood still, also where what they are computed of was changed, and are computed anew when it is
opened. Undo would put back what they are computed of, and leave them as they are.
"""

import sqlite3
from collections.abc import Iterable

from db.rows import LISTED, listed

# What of an indicator its values are computed by; without a formula it may come and go.
_BY = ("formula", "kind", "nature", "unit_id", "decimals")
_OF = ("value", "contribution")

_DONE = (
    "WITH closed AS (SELECT period_id, coalesce((SELECT min(change_set_id) FROM change"
    f" WHERE table_name = 'closing' AND row_id = closing.id), 0) AS since FROM closing WHERE id {LISTED}),"
    " done AS (SELECT period_id, table_name, row_id, CASE WHEN json_valid(before) THEN before END AS was"
    " FROM closed JOIN change_set ON change_set.id > since AND state = 'done'"
    " JOIN change ON change_set_id = change_set.id)"
)
# A row that none of its images differs from was never changed.
_CHANGED = " OR ".join(f"json_extract(was, '$.{name}') IS NOT indicator.{name}" for name in _BY)
_OTHERWISE = (
    f"EXISTS (SELECT 1 FROM done JOIN indicator ON indicator.id = row_id"
    f" WHERE table_name = 'indicator' AND CASE WHEN was IS NULL THEN formula <> '' ELSE {_CHANGED} END)"
    " OR EXISTS (SELECT 1 FROM done WHERE table_name = 'indicator' AND json_extract(was, '$.formula') <> ''"
    " AND row_id NOT IN (SELECT id FROM indicator))"
)
_OTHERS = " OR ".join(
    f"EXISTS (SELECT 1 FROM done LEFT JOIN {table} ON {table}.id = row_id WHERE table_name = '{table}'"
    f" AND done.period_id IN ({table}.period_id, json_extract(was, '$.period_id')))"
    for table in _OF
)


def was_computed_otherwise(connection: sqlite3.Connection, closing_ids: Iterable[int]) -> bool:
    """Whether what was done since these closings, and can be undone, changed what values are computed of."""
    question = f"{_DONE} SELECT {_OTHERWISE} OR {_OTHERS}"
    (answer,) = connection.execute(question, (listed(closing_ids),)).fetchone()
    return bool(answer)
