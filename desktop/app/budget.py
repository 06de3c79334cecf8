"""Money of a programme by budget classification, as the grid of finances enters it."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from db.domain.entities import BudgetLine
from desktop.app.workspace import Workspace


class Part(StrEnum):
    """What of a line can be typed, in the order of the grid's columns; the values are fields of the line."""

    DIVISION = "division"
    CHAPTER = "chapter"
    PARAGRAPH = "paragraph"
    NAME = "name"
    SOURCE = "source"
    SOURCE_NAME = "source_name"
    PLANNED = "planned"
    SPENT = "spent"


def add_line(workspace: Workspace, line: BudgetLine, index: int | None = None) -> int:
    """A new line of a period at an index, or last; its id. Raises RecordError on a wrong code."""
    raise NotImplementedError


def edit_line(workspace: Workspace, line: BudgetLine) -> None:
    """Store a line as described anew. Raises RecordError (BUDGET_CODE_UNREAD) on a wrong code."""
    raise NotImplementedError


def set_cells(workspace: Workspace, cells: Mapping[tuple[int, Part], str]) -> None:
    """Put typed texts into cells (line id, part) as one gesture; blank ones clear.

    A chapter brings its division, and its usual name where the line has none. Raises RecordError with
    nothing changed: BUDGET_CODE_UNREAD, AMOUNT_UNREAD.
    """
    raise NotImplementedError


def paste(
    workspace: Workspace,
    programme_id: int,
    period_id: int,
    block: Sequence[Sequence[str]],
    row_index: int,
    part: Part,
) -> None:
    """Put a block where the cell of this line and part is its first; lines that lack are made."""
    raise NotImplementedError


def move_lines(workspace: Workspace, line_ids: Sequence[int], index: int) -> None:
    """Put lines of one period, in this order, at an index among the others."""
    raise NotImplementedError


def remove_lines(workspace: Workspace, line_ids: Iterable[int]) -> None:
    """Remove lines."""
    raise NotImplementedError


def carry_over(workspace: Workspace, programme_id: int, from_period_id: int, to_period_id: int) -> int:
    """The lines of another period once more, without their amounts, where there are none like them; how many."""
    raise NotImplementedError
