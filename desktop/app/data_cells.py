"""Cells of data tables: what is typed into them, pasted as a block, or added up.

Living cells show an indicator and cannot be typed into: a single one is refused, blocks pass over them.
What the editor shows of a cell is `db.domain.numbers.edit_text(sheet.content(row, column), sheet.kind(…))`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from db.domain.data_totals import expected_total
from db.domain.entities import DataColumn, DataRow, DataTable
from db.domain.errors import RecordError, Refusal
from db.domain.exhibits import DataSheet
from db.domain.kinds import Act, Form
from db.domain.likely_kinds import likely_kind
from db.domain.numbers import edit_text
from db.domain.values import Content
from db.store import Edit
from desktop.app.data_grid import Spot, put_texts, sheet_of, tidy
from desktop.app.ordering import insert
from desktop.app.workspace import Workspace

__all__ = ["Spot", "clear_cells", "fill_total", "paste", "set_cells"]

MOST_ROWS, MOST_COLUMNS = 1000, 60  # that a table takes by pasting: no page of a document shows more


def set_cells(workspace: Workspace, table_id: int, cells: Mapping[Spot, str]) -> int:
    """Put texts into cells as one gesture; a blank one clears. How many living cells were passed over.

    Raises RecordError (VALUE_COMPUTED) when all of them are living, and when a text is too long.
    """
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        sheet = sheet_of(edit, table_id)
        passed_over = put_texts(edit, sheet, cells)
        if cells and passed_over == len(cells):
            raise RecordError(Refusal.VALUE_COMPUTED, sheet.table.title)
        return passed_over


def clear_cells(workspace: Workspace, table_id: int, spots: Iterable[Spot]) -> int:
    """Clear cells as one gesture. How many living ones were passed over."""
    return set_cells(workspace, table_id, dict.fromkeys(spots, ""))


def paste(
    workspace: Workspace, table_id: int, block: Sequence[Sequence[str]], row_index: int, column_index: int
) -> int:
    """Put a block where the cell with these indexes is its first; rows and columns that lack are made.

    Row -1 is the line of titles, column -1 that of labels. Columns without a cell take the kind that the
    pasted ones look like. How many living cells were passed over. Raises RecordError when the block is
    larger than a table may get.
    """
    with workspace.transaction(Act.EDIT_TABLE, str(sum(map(len, block)))) as edit:
        _grow(edit, sheet_of(edit, table_id), block, row_index, column_index)
        sheet = sheet_of(edit, table_id)
        rows, columns = sheet.rows[max(row_index, 0) :], sheet.columns[max(column_index, 0) :]
        head, body = (block[0], block[1:]) if row_index < 0 and block else ((), block)
        if column_index < 0:
            _label(edit, sheet.table, head, rows, body)
            head, body = head[1:], [line[1:] for line in body]
        titled = zip(columns, head, strict=False)
        edit.put_all(replace(column, title=tidy(title)) for column, title in titled)
        _take_kinds(edit, sheet, columns, body)
        texts = {
            (row.id, column.id): text
            for row, line in zip(rows, body, strict=False)
            for column, text in zip(columns, line, strict=False)
        }
        return put_texts(edit, sheet, texts)


def fill_total(workspace: Workspace, row_id: int) -> int:
    """Type the sums of the rows above into a total's cells, where they come to one; how many were filled."""
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        row = edit.get(DataRow, row_id)
        sheet = sheet_of(edit, row.table_id)
        sums = {column: expected_total(sheet, row, column) for column in sheet.columns}
        texts = {
            (row_id, column.id): edit_text(Content(Form.NUMBER, amount), column.kind)
            for column, amount in sums.items()
            if amount is not None and (row_id, column.id) not in sheet.living
        }
        put_texts(edit, sheet, texts)
        return len(texts)


def _grow(
    edit: Edit, sheet: DataSheet, block: Sequence[Sequence[str]], row_index: int, column_index: int
) -> None:
    """Make the rows and columns that the block needs and the table has not."""
    height, width = row_index + len(block), column_index + max(map(len, block), default=0)
    if height > max(MOST_ROWS, len(sheet.rows)) or width > max(MOST_COLUMNS, len(sheet.columns)):
        raise RecordError(Refusal.PASTE_DOES_NOT_FIT)
    table_id = sheet.table.id
    insert(edit, sheet.rows, (DataRow(table_id, "") for _ in range(len(sheet.rows), height)), None)
    insert(edit, sheet.columns, (DataColumn(table_id, "") for _ in range(len(sheet.columns), width)), None)


def _take_kinds(
    edit: Edit, sheet: DataSheet, columns: Sequence[DataColumn], block: Sequence[Sequence[str]]
) -> None:
    filled = {column_id for _, column_id in (*sheet.cells, *sheet.living)}
    likely = (
        replace(column, kind=likely_kind(line[place] for line in block if place < len(line)))
        for place, column in enumerate(columns[: max(map(len, block), default=0)])
        if column.id not in filled
    )
    for column in likely:
        kept = edit.get(DataColumn, column.id)
        if kept.kind is not column.kind:
            edit.put(replace(kept, kind=column.kind))


def _label(
    edit: Edit, table: DataTable, head: Sequence[str], rows: Sequence[DataRow], body: Sequence[Sequence[str]]
) -> None:
    """Store the first cell of the line of titles as the corner, and those of the others as labels."""
    if head and head[0].strip():
        edit.put(replace(table, corner=tidy(head[0])))
    pairs = zip(rows, body, strict=False)
    edit.put_all(replace(row, label=tidy(line[0])) for row, line in pairs if line)
