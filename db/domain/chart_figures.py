"""Which figures a chart shows: categories and lines from a data table, or from indicators over periods."""

from collections.abc import Mapping, Sequence

from db.domain.entities import Chart, ChartSeries, Indicator
from db.domain.exhibits import ChartSheet, DataSheet
from db.domain.periods import Period
from db.domain.values import Content


def of_table(chart: Chart, chosen: Sequence[ChartSeries], sheet: DataSheet) -> ChartSheet:
    """The chart of a table. Only cells of number kinds are shown, and of rows only those with values.

    Where rows are chosen only these are shown, and so with columns; a pie shows wholes only unless told.
    """
    raise NotImplementedError


def of_indicators(
    chart: Chart,
    chosen: Sequence[ChartSeries],
    indicators: Sequence[Indicator],
    periods: Sequence[Period],
    contents: Mapping[tuple[int, int], Content],
) -> ChartSheet:
    """The chart of indicators, a line each, over periods; contents by indicator and period id."""
    raise NotImplementedError
