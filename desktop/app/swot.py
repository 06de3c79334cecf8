"""The four lists of a SWOT analysis."""

from collections.abc import Iterable, Sequence

from db.domain.kinds import SwotSide
from desktop.app.workspace import Workspace


def add_entries(
    workspace: Workspace, programme_id: int, side: SwotSide, texts: Iterable[str], index: int | None = None
) -> list[int]:
    """New entries at an index of a list, or last; their ids. Bullets of a pasted list are taken off.

    Raises RecordError when no text says anything.
    """
    raise NotImplementedError


def edit_entry(workspace: Workspace, entry_id: int, text: str) -> None:
    """Word an entry anew. Raises RecordError on an empty text."""
    raise NotImplementedError


def move_entries(workspace: Workspace, entry_ids: Sequence[int], side: SwotSide, index: int) -> None:
    """Put entries, in this order, at an index among the others of a list."""
    raise NotImplementedError


def remove_entries(workspace: Workspace, entry_ids: Iterable[int]) -> None:
    """Remove entries."""
    raise NotImplementedError
