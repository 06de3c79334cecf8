"""Which rows and columns of its table, or which indicators, a chart shows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.chart_figures import shown_lines
from db.domain.entities import ChartSeries
from db.domain.exhibits import ChartSheet, DataSheet, title_of
from db.domain.kinds import NUMBER_KINDS, ChartKind, RowRole, SeriesIn
from db.queries import exhibits
from desktop.gui.context import Context
from desktop.gui.exhibits.offered import offered_indicators
from desktop.gui.exhibits.ticks import Ticks
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_LEAST = 90


class ChartData(QWidget):
    """`chosen` carries the series that the chart should show; what it shows of itself is no choice."""

    chosen = Signal(list)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._sheet: ChartSheet | None = None
        self._usual: tuple[set[int], set[int]] = (set(), set())
        self.rows = Ticks(self.tr("Rows of the table"))
        self.columns = Ticks(self.tr("Columns of the table"))
        self.indicators = Ticks(self.tr("Indicators"), self.tr("Find an indicator"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        self._captions = {}
        for ticks in (self.rows, self.columns, self.indicators):
            caption = label(ticks.list.accessibleName(), Style.CAPTION)
            self._captions[ticks] = caption
            ticks.setMinimumHeight(space(_LEAST))
            column.addWidget(caption)
            column.addWidget(ticks, 1)
            ticks.ticked.connect(self._tell)

    def show_chart(self, sheet: ChartSheet) -> None:
        """Show what can be shown, and what is."""
        self._sheet = sheet
        of_table = sheet.chart.table_id is not None
        for ticks, caption in self._captions.items():
            shown = of_table is not (ticks is self.indicators)
            ticks.setVisible(shown)
            caption.setVisible(shown)
        if sheet.chart.table_id is not None:
            table = self._context.workspace.read(exhibits.data_sheet, sheet.chart.table_id)
            if table is not None:
                self._offer_table(table, sheet)
        else:
            self._offer_indicators(sheet.chosen)

    def _offer_table(self, table: DataSheet, sheet: ChartSheet) -> None:
        """Offer what has numbers; ticked is what is chosen, or else what the chart shows of itself."""
        named_rows = [each for each in sheet.chosen if each.row_id]
        named_columns = [each for each in sheet.chosen if each.column_id]
        rows, _ = shown_lines(sheet.chart, named_columns, table)
        _, columns = shown_lines(sheet.chart, named_rows, table)
        self._usual = {row.id for row in rows}, {column.id for column in columns}
        self.rows.offer(
            [(row.id, title_of(row)) for row in table.rows if row.role is not RowRole.HEADING],
            {each.row_id for each in named_rows} or self._usual[0],
        )
        kinds = {column.id for column in table.columns if column.kind in NUMBER_KINDS}
        kinds |= {column for _, column in table.living}
        self.columns.offer(
            [(each.id, title_of(each)) for each in table.columns if each.id in kinds],
            {each.column_id for each in named_columns} or self._usual[1],
        )

    def _offer_indicators(self, chosen: Sequence[ChartSeries]) -> None:
        shown = {each.indicator_id for each in chosen}
        offered = offered_indicators(self._context)
        self.indicators.offer(sorted(offered, key=lambda each: each[0] not in shown), shown)

    def _tell(self) -> None:
        """Tell what is ticked; where that is what the chart shows of itself, or nothing, it is no choice."""
        if self._sheet is None:
            return
        chosen = self._sheet.chosen
        if self._sheet.chart.table_id is None:
            ticked = _in_order(self.indicators.chosen, [each.indicator_id for each in chosen])
            self.chosen.emit([ChartSeries(0, indicator_id=each) for each in ticked])
        else:
            rows = _in_order(self._ticked(self.rows, 0), [each.row_id for each in chosen])
            columns = _in_order(self._ticked(self.columns, 1), [each.column_id for each in chosen])
            series = [ChartSeries(0, row_id=each) for each in rows if set(rows) != self._usual[0]]
            series += [ChartSeries(0, column_id=each) for each in columns if set(columns) != self._usual[1]]
            self.chosen.emit(series)
        self.show_chart(self._sheet)  # what was refused, or is no choice, is not shown as one

    def _ticked(self, ticks: Ticks, way: int) -> list[int]:
        """What is ticked; of the series of a pie the one that was ticked last, since it shows but one."""
        chart = self._sheet.chart if self._sheet is not None else None
        series = (SeriesIn.ROWS, SeriesIn.COLUMNS)[way]
        if chart is None or chart.kind is not ChartKind.PIE or chart.series_in is not series:
            return ticks.chosen
        new = [each for each in ticks.chosen if each not in ticks.offered]
        return new[:1] or ticks.chosen[:1]


def _in_order(ticked: Sequence[int], before: Sequence[int | None]) -> list[int]:
    """The ticked ids: those from before stay in their order, new ones come last."""
    kept = [each for each in before if each in ticked]
    return [*kept, *(each for each in ticked if each not in kept)]
