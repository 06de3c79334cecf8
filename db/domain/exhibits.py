"""Data tables and charts as they are shown: rows, columns and what stands in the cells."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.domain.entities import Chart, ChartSeries, DataColumn, DataRow, DataTable
from db.domain.kinds import IndicatorKind
from db.domain.values import Content

DEEPEST = 4  # how deep parts of parts may lie below a row
MOST_PERIODS = 20  # that a chart of indicators may go back


def title_of(line: DataRow | DataColumn) -> str:
    """What a row or column is called beside others: the title of its group, then its own."""
    own = line.label if isinstance(line, DataRow) else line.title
    return " – ".join(filter(None, (line.group_title, own)))


@dataclass(frozen=True, slots=True)
class DataSheet:
    """A data table; `cells` by row and column id, living cells with the indicator's value of the moment.

    `living` are the cells that show an indicator, with its kind, whether it has a value or not.
    """

    table: DataTable
    columns: tuple[DataColumn, ...]
    rows: tuple[DataRow, ...]
    cells: Mapping[tuple[int, int], Content]
    living: Mapping[tuple[int, int], IndicatorKind] = field(default_factory=dict)

    def content(self, row: DataRow, column: DataColumn) -> Content | None:
        """What stands in a cell."""
        return self.cells.get((row.id, column.id))

    def kind(self, row: DataRow, column: DataColumn) -> IndicatorKind:
        """How a cell is written: as its indicator, or as its column says."""
        return self.living.get((row.id, column.id), column.kind)


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A series of a chart, one content for each category.

    `kinds` are those of the contents one by one; empty: all of them are of the chart's kind.
    """

    name: str
    contents: tuple[Content | None, ...]
    kinds: tuple[IndicatorKind, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartSheet:
    """A chart with what it shows at the moment; `chosen` is what it was told to show, empty: everything.

    `values` is the kind of all that it shows, WHOLE where kinds differ: an axis of several has no unit.
    """

    chart: Chart
    categories: tuple[str, ...]
    lines: tuple[ChartLine, ...]
    values: IndicatorKind
    chosen: tuple[ChartSeries, ...] = ()

    def kind(self, line: ChartLine, place: int) -> IndicatorKind:
        """How a line's content of a category is written."""
        return line.kinds[place] if line.kinds else self.values
