"""The one door to a file: open or create it, read through queries, write through transactions."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Concatenate, ParamSpec, Self, TypeVar

from db import changes, file, frozen, lock, migrate
from db.domain.entities import Entity
from db.domain.errors import RecordError, Refusal
from db.domain.journal import Changed, ChangeSet
from db.domain.kinds import Act
from db.rows import Record, columns, from_row, selection, table_name, to_row

P = ParamSpec("P")
T = TypeVar("T")
Query = Callable[Concatenate[sqlite3.Connection, P], T]


class Edit:
    """A running transaction: rows in and out. After it, `changed` says what changed, None if nothing did."""

    changed: Changed | None = None

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, entity: Entity) -> int:
        """Store a new row and give its id; an id already set is kept."""
        record = type(entity)
        cursor = self._connection.execute(_insert(record), _new_row(entity))
        return int(cursor.lastrowid or 0)

    def add_all(self, entities: Iterable[Entity]) -> None:
        """Store many new rows of one kind."""
        rows = list(entities)
        if rows:
            self._connection.executemany(_insert(type(rows[0])), map(_new_row, rows))

    def put(self, entity: Entity) -> None:
        """Store a row in place of the one with its id. Raises RecordError if there is none."""
        self.put_all([entity])

    def put_all(self, entities: Iterable[Entity]) -> None:
        """Store many rows of one kind in place of those with their ids. Raises RecordError if one is gone."""
        rows = list(entities)
        if not rows:
            return
        record = type(rows[0])
        cursor = self._connection.executemany(_update(record), [(*to_row(row), row.id) for row in rows])
        if cursor.rowcount != len(rows):
            raise RecordError(Refusal.GONE, table_name(record))

    def remove(self, record: type[Entity], row_id: int) -> None:
        """Remove a row and what it owns. Raises RecordError if there is none."""
        cursor = self._connection.execute(f"DELETE FROM {table_name(record)} WHERE id = ?", (row_id,))
        if not cursor.rowcount:
            raise RecordError(Refusal.GONE, table_name(record))

    def get(self, record: type[Record], row_id: int) -> Record:
        """The row with this id. Raises RecordError if there is none."""
        found = self.find(record, id=row_id)
        if not found:
            raise RecordError(Refusal.GONE, table_name(record))
        return found[0]

    def find(self, record: type[Record], **where: int | str | None) -> tuple[Record, ...]:
        """The rows whose columns have these values, by position where they have one."""
        condition = " AND ".join(f"{name} IS ?" for name in where) or "1"
        order = "position, id" if "position" in columns(record) else "id"
        rows = self._connection.execute(
            f"SELECT {selection(record)} FROM {table_name(record)} WHERE {condition} ORDER BY {order}",
            tuple(where.values()),
        )
        return tuple(from_row(record, row) for row in rows)

    def read(self, query: Query[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """A query's answer as the transaction sees it."""
        return query(self._connection, *args, **kwargs)


class Store:
    """An open file. Close it, or use it as a context manager; a written edit is on the disk at once."""

    def __init__(self, path: Path, connection: sqlite3.Connection, held: lock.Lock | None) -> None:
        self.path = path
        self._connection = connection
        self._lock = held
        self._checked = False
        if held is not None:
            changes.install(connection)
            frozen.install(connection)

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    @property
    def writable(self) -> bool:
        """Whether edits are possible."""
        return self._lock is not None

    def close(self) -> None:
        """Let go of the file and its lock."""
        self._connection.close()
        if self._lock is not None:
            self._lock.release()

    def check(self) -> None:
        """Read the whole file once. Raises RecordError if it is damaged; it was not touched."""
        if not self._checked:
            file.check_pages(self._connection, self.path)
            self._checked = True

    def read(self, query: Query[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """A query's answer: all of one state of the file, whoever else may be writing.

        Raises RecordError when the file can no longer be read.
        """
        if self._connection.in_transaction:
            return query(self._connection, *args, **kwargs)
        try:
            self._connection.execute("BEGIN")
            return query(self._connection, *args, **kwargs)
        except sqlite3.Error as error:
            raise file.refusal(error, self.path) from error
        finally:
            self._take_back()

    @contextmanager
    def transaction(self, act: Act, subject: str = "") -> Iterator[Edit]:
        """One gesture, one change set: everything in the block is stored, or, on any error, nothing."""
        edit = Edit(self._connection)
        with self._exclusive():
            number = changes.begin(self._connection, act, subject)
            yield edit
            edit.changed = changes.end(self._connection, number)
            if edit.changed is None:
                self._take_back()

    def undo(self) -> Changed:
        """Take the newest change set back. Raises RecordError when there is none."""
        with self._exclusive():
            return changes.undo(self._connection)

    def redo(self) -> Changed:
        """Do the change set undone last once more. Raises RecordError when there is none."""
        with self._exclusive():
            return changes.redo(self._connection)

    def next_undo(self) -> ChangeSet | None:
        """What undo would take back."""
        return self.read(changes.next_undo)

    def next_redo(self) -> ChangeSet | None:
        """What redo would do again."""
        return self.read(changes.next_redo)

    def copy_to(self, target: Path) -> None:
        """A whole copy of the file as it is now. Raises RecordError if it cannot be written."""
        file.copy(self._connection, target)

    @contextmanager
    def _exclusive(self) -> Iterator[None]:
        if not self.writable:
            raise RecordError(Refusal.FILE_READ_ONLY, str(self.path))
        if self._connection.in_transaction:
            raise RuntimeError("a gesture within a gesture, or within a read")
        self.check()
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("PRAGMA defer_foreign_keys = ON")
            yield
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise frozen.refusal(self._connection, error) or file.refusal(error, self.path) from error
        finally:
            # Also after KeyboardInterrupt: a transaction is either committed above or taken back here.
            self._take_back()

    def _take_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")


def open_store(path: Path, *, check_later: bool = False) -> Store:
    """Open a file for writing, bringing an older one up to date after copying it aside.

    Raises RecordError, with the file untouched, when it is missing, foreign, empty, damaged, of a newer
    program or already open elsewhere. Reading a large file through takes longer than showing it, so the
    window puts that off until it is painted; nothing is ever written before it.
    """
    path = file.real(path)
    file.check_header(path)
    if not os.access(path, os.W_OK):
        raise RecordError(Refusal.FILE_READ_ONLY, str(path))
    held = lock.acquire(path)
    try:
        version = _settled_version(path)
        if version < file.VERSION:
            migrate.upgrade(path, version)
        store = _started(path, held)
    except BaseException:
        held.release()
        raise
    return store if check_later else _checked(store)


def open_for_reading(path: Path) -> Store:
    """Open a file without being able to change it, also while it is open elsewhere."""
    path = file.real(path)
    file.check_header(path)
    if file.has_journal(path):
        _settle(path)
    if file.check_header(path) < file.VERSION:
        raise RecordError(Refusal.FILE_OLDER, str(path))
    return _checked(Store(path, file.connect(path, writable=False), None))


def create(path: Path) -> Store:
    """A new, empty file. Raises RecordError if there is one already or the folder cannot be written."""
    if path.exists():
        raise RecordError(Refusal.FILE_EXISTS, str(path))
    if not path.parent.is_dir():
        raise RecordError(Refusal.NO_FOLDER, str(path.parent))
    migrate.create(path)
    return open_store(path)


def _settle(path: Path) -> None:
    """Take back what a crash left half written, unless a living writer is at it or nobody may write here."""
    try:
        held = lock.acquire(path)
    except RecordError:
        return
    try:
        file.roll_back(path)
    finally:
        held.release()


def _settled_version(path: Path) -> int:
    """The file's version for who holds its lock; a crash during an upgrade is taken back first."""
    if file.has_journal(path):
        file.roll_back(path)
    return file.check_header(path)


def _started(path: Path, held: lock.Lock) -> Store:
    connection = file.connect(path, writable=True)
    try:
        return Store(path, connection, held)
    except sqlite3.Error as error:
        connection.close()
        raise file.refusal(error, path) from error


def _checked(store: Store) -> Store:
    try:
        store.check()
    except BaseException:
        store.close()
        raise
    return store


def _insert(record: type[Entity]) -> str:
    names = columns(record)
    return f"INSERT INTO {table_name(record)} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"


def _update(record: type[Entity]) -> str:
    assignments = ", ".join(f"{name} = ?" for name in columns(record))
    return f"UPDATE {table_name(record)} SET {assignments} WHERE id = ?"


def _new_row(entity: Entity) -> tuple[str | int | bytes | None, ...]:
    row = to_row(entity)
    return row if entity.id else (*row[:-1], None)
