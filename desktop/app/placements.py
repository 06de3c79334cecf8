"""Where indicators stand: shown under nodes, in order, or as parts of another indicator."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from db.domain.entities import Indicator, Placement
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.store import Edit
from desktop.app.workspace import Workspace

Ordered = TypeVar("Ordered", Indicator, Placement)


def share_indicators(workspace: Workspace, node_id: int, indicator_ids: Iterable[int]) -> None:
    """Show indicators under another node too, last there: they stay one record with one value each.

    A part stands below its whole wherever that is shown, so what comes of it is the whole. Raises
    RecordError for one that stands under the node already.
    """
    with workspace.transaction(Act.SHARE_INDICATOR) as edit:
        there = edit.find(Placement, node_id=node_id)
        known, position = {place.indicator_id for place in there}, after(there)
        wholes = dict.fromkeys(_whole(edit, indicator_id) for indicator_id in indicator_ids)
        for step, whole in enumerate(wholes):
            if whole.id in known:
                raise RecordError(Refusal.INDICATOR_PLACED_ALREADY, whole.label)
            edit.add(Placement(node_id, whole.id, position + step))


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
            # It is shown in its new place before it leaves the other: a closed period lets none go.
            edit.add(Placement(node_id, indicator_id, after(edit.find(Placement, node_id=node_id))))
            edit.put(replace(indicator, parent_id=None))
            return
        _check_not_its_own_part(edit, indicator_id, parent_id)
        if any(place.node_id != node_id for place in places):
            raise RecordError(Refusal.INDICATOR_SHARED, indicator.label)
        last = after(edit.find(Indicator, parent_id=parent_id))
        edit.put(replace(indicator, parent_id=parent_id, position=last))
        for place in places:
            edit.remove(Placement, place.id)


def after(rows: Sequence[Indicator] | Sequence[Placement]) -> int:
    """The position behind the last of these rows; removed ones may have left gaps."""
    return max((row.position for row in rows), default=-1) + 1


def _whole(edit: Edit, indicator_id: int) -> Indicator:
    """What an indicator is a part of in the end; itself where it is no part."""
    indicator = edit.get(Indicator, indicator_id)
    return indicator if indicator.parent_id is None else _whole(edit, indicator.parent_id)


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
