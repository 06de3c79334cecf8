"""Data tables and charts as they are shown: rows, columns and what stands in the cells."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.entities import Chart, DataColumn, DataRow, DataTable
from db.domain.kinds import IndicatorKind
from db.domain.values import Content


@dataclass(frozen=True, slots=True)
class DataSheet:
    """A data table; `cells` by row and column id, living cells with the indicator's value of the moment."""

    table: DataTable
    columns: tuple[DataColumn, ...]
    rows: tuple[DataRow, ...]
    cells: Mapping[tuple[int, int], Content]


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A series of a chart, one content for each category."""

    name: str
    contents: tuple[Content | None, ...]


@dataclass(frozen=True, slots=True)
class ChartSheet:
    """A chart with what it shows at the moment."""

    chart: Chart
    categories: tuple[str, ...]
    lines: tuple[ChartLine, ...]
    values: IndicatorKind
