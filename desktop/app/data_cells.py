"""Cells of data tables: what is typed into them, pasted as a block, or added up.

Living cells show an indicator and cannot be typed into: a single one is refused, blocks pass over them.
What the editor shows of a cell is `db.domain.numbers.edit_text(sheet.content(row, column), sheet.kind(…))`.
"""

from collections.abc import Iterable, Mapping, Sequence

from desktop.app.workspace import Workspace

Spot = tuple[int, int]  # row and column id of a cell


def set_cells(workspace: Workspace, table_id: int, cells: Mapping[Spot, str]) -> int:
    """Put texts into cells as one gesture; a blank one clears. How many living cells were passed over.

    Raises RecordError (VALUE_COMPUTED) when all of them are living, and when a text is too long.
    """
    raise NotImplementedError


def clear_cells(workspace: Workspace, table_id: int, spots: Iterable[Spot]) -> int:
    """Clear cells as one gesture. How many living ones were passed over."""
    raise NotImplementedError


def paste(
    workspace: Workspace, table_id: int, block: Sequence[Sequence[str]], row_index: int, column_index: int
) -> int:
    """Put a block where the cell with these indexes is its first; rows and columns that lack are made.

    Row -1 is the line of titles, column -1 that of labels. How many living cells were passed over.
    """
    raise NotImplementedError


def fill_total(workspace: Workspace, row_id: int) -> int:
    """Type the sums of the rows above into a total's cells, where they come to one; how many were filled."""
    raise NotImplementedError
