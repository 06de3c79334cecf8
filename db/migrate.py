"""New files, and older files brought up to date: all or nothing, never without a copy first.

SQLAlchemy and Alembic are loaded only here, when a file is made or upgraded.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from db import changes, file, migrations
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act

if TYPE_CHECKING:
    from alembic.operations import Operations
    from sqlalchemy import Connection

# The step that brings a file to each version, by that version; the first release made version 1.
STEPS: Mapping[int, Callable[["Operations"], None]] = {
    2: migrations.version_2,
    3: migrations.version_3,
    4: migrations.version_4,
    5: migrations.version_5,
}


def create(path: Path) -> None:
    """Make an empty file of the newest version; it gets its name only when it is whole.

    Raises RecordError if the folder cannot be written or the disk is full.
    """
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
            _make(connection)
        draft.replace(path)
    except sqlite3.Error as error:
        raise file.refusal(error, path, Refusal.FILE_NOT_WRITABLE) from error
    except OSError as error:
        raise RecordError(Refusal.FILE_NOT_WRITABLE, str(path)) from error
    finally:
        draft.unlink(missing_ok=True)


def upgrade(path: Path, version: int, steps: Mapping[int, Callable[["Operations"], None]] = STEPS) -> Path:
    """Bring a file to the newest version in one transaction; the path of the copy made before.

    What was done before can no longer be undone, for its images are of tables that are no more. Raises
    RecordError, with nothing changed and no copy left, when no step leads on from the file's version, or it
    holds what no released program has written.
    """
    ahead = range(version + 1, max(file.VERSION, *steps, version) + 1)
    if version < 1 or not all(number in steps for number in ahead):
        raise RecordError(Refusal.FILE_FOREIGN, str(path))
    aside = _aside(path, version)
    try:
        with closing(file.connect(path, writable=True)) as connection:
            file.copy(connection, aside)
            _take_steps(connection, {number: steps[number] for number in ahead})
    except BaseException as error:
        aside.unlink(missing_ok=True)
        if refused := _refusal(error, path):
            raise refused from error
        raise
    return aside


def _take_steps(connection: sqlite3.Connection, steps: Mapping[int, Callable[["Operations"], None]]) -> None:
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    connection.execute("PRAGMA foreign_keys = OFF")
    with _whole(connection) as bound:
        operations = Operations(MigrationContext.configure(bound))
        for number, step in steps.items():
            step(operations)
            file.mark(connection, number)
        changes.settle(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError("foreign key")


def _refusal(error: BaseException, path: Path) -> RecordError | None:
    """What the user is told of a failed upgrade; None of an error that is the program's own."""
    from sqlalchemy.exc import DBAPIError

    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.IntegrityError):
        return RecordError(Refusal.FILE_DAMAGED, str(path))
    return file.refusal(cause, path) if isinstance(cause, sqlite3.Error) else None


def _aside(path: Path, version: int) -> Path:
    """A name for the copy that nothing has yet: x.wersja-1.spr, x.wersja-1-2.spr…"""
    stem = f"{path.stem}.wersja-{version}"
    names = (path.with_name(f"{stem}{f'-{number}' * (number > 1)}{path.suffix}") for number in count(1))
    return next(name for name in names if not name.exists())


def _make(connection: sqlite3.Connection) -> None:
    from db.schema import metadata

    with _whole(connection) as bound:
        metadata.create_all(bound)
        connection.execute(
            "INSERT INTO change_set (act, subject, at, user, state)"
            " VALUES (?, '', strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now'), '', 'done')",
            (Act.CREATE,),
        )
        file.mark(connection, file.VERSION)


@contextmanager
def _whole(connection: sqlite3.Connection) -> Iterator["Connection"]:
    """SQLAlchemy over this connection, in one explicit transaction: only so does SQLite take DDL back."""
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import StaticPool

    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    event.listen(engine, "begin", lambda bound: bound.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.begin() as bound:
        yield bound
