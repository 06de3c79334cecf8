"""Values: what is typed into the grid, cleared from it, or pasted into it as a block.

What a formula computes cannot be entered: a single such cell is refused, and blocks pass over it as they
pass over headings.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from db.domain.entities import Component, Indicator, Unit
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, IndicatorKind, Origin, Status
from db.domain.numbers import read
from db.domain.values import Content
from db.store import Edit
from desktop.app.cells import Place, store, values_at
from desktop.app.derivations import derive, is_computed
from desktop.app.texts import limited
from desktop.app.workspace import Workspace

__all__ = [
    "Place",
    "clear",
    "confirm",
    "cut",
    "fill",
    "leave_blank",
    "paste",
    "put",
    "set_content",
]


def set_content(workspace: Workspace, place: Place, content: Content | None) -> None:
    """Put a content into a cell; None clears it.

    Raises RecordError for a heading, which has no value, and for what a formula computes.
    """
    with workspace.transaction(Act.SET_VALUE) as edit:
        _entered(edit, [place])
        put(edit, {place: content})


def clear(workspace: Workspace, places: Iterable[Place]) -> int:
    """Clear cells: nothing is entered there any more. How many were passed over."""
    return _set_all(workspace, Act.CLEAR_VALUES, places, None)


def cut(workspace: Workspace, places: Iterable[Place]) -> int:
    """Clear cells that were copied, as one gesture named so. How many were passed over."""
    return _set_all(workspace, Act.CUT_VALUES, places, None)


def leave_blank(workspace: Workspace, places: Iterable[Place]) -> int:
    """Leave cells empty on purpose: they are delivered, and print as nothing. How many were passed over."""
    return _set_all(workspace, Act.LEAVE_BLANK, places, Content(Form.BLANK))


def paste(workspace: Workspace, cells: Mapping[Place, str], act: Act = Act.PASTE_VALUES) -> int:
    """Put texts into cells as if each had been typed, as one gesture; a blank text clears.

    What is ambiguous is taken as its likeliest reading. How many cells were passed over. Raises RecordError,
    with nothing changed, when a text is too long or all cells are computed.
    """
    with workspace.transaction(act, str(len(cells))) as edit:
        kinds = _entered(edit, cells)
        units = _counted_units(edit, kinds)
        contents = {
            place: read(limited(text), kinds[place.indicator_id], units.get(place.indicator_id, ())).content
            for place, text in cells.items()
            if place.indicator_id in kinds
        }
        put(edit, contents)
    return len(cells) - len(contents)


def fill(workspace: Workspace, cells: Mapping[Place, str]) -> int:
    """The same with texts that stand in other cells of the grid, named so in the history."""
    return paste(workspace, cells, Act.FILL_VALUES)


def confirm(workspace: Workspace, places: Iterable[Place], confirmed: bool) -> None:
    """Say of the values in these cells, typed or computed, that they can be trusted, or take that back."""
    status = Status.CONFIRMED if confirmed else Status.DRAFT
    chosen = list(dict.fromkeys(places))
    with workspace.transaction(Act.CONFIRM_VALUES, str(len(chosen))) as edit:
        known = values_at(edit, chosen)
        values = [known[place] for place in chosen if place in known]
        edit.put_all(replace(value, status=status) for value in values if value.status is not status)


def put(
    edit: Edit,
    contents: Mapping[Place, Content | None],
    origin: Origin = Origin.TYPED,
    counted_unit_id: int | None = None,
) -> None:
    """Store contents within a running gesture, from wherever they come; None removes the value.

    What is computed from them follows, and a computed cell goes back to what its formula says.
    """
    store(edit, contents, origin, counted_unit_id)
    derive(edit, contents)


def _set_all(workspace: Workspace, act: Act, places: Iterable[Place], content: Content | None) -> int:
    chosen = list(dict.fromkeys(places))
    with workspace.transaction(act, str(len(chosen))) as edit:
        kinds = _entered(edit, chosen)
        contents = {place: content for place in chosen if place.indicator_id in kinds}
        put(edit, contents)
    return len(chosen) - len(contents)


def _counted_units(edit: Edit, kinds: Mapping[int, IndicatorKind]) -> dict[int, list[Unit]]:
    """The units that composites count in, in their order."""
    return {
        indicator_id: [
            edit.get(Unit, part.unit_id) for part in edit.find(Component, indicator_id=indicator_id)
        ]
        for indicator_id, kind in kinds.items()
        if kind is IndicatorKind.COMPOSITE
    }


def _entered(edit: Edit, places: Iterable[Place]) -> dict[int, IndicatorKind]:
    """The kinds of those indicators whose values are entered by hand.

    Raises RecordError where there are none of these, but some that are computed.
    """
    found = [edit.get(Indicator, indicator_id) for indicator_id in {place.indicator_id for place in places}]
    computed = [indicator for indicator in found if is_computed(indicator)]
    headings = [indicator for indicator in found if indicator.kind is IndicatorKind.HEADING]
    if computed and len(computed) + len(headings) == len(found):
        raise RecordError(Refusal.VALUE_COMPUTED, computed[0].label)
    passed_over = {indicator.id for indicator in computed + headings}
    return {indicator.id: indicator.kind for indicator in found if indicator.id not in passed_over}
