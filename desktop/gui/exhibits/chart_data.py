"""Which rows and columns of its table, or which indicators, a chart shows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.entities import ChartSeries
from db.domain.exhibits import ChartSheet, DataSheet
from db.domain.kinds import NUMBER_KINDS, RowRole
from db.queries import exhibits, formulas
from desktop.gui.context import Context
from desktop.gui.exhibits.ticks import Ticks
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_LEAST = 90


class ChartData(QWidget):
    """`chosen` carries the series that the chart should show; all that there are is none in particular."""

    chosen = Signal(list)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._sheet: ChartSheet | None = None
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
                self._offer_table(table, sheet.chosen)
        else:
            self._offer_indicators(sheet.chosen)

    def _offer_table(self, table: DataSheet, chosen: Sequence[ChartSeries]) -> None:
        rows = [(row.id, row.label) for row in table.rows if row.role is not RowRole.HEADING]
        usual = [row.id for row in table.rows if row.role is RowRole.VALUES]
        self.rows.offer(rows, {each.row_id for each in chosen if each.row_id} or usual)
        kinds = {column.id for column in table.columns if column.kind in NUMBER_KINDS}
        kinds |= {column for _, column in table.living}
        columns = [
            (each.id, " · ".join(filter(None, (each.group_title, each.title))))
            for each in table.columns
            if each.id in kinds
        ]
        self.columns.offer(columns, {each.column_id for each in chosen if each.column_id} or kinds)

    def _offer_indicators(self, chosen: Sequence[ChartSeries]) -> None:
        programme = self._context.programme
        known = self._context.workspace.read(formulas.choices, programme.id if programme else 0)
        shown = {each.indicator_id for each in chosen}
        first = sorted(known, key=lambda each: each.indicator_id not in shown)
        self.indicators.offer([(each.indicator_id, each.label) for each in first], shown)

    def _tell(self) -> None:
        """Tell what is ticked; where all is, or nothing, that is no choice."""
        if self._sheet is None:
            return
        if self._sheet.chart.table_id is None:
            self.chosen.emit([ChartSeries(0, indicator_id=each) for each in self.indicators.chosen])
            return
        series = []
        if len(self.rows.chosen) < self.rows.count:
            series += [ChartSeries(0, row_id=each) for each in self.rows.chosen]
        if len(self.columns.chosen) < self.columns.count:
            series += [ChartSeries(0, column_id=each) for each in self.columns.chosen]
        self.chosen.emit(series)
