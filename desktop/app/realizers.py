"""Realizers: the directory of institutions, and who carries out what."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from db.domain.entities import Contribution, IndicatorRealizer, NodeRealizer, Realizer
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.domain.validity import span
from db.store import Edit
from desktop.app.merging import redirect, redirect_forms, redirect_once
from desktop.app.realizer_directory import Directory
from desktop.app.realizer_names import keep_names
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
        if any(each.id == realizer.id for each in _wholes(edit, realizer)):
            raise RecordError(Refusal.REALIZER_UNDER_ITSELF, name)
        edit.put(replace(realizer, name=name))


def remove_realizer(workspace: Workspace, realizer_id: int) -> None:
    """Remove a realizer nobody needs.

    Raises RecordError if it carries something out, has delivered figures or has parts.
    """
    with workspace.transaction(Act.REMOVE_REALIZER) as edit:
        realizer = edit.get(Realizer, realizer_id)
        if edit.find(Contribution, realizer_id=realizer_id):
            raise RecordError(Refusal.REALIZER_HAS_CONTRIBUTIONS, realizer.name)
        carries_out = edit.find(NodeRealizer, realizer_id=realizer_id)
        delivers = edit.find(IndicatorRealizer, realizer_id=realizer_id)
        parts = edit.find(Realizer, parent_id=realizer_id)
        if carries_out or delivers or parts:
            raise RecordError(Refusal.REALIZER_IN_USE, realizer.name)
        edit.remove(Realizer, realizer_id)


def merge_realizers(
    workspace: Workspace, kept_id: int, merged_ids: Iterable[int], *, keep_names_until: int | None = None
) -> None:
    """Make one realizer of several: what the merged ones did, delivered or consisted of is the kept one's.

    It has then existed whenever any of them did. Their names go, unless `keep_names_until`: in reports up to
    that year it is called as they were, but where it has a former name itself, and as the first of them where
    several would be. Raises RecordError for a realizer that is to be merged with itself or with its own part
    or whole, and if the name of one would be kept in no year.
    """
    merged = list(dict.fromkeys(merged_ids))
    with workspace.transaction(Act.MERGE_REALIZERS) as edit:
        kept = edit.get(Realizer, kept_id)
        others = [edit.get(Realizer, realizer_id) for realizer_id in merged]
        _check_strangers(edit, kept, others)
        if keep_names_until is not None:
            for other in others:
                keep_names(edit, other, kept_id, keep_names_until)
        redirect_once(edit, NodeRealizer, "node_id", "realizer_id", merged, kept_id)
        redirect_once(edit, IndicatorRealizer, "indicator_id", "realizer_id", merged, kept_id)
        redirect(edit, Contribution, "realizer_id", merged, kept_id)
        redirect_forms(edit, merged, kept_id)
        _take_parts(edit, kept_id, merged)
        for realizer_id in merged:
            edit.remove(Realizer, realizer_id)
        first, last = span([kept, *others])
        edit.put(replace(kept, valid_from=first, valid_to=last))


def assign(workspace: Workspace, node_id: int, realizer_ids: Iterable[int]) -> None:
    """Say who carries a node out, in this order, in place of those named before."""
    with workspace.transaction(Act.ASSIGN_REALIZERS) as edit:
        _assign(edit, node_id, realizer_ids)


def assign_named(workspace: Workspace, node_id: int, name: str) -> int:
    """Add a realizer by name to those of a node; its id.

    It is a new one if none in the directory has or had that name, however it is spelt.
    """
    name = one_line(name)
    with workspace.transaction(Act.ASSIGN_REALIZERS, name) as edit:
        realizer_id = realizer_named(edit, name)
        named = [each.realizer_id for each in edit.find(NodeRealizer, node_id=node_id)]
        _assign(edit, node_id, [*named, realizer_id])
        return realizer_id


def realizer_named(edit: Edit, name: str) -> int:
    """The realizer of a name, within a running gesture; a new one if none is or was called so."""
    return Directory(edit).named(name)


def _wholes(edit: Edit, realizer: Realizer) -> Iterator[Realizer]:
    """What a realizer is part of, from the nearest to the farthest; endless if it is part of itself."""
    while realizer.parent_id is not None:
        realizer = edit.get(Realizer, realizer.parent_id)
        yield realizer


def _check_strangers(edit: Edit, kept: Realizer, others: Iterable[Realizer]) -> None:
    """Raise RecordError if realizers to be merged are one, or one is a part of another."""
    chosen = {kept.id, *(each.id for each in others)}
    if any(each.id == kept.id for each in others):
        raise RecordError(Refusal.REALIZER_MERGED_WITH_ITSELF, kept.name)
    for each in (kept, *others):
        if any(whole.id in chosen for whole in _wholes(edit, each)):
            raise RecordError(Refusal.REALIZER_MERGED_WITH_ITS_PART, each.name)


def _take_parts(edit: Edit, kept_id: int, merged: Iterable[int]) -> None:
    """Put the parts of merged realizers after those of the kept one."""
    first = _after_parts(edit, kept_id)
    parts = [part for old in merged for part in edit.find(Realizer, parent_id=old)]
    edit.put_all(replace(part, parent_id=kept_id, position=place) for place, part in enumerate(parts, first))


def _after_parts(edit: Edit, parent_id: int | None) -> int:
    return max((part.position for part in edit.find(Realizer, parent_id=parent_id)), default=-1) + 1


def _add(edit: Edit, name: str, parent_id: int | None) -> int:
    return edit.add(Realizer(name, parent_id, position=_after_parts(edit, parent_id)))


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
