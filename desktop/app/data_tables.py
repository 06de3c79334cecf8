"""Data tables as wholes: making, describing, ordering, transposing and removing them."""

from collections.abc import Iterable, Sequence

from db.domain.entities import DataTable
from db.domain.kinds import SeriesIn
from desktop.app.workspace import Workspace


def add_table(
    workspace: Workspace, table: DataTable, columns: Sequence[str] = (), rows: Sequence[str] = ()
) -> int:
    """A new table, last in its programme, with columns and rows of these titles; its id.

    Raises RecordError on an empty title.
    """
    raise NotImplementedError


def add_from_block(workspace: Workspace, table: DataTable, block: Sequence[Sequence[str]]) -> int:
    """A new table of cells copied elsewhere: the first line heads columns, the first of each line its row.

    Columns take the kind that their cells look like.
    """
    raise NotImplementedError


def add_living(
    workspace: Workspace,
    table: DataTable,
    indicator_ids: Sequence[int],
    period_ids: Sequence[int],
    periods_in: SeriesIn = SeriesIn.COLUMNS,
) -> int:
    """A new table of indicators' values over periods, which follow the indicators; its id."""
    raise NotImplementedError


def edit_table(workspace: Workspace, table: DataTable) -> None:
    """Store the title, corner, source and note. Raises RecordError on an empty title."""
    raise NotImplementedError


def copy_table(workspace: Workspace, table_id: int) -> int:
    """A second table like it, right after it; the copy's id."""
    raise NotImplementedError


def move_table(workspace: Workspace, table_id: int, step: int) -> None:
    """One up with -1, one down with 1; at an end it stays."""
    raise NotImplementedError


def remove_tables(workspace: Workspace, table_ids: Iterable[int]) -> None:
    """Remove tables with their charts."""
    raise NotImplementedError


def transpose(workspace: Workspace, table_id: int) -> None:
    """Make rows of the columns and columns of the rows; its charts show what they showed.

    A heading becomes the group title of what stood below it; totals and depths are forgotten.
    """
    raise NotImplementedError
