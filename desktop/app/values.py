"""Values: what is typed into the grid, cleared from it, or pasted into it as a block."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from db.domain.entities import Indicator, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, IndicatorKind, Origin, Status
from db.domain.numbers import read
from db.domain.values import Content
from db.store import Edit
from desktop.app.texts import limited
from desktop.app.workspace import Workspace


class Place(NamedTuple):
    """A cell of the grid: whose value, of which period."""

    indicator_id: int
    period_id: int


def set_content(workspace: Workspace, place: Place, content: Content | None) -> None:
    """Put a content into a cell; None clears it. Raises RecordError for a heading, which has no value."""
    with workspace.transaction(Act.SET_VALUE) as edit:
        put(edit, {place: content})


def clear(workspace: Workspace, places: Iterable[Place]) -> None:
    """Clear cells: nothing is entered there any more."""
    with workspace.transaction(Act.CLEAR_VALUES) as edit:
        put(edit, dict.fromkeys(places))


def cut(workspace: Workspace, places: Iterable[Place]) -> None:
    """Clear cells that were copied, as one gesture named so."""
    with workspace.transaction(Act.CUT_VALUES) as edit:
        put(edit, dict.fromkeys(places))


def paste(workspace: Workspace, cells: Mapping[Place, str], act: Act = Act.PASTE_VALUES) -> None:
    """Put texts into cells as if each had been typed, as one gesture; a blank text clears.

    What is ambiguous is taken as its likeliest reading. Raises RecordError, with nothing changed, when a
    text is too long.
    """
    with workspace.transaction(act, str(len(cells))) as edit:
        kinds = _kinds(edit, {place.indicator_id for place in cells})
        put(
            edit,
            {
                place: read(limited(text), kinds[place.indicator_id]).content
                for place, text in cells.items()
                if kinds[place.indicator_id] is not IndicatorKind.HEADING
            },
        )


def fill(workspace: Workspace, cells: Mapping[Place, str]) -> None:
    """The same with texts that stand in other cells of the grid, named so in the history."""
    paste(workspace, cells, Act.FILL_VALUES)


def _kinds(edit: Edit, ids: Iterable[int]) -> dict[int, IndicatorKind]:
    return {indicator_id: edit.get(Indicator, indicator_id).kind for indicator_id in ids}


def put(
    edit: Edit,
    contents: Mapping[Place, Content | None],
    origin: Origin = Origin.TYPED,
    counted_unit_id: int | None = None,
) -> None:
    """Store contents within a running gesture, from wherever they come; None removes the value."""
    known = {
        Place(value.indicator_id, value.period_id): value
        for indicator_id in {place.indicator_id for place in contents}
        for value in edit.find(Value, indicator_id=indicator_id)
    }
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
        elif (old.content, old.origin, old.counted_unit_id) != (content, origin, counted_unit_id):
            value = replace(old.saying(content), origin=origin, counted_unit_id=counted_unit_id)
            # What was confirmed is what stood there before, not what stands there now.
            changed.append(replace(value, status=Status.DRAFT))
    _check_headings(edit, new)
    edit.add_all(new)
    edit.put_all(changed)


def _check_headings(edit: Edit, values: Iterable[Value]) -> None:
    for indicator_id in {value.indicator_id for value in values}:
        indicator = edit.get(Indicator, indicator_id)
        if indicator.kind is IndicatorKind.HEADING:
            raise RecordError(Refusal.HEADING_HAS_NO_VALUE, indicator.label)
