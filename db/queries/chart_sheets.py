"""Charts with what they show: figures of a data table, or values of indicators over the last periods."""

import sqlite3
from collections.abc import Iterable, Sequence

from db.domain.chart_figures import of_indicators, of_table
from db.domain.entities import Chart, ChartSeries, Indicator
from db.domain.exhibits import ChartSheet
from db.domain.kinds import PeriodKind
from db.domain.periods import Period
from db.queries.exhibits import data_sheets, indicator_contents
from db.queries.programmes import periods
from db.rows import LISTED, from_row, listed, selection


def chart_sheet(
    connection: sqlite3.Connection, chart_id: int, until: Period | None = None
) -> ChartSheet | None:
    """One chart as it stands; None if it is gone. See `chart_sheets`."""
    return chart_sheets(connection, [chart_id], until).get(chart_id)


def chart_sheets(
    connection: sqlite3.Connection, chart_ids: Iterable[int], until: Period | None = None
) -> dict[int, ChartSheet]:
    """Charts as they stand, by id; those gone are left out.

    A chart of indicators shows the last periods of `until`'s kind up to it, or, with None, up to the last
    period that the programme reports on.
    """
    asked = listed(chart_ids)
    found = [
        from_row(Chart, row)
        for row in connection.execute(f"SELECT {selection(Chart)} FROM chart WHERE id {LISTED}", (asked,))
    ]
    series = [
        from_row(ChartSeries, row)
        for row in connection.execute(
            f"SELECT {selection(ChartSeries)} FROM chart_series WHERE chart_id {LISTED}"
            " ORDER BY position, id",
            (asked,),
        )
    ]
    sheets = data_sheets(connection, {chart.table_id for chart in found if chart.table_id is not None})
    shown: dict[int, ChartSheet] = {}
    for chart in found:
        chosen = tuple(each for each in series if each.chart_id == chart.id)
        if chart.table_id is None:
            shown[chart.id] = _over_periods(connection, chart, chosen, until)
        else:
            shown[chart.id] = of_table(chart, chosen, sheets[chart.table_id])
    return shown


def _over_periods(
    connection: sqlite3.Connection, chart: Chart, chosen: Sequence[ChartSeries], until: Period | None
) -> ChartSheet:
    ids = [each.indicator_id for each in chosen if each.indicator_id is not None]
    rows = connection.execute(
        f"SELECT {selection(Indicator)} FROM indicator WHERE id {LISTED}", (listed(ids),)
    )
    known = {indicator.id: indicator for indicator in (from_row(Indicator, row) for row in rows)}
    over = _last(periods(connection, chart.programme_id), chart.periods, until)
    contents = indicator_contents(connection, ids)
    return of_indicators(chart, chosen, [known[each] for each in ids], over, contents)


def _last(reported: Sequence[Period], most: int, until: Period | None) -> list[Period]:
    last = until or max(reported, key=lambda period: period.sort_key, default=None)
    kind = last.kind if last else PeriodKind.YEAR
    over = [
        period for period in reported if period.kind is kind and last and period.sort_key <= last.sort_key
    ]
    return over[-most:] if most > 0 else []
