"""Which figures a chart shows: categories and lines from a data table, or from indicators over periods."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from db.domain.entities import Chart, ChartSeries, DataColumn, DataRow, Indicator
from db.domain.exhibits import ChartLine, ChartSheet, DataSheet, title_of
from db.domain.kinds import NUMBER_KINDS, ChartKind, Form, IndicatorKind, Mark, RowRole, SeriesIn
from db.domain.periods import Period
from db.domain.values import Content

_NOUGHT = Decimal(0)


def figure(content: Content | None) -> Decimal | None:
    """The amount that a chart can draw: of a number, exact or not, and nought where nothing occurred."""
    match content:
        case Content(form=Form.NUMBER, amount=Decimal() as amount):
            return amount
        case Content(form=Form.MARK, mark=Mark.NIL):
            return _NOUGHT
    return None


def has_figures(sheet: ChartSheet) -> bool:
    """Whether there is anything to draw."""
    return any(figure(content) is not None for line in sheet.lines for content in line.contents)


def of_table(chart: Chart, chosen: Sequence[ChartSeries], sheet: DataSheet) -> ChartSheet:
    """The chart of a table. Only cells of number kinds are shown, and of rows only those with values.

    Where rows are chosen only these are shown, in that order, and so with columns. What is not chosen is
    shown where it goes together: series of the kind that the first is of; in a pie wholes, not their parts.
    """
    part = _Part(sheet, _rows(chart, chosen, sheet), _columns(chosen, sheet))
    part = part.without_empty()
    kind = part.kinds()[0] if part.kinds() else IndicatorKind.WHOLE
    if not any(each.column_id for each in chosen):
        part = part.of_kind(kind)
    by_columns = chart.series_in is SeriesIn.COLUMNS
    lines = part.by_columns() if by_columns else part.by_rows()
    categories = _titles(part.rows if by_columns else part.columns)
    most = 1 if chart.kind is ChartKind.PIE else len(lines)
    return ChartSheet(chart, categories, lines[:most], kind, tuple(chosen))


def of_indicators(
    chart: Chart,
    chosen: Sequence[ChartSeries],
    indicators: Sequence[Indicator],
    periods: Sequence[Period],
    contents: Mapping[tuple[int, int], Content],
) -> ChartSheet:
    """The chart of indicators, a line each, over periods; contents by indicator and period id.

    A pie of several shows them beside each other in the last of the periods.
    """
    kind = indicators[0].kind if indicators else IndicatorKind.WHOLE
    if chart.kind is ChartKind.PIE and len(indicators) > 1 and periods:
        last = periods[-1]
        slices = tuple(contents.get((each.id, last.id)) for each in indicators)
        labels = tuple(each.label for each in indicators)
        return ChartSheet(chart, labels, (ChartLine(last.label, slices),), kind, tuple(chosen))
    lines = tuple(
        ChartLine(each.label, tuple(contents.get((each.id, period.id)) for period in periods))
        for each in indicators
    )
    return ChartSheet(chart, tuple(period.label for period in periods), lines, kind, tuple(chosen))


def _rows(chart: Chart, chosen: Sequence[ChartSeries], sheet: DataSheet) -> tuple[DataRow, ...]:
    known = {row.id: row for row in sheet.rows}
    named = [known[each.row_id] for each in chosen if each.row_id in known]
    if named:
        return tuple(named)
    pie = chart.kind is ChartKind.PIE
    return tuple(row for row in sheet.rows if row.role is RowRole.VALUES and not (pie and row.depth))


def _columns(chosen: Sequence[ChartSeries], sheet: DataSheet) -> tuple[DataColumn, ...]:
    known = {column.id: column for column in sheet.columns}
    named = [known[each.column_id] for each in chosen if each.column_id in known]
    return tuple(named) or sheet.columns


def _titles(lines: Sequence[DataRow] | Sequence[DataColumn]) -> tuple[str, ...]:
    """What they are called, without the title of a group that all of them are of."""
    grouped = len({line.group_title for line in lines}) > 1
    return tuple(title_of(line) if grouped else _own_title(line) for line in lines)


def _own_title(line: DataRow | DataColumn) -> str:
    return line.label if isinstance(line, DataRow) else line.title


@dataclass(frozen=True, slots=True)
class _Part:
    """Some rows and columns of a table."""

    sheet: DataSheet
    rows: tuple[DataRow, ...]
    columns: tuple[DataColumn, ...]

    def without_empty(self) -> "_Part":
        """Without columns and rows in which there is no figure."""
        columns = tuple(column for column in self.columns if any(self.figures(self.rows, (column,))))
        rows = tuple(row for row in self.rows if any(self.figures((row,), columns)))
        return _Part(self.sheet, rows, columns)

    def of_kind(self, kind: IndicatorKind) -> "_Part":
        """Only the columns all of whose figures are of a kind."""
        columns = tuple(column for column in self.columns if self.kinds((column,)) == [kind])
        return _Part(self.sheet, self.rows, columns).without_empty()

    def kinds(self, columns: Sequence[DataColumn] | None = None) -> list[IndicatorKind]:
        """The kinds of the figures in some columns, each once, as they come up."""
        found = (
            self.sheet.kind(row, column)
            for column in (self.columns if columns is None else columns)
            for row in self.rows
            if any(self.figures((row,), (column,)))
        )
        return list(dict.fromkeys(found))

    def figures(self, rows: Sequence[DataRow], columns: Sequence[DataColumn]) -> list[bool]:
        """Whether there is a figure, cell by cell."""
        return [self.content(row, column) is not None for row in rows for column in columns]

    def content(self, row: DataRow, column: DataColumn) -> Content | None:
        """What a cell of a number kind holds that can be drawn."""
        content = self.sheet.content(row, column)
        drawn = self.sheet.kind(row, column) in NUMBER_KINDS and figure(content) is not None
        return content if drawn else None

    def by_columns(self) -> tuple[ChartLine, ...]:
        """A line for each column."""
        return tuple(
            ChartLine(name, tuple(self.content(row, column) for row in self.rows))
            for name, column in zip(_titles(self.columns), self.columns, strict=True)
        )

    def by_rows(self) -> tuple[ChartLine, ...]:
        """A line for each row."""
        return tuple(
            ChartLine(name, tuple(self.content(row, column) for column in self.columns))
            for name, row in zip(_titles(self.rows), self.rows, strict=True)
        )
