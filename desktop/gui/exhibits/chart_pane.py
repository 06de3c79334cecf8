"""A chart under the hands: what it shows on one side, and on the other the chart itself."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from db.domain.entities import Chart, ChartSeries, DataTable
from db.domain.exhibits import MOST_PERIODS, ChartSheet
from db.domain.kinds import ChartKind, SeriesIn
from desktop.app import charts
from desktop.app.chart_previews import chart_block
from desktop.gui.context import Context
from desktop.gui.exhibits.chart_data import ChartData
from desktop.gui.exhibits.chart_words import kind_words, series_words
from desktop.gui.structure.fields import LineField, TextField, complaint
from desktop.gui.structure.page import Page
from desktop.gui.theme import space
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.chart_view import ChartView
from desktop.gui.widgets.combo import Chooser
from desktop.gui.widgets.number_field import NumberField
from desktop.gui.widgets.text import Style, label

_SIDE = 300
_ROOM_FOR_BOTH = 680


class ChartPane(Page):
    """Stores every field when it is left; the chart is drawn anew when the record has changed."""

    def __init__(self, context: Context) -> None:
        super().__init__(QWidget())
        self._context = context
        self._chart: Chart | None = None
        self.title = LineField(self.tr("Title of the chart"), self.tr("what the chart shows"))
        self.kind = Chooser(self.tr("Kind of chart"))
        self.of = Chooser(self.tr("Of what"))
        self.side = Chooser(self.tr("Which side gives the series"))
        self.periods = NumberField(self.tr("How many last periods"), 1, MOST_PERIODS)
        self.data = ChartData(context)
        self.source = LineField(self.tr("Source"), self.tr("e.g. own study of the welfare centre"))
        self.description = TextField(self.tr("Alternative text"), rows=3)
        self.view = ChartView()
        self._nothing = label(
            self.tr("There is no number to show yet. Tick other rows, columns or indicators."),
            Style.MUTED,
            wrap=True,
        )
        self._lay_out()
        self._connect()

    def show_sheet(self, sheet: ChartSheet | None, tables: Sequence[DataTable]) -> None:
        """Show a chart; what was typed about another one is stored first."""
        chart = sheet.chart if sheet is not None else None
        if self._chart is not None and (chart is None or chart.id != self._chart.id):
            self.save()
        self.widget().setVisible(chart is not None)
        self._chart = chart
        if sheet is None or chart is None:
            return
        of_table = chart.table_id is not None
        self.title.show_text(chart.title, of=chart.id)
        self.source.show_text(chart.source, of=chart.id)
        self.description.show_text(chart.description, of=chart.id)
        _offer(self.kind, tuple(ChartKind), [kind_words(kind) for kind in ChartKind], chart.kind)
        _offer(self.side, tuple(SeriesIn), [series_words(side) for side in SeriesIn], chart.series_in)
        indicators = (0, self.tr("indicators over the last periods"))
        self.of.offer([*((table.id, table.title) for table in tables), indicators], chart.table_id or 0)
        self.side.setVisible(of_table)
        self._periods.setVisible(not of_table)
        self.periods.blockSignals(True)
        self.periods.setValue(min(chart.periods, MOST_PERIODS))
        self.periods.blockSignals(False)
        self.data.show_chart(sheet)
        self._draw(sheet)

    def save(self) -> None:
        """Have stored what is being typed."""
        for field in (self.title, self.source, self.description):
            field.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the chart beside its fields where there is room, else above them."""
        super().resizeEvent(event)
        roomy = self.viewport().width() >= space(_ROOM_FOR_BOTH)
        way = QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.BottomToTop
        self._sides.setDirection(way)
        self._fields.setMaximumWidth(space(_SIDE) if roomy else 16_777_215)

    def _draw(self, sheet: ChartSheet) -> None:
        block = chart_block(sheet)
        self._nothing.setVisible(block is None)
        self.view.setVisible(block is not None)
        self.view.show_chart(block)
        if block is not None:
            self.description.setPlaceholderText(block.description)
            self.description.viewport().update()

    def _connect(self) -> None:
        self.title.entered.connect(lambda text: self._store(self.title, title=text))
        self.source.entered.connect(lambda text: self._store(self.source, source=text))
        self.description.entered.connect(lambda text: self._store(self.description, description=text))
        self.kind.chosen.connect(lambda place: self._edit(kind=tuple(ChartKind)[place]))
        self.side.chosen.connect(lambda place: self._edit(series_in=tuple(SeriesIn)[place]))
        self.of.chosen.connect(lambda table_id: self._edit(table_id=table_id or None))
        self.periods.valueChanged.connect(lambda count: self._edit(periods=count))
        self.data.chosen.connect(self._choose)

    def _store(self, field: LineField | TextField, **changed: object) -> None:
        if self._chart is not None and field.owner == self._chart.id:
            field.store(self._context, charts.edit_chart, replace(self._chart, **changed))

    def _edit(self, **changed: object) -> None:
        if self._chart is not None:
            self._context.perform(charts.edit_chart, replace(self._chart, **changed))

    def _choose(self, series: list[ChartSeries]) -> None:
        if self._chart is not None:
            self._context.perform(charts.choose_series, self._chart.id, series)

    def _lay_out(self) -> None:
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.widget())
        self._sides.setContentsMargins(space(4), space(8), 0, 0)
        self._sides.setSpacing(space(16))
        self._fields = QWidget()
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        for field in (self.title, self.kind, self.of, self.side):
            column.addWidget(label(field.accessibleName(), Style.CAPTION))
            column.addWidget(field)
            if field is self.title:
                column.addWidget(complaint(self.title))
        self._periods = _named(self.periods)
        column.addWidget(self._periods)
        column.addWidget(self.data, 1)
        column.addWidget(_named(self.source))
        column.addWidget(_named(self.description))
        card = Card()
        card.body.addWidget(self.view)
        card.body.addWidget(self._nothing)
        card.body.addStretch(1)
        self._sides.addWidget(self._fields, 2)
        self._sides.addWidget(card, 5)
        self.widget().setVisible(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _named(field: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(2))
    column.addWidget(label(field.accessibleName(), Style.CAPTION))
    column.addWidget(field)
    return made


def _offer(chooser: Chooser, values: Sequence[StrEnum], words: Sequence[str], current: StrEnum) -> None:
    chooser.offer(list(enumerate(words)), values.index(current))
