"""Realizers: the directory of institutions, and who carries out what."""

from collections.abc import Iterable
from dataclasses import replace

from db.domain.entities import IndicatorRealizer, NodeRealizer, Realizer
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.store import Edit
from desktop.app.texts import one_line, years
from desktop.app.workspace import Workspace


def add_realizer(workspace: Workspace, name: str, *, parent_id: int | None = None) -> int:
    """A new realizer, last under its institution; its id."""
    name = one_line(name)
    with workspace.transaction(Act.ADD_REALIZER, name) as edit:
        return _add(edit, name, parent_id)


def edit_realizer(workspace: Workspace, realizer: Realizer) -> None:
    """Store a realizer as it has been described anew. Raises RecordError if it would be part of itself."""
    name = one_line(realizer.name)
    years(realizer.valid_from, realizer.valid_to)
    with workspace.transaction(Act.EDIT_REALIZER, name) as edit:
        current = realizer.parent_id
        while current is not None:
            if current == realizer.id:
                raise RecordError(Refusal.REALIZER_UNDER_ITSELF, name)
            current = edit.get(Realizer, current).parent_id
        edit.put(replace(realizer, name=name))


def remove_realizer(workspace: Workspace, realizer_id: int) -> None:
    """Remove a realizer nobody needs. Raises RecordError if it carries something out or has parts."""
    with workspace.transaction(Act.REMOVE_REALIZER) as edit:
        realizer = edit.get(Realizer, realizer_id)
        carries_out = edit.find(NodeRealizer, realizer_id=realizer_id)
        delivers = edit.find(IndicatorRealizer, realizer_id=realizer_id)
        parts = edit.find(Realizer, parent_id=realizer_id)
        if carries_out or delivers or parts:
            raise RecordError(Refusal.REALIZER_IN_USE, realizer.name)
        edit.remove(Realizer, realizer_id)


def assign(workspace: Workspace, node_id: int, realizer_ids: Iterable[int]) -> None:
    """Say who carries a node out, in this order, in place of those named before."""
    with workspace.transaction(Act.ASSIGN_REALIZERS) as edit:
        _assign(edit, node_id, realizer_ids)


def assign_named(workspace: Workspace, node_id: int, name: str) -> int:
    """Add a realizer by name to those of a node, a new one if the directory has none of that name; its id."""
    name = one_line(name)
    with workspace.transaction(Act.ASSIGN_REALIZERS, name) as edit:
        known = edit.find(Realizer, name=name)
        realizer_id = known[0].id if known else _add(edit, name, None)
        named = [each.realizer_id for each in edit.find(NodeRealizer, node_id=node_id)]
        _assign(edit, node_id, [*named, realizer_id])
        return realizer_id


def _add(edit: Edit, name: str, parent_id: int | None) -> int:
    last = len(edit.find(Realizer, parent_id=parent_id))
    return edit.add(Realizer(name, parent_id, position=last))


def _assign(edit: Edit, node_id: int, realizer_ids: Iterable[int]) -> None:
    wanted = list(dict.fromkeys(realizer_ids))
    named = {each.realizer_id: each for each in edit.find(NodeRealizer, node_id=node_id)}
    for realizer_id, each in named.items():
        if realizer_id not in wanted:
            edit.remove(NodeRealizer, each.id)
    for position, realizer_id in enumerate(wanted):
        if realizer_id in named:
            edit.put(replace(named[realizer_id], position=position))
        else:
            edit.add(NodeRealizer(node_id, realizer_id, position))
