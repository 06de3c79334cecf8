"""A data table turned over: columns become rows and rows columns."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.domain.entities import Chart, ChartSeries, DataCell, DataColumn, DataRow
from db.domain.exhibits import DataSheet
from db.domain.kinds import NUMBER_KINDS, Act, IndicatorKind, RowRole, SeriesIn
from db.domain.numbers import edit_text
from db.store import Edit
from desktop.app.data_grid import check_size, sheet_of
from desktop.app.ordering import insert
from desktop.app.workspace import Workspace

_OTHER_SIDE = {SeriesIn.COLUMNS: SeriesIn.ROWS, SeriesIn.ROWS: SeriesIn.COLUMNS}


def transpose(workspace: Workspace, table_id: int) -> None:
    """Make rows of the columns and columns of the rows; its charts show what they showed.

    A heading becomes the group title of what stood below it, and a column too where figures were typed beside
    it; totals and depths are forgotten. A column whose cells were of several kinds takes text, with the signs
    of money and percents. Raises RecordError if there would be more columns than a table may get.
    """
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        sheet = sheet_of(edit, table_id)
        texts = _texts(edit, sheet)
        filled = {row_id for row_id, _ in texts}
        kept = [row for row in sheet.rows if row.role is not RowRole.HEADING or row.id in filled]
        check_size(len(sheet.columns), len(kept))
        charts = edit.find(Chart, table_id=table_id)
        series = {chart.id: edit.find(ChartSeries, chart_id=chart.id) for chart in charts}
        for old_row in sheet.rows:
            edit.remove(DataRow, old_row.id)
        for old_column in sheet.columns:
            edit.remove(DataColumn, old_column.id)
        kinds = {row.id: _kind(sheet, row, texts) for row in kept}
        groups = _groups(sheet.rows)
        columns = _renamed(
            kept, insert(edit, (), [_column(row, groups[row.id], kinds[row.id]) for row in kept], None)
        )
        rows = _renamed(sheet.columns, insert(edit, (), map(_row, sheet.columns), None))
        _put_cells(edit, sheet, texts, kinds, rows, columns)
        for chart in charts:
            edit.put(replace(chart, series_in=_OTHER_SIDE[chart.series_in]))
            edit.add_all(_turned(series[chart.id], rows, columns))


def _texts(edit: Edit, sheet: DataSheet) -> dict[tuple[int, int], str]:
    """What is typed, by row and column."""
    cells = (cell for row in sheet.rows for cell in edit.find(DataCell, row_id=row.id))
    return {(cell.row_id, cell.column_id): cell.text for cell in cells}


def _kind(sheet: DataSheet, row: DataRow, texts: Mapping[tuple[int, int], str]) -> IndicatorKind:
    """The kind of the column that the row becomes."""
    shown = {
        sheet.living[row.id, column.id] for column in sheet.columns if (row.id, column.id) in sheet.living
    }
    typed = {column.kind for column in sheet.columns if (row.id, column.id) in texts}
    kinds = shown | typed
    if len(kinds) == 1:
        [kind] = kinds
        return kind if kind in NUMBER_KINDS else IndicatorKind.TEXT
    if kinds == {IndicatorKind.WHOLE, IndicatorKind.DECIMAL}:
        return IndicatorKind.DECIMAL
    return IndicatorKind.TEXT if kinds else IndicatorKind.WHOLE


def _groups(rows: Sequence[DataRow]) -> dict[int, str]:
    """The group title of each row: its own, else the heading above it."""
    groups: dict[int, str] = {}
    heading = ""
    for row in rows:
        if row.role is RowRole.HEADING:
            heading = row.label
        elif row.role is RowRole.TOTAL:
            heading = ""
        groups[row.id] = row.group_title or (heading if row.role is not RowRole.HEADING else "")
    return groups


def _column(row: DataRow, group: str, kind: IndicatorKind) -> DataColumn:
    return DataColumn(row.table_id, row.label, kind, group, row.period_id, row.indicator_id)


def _row(column: DataColumn) -> DataRow:
    return DataRow(
        column.table_id,
        column.title,
        column.group_title,
        period_id=column.period_id,
        indicator_id=column.indicator_id,
    )


def _renamed(old: Sequence[DataRow] | Sequence[DataColumn], ids: Sequence[int]) -> dict[int, int]:
    return dict(zip((line.id for line in old), ids, strict=True))


def _put_cells(
    edit: Edit,
    sheet: DataSheet,
    texts: Mapping[tuple[int, int], str],
    kinds: Mapping[int, IndicatorKind],
    rows: Mapping[int, int],
    columns: Mapping[int, int],
) -> None:
    by_id = {column.id: column for column in sheet.columns}
    for (row_id, column_id), text in texts.items():
        if row_id not in columns:
            continue
        if kinds[row_id] is not by_id[column_id].kind and (row_id, column_id) in sheet.cells:
            text = edit_text(sheet.cells[row_id, column_id], by_id[column_id].kind)
        edit.add(DataCell(rows[column_id], columns[row_id], text))


def _turned(
    series: Sequence[ChartSeries], rows: Mapping[int, int], columns: Mapping[int, int]
) -> list[ChartSeries]:
    """What a chart shows by the new ids; a heading that it named is gone."""
    turned = (
        replace(
            each,
            id=0,
            row_id=rows.get(each.column_id or 0),
            column_id=columns.get(each.row_id or 0),
        )
        for each in series
    )
    return [each for each in turned if each.row_id or each.column_id]
