"""Data tables as wholes: making, describing, ordering, copying and removing them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.domain.entities import DataCell, DataColumn, DataRow, DataTable
from db.domain.kinds import Act, SeriesIn
from db.domain.likely_kinds import likely_kind
from db.store import Edit
from desktop.app.data_grid import indicator_columns, indicator_rows, period_columns, period_rows, tidy
from desktop.app.ordering import insert, renumber, shift
from desktop.app.texts import limited, one_line
from desktop.app.workspace import Workspace


def add_table(
    workspace: Workspace, table: DataTable, columns: Sequence[str] = (), rows: Sequence[str] = ()
) -> int:
    """A new table, last in its programme, with columns and rows of these titles; its id.

    Raises RecordError on an empty title.
    """
    described = _described(table)
    with workspace.transaction(Act.ADD_TABLE, described.title) as edit:
        table_id = _add(edit, described)
        insert(edit, (), (DataColumn(table_id, limited(title)) for title in columns), None)
        insert(edit, (), (DataRow(table_id, limited(label)) for label in rows), None)
    return table_id


def add_from_block(workspace: Workspace, table: DataTable, block: Sequence[Sequence[str]]) -> int:
    """A new table of cells copied elsewhere: the first line heads columns, the first of each line its row.

    Columns take the kind that their cells look like; the first cell of all is the corner.
    """
    width = max(map(len, block), default=1)
    head, *body = [[tidy(text) for text in (*line, *[""] * (width - len(line)))] for line in block or [[""]]]
    described = _described(replace(table, corner=table.corner or head[0]))
    with workspace.transaction(Act.ADD_TABLE, described.title) as edit:
        table_id = _add(edit, described)
        kinds = [likely_kind(line[place] for line in body) for place in range(1, width)]
        made = (DataColumn(table_id, *each) for each in zip(head[1:], kinds, strict=True))
        columns = insert(edit, (), made, None)
        rows = insert(edit, (), (DataRow(table_id, line[0]) for line in body), None)
        edit.add_all(
            DataCell(row_id, column_id, text)
            for row_id, line in zip(rows, body, strict=True)
            for column_id, text in zip(columns, line[1:], strict=True)
            if text
        )
    return table_id


def add_living(
    workspace: Workspace,
    table: DataTable,
    indicator_ids: Sequence[int],
    period_ids: Sequence[int],
    periods_in: SeriesIn = SeriesIn.COLUMNS,
) -> int:
    """A new table of indicators' values over periods, which follow the indicators; its id."""
    described = _described(table)
    with workspace.transaction(Act.ADD_TABLE, described.title) as edit:
        table_id = _add(edit, described)
        if periods_in is SeriesIn.COLUMNS:
            insert(edit, (), period_columns(edit, table_id, period_ids), None)
            insert(edit, (), indicator_rows(edit, table_id, indicator_ids), None)
        else:
            insert(edit, (), indicator_columns(edit, table_id, indicator_ids), None)
            insert(edit, (), period_rows(edit, table_id, period_ids), None)
    return table_id


def edit_table(workspace: Workspace, table: DataTable) -> None:
    """Store the title, corner, source and note. Raises RecordError on an empty title."""
    described = _described(table)
    with workspace.transaction(Act.EDIT_TABLE, described.title) as edit:
        before = edit.get(DataTable, table.id)
        edit.put(replace(described, programme_id=before.programme_id, position=before.position))


def copy_table(workspace: Workspace, table_id: int) -> int:
    """A second table like it, right after it; the copy's id."""
    with workspace.transaction(Act.ADD_TABLE, str(table_id)) as edit:
        table = edit.get(DataTable, table_id)
        there = edit.find(DataTable, programme_id=table.programme_id)
        [copy_id] = insert(edit, there, [replace(table, id=0)], there.index(table) + 1)
        columns = edit.find(DataColumn, table_id=table_id)
        rows = edit.find(DataRow, table_id=table_id)
        new_columns = insert(edit, (), [replace(each, table_id=copy_id, id=0) for each in columns], None)
        new_rows = insert(edit, (), [replace(each, table_id=copy_id, id=0) for each in rows], None)
        columns_by_id = dict(zip((each.id for each in columns), new_columns, strict=True))
        edit.add_all(
            DataCell(new_row, columns_by_id[cell.column_id], cell.text)
            for row, new_row in zip(rows, new_rows, strict=True)
            for cell in edit.find(DataCell, row_id=row.id)
        )
    return copy_id


def move_table(workspace: Workspace, table_id: int, step: int) -> None:
    """One up with -1, one down with 1; at an end it stays."""
    with workspace.transaction(Act.MOVE_EXHIBIT) as edit:
        table = edit.get(DataTable, table_id)
        shift(edit, edit.find(DataTable, programme_id=table.programme_id), table_id, step)


def remove_tables(workspace: Workspace, table_ids: Iterable[int]) -> None:
    """Remove tables with their charts."""
    with workspace.transaction(Act.REMOVE_TABLE) as edit:
        for table_id in table_ids:
            table = edit.get(DataTable, table_id)
            edit.remove(DataTable, table_id)
            renumber(edit, edit.find(DataTable, programme_id=table.programme_id))


def _add(edit: Edit, table: DataTable) -> int:
    [table_id] = insert(edit, edit.find(DataTable, programme_id=table.programme_id), [table], None)
    return table_id


def _described(table: DataTable) -> DataTable:
    return replace(
        table,
        title=one_line(table.title),
        corner=tidy(table.corner),
        source=tidy(table.source),
        note=limited(table.note.strip()),
    )
