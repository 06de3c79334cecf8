"""Data tables, charts, SWOT entries and money of a programme."""

from dataclasses import dataclass
from decimal import Decimal

from db.domain.kinds import ChartKind, FundingSource, IndicatorKind, RowRole, SeriesIn, SwotSide


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of a diagnosis (zestawienie); `corner` heads its first column, `source` its source line."""

    programme_id: int
    title: str
    corner: str = ""
    source: str = ""
    note: str = ""
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column of a data table; neighbours of one `group_title` stand under a title they share.

    One with a period shows values of its rows' indicators, one with an indicator those of its rows' periods.
    """

    table_id: int
    title: str
    kind: IndicatorKind = IndicatorKind.WHOLE
    group_title: str = ""
    period_id: int | None = None
    indicator_id: int | None = None
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class DataRow:
    """A row of a data table; neighbours of one `group_title` stand beside a title they share.

    `depth` 1 and more: a part ("w tym") of the nearest row above with less.
    """

    table_id: int
    label: str
    group_title: str = ""
    role: RowRole = RowRole.VALUES
    depth: int = 0
    period_id: int | None = None
    indicator_id: int | None = None
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class DataCell:
    """What was typed into a cell of a data table; read by its column's kind when it is shown."""

    row_id: int
    column_id: int
    text: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart (wykres) of a data table, or of indicators over the last `periods` of their kind.

    `description` is the alternative text; empty: the program describes the figures itself.
    """

    programme_id: int
    title: str
    kind: ChartKind = ChartKind.COLUMN
    table_id: int | None = None
    series_in: SeriesIn = SeriesIn.COLUMNS
    periods: int = 5
    source: str = ""
    description: str = ""
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """What a chart shows: an indicator, or a row or column of its table; a table's chart without any: all."""

    chart_id: int
    indicator_id: int | None = None
    row_id: int | None = None
    column_id: int | None = None
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class SwotEntry:
    """An entry of one of the four lists of the SWOT analysis."""

    programme_id: int
    side: SwotSide
    text: str
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """Money of a period by budget classification (dział, rozdział, paragraf); amounts in złoty.

    Source: rozporządzenie Ministra Finansów w sprawie szczegółowej klasyfikacji dochodów, wydatków… :
    three digits of a division, five of a chapter that begin with them, four of a paragraph; empty: unsaid.
    """

    programme_id: int
    period_id: int
    division: str = ""
    chapter: str = ""
    paragraph: str = ""
    name: str = ""
    source: FundingSource = FundingSource.OWN
    source_name: str = ""
    planned: Decimal | None = None
    spent: Decimal | None = None
    position: int = 0
    id: int = 0
