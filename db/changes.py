"""The recorder: every change to every row is written down by SQLite itself, and undo plays it backwards.

Temporary triggers, made anew for each connection from the tables as they stand, keep the image of a row
before each change, cascades included; no code has to remember to record, and none can forget. The image
after it is the row itself, or the next image of that row; it is written down when the change is undone.
The journal is the undo stack, the history of a value and the audit trail in one.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

from db.domain.errors import RecordError, Refusal
from db.domain.journal import Changed, ChangeSet
from db.domain.kinds import Act

_JOURNAL = ("change_set", "change")
_NEWEST_DONE = "SELECT * FROM change_set WHERE state = 'done' AND act <> 'create' ORDER BY id DESC LIMIT 1"
_OLDEST_UNDONE = "SELECT * FROM change_set WHERE state = 'undone' ORDER BY id LIMIT 1"


def install(connection: sqlite3.Connection) -> None:
    """Make this connection record its changes while a change set is open."""
    connection.execute("CREATE TEMP TABLE recording (change_set_id INTEGER)")
    connection.execute("INSERT INTO temp.recording VALUES (NULL)")
    for table in _recorded_tables(connection):
        for statement in _triggers(table, _types(connection, table)):
            connection.execute(statement)


def begin(connection: sqlite3.Connection, act: Act, subject: str) -> int:
    """Open a change set within the running transaction; its id."""
    cursor = connection.execute(
        "INSERT INTO change_set (act, subject, at, user, state) VALUES (?, ?, ?, ?, 'done')",
        (act, subject, datetime.now(UTC).isoformat(timespec="milliseconds"), _user()),
    )
    connection.execute("UPDATE temp.recording SET change_set_id = ?", (cursor.lastrowid,))
    return int(cursor.lastrowid or 0)


def end(connection: sqlite3.Connection, change_set_id: int) -> Changed | None:
    """Close the change set; None if nothing changed. What had been undone can no longer be redone."""
    connection.execute("UPDATE temp.recording SET change_set_id = NULL")
    changed = _changed(connection, change_set_id)
    if not changed.rows:
        return None
    connection.execute("UPDATE change_set SET state = 'dropped' WHERE state = 'undone'")
    return changed


def undo(connection: sqlite3.Connection) -> Changed:
    """Take the newest change set back. Raises RecordError when there is none."""
    change_set = next_undo(connection)
    if change_set is None:
        raise RecordError(Refusal.NOTHING_TO_UNDO)
    for change_id, table, row_id, before, _after in _images(connection, change_set.id, "DESC"):
        now = _take_image(connection, change_id, table, row_id)
        _apply(connection, table, row_id, have=now, want=before)
    connection.execute("UPDATE change_set SET state = 'undone' WHERE id = ?", (change_set.id,))
    return _changed(connection, change_set.id)


def redo(connection: sqlite3.Connection) -> Changed:
    """Do the change set undone last once more. Raises RecordError when there is none."""
    change_set = next_redo(connection)
    if change_set is None:
        raise RecordError(Refusal.NOTHING_TO_REDO)
    for _change_id, table, row_id, before, after in _images(connection, change_set.id, "ASC"):
        _apply(connection, table, row_id, have=before, want=after)
    connection.execute("UPDATE change_set SET state = 'done' WHERE id = ?", (change_set.id,))
    return _changed(connection, change_set.id)


def next_undo(connection: sqlite3.Connection) -> ChangeSet | None:
    """What undo would take back."""
    return _change_set(connection.execute(_NEWEST_DONE).fetchone())


def next_redo(connection: sqlite3.Connection) -> ChangeSet | None:
    """What redo would do again."""
    return _change_set(connection.execute(_OLDEST_UNDONE).fetchone())


def _change_set(row: tuple[Any, ...] | None) -> ChangeSet | None:
    if row is None:
        return None
    number, act, subject, at, user, _state = row
    return ChangeSet(number, Act(act), subject, datetime.fromisoformat(at), user)


def _changed(connection: sqlite3.Connection, change_set_id: int) -> Changed:
    rows: dict[str, set[int]] = {}
    for table, row_id in connection.execute(
        "SELECT DISTINCT table_name, row_id FROM change WHERE change_set_id = ?", (change_set_id,)
    ):
        rows.setdefault(table, set()).add(row_id)
    change_set = _change_set(
        connection.execute("SELECT * FROM change_set WHERE id = ?", (change_set_id,)).fetchone()
    )
    assert change_set is not None
    return Changed(change_set, {table: frozenset(ids) for table, ids in rows.items()})


def _images(
    connection: sqlite3.Connection, change_set_id: int, order: str
) -> list[tuple[int, str, int, str | None, str | None]]:
    return connection.execute(
        "SELECT id, table_name, row_id, before, after FROM change"
        f" WHERE change_set_id = ? ORDER BY id {order}",
        (change_set_id,),
    ).fetchall()


def _take_image(connection: sqlite3.Connection, change_id: int, table: str, row_id: int) -> str | None:
    """Write the row as it is now into the change that made it so; None if the change removed it."""
    image = _image(table, _types(connection, table))
    (now,) = connection.execute(f"SELECT {image} FROM {table} WHERE id = ?", (row_id,)).fetchone() or (None,)
    connection.execute("UPDATE change SET after = ? WHERE id = ?", (now, change_id))
    return None if now is None else str(now)


def _apply(
    connection: sqlite3.Connection, table: str, row_id: int, *, have: str | None, want: str | None
) -> None:
    if want is None:
        connection.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        return
    image = {name: _from_image(value) for name, value in json.loads(want).items()}
    names = list(image)
    if have is None:
        marks = ", ".join("?" * len(names))
        connection.execute(
            f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", [image[name] for name in names]
        )
        return
    assignments = ", ".join(f"{name} = ?" for name in names)
    connection.execute(
        f"UPDATE {table} SET {assignments} WHERE id = ?", [*(image[name] for name in names), row_id]
    )


def _from_image(value: Any) -> Any:
    # JSON has no bytes: the trigger writes them as a one-item list of hexadecimal digits.
    return bytes.fromhex(value[0]) if isinstance(value, list) else value


def _recorded_tables(connection: sqlite3.Connection) -> list[str]:
    names = connection.execute(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return [name for (name,) in names if name not in _JOURNAL]


def _types(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """The declared types of a table's columns."""
    info = connection.execute(f"PRAGMA main.table_info({table})")
    return {name: declared for _cid, name, declared, *_rest in info}


def _triggers(table: str, types: Mapping[str, str]) -> Iterable[str]:
    differs = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in types)
    recording = "(SELECT change_set_id FROM recording)"
    for event, row_id, before, condition in (
        ("INSERT", "NEW.id", "NULL", ""),
        ("UPDATE", "NEW.id", _image("OLD", types), f" AND ({differs})"),
        ("DELETE", "OLD.id", _image("OLD", types), ""),
    ):
        yield (
            f"CREATE TEMP TRIGGER record_{event.lower()}_{table} AFTER {event} ON main.{table}"
            f" WHEN {recording} IS NOT NULL{condition}"
            " BEGIN INSERT INTO change (change_set_id, table_name, row_id, before)"
            f" VALUES ({recording}, '{table}', {row_id}, {before}); END"
        )


def _image(row: str, types: Mapping[str, str]) -> str:
    pairs = (
        f"'{name}', CASE WHEN {row}.{name} IS NOT NULL THEN json_array(hex({row}.{name})) END"
        if declared == "BLOB"
        else f"'{name}', {row}.{name}"
        for name, declared in types.items()
    )
    return f"json_object({', '.join(pairs)})"


@cache
def _user() -> str:
    import getpass  # looked up once, at the first edit

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
