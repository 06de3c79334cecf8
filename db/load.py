"""A dump made into a file again. A dump may come from anywhere: only what the program could have written."""

import base64
import json
import re
import sqlite3
from contextlib import closing
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from reprlib import repr as shown
from typing import Any, get_origin

from db import file, load_checks, load_versions, migrate
from db.domain.entities import Entity
from db.domain.errors import RecordError, Refusal
from db.domain.values import JOINTS, Measure
from db.images import JOURNAL, column_types
from db.rows import columns, field_type, records, to_row

FORMAT = "sprawozdawca"
VERSION = 5

_DECIMAL = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,20})?")
_YEARS = ("year", "first_year", "last_year", "valid_from", "valid_to")
_LAST_YEAR = 9999


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
    try:
        draft.unlink(missing_ok=True)
        migrate.create(draft)
        with closing(file.connect(draft, writable=True)) as connection:
            _fill(connection, content)
        draft.replace(path)
    except sqlite3.Error as error:
        raise file.refusal(error, path) from error
    except OSError as error:
        raise RecordError(Refusal.FILE_NOT_WRITABLE, str(path)) from error
    finally:
        draft.unlink(missing_ok=True)


def _parse(text: str) -> dict[str, Any]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RecordError(Refusal.DUMP_UNREADABLE, str(error)) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise RecordError(Refusal.DUMP_UNREADABLE)
    version = content.get("version")
    if type(version) is not int or version < 1 or not isinstance(content.get("tables"), dict):
        raise RecordError(Refusal.DUMP_UNREADABLE)
    if version > VERSION:
        raise RecordError(Refusal.DUMP_NEWER, str(version))
    load_versions.upgrade(content, version, VERSION)
    return content


def _fill(connection: sqlite3.Connection, content: dict[str, Any]) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    for name, rows in content["tables"].items():
        record = records().get(name)
        if record is None or not isinstance(rows, list):
            raise load_checks.inconsistent(shown(name))
        for number, row in enumerate(rows, start=1):
            place = f"{name}[{number}]"
            _insert(connection, name, _row(record, row, place), place)
    if content.get("history") is not None:
        _fill_history(connection, content["history"])
    load_checks.check_structure(connection)
    load_checks.spend_ids(connection)
    connection.execute("COMMIT")


def _fill_history(connection: sqlite3.Connection, history: Any) -> None:
    if not isinstance(history, dict) or set(history) != set(JOURNAL):
        raise load_checks.inconsistent("history")
    for table in reversed(JOURNAL):
        connection.execute(f"DELETE FROM {table}")
    types = {table: column_types(connection, table) for table in (*JOURNAL, *records())}
    for table in JOURNAL:
        if not isinstance(history[table], list):
            raise load_checks.inconsistent(table)
        alive = load_checks.replayable(connection)  # change sets come before their changes
        for number, row in enumerate(history[table], start=1):
            place = f"{table}[{number}]"
            if not isinstance(row, dict) or set(row) != set(types[table]):
                raise load_checks.inconsistent(place)
            load_checks.check_history(table, row, types, place, alive)
            _insert(connection, table, row, place)


def _insert(connection: sqlite3.Connection, table: str, row: dict[str, Any], place: str) -> None:
    try:
        connection.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
            tuple(row.values()),
        )
    except sqlite3.IntegrityError as error:
        raise load_checks.inconsistent(f"{place}: {error}") from error


def _row(record: type[Entity], row: Any, place: str) -> dict[str, Any]:
    names = columns(record)
    if not isinstance(row, dict) or set(row) != set(names):
        raise load_checks.inconsistent(place)
    try:
        entity = record(**{name: _from_json(record, name, row[name]) for name in names})
    except ValueError as error:
        raise load_checks.inconsistent(f"{place}: {error}") from error
    return dict(zip(names, to_row(entity), strict=True))


def _from_json(record: type[Entity], name: str, value: Any) -> Any:
    kind, nullable = field_type(record, name)
    if value is None:
        if not nullable:
            raise ValueError(f"{name} = null")
        return None
    expected: Any = kind if kind in (int, bool) else list if get_origin(kind) is tuple else str
    if type(value) is not expected:
        raise ValueError(f"{name} = {shown(value)}")
    if kind is int:
        return _number(name, value)
    if kind is bytes:
        return base64.b64decode(value, validate=True)
    if kind is Decimal:
        return _decimal(value)
    if expected is list:
        return tuple(map(_measure, value))
    return kind(value) if isinstance(kind, type) and issubclass(kind, StrEnum) else value


def _number(name: str, value: int) -> int:
    # `number` is a period's, which knows its own limits.
    first = 1 if name == "id" or name.endswith("_id") or name in _YEARS else 0
    if not first <= value <= (_LAST_YEAR if name in _YEARS else load_checks.LARGEST):
        raise ValueError(f"{name} = {shown(value)}")
    return value


def _measure(pair: Any) -> Measure:
    match pair:
        case [str(amount), str(words)]:
            return Measure(_decimal(amount), words)
        case [str(amount), str(words), str(joint)] if joint in JOINTS:
            return Measure(_decimal(amount), words, joint)
    raise ValueError(f"measures: {shown(pair)}")


def _decimal(text: str) -> Decimal:
    if not _DECIMAL.fullmatch(text):
        raise ValueError(shown(text))
    return Decimal(text)
