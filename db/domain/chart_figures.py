"""Which figures a chart shows: categories and lines from a data table, or from indicators over periods."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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
    return bool(_amounts(sheet))


def can_be_drawn(sheet: ChartSheet) -> bool:
    """Whether its kind of chart can show the figures: slices of a pie are parts of a whole."""
    amounts = _amounts(sheet)
    if sheet.chart.kind is ChartKind.PIE:
        return any(amounts) and min(amounts) >= 0
    return bool(amounts)


def _amounts(sheet: ChartSheet) -> list[Decimal]:
    found = (figure(content) for line in sheet.lines for content in line.contents)
    return [amount for amount in found if amount is not None]


def of_table(chart: Chart, chosen: Sequence[ChartSeries], sheet: DataSheet) -> ChartSheet:
    """The chart of a table. Only cells of number kinds are shown, and of rows only those with values.

    Where rows are chosen only these are shown, in that order, and so with columns. What is not chosen is
    shown where it goes together: with the kind that comes first. Slices of a pie are of one kind, and wholes.
    """
    part = _part(chart, chosen, sheet)
    by_columns = chart.series_in is SeriesIn.COLUMNS
    lines = part.by_columns() if by_columns else part.by_rows()
    categories = _titles(part.rows if by_columns else part.columns)
    most = 1 if chart.kind is ChartKind.PIE else None
    return ChartSheet(chart, categories, lines[:most], part.common_kind(), tuple(chosen))


def shown_lines(
    chart: Chart, chosen: Sequence[ChartSeries], sheet: DataSheet
) -> tuple[tuple[DataRow, ...], tuple[DataColumn, ...]]:
    """The rows and columns of its table of which a chart shows figures; of the series of a pie the first."""
    part = _part(chart, chosen, sheet)
    if chart.kind is not ChartKind.PIE:
        return part.rows, part.columns
    by_columns = chart.series_in is SeriesIn.COLUMNS
    return (part.rows, part.columns[:1]) if by_columns else (part.rows[:1], part.columns)


def of_indicators(
    chart: Chart,
    chosen: Sequence[ChartSeries],
    indicators: Sequence[Indicator],
    periods: Sequence[Period],
    contents: Mapping[tuple[int, int], Content],
) -> ChartSheet:
    """The chart of indicators, a line each, over periods; contents by indicator and period id.

    Those with words for values are left out. A pie of several shows them beside each other in the last of
    the periods, as far as they are of the kind of the first.
    """
    drawn = [each for each in indicators if each.kind in NUMBER_KINDS]
    if chart.kind is ChartKind.PIE and len(drawn) > 1 and periods:
        last = periods[-1]
        drawn = [each for each in drawn if each.kind is drawn[0].kind]
        slices = tuple(contents.get((each.id, last.id)) for each in drawn)
        labels = tuple(each.label for each in drawn)
        return ChartSheet(chart, labels, (ChartLine(last.label, slices),), drawn[0].kind, tuple(chosen))
    lines = tuple(
        ChartLine(
            each.label,
            tuple(contents.get((each.id, period.id)) for period in periods),
            (each.kind,) * len(periods),
        )
        for each in drawn
    )
    labels = tuple(period.label for period in periods)
    return ChartSheet(chart, labels, lines, _common(each.kind for each in drawn), tuple(chosen))


def _part(chart: Chart, chosen: Sequence[ChartSeries], sheet: DataSheet) -> "_Part":
    part = _Part(sheet, _rows(chart, chosen, sheet), _columns(chosen, sheet)).without_empty()
    first = next(iter(part.kinds()), IndicatorKind.WHOLE)
    if not any(each.column_id for each in chosen):
        part = part.with_kind(first)
    if chart.kind is ChartKind.PIE or not any(each.row_id or each.column_id for each in chosen):
        part = replace(part, only=first).without_empty()
    return part


def _common(kinds: Iterable[IndicatorKind]) -> IndicatorKind:
    """The one kind that all are of; WHOLE, which has no unit, where there are several."""
    found = set(kinds)
    return found.pop() if len(found) == 1 else IndicatorKind.WHOLE


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
    """Some rows and columns of a table; of their figures all, or only those of one kind."""

    sheet: DataSheet
    rows: tuple[DataRow, ...]
    columns: tuple[DataColumn, ...]
    only: IndicatorKind | None = None

    def without_empty(self) -> "_Part":
        """Without columns and rows in which there is no figure."""
        columns = tuple(column for column in self.columns if self._kinds(self.rows, (column,)))
        rows = tuple(row for row in self.rows if self._kinds((row,), columns))
        return replace(self, rows=rows, columns=columns)

    def with_kind(self, kind: IndicatorKind) -> "_Part":
        """Only the columns with figures of a kind."""
        columns = tuple(column for column in self.columns if kind in self._kinds(self.rows, (column,)))
        return replace(self, columns=columns).without_empty()

    def kinds(self) -> list[IndicatorKind]:
        """The kinds of the figures, each once, as they come up."""
        return self._kinds(self.rows, self.columns)

    def common_kind(self) -> IndicatorKind:
        """The kind of all figures; WHOLE where they are of several."""
        return _common(self.kinds())

    def content(self, row: DataRow, column: DataColumn) -> Content | None:
        """What a cell of a number kind holds that can be drawn."""
        content, kind = self.sheet.content(row, column), self.sheet.kind(row, column)
        drawn = kind in NUMBER_KINDS and self.only in (None, kind) and figure(content) is not None
        return content if drawn else None

    def by_columns(self) -> tuple[ChartLine, ...]:
        """A line for each column."""
        return tuple(
            self._line(name, [(row, column) for row in self.rows])
            for name, column in zip(_titles(self.columns), self.columns, strict=True)
        )

    def by_rows(self) -> tuple[ChartLine, ...]:
        """A line for each row."""
        return tuple(
            self._line(name, [(row, column) for column in self.columns])
            for name, row in zip(_titles(self.rows), self.rows, strict=True)
        )

    def _line(self, name: str, cells: Sequence[tuple[DataRow, DataColumn]]) -> ChartLine:
        contents = tuple(self.content(*cell) for cell in cells)
        return ChartLine(name, contents, tuple(self.sheet.kind(*cell) for cell in cells))

    def _kinds(self, rows: Sequence[DataRow], columns: Sequence[DataColumn]) -> list[IndicatorKind]:
        cells = ((row, column) for column in columns for row in rows)
        found = (self.sheet.kind(*cell) for cell in cells if self.content(*cell) is not None)
        return list(dict.fromkeys(found))
