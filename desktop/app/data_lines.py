"""Rows and columns of data tables: adding, describing, moving and removing them."""

from collections.abc import Iterable, Sequence

from db.domain.entities import DataColumn, DataRow
from db.domain.kinds import IndicatorKind
from desktop.app.workspace import Workspace


def add_rows(
    workspace: Workspace, table_id: int, labels: Sequence[str], index: int | None = None
) -> list[int]:
    """New rows at an index, or last; their ids. Labels may be empty."""
    raise NotImplementedError


def add_columns(
    workspace: Workspace,
    table_id: int,
    titles: Sequence[str],
    index: int | None = None,
    kind: IndicatorKind = IndicatorKind.WHOLE,
) -> list[int]:
    """New columns of a kind at an index, or last; their ids."""
    raise NotImplementedError


def add_indicators(
    workspace: Workspace,
    table_id: int,
    indicator_ids: Sequence[int],
    *,
    as_columns: bool = False,
    index: int | None = None,
) -> list[int]:
    """New rows (or columns) that show indicators, labelled as they are, parts moved in below their wholes."""
    raise NotImplementedError


def add_periods(
    workspace: Workspace,
    table_id: int,
    period_ids: Sequence[int],
    *,
    as_rows: bool = False,
    index: int | None = None,
) -> list[int]:
    """New columns (or rows) that stand for periods, labelled as they are."""
    raise NotImplementedError


def edit_rows(workspace: Workspace, rows: Iterable[DataRow]) -> None:
    """Store labels, group titles, roles, depths and what rows show; their order stays.

    What a cell showed before and does not show any more stays as typed text, so no figure is lost.
    """
    raise NotImplementedError


def edit_columns(workspace: Workspace, columns: Iterable[DataColumn]) -> None:
    """Store titles, kinds, group titles and what columns show; their order stays."""
    raise NotImplementedError


def move_rows(workspace: Workspace, row_ids: Sequence[int], index: int) -> None:
    """Put rows of one table, in this order, at an index among the others."""
    raise NotImplementedError


def move_columns(workspace: Workspace, column_ids: Sequence[int], index: int) -> None:
    """Put columns of one table, in this order, at an index among the others."""
    raise NotImplementedError


def remove_rows(workspace: Workspace, row_ids: Iterable[int]) -> None:
    """Remove rows with their cells."""
    raise NotImplementedError


def remove_columns(workspace: Workspace, column_ids: Iterable[int]) -> None:
    """Remove columns with their cells."""
    raise NotImplementedError
