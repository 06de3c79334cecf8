"""The whole record as JSON and back, exactly: no lock-in.

The shape: `{"format": "sprawozdawca", "version": 1, "tables": {table: [row, …]}, "history": {…}}`.
A table is named after its dataclass in `db.domain.entities` in snake case and each row is an object with
that class's fields: enums as their words, decimals as strings ("12.50"), measures as pairs
`["806", "spotkań"]`, bytes in base64, what is not set as null. `history` holds the journal's two tables,
`change_set` and `change`, column by column; a file without it loads with an empty history.
"""

import base64
import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import Any, get_origin

from db import file, migrate
from db.domain.entities import Entity
from db.domain.errors import RecordError, Refusal
from db.domain.values import Measure
from db.rows import columns, field_type, from_row, records, selection, table_name, to_row

FORMAT = "sprawozdawca"
VERSION = 1
_HISTORY = ("change_set", "change")


def dump(connection: sqlite3.Connection) -> dict[str, Any]:
    """The record as JSON values."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "tables": {name: list(_rows(connection, record)) for name, record in records().items()},
        "history": {name: list(_history(connection, name)) for name in _HISTORY},
    }


def dump_text(connection: sqlite3.Connection) -> str:
    """The record as JSON text, one field a line, so that two dumps can be compared by any tool."""
    return json.dumps(dump(connection), ensure_ascii=False, indent=1) + "\n"


def load(text: str, path: Path) -> None:
    """Make a new file of a dump; it appears only when everything fits together.

    Raises RecordError when there is a file already, when the text is no dump, comes from a newer program,
    or contradicts itself; the subject tells where.
    """
    if path.exists():
        raise RecordError(Refusal.FILE_EXISTS, str(path))
    if not path.parent.is_dir():
        raise RecordError(Refusal.NO_FOLDER, str(path.parent))
    content = _parse(text)
    draft = path.with_name(f".{path.name}.load")
    draft.unlink(missing_ok=True)
    migrate.create(draft)
    try:
        with closing(file.connect(draft, writable=True)) as connection:
            _fill(connection, content)
        draft.replace(path)
    except sqlite3.IntegrityError as error:
        raise RecordError(Refusal.DUMP_INCONSISTENT, str(error)) from error
    except sqlite3.Error as error:
        raise file.refusal(error, path) from error
    except OSError as error:
        raise RecordError(Refusal.FILE_NOT_WRITABLE, str(path)) from error
    finally:
        draft.unlink(missing_ok=True)


def _rows(connection: sqlite3.Connection, record: type[Entity]) -> Iterable[dict[str, Any]]:
    for row in connection.execute(f"SELECT {selection(record)} FROM {table_name(record)} ORDER BY id"):
        entity = from_row(record, row)
        yield {name: _to_json(getattr(entity, name)) for name in columns(record)}


def _history(connection: sqlite3.Connection, table: str) -> Iterable[dict[str, Any]]:
    cursor = connection.execute(f"SELECT * FROM {table} ORDER BY id")
    names = [name for name, *_rest in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _to_json(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, tuple):
        return [[format(part.amount, "f"), part.words] for part in value]
    return value


def _parse(text: str) -> dict[str, Any]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RecordError(Refusal.DUMP_UNREADABLE, str(error)) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise RecordError(Refusal.DUMP_UNREADABLE)
    if not isinstance(content.get("version"), int) or not isinstance(content.get("tables"), dict):
        raise RecordError(Refusal.DUMP_UNREADABLE)
    if content["version"] > VERSION:
        raise RecordError(Refusal.DUMP_NEWER, str(content["version"]))
    return content


def _fill(connection: sqlite3.Connection, content: dict[str, Any]) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    for name, rows in content["tables"].items():
        record = records().get(name)
        if record is None or not isinstance(rows, list):
            raise RecordError(Refusal.DUMP_INCONSISTENT, name)
        for number, row in enumerate(rows, start=1):
            _insert(connection, record, row, f"{name}[{number}]")
    _fill_history(connection, content.get("history"))
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise RecordError(Refusal.DUMP_INCONSISTENT, f"{broken[0]}[id={broken[1]}] → {broken[2]}")
    connection.execute("COMMIT")


def _insert(connection: sqlite3.Connection, record: type[Entity], row: Any, place: str) -> None:
    names = columns(record)
    if not isinstance(row, dict) or set(row) != set(names):
        raise RecordError(Refusal.DUMP_INCONSISTENT, place)
    try:
        entity = record(**{name: _from_json(record, name, row[name]) for name in names})
    except (ValueError, TypeError, InvalidOperation) as error:
        raise RecordError(Refusal.DUMP_INCONSISTENT, f"{place}: {error}") from error
    marks = ", ".join("?" * len(names))
    connection.execute(
        f"INSERT INTO {table_name(record)} ({', '.join(names)}) VALUES ({marks})", to_row(entity)
    )


def _from_json(record: type[Entity], name: str, value: Any) -> Any:
    kind, nullable = field_type(record, name)
    if value is None:
        if not nullable:
            raise ValueError(f"{name} = null")
        return None
    expected: Any = kind if kind in (int, bool) else list if get_origin(kind) is tuple else str
    if type(value) is not expected or (name == "id" and value < 1):
        raise ValueError(f"{name} = {value!r}")
    if kind is bytes:
        return base64.b64decode(value, validate=True)
    if kind is Decimal:
        return _decimal(value)
    if expected is list:
        return tuple(Measure(_decimal(amount), str(words)) for amount, words in value)
    return kind(value) if isinstance(kind, type) and issubclass(kind, StrEnum) else value


def _decimal(text: str) -> Decimal:
    amount = Decimal(text)
    if not amount.is_finite():
        raise ValueError(text)
    return amount


def _fill_history(connection: sqlite3.Connection, history: Any) -> None:
    if history is None:
        return
    if not isinstance(history, dict) or set(history) != set(_HISTORY):
        raise RecordError(Refusal.DUMP_INCONSISTENT, "history")
    for table in reversed(_HISTORY):
        connection.execute(f"DELETE FROM {table}")
    for table in _HISTORY:
        names = [name for _cid, name, *_rest in connection.execute(f"PRAGMA table_info({table})")]
        for number, row in enumerate(history[table], start=1):
            if not isinstance(row, dict) or set(row) != set(names):
                raise RecordError(Refusal.DUMP_INCONSISTENT, f"{table}[{number}]")
            connection.execute(
                f"INSERT INTO {table} VALUES ({', '.join('?' * len(names))})", [row[name] for name in names]
            )
