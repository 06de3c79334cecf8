"""A data table as its use cases see it while they change it: its cells, and rows and columns that live."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from db.domain.entities import DataCell, DataColumn, DataRow, DataTable, Indicator
from db.domain.errors import RecordError, Refusal
from db.domain.exhibits import DEEPEST, DataSheet
from db.domain.kinds import NUMBER_KINDS, IndicatorKind
from db.domain.numbers import edit_text
from db.domain.periods import Period
from db.queries.exhibits import data_sheet, shown_value
from db.store import Edit
from desktop.app.texts import limited

MOST_ROWS, MOST_COLUMNS = 1000, 60  # that a table gets at once: no page of a document shows more

Spot = tuple[int, int]  # row and column id of a cell


class Lines(NamedTuple):
    """The rows and columns of a table."""

    rows: Sequence[DataRow]
    columns: Sequence[DataColumn]


def sheet_of(edit: Edit, table_id: int) -> DataSheet:
    """The table as it stands now. Raises RecordError if it is gone."""
    sheet = edit.read(data_sheet, table_id)
    if sheet is None:
        raise RecordError(Refusal.GONE, "data_table")
    return sheet


def lines_of(edit: Edit, table_id: int) -> Lines:
    """The rows and columns alone: what a cell is can be told without reading all cells."""
    return Lines(edit.find(DataRow, table_id=table_id), edit.find(DataColumn, table_id=table_id))


def check_size(rows: int, columns: int) -> None:
    """Raise RecordError if a table would get more rows or columns than one can work with."""
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise RecordError(Refusal.PASTE_DOES_NOT_FIT)


def tidy(text: str) -> str:
    """The text as one line, perhaps an empty one. Raises RecordError if it is too long."""
    return limited(" ".join(text.split()))


def put_texts(edit: Edit, lines: Lines, texts: Mapping[Spot, str]) -> int:
    """Store texts in cells; a blank one clears. How many living cells were passed over.

    Raises RecordError when a cell is not of the table, or a text is too long.
    """
    rows, columns = {row.id: row for row in lines.rows}, {column.id: column for column in lines.columns}
    if any(row not in rows or column not in columns for row, column in texts):
        raise RecordError(Refusal.GONE, "data_cell")
    typed = {
        (row, column): limited(_trimmed(text))
        for (row, column), text in texts.items()
        if shown_value(rows[row], columns[column]) is None
    }
    known = {
        (cell.row_id, cell.column_id): cell
        for row_id in {row for row, _ in typed}
        for cell in edit.find(DataCell, row_id=row_id)
    }
    for spot in known.keys() & typed.keys():
        if not typed[spot]:
            edit.remove(DataCell, known[spot].id)
    edit.put_all(
        DataCell(*spot, text, known[spot].id)
        for spot, text in typed.items()
        if text and spot in known and known[spot].text != text
    )
    edit.add_all(DataCell(*spot, text) for spot, text in typed.items() if text and spot not in known)
    return len(texts) - len(typed)


def settle(edit: Edit, before: DataSheet) -> None:
    """After rows or columns were given something else to show: what was shown stays, as typed text.

    Text under a cell that shows an indicator now goes, or it would come back as a stale figure one day.
    """
    after = sheet_of(edit, before.table.id)
    for row_id, column_id in after.living.keys() - before.living.keys():
        for cell in edit.find(DataCell, row_id=row_id, column_id=column_id):
            edit.remove(DataCell, cell.id)
    freed = before.living.keys() - after.living.keys()
    texts = {spot: edit_text(before.cells.get(spot), before.living[spot]) for spot in freed}
    put_texts(edit, Lines(after.rows, after.columns), texts)


def period_columns(edit: Edit, table_id: int, period_ids: Sequence[int]) -> Iterator[DataColumn]:
    """New columns that stand for periods."""
    for period_id in period_ids:
        yield DataColumn(table_id, edit.get(Period, period_id).label, period_id=period_id)


def period_rows(edit: Edit, table_id: int, period_ids: Sequence[int]) -> Iterator[DataRow]:
    """New rows that stand for periods."""
    for period_id in period_ids:
        yield DataRow(table_id, edit.get(Period, period_id).label, period_id=period_id)


def indicator_columns(edit: Edit, table_id: int, indicator_ids: Sequence[int]) -> Iterator[DataColumn]:
    """New columns that show indicators."""
    for indicator in (edit.get(Indicator, each) for each in indicator_ids):
        kind = indicator.kind if indicator.kind in NUMBER_KINDS else IndicatorKind.TEXT
        yield DataColumn(table_id, indicator.label, kind, indicator_id=indicator.id)


def indicator_rows(edit: Edit, table_id: int, indicator_ids: Sequence[int]) -> Iterator[DataRow]:
    """New rows that show indicators, parts moved in where they follow their whole."""
    depths: dict[int, int] = {}
    for indicator in (edit.get(Indicator, each) for each in indicator_ids):
        depths[indicator.id] = depths.get(indicator.parent_id or 0, -1) + 1
        depth = min(depths[indicator.id], DEEPEST)
        yield DataRow(table_id, indicator.label, depth=depth, indicator_id=indicator.id)


def table_of(edit: Edit, lines: Iterable[DataRow | DataColumn]) -> DataTable | None:
    """The one table that rows or columns are of; None of none. Raises RecordError if they are of several."""
    ids = {line.table_id for line in lines}
    if len(ids) > 1:
        raise RecordError(Refusal.GONE, "data_table")
    return edit.get(DataTable, ids.pop()) if ids else None


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()
