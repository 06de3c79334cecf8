"""Data tables as wholes: making, describing, ordering, copying and removing them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.domain.entities import DataColumn, DataRow, DataTable
from db.domain.kinds import Act
from db.domain.likely_kinds import likely_kind
from db.store import Edit
from desktop.app.data_grid import (
    check_size,
    lines_of,
    put_texts,
    tidy,
)
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

    Columns take the kind that their cells look like; the first cell of all is the corner. Raises RecordError
    when the block is larger than a table may get.
    """
    width = max(map(len, block), default=1)
    check_size(len(block) - 1, width - 1)
    head, *body = [[*line, *[""] * (width - len(line))] for line in block or [[""]]]
    described = _described(replace(table, corner=table.corner or head[0]))
    with workspace.transaction(Act.ADD_TABLE, described.title) as edit:
        table_id = _add(edit, described)
        kinds = [likely_kind(line[place] for line in body) for place in range(1, width)]
        made = (DataColumn(table_id, tidy(title), kind) for title, kind in zip(head[1:], kinds, strict=True))
        insert(edit, (), made, None)
        insert(edit, (), (DataRow(table_id, tidy(line[0])) for line in body), None)
        lines = lines_of(edit, table_id)
        texts = {
            (row.id, column.id): text
            for row, line in zip(lines.rows, body, strict=True)
            for column, text in zip(lines.columns, line[1:], strict=True)
        }
        put_texts(edit, lines, texts)
    return table_id


def edit_table(workspace: Workspace, table: DataTable) -> None:
    """Store the title, corner, source and note. Raises RecordError on an empty title."""
    described = _described(table)
    with workspace.transaction(Act.EDIT_TABLE, described.title) as edit:
        before = edit.get(DataTable, table.id)
        edit.put(replace(described, programme_id=before.programme_id, position=before.position))


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
