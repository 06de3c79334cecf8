"""The whole record as JSON and back, exactly: no lock-in.

The shape: `{"format": "sprawozdawca", "version": 2, "tables": {table: [row, …]}, "history": {…}}`.
A table is named after its dataclass in `db.domain.entities` in snake case and each row is an object with
that class's fields: enums as their words, decimals as strings ("12.50"), measures as
`["806", "spotkań", ", "]`, the last being what parts it from the one before, bytes in base64, what is not
set as null. `history` holds the journal's two tables, `change_set` and `change`, column by column; a file
without it loads with an empty history. Dumps of older versions load too.
"""

import base64
import json
import sqlite3
from collections.abc import Iterable
from decimal import Decimal
from io import StringIO
from typing import Any, TextIO

from db.domain.entities import Entity
from db.images import JOURNAL
from db.load import FORMAT, VERSION, load
from db.rows import columns, from_row, records, selection, table_name

__all__ = ["FORMAT", "VERSION", "dump", "dump_text", "load", "write"]


def dump(connection: sqlite3.Connection) -> dict[str, Any]:
    """The record as JSON values."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "tables": {name: list(_rows(connection, record)) for name, record in records().items()},
        "history": {name: list(_history(connection, name)) for name in JOURNAL},
    }


def dump_text(connection: sqlite3.Connection) -> str:
    """The record as JSON text, one field a line, so that two dumps can be compared by any tool."""
    text = StringIO()
    write(connection, text)
    return text.getvalue()


def write(connection: sqlite3.Connection, file: TextIO) -> None:
    """Write the same text row by row: a file may keep more documents than fit into memory."""
    file.write(f'{{\n "format": "{FORMAT}",\n "version": {VERSION},\n "tables": ')
    _write_tables(file, ((name, _rows(connection, record)) for name, record in records().items()))
    file.write(',\n "history": ')
    _write_tables(file, ((name, _history(connection, name)) for name in JOURNAL))
    file.write("\n}\n")


def _write_tables(file: TextIO, tables: Iterable[tuple[str, Iterable[dict[str, Any]]]]) -> None:
    before = "{"
    for name, rows in tables:
        file.write(f'{before}\n  "{name}": ')
        _write_rows(file, rows)
        before = ","
    file.write("\n }")


def _write_rows(file: TextIO, rows: Iterable[dict[str, Any]]) -> None:
    before = "["
    for row in rows:
        text = json.dumps(row, ensure_ascii=False, indent=1).replace("\n", "\n   ")
        file.write(f"{before}\n   {text}")
        before = ","
    file.write("[]" if before == "[" else "\n  ]")


def _rows(connection: sqlite3.Connection, record: type[Entity]) -> Iterable[dict[str, Any]]:
    for row in connection.execute(f"SELECT {selection(record)} FROM {table_name(record)} ORDER BY id"):
        entity = from_row(record, row)
        yield {name: _to_json(getattr(entity, name)) for name in columns(record)}


def _history(connection: sqlite3.Connection, table: str) -> Iterable[dict[str, Any]]:
    cursor = connection.execute(f"SELECT * FROM {table} ORDER BY id")
    names = [name for name, *_rest in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def _to_json(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, tuple):
        return [[format(part.amount, "f"), part.words, part.joint] for part in value]
    return value
