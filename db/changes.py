"""The recorder: every change to every row is written down by SQLite itself, and undo plays it backwards.

Temporary triggers, made anew for each connection from the tables as they stand, keep the image of a row
before each change, cascades included; no code has to remember to record, and none can forget. The image
after it is the row itself, or the next image of that row; it is written down when the change is undone.
The journal is the undo stack, the history of a value and the audit trail in one. It lies in a file that
others may have written: nothing in it is trusted before it was compared with the tables.
"""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import NoReturn

from db import file, frozen
from db.domain.errors import RecordError, Refusal
from db.domain.journal import Changed, ChangeSet
from db.domain.kinds import LASTING_ACTS, Act
from db.images import column_types, image_of, read_image, recorded_tables
from db.reopening import was_computed_otherwise
from db.rows import records

Image = str | None

_NEWEST_DONE = "SELECT * FROM change_set WHERE state = 'done' AND act <> 'create' ORDER BY id DESC LIMIT 1"
_OLDEST_UNDONE = "SELECT * FROM change_set WHERE state = 'undone' ORDER BY id LIMIT 1"


def install(connection: sqlite3.Connection) -> None:
    """Make this connection record its changes while a change set is open."""
    connection.execute("CREATE TEMP TABLE recording (change_set_id INTEGER, past_closing INTEGER)")
    connection.execute("INSERT INTO temp.recording VALUES (NULL, NULL)")
    for table in recorded_tables(connection):
        for statement in _triggers(table, column_types(connection, table)):
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
    """Close the change set; None if nothing changed. What had been undone can no longer be redone.

    What a lasting act did is history at once: undo passes it by. Where what was done while a period was
    closed has left its computed values as they were, it is history when the period is opened, with all
    before it: undone then, it would leave them wrong.
    """
    connection.execute("UPDATE temp.recording SET change_set_id = NULL")
    changed = _changed(connection, change_set_id)
    if not changed.rows:
        return None
    connection.execute("UPDATE change_set SET state = 'dropped' WHERE state = 'undone'")
    if changed.change_set.act in LASTING_ACTS:
        connection.execute("UPDATE change_set SET state = 'kept' WHERE id = ?", (change_set_id,))
    if changed.change_set.act is Act.REOPEN_PERIOD and (
        "value" in changed.rows or was_computed_otherwise(connection, changed.rows["closing"])
    ):
        settle(connection)
    return changed


def settle(connection: sqlite3.Connection) -> None:
    """Keep what was done and undone so far as history only: its images no longer fit the tables."""
    connection.execute("UPDATE change_set SET state = 'dropped' WHERE state = 'undone'")
    connection.execute("UPDATE change_set SET state = 'kept' WHERE state = 'done'")


def undo(connection: sqlite3.Connection) -> Changed:
    """Take the newest change set back.

    Raises RecordError when there is none, or when what the journal says cannot have been recorded.
    """
    change_set = next_undo(connection)
    if change_set is None:
        raise RecordError(Refusal.NOTHING_TO_UNDO)
    _keep_images_after(connection, change_set.id)
    _apply(connection, change_set.id, "before", "DESC")
    connection.execute("UPDATE change_set SET state = 'undone' WHERE id = ?", (change_set.id,))
    return _changed(connection, change_set.id)


def redo(connection: sqlite3.Connection) -> Changed:
    """Do the change set undone last once more. Raises RecordError as `undo` does."""
    change_set = next_redo(connection)
    if change_set is None:
        raise RecordError(Refusal.NOTHING_TO_REDO)
    _apply(connection, change_set.id, "after", "ASC")
    connection.execute("UPDATE change_set SET state = 'done' WHERE id = ?", (change_set.id,))
    return _changed(connection, change_set.id)


def next_undo(connection: sqlite3.Connection) -> ChangeSet | None:
    """What undo would take back."""
    return _change_set(connection, _NEWEST_DONE)


def next_redo(connection: sqlite3.Connection) -> ChangeSet | None:
    """What redo would do again."""
    return _change_set(connection, _OLDEST_UNDONE)


def _change_set(connection: sqlite3.Connection, query: str, *values: int) -> ChangeSet | None:
    row = connection.execute(query, values).fetchone()
    if row is None:
        return None
    number, act, subject, at, user, _state = row
    try:
        return ChangeSet(number, Act(act), subject, datetime.fromisoformat(at), user)
    except (ValueError, TypeError) as error:
        raise _damaged(connection) from error


def _changed(connection: sqlite3.Connection, change_set_id: int) -> Changed:
    rows: dict[str, set[int]] = {}
    for table, row_id in connection.execute(
        "SELECT DISTINCT table_name, row_id FROM change WHERE change_set_id = ?", (change_set_id,)
    ):
        rows.setdefault(table, set()).add(row_id)
    change_set = _change_set(connection, "SELECT * FROM change_set WHERE id = ?", change_set_id)
    assert change_set is not None
    return Changed(change_set, {table: frozenset(ids) for table, ids in rows.items()})


def _images(
    connection: sqlite3.Connection, change_set_id: int, side: str, order: str
) -> list[tuple[str, int, Image]]:
    return connection.execute(
        f"SELECT table_name, row_id, {side} FROM change WHERE change_set_id = ? ORDER BY id {order}",
        (change_set_id,),
    ).fetchall()


def _keep_images_after(connection: sqlite3.Connection, change_set_id: int) -> None:
    """Write down what each change made of its row, before taking one back sets off cascades to others."""
    known = _Known(connection)
    later: dict[tuple[str, int], Image] = {}
    kept: list[tuple[Image, int]] = []
    for change_id, table, row_id, before in connection.execute(
        "SELECT id, table_name, row_id, before FROM change WHERE change_set_id = ? ORDER BY id DESC",
        (change_set_id,),
    ):
        row = (table, row_id)
        if row not in later:
            image = f"SELECT {image_of(table, known[table])} FROM {table} WHERE id = ?"
            (later[row],) = connection.execute(image, (row_id,)).fetchone() or (None,)
        kept.append((later[row], change_id))
        later[row] = before
    connection.executemany("UPDATE change SET after = ? WHERE id = ?", kept)


def _apply(connection: sqlite3.Connection, change_set_id: int, side: str, order: str) -> None:
    """Make rows what their images say; nothing that could not be read again.

    The guards hear whether that goes back behind the closing of a period, which saw none of it.
    """
    closings = "EXISTS (SELECT 1 FROM change_set WHERE act = 'close_period' AND id > ?)"
    connection.execute(f"UPDATE temp.recording SET past_closing = {closings}", (change_set_id,))
    _restore(connection, _images(connection, change_set_id, side, order))
    connection.execute("UPDATE temp.recording SET past_closing = NULL")


def _restore(connection: sqlite3.Connection, images: Iterable[tuple[str, int, Image]]) -> None:
    from db.soundness import sound  # it knows how numbers are read, which takes a while to import

    known = _Known(connection)
    for table, row_id, image in images:
        types = known[table]
        if image is None:
            connection.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
            continue
        try:
            row = read_image(image, row_id, types)
            sound(records()[table], row)
            connection.execute(_upsert(table, row), tuple(row.values()))
        except (ValueError, sqlite3.IntegrityError) as error:
            raise frozen.refusal(connection, error) or _damaged(connection) from error


def _upsert(table: str, names: Collection[str]) -> str:
    marks = ", ".join("?" * len(names))
    assignments = ", ".join(f"{name} = excluded.{name}" for name in names)
    return (
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
        f" ON CONFLICT (id) DO UPDATE SET {assignments}"
    )


def _damaged(connection: sqlite3.Connection) -> RecordError:
    return RecordError(Refusal.FILE_DAMAGED, str(file.path_of(connection)))


def _triggers(table: str, types: Mapping[str, str]) -> Iterable[str]:
    differs = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in types)
    recording = "(SELECT change_set_id FROM recording)"
    for event, row_id, before, condition in (
        ("INSERT", "NEW.id", "NULL", ""),
        ("UPDATE", "NEW.id", image_of("OLD", types), f" AND ({differs})"),
        ("DELETE", "OLD.id", image_of("OLD", types), ""),
    ):
        yield (
            f"CREATE TEMP TRIGGER record_{event.lower()}_{table} AFTER {event} ON main.{table}"
            f" WHEN {recording} IS NOT NULL{condition}"
            " BEGIN INSERT INTO change (change_set_id, table_name, row_id, before)"
            f" VALUES ({recording}, '{table}', {row_id}, {before}); END"
        )


@cache
def _user() -> str:
    import getpass  # looked up once, at the first edit

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


class _Known(dict[str, dict[str, str]]):
    """The columns of each recorded table; no other name in the journal may reach the SQL."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__((table, column_types(connection, table)) for table in recorded_tables(connection))
        self._connection = connection

    def __missing__(self, table: str) -> NoReturn:
        raise _damaged(self._connection)
