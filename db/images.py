"""Images of rows: how the journal keeps a row as it was, as a JSON object of its columns.

JSON has no bytes: they are a list of one item, their hexadecimal digits.
"""

import json
import sqlite3
from collections.abc import Collection, Mapping
from typing import Any, NoReturn

JOURNAL = ("change_set", "change")
_LARGEST = 2**63


def recorded_tables(connection: sqlite3.Connection) -> list[str]:
    """The tables whose rows the journal keeps."""
    names = connection.execute(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return [name for (name,) in names if name not in JOURNAL]


def column_types(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """The declared types of a table's columns."""
    info = connection.execute(f"PRAGMA main.table_info({table})")
    return {name: declared for _cid, name, declared, *_rest in info}


def image_of(row: str, types: Mapping[str, str]) -> str:
    """The SQL that makes an image of a row: a table, OLD or NEW."""
    pairs = (
        f"'{name}', CASE WHEN {row}.{name} IS NOT NULL THEN json_array(hex({row}.{name})) END"
        if declared == "BLOB"
        else f"'{name}', {row}.{name}"
        for name, declared in types.items()
    )
    return f"json_object({', '.join(pairs)})"


def read_image(text: str, row_id: int, columns: Collection[str]) -> dict[str, str | int | bytes | None]:
    """The columns of an image. Raises ValueError if it is none of the row of this id with such columns."""
    try:
        image = json.loads(text, parse_constant=_refuse, parse_float=_refuse)
    except RecursionError as error:
        raise ValueError("nested") from error
    if not isinstance(image, dict) or type(image.get("id")) is not int or image["id"] != row_id:
        raise ValueError(f"no image of row {row_id}")
    if not all(name in columns for name in image):
        raise ValueError("unknown column")
    return {name: _value(value) for name, value in image.items()}


def _value(value: Any) -> str | int | bytes | None:
    match value:
        case None | str():
            # A lone surrogate cannot be stored: encoding it raises the ValueError that is promised.
            return value and value.encode().decode()
        case bool():
            raise ValueError("neither text nor number")
        case int() if -_LARGEST <= value < _LARGEST:
            return value
        case [str(digits)]:
            return bytes.fromhex(digits)
    raise ValueError("neither text nor number")


def _refuse(text: str) -> NoReturn:
    raise ValueError(text)
