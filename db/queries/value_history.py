"""The history of one cell: every change of its value that stands, also of values since removed.

A cell's value may have been several rows: one is removed, another entered. Those that are gone are found by
how their images begin. What a change made of a row is the next image of that row, or the row itself. The
journal may come from anywhere: an entry that cannot be read is left out.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from db.domain.entities import Value
from db.domain.journal import ChangeSet
from db.domain.kinds import Act, Form
from db.images import read_image
from db.rows import columns, from_row, selection, to_row
from db.soundness import sound

_BEGINNING = 48  # so many characters of an image stand in the index ix_change_value
_CHANGES = (
    "SELECT row_id, before, change_set.id, act, subject, at, user FROM change"
    # Rows first: they are few, and the change sets are many.
    " CROSS JOIN change_set ON change_set.id = change_set_id AND state IN ('done', 'kept')"
    " WHERE table_name = 'value' AND row_id IN ("
    # Left to itself, SQLite would look through all values: it cannot know how few images begin so.
    "SELECT row_id FROM change INDEXED BY ix_change_value WHERE table_name = 'value'"
    f" AND substr(before, 1, {_BEGINNING}) >= :first AND substr(before, 1, {_BEGINNING}) < :beyond"
    " UNION SELECT id FROM value WHERE indicator_id = :indicator_id AND period_id = :period_id)"
    " ORDER BY change.id DESC"
)
# What the images of an older file say of the columns that it did not have.
_UNSAID = dict(zip(columns(Value), to_row(Value(0, 0, Form.BLANK)), strict=True))
_UNREADABLE = Value(0, 0, Form.UNREAD)


class ValueChange(NamedTuple):
    """What one gesture made of a cell's value; None: nothing was entered."""

    change_set: ChangeSet
    before: Value | None
    after: Value | None


def value_history(connection: sqlite3.Connection, indicator_id: int, period_id: int) -> list[ValueChange]:
    """The changes of a cell's value, newest first, without those that were undone."""
    # Read from the newest change back: what a row is now, then what it was before each change.
    standing: dict[int, Value | None] = dict(_standing(connection, indicator_id, period_id))
    found: dict[int, ValueChange] = {}
    for row_id, image, *entry in connection.execute(_CHANGES, _asked(indicator_id, period_id)):
        after = standing.get(row_id)
        before = standing[row_id] = _value(image, row_id)
        change_set = _change_set(entry)
        if change_set is not None and all(
            value is None or (value.indicator_id, value.period_id) == (indicator_id, period_id)
            for value in (before, after)
        ):
            newer = found.get(change_set.id)
            found[change_set.id] = ValueChange(change_set, before, newer.after if newer else after)
    return [change for change in found.values() if _said(change.before) != _said(change.after)]


def _asked(indicator_id: int, period_id: int) -> dict[str, str | int]:
    """The cell, and between which texts the images lie that begin with it."""
    first = f'{{"indicator_id":{indicator_id},"period_id":{period_id},'[:_BEGINNING]
    beyond = first[:-1] + chr(ord(first[-1]) + 1)
    return {"indicator_id": indicator_id, "period_id": period_id, "first": first, "beyond": beyond}


def _standing(connection: sqlite3.Connection, indicator_id: int, period_id: int) -> list[tuple[int, Value]]:
    rows = connection.execute(
        f"SELECT {selection(Value)} FROM value WHERE indicator_id = ? AND period_id = ?",
        (indicator_id, period_id),
    )
    return [(value.id, value) for value in (from_row(Value, row) for row in rows)]


def _value(image: Any, row_id: int) -> Value | None:
    """The value that an image keeps, None: none was entered; one of no cell if the image is damaged."""
    if image is None:
        return None
    try:
        return sound(Value, _UNSAID | read_image(image, row_id, _UNSAID))
    except (ValueError, TypeError):
        return _UNREADABLE


def _change_set(entry: Sequence[Any]) -> ChangeSet | None:
    number, act, subject, at, user = entry
    try:
        return ChangeSet(number, Act(act), str(subject), datetime.fromisoformat(at), str(user))
    except (ValueError, TypeError):
        return None


def _said(value: Value | None) -> Value | None:
    """The value without the number of its row, which says nothing to the user."""
    return value and replace(value, id=0)
