"""Whether a row out of a journal, which may come from anywhere, is one that the program can work with."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from db.domain.entities import Chart, Closing, DataRow, Entity, IssuedDocument, Value
from db.domain.exhibits import DEEPEST, MOST_PERIODS
from db.domain.kinds import Form
from db.domain.lasting import is_dated, is_whole
from db.domain.numbers.amounts import LONGEST_FRACTION, LONGEST_WHOLE
from db.rows import Record, Stored, columns, field_type, from_row


def sound(record: type[Record], row: Mapping[str, Any]) -> Record:
    """The entity that lies in a row. Raises ValueError unless the row is whole and all of it makes sense."""
    stored_as = _stored_as(record)
    if row.keys() != stored_as.keys():
        raise ValueError("other columns")
    for name, (kind, nullable) in stored_as.items():
        if not (nullable if row[name] is None else isinstance(row[name], kind)):
            raise ValueError(name)
    try:
        entity = from_row(record, [row[name] for name in stored_as])
    except (ArithmeticError, KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"{type(error).__name__}: {error}") from error
    if not all(map(is_amount, _amounts(entity))) or (isinstance(entity, Value) and not _says(entity)):
        raise ValueError("no such value")
    if not _within_limits(entity):
        raise ValueError("no such row")
    return entity


def is_amount(amount: Any) -> bool:
    """Whether this is a number of as many digits as one can be typed with; others may fill the memory."""
    if not isinstance(amount, Decimal) or not amount.is_finite():
        return False
    return amount.adjusted() < LONGEST_WHOLE and -int(amount.as_tuple().exponent) <= LONGEST_FRACTION


def _amounts(entity: Entity) -> list[Any]:
    found = [getattr(entity, name) for name in _decimals(type(entity))]
    found += [part.amount for part in entity.measures] if isinstance(entity, Value) else []
    return [amount for amount in found if amount is not None]


def _within_limits(entity: Entity) -> bool:
    """Whether depths and counts are such as can be drawn, and documents those that were issued."""
    match entity:
        case DataRow(depth=depth):
            return 0 <= depth <= DEEPEST
        case Chart(periods=periods):
            return 1 <= periods <= MOST_PERIODS
        case IssuedDocument():
            return is_whole(entity)
        case Closing():
            return is_dated(entity)
    return True


def _says(value: Value) -> bool:
    """Whether a value has what its form needs, and its measures are counted in words."""
    needed: dict[Form, tuple[object, ...]] = {
        Form.NUMBER: (value.amount,),
        Form.RANGE: (value.amount, value.upper),
        Form.COMPOSITE: (value.measures or None,),
        Form.MARK: (value.mark,),
    }
    words = [word for part in value.measures for word in (part.words, part.joint)]
    return None not in needed.get(value.form, ()) and all(isinstance(word, str) for word in words)


@cache
def _decimals(record: type[Entity]) -> tuple[str, ...]:
    return tuple(name for name in columns(record) if field_type(record, name)[0] is Decimal)


@cache
def _stored_as(record: type[Entity]) -> dict[str, tuple[type[Stored], bool]]:
    """As what each column is stored, and whether it may be empty."""
    fields = {name: field_type(record, name) for name in columns(record)}
    return {
        name: (int if kind in (int, bool) else bytes if kind is bytes else str, nullable)
        for name, (kind, nullable) in fields.items()
    }
