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
from typing import Any

from db.domain.comparison import Figure, FigureOf
from db.domain.figures import figures
from db.domain.report import DocumentData

FORMAT = 1

_KNOWN = frozenset(FigureOf)

# What the figures say already, what only orders rows, and what is the same under another number.
_FIGURES = {"contents", "contributions", "plans", "cells", "facts", "charts", "budget", "earlier_budget"}
_IDENTITY = {"id", "definition_id", "position"}


def written(data: DocumentData) -> str:
    """The JSON of what a document is made of."""
    places = groupby(figures(data), attrgetter("place"))
    told = [[place, list(map(_as_list, group))] for place, group in places]
    content = {"format": FORMAT, "figures": told, "document": _plain(data)}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def read_figures(text: str) -> tuple[Figure, ...]:
    """The figures of a document; what makes no sense, in a file that may come from anywhere, is left out."""
    return tuple(_known_figures(_read(text).get("figures")))


def is_same_otherwise(one: str, other: str) -> bool:
    """Whether two documents were made of the same but for their figures: goals, prose, layout, names."""
    try:
        first, second = (_without(_read(each).get("document"), _FIGURES | _IDENTITY) for each in (one, other))
        return bool(first == second)
    except RecursionError:
        return one == other


def _read(text: str) -> dict[str, Any]:
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
            return Figure(FigureOf(of), key, place, label, column, printed)
    return None


def _plain(value: Any) -> Any:
    """A value as JSON can say it."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, bytes):
        return {"bytes": len(value), "sha256": hashlib.sha256(value).hexdigest()}
    if isinstance(value, Mapping):
        return [[_plain(key), _plain(each)] for key, each in value.items()]
    if hasattr(value, "__dataclass_fields__"):
        return {
            name: _plain(each)
            for name, default in _fields(value.__class__)
            if (each := getattr(value, name)) != default
        }
    if isinstance(value, Iterable) and not isinstance(value, str):
        items = map(_plain, value)
        return sorted(items) if isinstance(value, frozenset) else list(items)
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
