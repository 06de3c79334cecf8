"""Frozen records to table rows and back: the one place that knows how a Python value lies in SQLite.

Decimals, enums and measures are text, booleans 0 or 1. Text is cleaned of what neither SQLite nor
Word can hold (NUL and lone surrogates); everything else is kept as it came.
"""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import fields
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, ClassVar, Protocol, TypeVar, get_args, get_origin, get_type_hints

from db.domain.entities import RECORDS, Entity
from db.domain.values import Measure

Stored = str | int | bytes | None
Record = TypeVar("Record", bound=Entity)
Read = TypeVar("Read", bound="Shape")
Convert = Callable[[Any], Any]


# `WHERE id {LISTED}` finds the rows of any number of ids, given as one value: `listed(ids)`.
LISTED = "IN (SELECT value FROM json_each(?))"


class Shape(Protocol):
    """Any dataclass whose fields are columns."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


@cache
def table_name(record: type[Entity]) -> str:
    """The table of a dataclass: its name in snake case."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", record.__name__).lower()


@cache
def records() -> dict[str, type[Entity]]:
    """Every stored dataclass by its table's name, in an order in which owners come before what they own."""
    return {table_name(record): record for record in RECORDS}


@cache
def columns(record: type[Shape]) -> tuple[str, ...]:
    """The columns of a dataclass's table, in the order of its fields."""
    return tuple(field.name for field in fields(record))


def field_type(record: type[Shape], name: str) -> tuple[Any, bool]:
    """A field's type without None, and whether it may be None."""
    hint = get_type_hints(record)[name]
    if get_origin(hint) is UnionType:
        kinds = [kind for kind in get_args(hint) if kind is not NoneType]
        return kinds[0], True
    return hint, False


def to_row(entity: Entity) -> tuple[Stored, ...]:
    """The values of an entity's columns, ready for SQLite."""
    return tuple(
        None if value is None else write(value)
        for write, value in zip(
            _writers(type(entity)), (getattr(entity, name) for name in columns(type(entity))), strict=True
        )
    )


def from_row(record: type[Read], row: Iterable[Any]) -> Read:
    """The dataclass that lies in a row whose columns stand in the order of its fields."""
    make: Callable[..., Read] = record
    values = list(row)
    for place, read in _readers(record):
        if values[place] is not None:
            values[place] = read(values[place])
    return make(*values)


@cache
def selection(record: type[Shape], alias: str = "") -> str:
    """The columns as a SELECT lists them, so that `from_row` can read the result."""
    prefix = f"{alias}." if alias else ""
    return ", ".join(prefix + name for name in columns(record))


@cache
def _writers(record: type[Entity]) -> tuple[Convert, ...]:
    return tuple(_converters(field_type(record, name)[0])[0] for name in columns(record))


@cache
def _readers(record: type[Shape]) -> tuple[tuple[int, Convert], ...]:
    """How to read the columns whose values SQLite gives back as something else."""
    kinds = (field_type(record, name)[0] for name in columns(record))
    return tuple(
        (place, _converters(kind)[1]) for place, kind in enumerate(kinds) if kind not in (str, int, bytes)
    )


def _converters(kind: Any) -> tuple[Convert, Convert]:
    if kind is str:
        return _clean, str
    if kind is bool:
        return int, bool
    if kind is Decimal:
        return lambda amount: format(amount, "f"), Decimal
    if get_origin(kind) is tuple:
        return write_measures, read_measures
    if issubclass(kind, StrEnum):
        return str, {str(member): member for member in kind}.__getitem__
    return kind, kind


def listed(ids: Iterable[int]) -> str:
    """Any number of ids as the one value that `LISTED` reads."""
    return json.dumps(list(ids))


def write_measures(measures: Iterable[Measure]) -> str:
    """The parts of a composite value as a JSON list: amount, words, joint."""
    return json.dumps(
        [[format(part.amount, "f"), _clean(part.words), part.joint] for part in measures], ensure_ascii=False
    )


def read_measures(text: str) -> tuple[Measure, ...]:
    """The parts of a composite value from a JSON list; version 1 of the file had no joints."""
    if text == "[]":
        return ()
    return tuple(Measure(Decimal(amount), *words) for amount, *words in json.loads(text))


def _clean(text: str) -> str:
    return text.replace("\0", "").encode("utf-8", "replace").decode()
