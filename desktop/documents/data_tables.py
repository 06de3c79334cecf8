"""Data tables as blocks: caption, table, source line and note."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from db.domain.blocks import Block, Caption, Cell, CellStyle, ParagraphStyle, Row, Table
from db.domain.entities import DataColumn, DataRow
from db.domain.exhibits import DataSheet, title_of
from db.domain.kinds import NUMBER_KINDS, Exhibit, RowRole
from desktop.documents.anchors import anchor
from desktop.documents.column_widths import column_widths, fits_upright, in_parts
from desktop.documents.data_cells import emphasized, label, value_cell
from desktop.documents.kept_rows import kept_together
from desktop.documents.prose import paragraph

# Heads a first column that has no title: an empty header says nothing to a reader.
CORNER = "Wyszczególnienie"
_KEPT_WHOLE = 6  # rows of a group that one page keeps together
_SOURCE = "Źródło: "


def table_blocks(sheet: DataSheet, *, flat: bool = False) -> tuple[Block, ...]:
    """The table with its caption above and its source and note below; nothing of one without rows or columns.

    One that is too wide for the sheet goes on below itself, with its labels once more. `flat`: without a
    merged cell; titles of groups and headings stand before the titles they go with.
    """
    if not sheet.columns or not sheet.rows:
        return ()
    table = sheet.table
    notes = (paragraph(line, ParagraphStyle.NOTE) for line in table.note.splitlines() if line.strip())
    below = (*source_lines(table.source), *notes)
    *others, last = _parts(sheet, flat)
    return (
        Caption("Tabela", table.title, anchor(Exhibit.TABLE, table.id)),
        *(block for part in others for block in (_table(part, flat, False), goes_on(table.title))),
        _table(last, flat, bool(below)),
        *below,
    )


def _parts(sheet: DataSheet, flat: bool) -> Iterator[DataSheet]:
    """The table in as many parts as the width of the sheet asks for, each with as many columns as fit."""
    for columns in in_parts(sheet.columns, lambda some: fits_upright(_rows(_of(sheet, some), flat))):
        yield _of(sheet, columns)


def _of(sheet: DataSheet, columns: Sequence[DataColumn]) -> DataSheet:
    return replace(sheet, columns=tuple(columns))


def _table(sheet: DataSheet, flat: bool, with_next: bool) -> Table:
    rows = kept_together(tuple(_rows(sheet, flat)), with_next=with_next)
    columns = ", ".join(title_of(column) for column in sheet.columns)
    return Table(column_widths(rows), rows, sheet.table.title, f"Kolumny: {columns}.")


def goes_on(title: str) -> Block:
    """What stands between the parts of a table."""
    return paragraph(f"{title} – ciąg dalszy", ParagraphStyle.LEAD)


def _rows(sheet: DataSheet, flat: bool) -> Iterator[Row]:
    return _flat_rows(sheet) if flat else _spanned_rows(sheet)


def source_lines(source: str) -> Iterator[Block]:
    """The line that says where figures come from; none where nothing is said."""
    bare = source.strip()
    if bare.casefold().startswith(_SOURCE.strip(" :").casefold()):
        bare = bare[len(_SOURCE) - 2 :].lstrip(" :")
    if bare:
        yield paragraph(_SOURCE + bare, ParagraphStyle.SOURCE)


def _flat_rows(sheet: DataSheet) -> Iterator[Row]:
    titles = (_header(title_of(column), column) for column in sheet.columns)
    yield Row(
        (Cell((sheet.table.corner or CORNER,), CellStyle.HEADER), *titles), header=True, keep_with_next=True
    )
    heading, above = "", None
    waiting: list[str] = []
    for row in sheet.rows:
        if row.role is RowRole.HEADING:
            waiting.append(row.label)
        else:
            heading = _joined(waiting) or heading
            if row.role is RowRole.TOTAL:
                yield from _lonely(sheet, waiting)
            waiting.clear()
            under = "" if row.role is RowRole.TOTAL else heading
            yield Row((label(row, above, _joined((under, row.group_title))), *_values(sheet, row)))
        above = row
    yield from _lonely(sheet, waiting)


def _joined(titles: Iterable[str]) -> str:
    return " – ".join(filter(None, titles))


def _lonely(sheet: DataSheet, headings: Sequence[str]) -> Iterator[Row]:
    """Headings under which there is no row that they could stand before."""
    if text := _joined(headings):
        yield Row((Cell((text,), CellStyle.INDICATOR), *(Cell((), CellStyle.NUMBER) for _ in sheet.columns)))


def _spanned_rows(sheet: DataSheet) -> Iterator[Row]:
    labels = 1 + any(row.group_title for row in sheet.rows)
    yield from _header_rows(sheet, labels)
    above = None
    for (group, _), lines in groupby(sheet.rows, lambda row: (row.group_title, row.role is RowRole.HEADING)):
        members = tuple(lines)
        for place, row in enumerate(members):
            title = [_group_cell(row, len(members))] if group and not place else []
            kept = bool(group) and place + 1 < len(members) <= _KEPT_WHOLE
            own = label(row, above, columns=1 if group else labels)
            yield _across(sheet, row, labels) or Row((*title, own, *_values(sheet, row)), keep_with_next=kept)
            above = row


def _group_cell(row: DataRow, rows: int) -> Cell:
    return emphasized(row, Cell((row.group_title,), CellStyle.INDICATOR, rows=rows))


def _across(sheet: DataSheet, row: DataRow, labels: int) -> Row | None:
    """A heading across the table; None for a row that is none."""
    if row.role is not RowRole.HEADING:
        return None
    cell = Cell((row.label,), CellStyle.HEADING_ROW, columns=labels + len(sheet.columns))
    return Row((cell,), keep_with_next=True)


def _header_rows(sheet: DataSheet, labels: int) -> Iterator[Row]:
    """The titles of the columns, in two rows where neighbours stand under a title they share."""
    height = 1 + any(column.group_title for column in sheet.columns)
    first = [Cell((sheet.table.corner or CORNER,), CellStyle.HEADER, columns=labels, rows=height)]
    second: list[Cell] = []
    for group, lines in groupby(sheet.columns, lambda column: column.group_title):
        columns = tuple(lines)
        if group:
            first.append(Cell((group,), CellStyle.HEADER, columns=len(columns)))
            second.extend(_header(column.title, column) for column in columns)
        else:
            first.extend(_header(column.title, column, height) for column in columns)
    yield Row(tuple(first), header=True, keep_with_next=True)
    if second:
        yield Row(tuple(second), header=True, keep_with_next=True)


def _header(title: str, column: DataColumn, rows: int = 1) -> Cell:
    style = CellStyle.HEADER_NUMBER if column.kind in NUMBER_KINDS else CellStyle.HEADER
    return Cell((title,) if title else (), style, rows=rows)


def _values(sheet: DataSheet, row: DataRow) -> Iterator[Cell]:
    for column in sheet.columns:
        yield emphasized(row, value_cell(sheet.content(row, column), sheet.kind(row, column)))
