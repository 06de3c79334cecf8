"""The file on the disk: what it must look like before SQLite may touch it, and how it is opened.

The header's fields are at fixed offsets (SQLite file format, section 1.3): the user version at 60 and
the application id at 68, both big-endian. They are read as bytes, so a foreign file is never changed.
"""

import sqlite3
from contextlib import closing
from pathlib import Path, PurePath

from db.domain.errors import RecordError, Refusal

APPLICATION_ID = 0x53505257
VERSION = 5

_MAGIC = b"SQLite format 3\0"
_HEADER = 100


def check_header(path: Path) -> int:
    """The file's version. Raises RecordError when it is no record, or one of a newer program."""
    header = _header(path)
    if not header:
        raise RecordError(Refusal.FILE_EMPTY, str(path))
    if not header.startswith(_MAGIC):
        raise RecordError(Refusal.FILE_FOREIGN, str(path))
    if len(header) < _HEADER:
        raise RecordError(Refusal.FILE_DAMAGED, str(path))
    if _number(header, 68) != APPLICATION_ID:
        raise RecordError(Refusal.FILE_FOREIGN, str(path))
    version = _number(header, 60)
    if version < 1:
        raise RecordError(Refusal.FILE_FOREIGN, str(path))
    if version > VERSION:
        raise RecordError(Refusal.FILE_NEWER, str(path))
    if _is_cut_off(header, path):
        raise RecordError(Refusal.FILE_DAMAGED, str(path))
    return version


def connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    """A connection with the program's rules. Raises RecordError if the file cannot be opened."""
    mode = "rw" if writable else "ro"
    try:
        connection = sqlite3.connect(f"{uri(path.absolute())}?mode={mode}", uri=True, isolation_level=None)
    except sqlite3.Error as error:
        raise refusal(error, path) from error
    try:
        _set_rules(connection)
    except sqlite3.Error as error:
        connection.close()
        raise refusal(error, path) from error
    return connection


def uri(path: PurePath) -> str:
    """An absolute path as SQLite reads it in a URI: a share of another computer must not stand as a host."""
    address = path.as_uri()
    return address if address.startswith("file:///") else address.replace("file://", "file:////", 1)


def real(path: Path) -> Path:
    """The file that a path leads to, so that one file has one lock. Raises RecordError if there is none."""
    try:
        return path.resolve(strict=True)
    except FileNotFoundError as error:
        raise RecordError(Refusal.FILE_MISSING, str(path)) from error
    except (OSError, RuntimeError) as error:
        raise RecordError(Refusal.FILE_UNREADABLE, str(path)) from error


def path_of(connection: sqlite3.Connection) -> Path:
    """The file that a connection has open."""
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])


def has_journal(path: Path) -> bool:
    """Whether a writer is at work, or was when it ended without finishing."""
    return path.with_name(f"{path.name}-journal").exists()


def roll_back(path: Path) -> None:
    """Let SQLite take back what a crash left half written; only for who holds the lock."""
    with closing(connect(path, writable=True)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.Error as error:
            raise refusal(error, path) from error


def refusal(error: sqlite3.Error, path: Path, cannot_open: Refusal = Refusal.FILE_UNREADABLE) -> RecordError:
    """SQLite's error as something the user may be told; any other error is raised as it is."""
    extended = getattr(error, "sqlite_errorcode", None) or 0
    if not extended and isinstance(error, sqlite3.OperationalError):  # Python cannot decode a text
        return RecordError(Refusal.FILE_DAMAGED, str(path))
    if extended == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return RecordError(Refusal.GONE)
    code = extended & 0xFF
    reasons = {
        sqlite3.SQLITE_FULL: Refusal.DISK_FULL,
        sqlite3.SQLITE_READONLY: Refusal.FILE_READ_ONLY,
        sqlite3.SQLITE_BUSY: Refusal.FILE_IN_USE,
        sqlite3.SQLITE_LOCKED: Refusal.FILE_IN_USE,
        sqlite3.SQLITE_CORRUPT: Refusal.FILE_DAMAGED,
        sqlite3.SQLITE_NOTADB: Refusal.FILE_DAMAGED,
        sqlite3.SQLITE_CANTOPEN: cannot_open,
        sqlite3.SQLITE_IOERR: Refusal.FILE_NOT_WRITABLE,
    }
    if code not in reasons:
        raise error
    return RecordError(reasons[code], str(path))


def check_pages(connection: sqlite3.Connection, path: Path) -> None:
    """Read every page. Raises RecordError if SQLite cannot make sense of one; nothing is written."""
    try:
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as error:
        raise refusal(error, path) from error
    if answer != "ok":
        raise RecordError(Refusal.FILE_DAMAGED, str(path))


def mark(connection: sqlite3.Connection, version: int) -> None:
    """Write the application id and the version into the file's header."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")


def copy(source: sqlite3.Connection, target: Path) -> None:
    """A whole copy through SQLite's backup, checked before it gets its name and replaces the target.

    Raises RecordError: FILE_EXISTS when the target is the source, else what is wrong with which of them.
    """
    path = path_of(source)
    draft = target.with_name(f".{target.name}.part")
    try:
        if target.exists() and target.samefile(path):
            raise RecordError(Refusal.FILE_EXISTS, str(target))
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(draft, isolation_level=None)) as made:
            source.backup(made)
            check_pages(made, path)
        draft.replace(target)
    except sqlite3.Error as error:
        told = refusal(error, target, Refusal.FILE_NOT_WRITABLE)
        # What is damaged came from the source.
        raise refusal(error, path) if told.refusal is Refusal.FILE_DAMAGED else told from error
    except OSError as error:
        raise RecordError(Refusal.FILE_NOT_WRITABLE, str(target)) from error
    finally:
        draft.unlink(missing_ok=True)


def _set_rules(connection: sqlite3.Connection) -> None:
    for rule in (
        "busy_timeout = 5000",
        "journal_mode = DELETE",
        "synchronous = EXTRA",
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "mmap_size = 0",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {rule}")


def _header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER)
    except FileNotFoundError as error:
        raise RecordError(Refusal.FILE_MISSING, str(path)) from error
    except OSError as error:
        raise RecordError(Refusal.FILE_UNREADABLE, str(path)) from error


def _is_cut_off(header: bytes, path: Path) -> bool:
    """Whether pages are missing at the end; a journal beside the file means that SQLite will put it right."""
    if has_journal(path) or header[24:28] != header[92:96]:
        return False
    page_size = int.from_bytes(header[16:18], "big")
    return path.stat().st_size < _number(header, 28) * (65536 if page_size == 1 else page_size)


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big")
