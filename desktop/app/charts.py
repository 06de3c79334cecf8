"""Charts: of a data table, or of indicators over periods."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.domain.chart_figures import has_figures
from db.domain.entities import Chart, ChartSeries, DataColumn, DataRow, DataTable, Indicator
from db.domain.errors import RecordError, Refusal
from db.domain.exhibits import MOST_PERIODS
from db.domain.kinds import NUMBER_KINDS, Act
from db.queries.chart_sheets import chart_sheet
from db.store import Edit
from desktop.app.ordering import insert, renumber, shift
from desktop.app.texts import limited, one_line
from desktop.app.workspace import Workspace


def add_chart(workspace: Workspace, chart: Chart, indicator_ids: Sequence[int] = ()) -> int:
    """A new chart, last in its programme: of its table, or of these indicators; its id.

    A chart of a table without a title or source takes the table's. Raises RecordError where nothing can
    be shown: TABLE_WITHOUT_VALUES of a table without numbers, CHART_WITHOUT_VALUES of indicators that have
    words for values, or none of them.
    """
    with workspace.transaction(Act.ADD_CHART, chart.title) as edit:
        described = _described(_after_its_table(edit, chart))
        there = edit.find(Chart, programme_id=chart.programme_id)
        [chart_id] = insert(edit, there, [described], None)
        if chart.table_id is None:
            _check_numbers(edit, indicator_ids, described.title)
            edit.add_all(_series(chart_id, (ChartSeries(0, indicator_id=each) for each in indicator_ids)))
        else:
            sheet = edit.read(chart_sheet, chart_id)
            if sheet is None or not has_figures(sheet):
                raise RecordError(Refusal.TABLE_WITHOUT_VALUES, edit.get(DataTable, chart.table_id).title)
    return chart_id


def edit_chart(workspace: Workspace, chart: Chart) -> None:
    """Store a chart as described anew; one that turns to another table shows all of it.

    Raises RecordError on an empty title.
    """
    with workspace.transaction(Act.EDIT_CHART, chart.title) as edit:
        before = edit.get(Chart, chart.id)
        chart = replace(_described(chart), programme_id=before.programme_id, position=before.position)
        _table(edit, chart)
        edit.put(chart)
        if chart.table_id != before.table_id:
            _forget_series(edit, chart.id)


def choose_series(workspace: Workspace, chart_id: int, series: Iterable[ChartSeries]) -> None:
    """Store what the chart shows, in this order (`chart_id` and `position` are filled in).

    Of a table: rows and columns; where any row is named only these are shown, and so with columns,
    whichever side gives the series. None at all: everything. Of indicators: those. Raises RecordError for
    a row or column of another table, and CHART_WITHOUT_VALUES for indicators that have no numbers.
    """
    chosen = list(series)
    with workspace.transaction(Act.EDIT_CHART) as edit:
        chart = edit.get(Chart, chart_id)
        if chart.table_id is None:
            chosen = [each for each in chosen if each.indicator_id is not None]
            _check_numbers(edit, (each.indicator_id or 0 for each in chosen), chart.title)
        else:
            _check_table(edit, chart.table_id, chosen)
        _forget_series(edit, chart_id)
        edit.add_all(_series(chart_id, chosen))


def move_chart(workspace: Workspace, chart_id: int, step: int) -> None:
    """One up with -1, one down with 1; at an end it stays."""
    with workspace.transaction(Act.MOVE_EXHIBIT) as edit:
        chart = edit.get(Chart, chart_id)
        shift(edit, edit.find(Chart, programme_id=chart.programme_id), chart_id, step)


def remove_charts(workspace: Workspace, chart_ids: Iterable[int]) -> None:
    """Remove charts; what they show stays."""
    with workspace.transaction(Act.REMOVE_CHART) as edit:
        for chart_id in chart_ids:
            chart = edit.get(Chart, chart_id)
            edit.remove(Chart, chart_id)
            renumber(edit, edit.find(Chart, programme_id=chart.programme_id))


def _after_its_table(edit: Edit, chart: Chart) -> Chart:
    table = _table(edit, chart)
    if table is None:
        return chart
    return replace(chart, title=chart.title.strip() or table.title, source=chart.source or table.source)


def _table(edit: Edit, chart: Chart) -> DataTable | None:
    """The table that a chart is of. Raises RecordError if it is another programme's."""
    table = None if chart.table_id is None else edit.get(DataTable, chart.table_id)
    if table is not None and table.programme_id != chart.programme_id:
        raise RecordError(Refusal.GONE, "data_table")
    return table


def _described(chart: Chart) -> Chart:
    return replace(
        chart,
        title=one_line(chart.title),
        source=limited(" ".join(chart.source.split())),
        description=limited(" ".join(chart.description.split())),
        periods=min(max(chart.periods, 1), MOST_PERIODS),
    )


def _check_numbers(edit: Edit, indicator_ids: Iterable[int], title: str) -> None:
    if not any(edit.get(Indicator, each).kind in NUMBER_KINDS for each in indicator_ids):
        raise RecordError(Refusal.CHART_WITHOUT_VALUES, title)


def _check_table(edit: Edit, table_id: int, chosen: Sequence[ChartSeries]) -> None:
    tables = {edit.get(DataRow, each.row_id).table_id for each in chosen if each.row_id is not None}
    tables |= {edit.get(DataColumn, each.column_id).table_id for each in chosen if each.column_id is not None}
    if tables - {table_id} or any((each.row_id is None) is (each.column_id is None) for each in chosen):
        raise RecordError(Refusal.GONE, "data_table")


def _series(chart_id: int, chosen: Iterable[ChartSeries]) -> list[ChartSeries]:
    return [replace(each, chart_id=chart_id, position=position, id=0) for position, each in enumerate(chosen)]


def _forget_series(edit: Edit, chart_id: int) -> None:
    for each in edit.find(ChartSeries, chart_id=chart_id):
        edit.remove(ChartSeries, each.id)
