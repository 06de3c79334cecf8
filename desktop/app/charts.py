"""Charts: of a data table, or of indicators over periods."""

from collections.abc import Iterable, Sequence

from db.domain.entities import Chart, ChartSeries
from desktop.app.workspace import Workspace


def add_chart(workspace: Workspace, chart: Chart, indicator_ids: Sequence[int] = ()) -> int:
    """A new chart, last in its programme: of its table, or of these indicators; its id.

    A chart of a table without a title or source takes the table's. Raises RecordError
    (TABLE_WITHOUT_VALUES, CHART_WITHOUT_VALUES) when there is no number to show.
    """
    raise NotImplementedError


def edit_chart(workspace: Workspace, chart: Chart) -> None:
    """Store title, kind, side of the series, number of periods, source and description."""
    raise NotImplementedError


def choose_series(workspace: Workspace, chart_id: int, series: Iterable[ChartSeries]) -> None:
    """Store what the chart shows, in this order (`chart_id` and `position` are filled in).

    Of a table: rows and columns; where any row is named only these are shown, and so with columns,
    whichever side gives the series. None at all: everything. Of indicators: those.
    """
    raise NotImplementedError


def move_chart(workspace: Workspace, chart_id: int, step: int) -> None:
    """One up with -1, one down with 1; at an end it stays."""
    raise NotImplementedError


def remove_charts(workspace: Workspace, chart_ids: Iterable[int]) -> None:
    """Remove charts; what they show stays."""
    raise NotImplementedError
