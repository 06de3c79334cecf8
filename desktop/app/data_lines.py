"""Rows and columns of data tables: adding, describing, moving and removing them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from db.domain.entities import DataColumn, DataRow, DataTable
from db.domain.exhibits import DEEPEST
from db.domain.kinds import Act, IndicatorKind
from desktop.app.data_grid import lines_of, settle, sheet_of, table_of, tidy
from desktop.app.ordering import insert, move, renumber
from desktop.app.workspace import Workspace


def add_rows(
    workspace: Workspace, table_id: int, labels: Sequence[str], index: int | None = None
) -> list[int]:
    """New rows at an index, or last; their ids. Labels may be empty."""
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        edit.get(DataTable, table_id)
        return insert(
            edit, lines_of(edit, table_id).rows, (DataRow(table_id, tidy(label)) for label in labels), index
        )


def add_columns(
    workspace: Workspace,
    table_id: int,
    titles: Sequence[str],
    index: int | None = None,
    kind: IndicatorKind = IndicatorKind.WHOLE,
) -> list[int]:
    """New columns of a kind at an index, or last; their ids."""
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        edit.get(DataTable, table_id)
        new = (DataColumn(table_id, tidy(title), kind) for title in titles)
        return insert(edit, lines_of(edit, table_id).columns, new, index)


def edit_rows(workspace: Workspace, rows: Iterable[DataRow]) -> None:
    """Store labels, group titles, roles, depths and what rows show; their order and table stay.

    What a cell showed of an indicator and does not show any more stays as typed text: no figure is lost.
    """
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        given = [(row, edit.get(DataRow, row.id)) for row in rows]
        table = table_of(edit, (known for _, known in given))
        if table is None:
            return
        before = sheet_of(edit, table.id)
        edit.put_all(
            replace(
                row,
                table_id=table.id,
                position=known.position,
                label=tidy(row.label),
                group_title=tidy(row.group_title),
                depth=min(max(row.depth, 0), DEEPEST),
            )
            for row, known in given
        )
        settle(edit, before)


def edit_columns(workspace: Workspace, columns: Iterable[DataColumn]) -> None:
    """Store titles, kinds, group titles and what columns show; their order and table stay."""
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        given = [(column, edit.get(DataColumn, column.id)) for column in columns]
        table = table_of(edit, (known for _, known in given))
        if table is None:
            return
        before = sheet_of(edit, table.id)
        edit.put_all(
            replace(
                column,
                table_id=table.id,
                position=known.position,
                title=tidy(column.title),
                group_title=tidy(column.group_title),
            )
            for column, known in given
        )
        settle(edit, before)


def move_rows(workspace: Workspace, row_ids: Sequence[int], index: int) -> None:
    """Put rows of one table, in this order, at an index among the others."""
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        if table := table_of(edit, (edit.get(DataRow, each) for each in row_ids)):
            move(edit, edit.find(DataRow, table_id=table.id), row_ids, index)


def move_columns(workspace: Workspace, column_ids: Sequence[int], index: int) -> None:
    """Put columns of one table, in this order, at an index among the others."""
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        if table := table_of(edit, (edit.get(DataColumn, each) for each in column_ids)):
            move(edit, edit.find(DataColumn, table_id=table.id), column_ids, index)


def remove_rows(workspace: Workspace, row_ids: Collection[int]) -> None:
    """Remove rows with their cells."""
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        tables = {row.table_id for row in (edit.get(DataRow, each) for each in row_ids)}
        for row_id in row_ids:
            edit.remove(DataRow, row_id)
        for table_id in tables:
            renumber(edit, edit.find(DataRow, table_id=table_id))


def remove_columns(workspace: Workspace, column_ids: Collection[int]) -> None:
    """Remove columns with their cells."""
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        tables = {column.table_id for column in (edit.get(DataColumn, each) for each in column_ids)}
        for column_id in column_ids:
            edit.remove(DataColumn, column_id)
        for table_id in tables:
            renumber(edit, edit.find(DataColumn, table_id=table_id))
