"""Cells of data tables: what is typed into them, pasted as a block, or added up.

Living cells show an indicator and cannot be typed into: a single one is refused, blocks pass over them.
What the editor shows of a cell is `db.domain.numbers.edit_text(sheet.content(row, column), sheet.kind(…))`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.domain.data_totals import expected_total
from db.domain.entities import DataColumn, DataRow, DataTable
from db.domain.errors import RecordError, Refusal
from db.domain.exhibits import DataSheet
from db.domain.kinds import NUMBER_KINDS, Act, Form, IndicatorKind, RowRole
from db.domain.likely_kinds import likely_kind
from db.domain.numbers import edit_text
from db.domain.values import Content
from db.store import Edit
from desktop.app.data_grid import (
    Lines,
    Spot,
    check_size,
    lines_of,
    put_texts,
    sheet_of,
    table_of,
    tidy,
)
from desktop.app.ordering import insert
from desktop.app.workspace import Workspace

__all__ = ["Spot", "fill_totals", "paste", "set_cells"]

_TITLES, _GROUPS = -1, -2  # indexes of the lines above the cells, and of the columns beside them
_PLAIN = frozenset({IndicatorKind.WHOLE, IndicatorKind.DECIMAL})


def set_cells(workspace: Workspace, table_id: int, cells: Mapping[Spot, str]) -> int:
    """Put texts into cells as one gesture; a blank one clears. How many living cells were passed over.

    Raises RecordError (VALUE_COMPUTED) when all of them are living, and when a text is too long.
    """
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        table, lines = edit.get(DataTable, table_id), lines_of(edit, table_id)
        passed_over = put_texts(edit, lines, cells)
        if cells and passed_over == len(cells):
            raise RecordError(Refusal.VALUE_COMPUTED, table.title)
        return passed_over


def paste(
    workspace: Workspace, table_id: int, block: Sequence[Sequence[str]], row_index: int, column_index: int
) -> int:
    """Put a block where the cell with these indexes is its first; rows and columns that lack are made.

    Row -1 is the line of titles, row -2 that of group titles above it; column -1 is that of labels, column
    -2 that of group titles beside them. Columns without a cell take the kind that the pasted ones look like.
    All of it is one gesture. How many living cells were passed over. Raises RecordError when the block is
    larger than a table may get.
    """
    with workspace.transaction(Act.EDIT_TABLE, str(sum(map(len, block)))) as edit:
        _grow(edit, sheet_of(edit, table_id), block, row_index, column_index)
        sheet = sheet_of(edit, table_id)
        laid = {
            (row, column): text
            for row, line in enumerate(block, row_index)
            for column, text in enumerate(line, column_index)
        }
        _entitle(edit, sheet, laid)
        texts = {
            (sheet.rows[row].id, sheet.columns[column].id): text
            for (row, column), text in laid.items()
            if min(row, column) >= 0
        }
        _take_kinds(edit, sheet, texts)
        return put_texts(edit, Lines(sheet.rows, sheet.columns), texts)


def fill_totals(workspace: Workspace, row_ids: Sequence[int]) -> int:
    """Make totals of rows of one table and type the sums of the rows above into them, as one gesture.

    Cells that come to no sum keep what they had. How many were filled.
    """
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        rows = [edit.get(DataRow, each) for each in row_ids]
        table = table_of(edit, rows)
        if table is None:
            return 0
        edit.put_all(replace(row, role=RowRole.TOTAL) for row in rows if row.role is not RowRole.TOTAL)
        sheet = sheet_of(edit, table.id)
        totals = [row for row in sheet.rows if row.id in set(row_ids)]
        texts = {
            (row.id, column.id): edit_text(Content(Form.NUMBER, amount), column.kind)
            for row in totals
            for column in sheet.columns
            if (amount := expected_total(sheet, row, column)) is not None
        }
        return len(texts) - put_texts(edit, Lines(sheet.rows, sheet.columns), texts)


def _grow(
    edit: Edit, sheet: DataSheet, block: Sequence[Sequence[str]], row_index: int, column_index: int
) -> None:
    """Make the rows and columns that the block needs and the table has not."""
    height, width = row_index + len(block), column_index + max(map(len, block), default=0)
    check_size(height if height > len(sheet.rows) else 0, width if width > len(sheet.columns) else 0)
    table_id = sheet.table.id
    insert(edit, sheet.rows, (DataRow(table_id, "") for _ in range(len(sheet.rows), height)), None)
    insert(edit, sheet.columns, (DataColumn(table_id, "") for _ in range(len(sheet.columns), width)), None)


def _entitle(edit: Edit, sheet: DataSheet, laid: Mapping[tuple[int, int], str]) -> None:
    """Store what was laid above and beside the cells: group titles, titles, labels and the corner."""
    words = {place: tidy(text) for place, text in laid.items() if min(place) < 0}
    if corner := words.get((_TITLES, _TITLES)):
        edit.put(replace(sheet.table, corner=corner))
    columns = (
        replace(
            column,
            title=words.get((_TITLES, place), column.title),
            group_title=words.get((_GROUPS, place), column.group_title),
        )
        for place, column in enumerate(sheet.columns)
    )
    rows = (
        replace(
            row,
            label=words.get((place, _TITLES), row.label),
            group_title=words.get((place, _GROUPS), row.group_title),
        )
        for place, row in enumerate(sheet.rows)
    )
    edit.put_all(now for now, before in zip(columns, sheet.columns, strict=True) if now != before)
    edit.put_all(now for now, before in zip(rows, sheet.rows, strict=True) if now != before)


def _take_kinds(edit: Edit, sheet: DataSheet, texts: Mapping[Spot, str]) -> None:
    """Let columns that had no cell yet be of the kind that what comes into them looks like.

    Bare numbers say nothing against a column that is of money, percents or decimals.
    """
    filled = {column_id for _, column_id in (*sheet.cells, *sheet.living)}
    coming: dict[int, list[str]] = {}
    for (_, column_id), text in texts.items():
        if text.strip():
            coming.setdefault(column_id, []).append(text)
    for column_id in coming.keys() - filled:
        column = edit.get(DataColumn, column_id)
        kind = likely_kind(coming[column_id])
        if kind not in _PLAIN or column.kind not in NUMBER_KINDS - _PLAIN:
            edit.put(replace(column, kind=kind))
