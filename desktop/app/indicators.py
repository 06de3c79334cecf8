"""Indicators: adding them to nodes, describing, ordering and removing them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from db.domain.entities import Indicator, Placement, Unit, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, IndicatorKind
from db.domain.numbers import edit_text, read
from db.store import Edit
from desktop.app.texts import one_line
from desktop.app.workspace import Workspace

Ordered = TypeVar("Ordered", Indicator, Placement)


def add_indicator(
    workspace: Workspace,
    node_id: int,
    label: str,
    *,
    kind: IndicatorKind = IndicatorKind.WHOLE,
    parent_id: int | None = None,
) -> int:
    """A new indicator, last under a node, or last among the parts of another indicator; its id."""
    return add_indicators(workspace, node_id, [label], kind=kind, parent_id=parent_id)[0]


def add_indicators(
    workspace: Workspace,
    node_id: int,
    labels: Iterable[str],
    *,
    kind: IndicatorKind = IndicatorKind.WHOLE,
    parent_id: int | None = None,
) -> list[int]:
    """A pasted list: one new indicator for each label, as one gesture."""
    tidy = [one_line(label) for label in labels if label.strip()]
    if not tidy:
        raise RecordError(Refusal.TEXT_EMPTY)
    with workspace.transaction(Act.ADD_INDICATOR, tidy[0] if len(tidy) == 1 else str(len(tidy))) as edit:
        return [_add(edit, node_id, Indicator(label, kind, parent_id=parent_id)) for label in tidy]


def edit_indicator(workspace: Workspace, indicator: Indicator) -> None:
    """Store an indicator as it has been described anew. Raises RecordError on an empty label."""
    label = one_line(indicator.label)
    with workspace.transaction(Act.EDIT_INDICATOR, label) as edit:
        before = edit.get(Indicator, indicator.id)
        edit.put(replace(indicator, label=label))
        if before.kind is not indicator.kind:
            _read_anew(edit, before, indicator.kind)


def set_unit(workspace: Workspace, indicator_id: int, unit: Unit | None) -> None:
    """Give an indicator a unit, one of those there are or a new one; None takes it away."""
    with workspace.transaction(Act.EDIT_INDICATOR) as edit:
        unit_id = None if unit is None else _unit_id(edit, unit)
        edit.put(replace(edit.get(Indicator, indicator_id), unit_id=unit_id))


def move_indicator(workspace: Workspace, node_id: int, indicator_id: int, step: int) -> None:
    """Move an indicator among those beside it: one up with -1, one down with 1; at an end it stays."""
    with workspace.transaction(Act.MOVE_INDICATOR) as edit:
        indicator = edit.get(Indicator, indicator_id)
        if indicator.parent_id is not None:
            parts = _shifted(edit.find(Indicator, parent_id=indicator.parent_id), indicator_id, step)
            edit.put_all(replace(part, position=place) for place, part in enumerate(parts))
        else:
            places = edit.find(Placement, node_id=node_id)
            here = next((place.id for place in places if place.indicator_id == indicator_id), 0)
            edit.put_all(
                replace(each, position=place) for place, each in enumerate(_shifted(places, here, step))
            )


def set_part_of(workspace: Workspace, node_id: int, indicator_id: int, parent_id: int | None) -> None:
    """Make an indicator a part ("w tym") of another one of the node, or, with None, one of its own."""
    with workspace.transaction(Act.MOVE_INDICATOR) as edit:
        indicator = edit.get(Indicator, indicator_id)
        if parent_id == indicator.parent_id:
            return
        places = edit.find(Placement, indicator_id=indicator_id)
        if parent_id is None:
            edit.put(replace(indicator, parent_id=None))
            edit.add(Placement(node_id, indicator_id, _after(edit.find(Placement, node_id=node_id))))
            return
        _check_not_its_own_part(edit, indicator_id, parent_id)
        if any(place.node_id != node_id for place in places):
            raise RecordError(Refusal.INDICATOR_SHARED, indicator.label)
        for place in places:
            edit.remove(Placement, place.id)
        last = _after(edit.find(Indicator, parent_id=parent_id))
        edit.put(replace(indicator, parent_id=parent_id, position=last))


def remove_indicator(workspace: Workspace, node_id: int, indicator_id: int) -> None:
    """Take an indicator from a node; one shown nowhere else goes with its values."""
    with workspace.transaction(Act.REMOVE_INDICATOR) as edit:
        indicator = edit.get(Indicator, indicator_id)
        for place in edit.find(Placement, node_id=node_id, indicator_id=indicator_id):
            edit.remove(Placement, place.id)
        if indicator.parent_id is not None or not edit.find(Placement, indicator_id=indicator_id):
            edit.remove(Indicator, indicator_id)


def _add(edit: Edit, node_id: int, indicator: Indicator) -> int:
    if indicator.parent_id is not None:
        last = _after(edit.find(Indicator, parent_id=indicator.parent_id))
        return edit.add(replace(indicator, position=last))
    indicator_id = edit.add(indicator)
    edit.add(Placement(node_id, indicator_id, _after(edit.find(Placement, node_id=node_id))))
    return indicator_id


def _after(rows: Sequence[Indicator] | Sequence[Placement]) -> int:
    """The position behind the last of these rows; removed ones may have left gaps."""
    return max((row.position for row in rows), default=-1) + 1


def _read_anew(edit: Edit, before: Indicator, kind: IndicatorKind) -> None:
    """Read the indicator's values as what it is now; what does not fit stays as it was typed, marked.

    Raises RecordError if it is to be a heading, which has no values, and has some.
    """
    values = edit.find(Value, indicator_id=before.id)
    if values and kind is IndicatorKind.HEADING:
        raise RecordError(Refusal.HEADING_HAS_VALUES, before.label)
    for value in values:
        content = read(edit_text(value.content, before.kind), kind).content
        if content is not None:
            edit.put(value.saying(content))


def _unit_id(edit: Edit, unit: Unit) -> int:
    if unit.id:
        return unit.id
    known = edit.find(Unit, singular=unit.singular, few=unit.few, many=unit.many)
    return known[0].id if known else edit.add(unit)


def _shifted(rows: tuple[Ordered, ...], row_id: int, step: int) -> list[Ordered]:
    ordered = list(rows)
    old = next((place for place, row in enumerate(ordered) if row.id == row_id), None)
    if old is None:
        raise RecordError(Refusal.GONE)
    new = min(max(old + step, 0), len(ordered) - 1)
    ordered.insert(new, ordered.pop(old))
    return ordered


def _check_not_its_own_part(edit: Edit, indicator_id: int, parent_id: int) -> None:
    current: int | None = parent_id
    while current is not None:
        if current == indicator_id:
            raise RecordError(Refusal.INDICATOR_UNDER_ITSELF)
        current = edit.get(Indicator, current).parent_id
