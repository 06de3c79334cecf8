"""What an issued document was made of, as JSON that stays with it for ever.

    {"format": 1,
     "figures": [["Cel operacyjny 1.1: Profilaktyka",
                  [["value", "12/year/2023/1", "liczba porad", "2023", "1 234"], …]], …],
     "document": {…}}

`figures` are what it prints, in reading order by the place where they stand: what each is, the key that tells
it from the others, of what it is, in which column, and as it is printed. `document` is `DocumentData` field
by field: a dataclass is an object without the fields that stand at their default, a mapping a list of pairs,
a decimal its digits as text, and of bytes there are the number and the SHA-256. Later programs read the
figures of all formats; fields of `document` may come and go.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from decimal import Decimal
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from db.domain.comparison import Figure, FigureOf
from db.domain.figures import figures
from db.domain.report import DocumentData

FORMAT = 1

_KNOWN = frozenset(FigureOf)

# What the figures say already, what only orders rows, and what is the same under another number.
_FIGURES = {"contents", "contributions", "plans", "cells", "facts", "charts", "budget", "earlier_budget"}
_IDENTITY = {"id", "definition_id", "position"}


class MadeOf(NamedTuple):
    """What a document was made of, to be compared: `other` is all but its figures, and equal if the same."""

    figures: tuple[Figure, ...]
    other: Any


def written(data: DocumentData) -> str:
    """The JSON of what a document is made of."""
    places = groupby(figures(data), attrgetter("place"))
    told = [[place, list(map(_as_list, group))] for place, group in places]
    content = {"format": FORMAT, "figures": told, "document": _plain(data)}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def made_of(data: DocumentData) -> MadeOf:
    """What a document is made of: `written` and `read`, without the way there and back."""
    return MadeOf(figures(data), _plain(data, _FIGURES | _IDENTITY))


def read(text: str) -> MadeOf:
    """What a document was made of; what makes no sense, in a file from anywhere, is left out."""
    content = _content(text)
    try:
        other = _without(content.get("document"), _FIGURES | _IDENTITY)
    except RecursionError:
        other = None
    return MadeOf(tuple(_known_figures(content.get("figures"))), other)


def _content(text: str) -> dict[str, Any]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _as_list(figure: Figure) -> list[str]:
    return [figure.of, figure.key, figure.label, figure.column, figure.printed]


def _known_figures(places: Any) -> Iterator[Figure]:
    for group in places if isinstance(places, list) else ():
        match group:
            case [str(place), [*rows]]:
                yield from (figure for row in rows if (figure := _figure(place, row)) is not None)


def _figure(place: str, row: Any) -> Figure | None:
    match row:
        case [str(of), str(key), str(label), str(column), str(printed)] if of in _KNOWN:
            figure = Figure(FigureOf(of), key, place, label, column, printed)
            return figure if _can_be_shown(key, place, label, column, printed) else None
    return None


def _can_be_shown(*texts: str) -> bool:
    """Whether texts can be encoded: JSON can also say half of a character."""
    try:
        "".join(texts).encode()
    except UnicodeEncodeError:
        return False
    return True


def _plain(value: Any, besides: Collection[str] = ()) -> Any:
    """A value as JSON can say it, without the fields of these names at whatever depth."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, bytes):
        return {"bytes": len(value), "sha256": hashlib.sha256(value).hexdigest()}
    if isinstance(value, Mapping):
        return [[_plain(key, besides), _plain(each, besides)] for key, each in value.items()]
    if hasattr(value, "__dataclass_fields__"):
        return {
            name: _plain(each, besides)
            for name, default in _fields(value.__class__)
            if name not in besides and (each := getattr(value, name)) != default
        }
    if isinstance(value, Iterable) and not isinstance(value, str):
        items = [_plain(each, besides) for each in value]
        return sorted(items) if isinstance(value, frozenset) else items
    return value


@cache
def _fields(record: Any) -> tuple[tuple[str, Any], ...]:
    """The fields of a dataclass with their defaults."""
    return tuple(
        (field.name, field.default_factory() if field.default_factory is not MISSING else field.default)
        for field in fields(record)
    )


def _without(value: Any, names: Collection[str]) -> Any:
    """JSON without the members of these names, at whatever depth."""
    match value:
        case dict():
            return {name: _without(each, names) for name, each in value.items() if name not in names}
        case list():
            return [_without(each, names) for each in value]
    return value
