"""The four lists of a SWOT analysis."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from db.domain.entities import SwotEntry
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, SwotSide
from db.store import Edit
from desktop.app.ordering import insert, move, renumber
from desktop.app.texts import one_line
from desktop.app.workspace import Workspace

_BULLET = re.compile(r"^\s*[-–—−•*·](?:\s+|$)")
_NUMBER = re.compile(r"^\s*([0-9]{1,3})[.)](?:\s+|$)")


def add_entries(
    workspace: Workspace, programme_id: int, side: SwotSide, texts: Iterable[str], index: int | None = None
) -> list[int]:
    """New entries at an index of a list, or last; their ids. Bullets are taken off.

    So are the numbers of several texts that count from 1 on; other numbers are the entry's own („12. edycja
    festiwalu”). Raises RecordError when no text says anything.
    """
    bare = _without_numbers([_BULLET.sub("", text, count=1) for text in texts if text.strip()])
    said = [one_line(text) for text in bare if text.strip()]
    if not said:
        raise RecordError(Refusal.TEXT_EMPTY)
    with workspace.transaction(Act.EDIT_SWOT, said[0] if len(said) == 1 else str(len(said))) as edit:
        new = (SwotEntry(programme_id, side, text) for text in said)
        return insert(edit, _list(edit, programme_id, side), new, index)


def edit_entry(workspace: Workspace, entry_id: int, text: str) -> None:
    """Word an entry anew. Raises RecordError on an empty text."""
    text = one_line(text)
    with workspace.transaction(Act.EDIT_SWOT, text) as edit:
        edit.put(replace(edit.get(SwotEntry, entry_id), text=text))


def move_entries(workspace: Workspace, entry_ids: Sequence[int], side: SwotSide, index: int) -> None:
    """Put entries of a programme, in this order, at an index among the others of a list."""
    with workspace.transaction(Act.EDIT_SWOT) as edit:
        entries = [edit.get(SwotEntry, each) for each in entry_ids]
        edit.put_all(replace(entry, side=side) for entry in entries if entry.side is not side)
        for programme_id in {entry.programme_id for entry in entries}:
            move(edit, _list(edit, programme_id, side), entry_ids, index)
            _close_gaps(edit, programme_id, {entry.side for entry in entries})


def remove_entries(workspace: Workspace, entry_ids: Collection[int]) -> None:
    """Remove entries."""
    with workspace.transaction(Act.EDIT_SWOT) as edit:
        entries = [edit.get(SwotEntry, each) for each in entry_ids]
        for entry in entries:
            edit.remove(SwotEntry, entry.id)
        for programme_id in {entry.programme_id for entry in entries}:
            _close_gaps(edit, programme_id, {entry.side for entry in entries})


def _without_numbers(texts: list[str]) -> list[str]:
    """The texts without the numbers that number them."""
    found = [match and int(match[1]) for match in map(_NUMBER.match, texts)]
    numbered = len(texts) > 1 and found == list(range(1, len(texts) + 1))
    return [_NUMBER.sub("", text, count=1) for text in texts] if numbered else texts


def _list(edit: Edit, programme_id: int, side: SwotSide) -> tuple[SwotEntry, ...]:
    return edit.find(SwotEntry, programme_id=programme_id, side=side)


def _close_gaps(edit: Edit, programme_id: int, sides: Iterable[SwotSide]) -> None:
    for side in sides:
        renumber(edit, _list(edit, programme_id, side))
