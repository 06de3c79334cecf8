"""Data tables, charts, SWOT entries and money of a programme, as screens and documents show them."""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

from db.domain.entities import BudgetLine, Chart, DataColumn, DataRow, DataTable, Entity, SwotEntry
from db.domain.exhibits import DataSheet
from db.domain.kinds import IndicatorKind
from db.domain.numbers import read
from db.domain.values import Content
from db.rows import LISTED, from_row, listed, selection, table_name

Spot = tuple[int, int]  # row and column id of a cell
Owned = TypeVar("Owned", bound=Entity)

_SHORT = 40  # characters of a text that is kept with what it says
_KINDS = {str(kind): kind for kind in IndicatorKind}


def data_tables(connection: sqlite3.Connection, programme_id: int) -> tuple[DataTable, ...]:
    """The programme's tables, in order."""
    return _owned(connection, DataTable, "programme_id", [programme_id])


def charts(connection: sqlite3.Connection, programme_id: int) -> tuple[Chart, ...]:
    """The programme's charts, in order."""
    return _owned(connection, Chart, "programme_id", [programme_id])


def swot(connection: sqlite3.Connection, programme_id: int) -> tuple[SwotEntry, ...]:
    """The entries of the programme's four lists, each list in order."""
    return _owned(connection, SwotEntry, "programme_id", [programme_id])


def budget(connection: sqlite3.Connection, programme_id: int, period_id: int) -> tuple[BudgetLine, ...]:
    """The programme's money of a period, line by line, in order."""
    lines = _owned(connection, BudgetLine, "programme_id", [programme_id])
    return tuple(line for line in lines if line.period_id == period_id)


def data_sheet(connection: sqlite3.Connection, table_id: int) -> DataSheet | None:
    """One table with its cells; None if it is gone."""
    return data_sheets(connection, [table_id]).get(table_id)


def data_sheets(connection: sqlite3.Connection, table_ids: Iterable[int]) -> dict[int, DataSheet]:
    """Tables with their cells, by id; those gone are left out."""
    tables = _owned(connection, DataTable, "id", table_ids)
    ids = [table.id for table in tables]
    columns = _owned(connection, DataColumn, "table_id", ids)
    rows = _owned(connection, DataRow, "table_id", ids)
    typed = connection.execute(
        f"SELECT row_id, column_id, text FROM data_cell WHERE row_id {LISTED}",
        (listed(row.id for row in rows),),
    )
    texts = {(row_id, column_id): text for row_id, column_id, text in typed}
    shown = _Shown(connection, rows, columns)
    return {
        table.id: _sheet(
            table,
            tuple(column for column in columns if column.table_id == table.id),
            tuple(row for row in rows if row.table_id == table.id),
            texts,
            shown,
        )
        for table in tables
    }


class _Shown:
    """The indicators that rows and columns name, with their kinds and values."""

    def __init__(
        self, connection: sqlite3.Connection, rows: Iterable[DataRow], columns: Iterable[DataColumn]
    ) -> None:
        shown = [row.indicator_id for row in rows] + [column.indicator_id for column in columns]
        named = {indicator_id for indicator_id in shown if indicator_id is not None}
        found = connection.execute(f"SELECT id, kind FROM indicator WHERE id {LISTED}", (listed(named),))
        self.kinds = {indicator_id: _KINDS[kind] for indicator_id, kind in found}
        self.values = indicator_contents(connection, named) if named else {}


def indicator_contents(
    connection: sqlite3.Connection, indicator_ids: Iterable[int]
) -> dict[tuple[int, int], Content]:
    """What indicators came to, by their id and the period's."""
    rows = connection.execute(
        f"SELECT indicator_id, period_id, {selection(Content)} FROM value WHERE indicator_id {LISTED}",
        (listed(indicator_ids),),
    )
    return {(row[0], row[1]): from_row(Content, row[2:]) for row in rows}


def shown_value(row: DataRow, column: DataColumn) -> tuple[int, int] | None:
    """The indicator and period whose value a cell shows; None: it shows what is typed into it."""
    if row.indicator_id is not None and column.period_id is not None:
        return row.indicator_id, column.period_id
    if column.indicator_id is not None and row.period_id is not None:
        return column.indicator_id, row.period_id
    return None


def _sheet(
    table: DataTable,
    columns: tuple[DataColumn, ...],
    rows: tuple[DataRow, ...],
    texts: Mapping[Spot, str],
    shown: _Shown,
) -> DataSheet:
    cells: dict[Spot, Content] = {}
    living: dict[Spot, IndicatorKind] = {}
    for row in rows:
        for column in columns:
            spot, source = (row.id, column.id), shown_value(row, column)
            if source is None:
                content = _typed(texts[spot], column.kind) if spot in texts else None
            else:
                content = shown.values.get(source)
                living[spot] = shown.kinds[source[0]]
            if content is not None:
                cells[spot] = content
    return DataSheet(table, columns, rows, cells, living)


def _typed(text: str, kind: IndicatorKind) -> Content | None:
    """What was typed; a table is read again after each cell that changes, and most cells hold figures."""
    return _short(text, kind) if len(text) <= _SHORT else read(text, kind).content


@lru_cache(maxsize=16384)
def _short(text: str, kind: IndicatorKind) -> Content | None:
    return read(text, kind).content


def _owned(
    connection: sqlite3.Connection, record: type[Owned], owner: str, ids: Iterable[int]
) -> tuple[Owned, ...]:
    """The rows of a table whose column has one of these ids, in order."""
    found = connection.execute(
        f"SELECT {selection(record)} FROM {table_name(record)} WHERE {owner} {LISTED} ORDER BY position, id",
        (listed(ids),),
    )
    return tuple(from_row(record, row) for row in found)
