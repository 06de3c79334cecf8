"""Cells of the grid in the record: reading which there are, and storing their contents."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from db.domain.entities import Indicator, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import IndicatorKind, Origin, Status
from db.domain.values import Content
from db.store import Edit


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
    """Store contents with where they come from; None removes the value. What is the same stays untouched."""
    known = values_at(edit, contents)
    new: list[Value] = []
    changed: list[Value] = []
    for place, content in contents.items():
        old = known.get(place)
        if content is None:
            if old is not None:
                edit.remove(Value, old.id)
        elif old is None:
            value = Value(*place, content.form, origin=origin, counted_unit_id=counted_unit_id)
            new.append(value.saying(content))
        # As texts 12,5 and 12,50 differ, which are equal as amounts.
        elif (str(old.content), old.origin, old.counted_unit_id) != (str(content), origin, counted_unit_id):
            changed.append(
                replace(
                    old.saying(content),
                    origin=origin,
                    counted_unit_id=counted_unit_id,
                    status=Status.DRAFT,  # what was confirmed is what stood there before
                )
            )
    _check_headings(edit, new)
    edit.add_all(new)
    edit.put_all(changed)


def _check_headings(edit: Edit, values: Iterable[Value]) -> None:
    for indicator_id in {value.indicator_id for value in values}:
        indicator = edit.get(Indicator, indicator_id)
        if indicator.kind is IndicatorKind.HEADING:
            raise RecordError(Refusal.HEADING_HAS_NO_VALUE, indicator.label)
