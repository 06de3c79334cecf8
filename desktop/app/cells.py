"""Cells of the grid in the record: reading which there are, and storing their contents."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from db.domain.entities import Indicator, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import IndicatorKind, Origin, Status
from db.domain.values import Content
from db.store import Edit
from desktop.app.texts import limited


class Place(NamedTuple):
    """A cell of the grid: whose value, of which period."""

    indicator_id: int
    period_id: int


def values_at(edit: Edit, places: Iterable[Place]) -> dict[Place, Value]:
    """The values of the indicators of these cells, in whatever period, by place."""
    return {
        Place(value.indicator_id, value.period_id): value
        for indicator_id in {place.indicator_id for place in places}
        for value in edit.find(Value, indicator_id=indicator_id)
    }


def store(
    edit: Edit, contents: Mapping[Place, Content | None], origin: Origin, counted_unit_id: int | None = None
) -> None:
    """Store contents with where they come from; None removes the value. What is the same stays untouched.

    Raises RecordError for a heading, which has no value, and for a text longer than any field takes.
    """
    _check_lengths(contents.values())
    known = values_at(edit, contents)
    new: list[Value] = []
    changed: list[Value] = []
    for place, content in contents.items():
        old = known.get(place)
        if content is None:
            if old is not None:
                edit.remove(Value, old.id)
            continue
        said = (old or Value(*place, content.form)).saying(content)
        said = replace(said, origin=origin, counted_unit_id=counted_unit_id)
        if old is None:
            new.append(said)
        elif not _same(old, said):
            changed.append(replace(said, status=Status.DRAFT))  # what was confirmed stood there before
    _check_headings(edit, new)
    edit.add_all(new)
    edit.put_all(changed)


def _same(one: Value, other: Value) -> bool:
    """Whether two values look the same: 12,5 and 12,50 do not, which are equal as amounts."""
    return one == other and list(map(str, _amounts(one))) == list(map(str, _amounts(other)))


def _amounts(value: Value) -> Iterator[Decimal | None]:
    yield value.amount
    yield value.upper
    yield from (measure.amount for measure in value.measures)


def _check_lengths(contents: Iterable[Content | None]) -> None:
    """Raise RecordError if a text in a cell is longer than any field takes, wherever it comes from."""
    for content in contents:
        if content is not None:
            for text in (content.text, content.note, *(measure.words for measure in content.measures)):
                limited(text)


def _check_headings(edit: Edit, values: Iterable[Value]) -> None:
    for indicator_id in {value.indicator_id for value in values}:
        indicator = edit.get(Indicator, indicator_id)
        if indicator.kind is IndicatorKind.HEADING:
            raise RecordError(Refusal.HEADING_HAS_NO_VALUE, indicator.label)
