"""A new chart: of which table, or of which indicators."""

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from db.domain.entities import Chart
from db.domain.kinds import ChartKind
from db.queries import exhibits
from desktop.app import charts
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Choice, Entry, Form, line
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.exhibits.chart_words import kind_words
from desktop.gui.exhibits.offered import offered_indicators
from desktop.gui.exhibits.ticks import Ticks
from desktop.gui.theme import space

_LIKED = (640, 480)
_LIST_HEIGHT = 220


class ChartDialog(FormDialog):
    """Accepted with the chart's id as `result_id`."""

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.entitle(self.tr("New chart"), self.tr("Add the chart"))
        self.wanted = QSize(*map(space, _LIKED))
        programme = context.programme
        tables = context.workspace.read(exhibits.data_tables, programme.id) if programme else ()
        self.title = line(title)
        self.kind = Choice(((kind, kind_words(kind)) for kind in ChartKind), ChartKind.COLUMN)
        of_tables = [(table.id, table.title) for table in tables]
        self.of = Choice(
            [*of_tables, (0, self.tr("indicators over the last periods"))], tables[0].id if tables else 0
        )
        self.indicators = Ticks(self.tr("Indicators"), self.tr("Find an indicator"))
        self.indicators.offer(offered_indicators(context))
        self.indicators.setMinimumHeight(space(_LIST_HEIGHT))
        form = Form()
        self._title = form.add(self.tr("&Title:"), self.title)
        form.add(self.tr("&Kind:"), self.kind)
        form.add(self.tr("&Of what:"), self.of)
        self._indicators = Entry(self.indicators)
        self.body.addLayout(form)
        self.body.addWidget(self._indicators, 1)
        self.watch(self._title)
        self.of.currentIndexChanged.connect(self._show_what_is_needed)
        self.indicators.ticked.connect(self.edited)
        self._show_what_is_needed()
        (self.of if title else self.title).setFocus()

    def complaints(self) -> Iterator[tuple[Entry, str]]:
        """There must be indicators, and a title unless the table has one."""
        untitled = not self.of.value and not self.title.text().strip()
        yield self._title, self.tr("Give the chart a title.") if untitled else ""
        none = not self.of.value and not self.indicators.chosen
        yield self._indicators, self.tr("Tick at least one indicator.") if none else ""

    def store(self) -> bool:
        """Add the chart."""
        programme = self.context.programme
        if programme is None:
            return False
        chart = Chart(programme.id, self.title.text().strip(), self.kind.value, self.of.value or None)
        return self.perform(charts.add_chart, chart, [] if self.of.value else self.indicators.chosen)

    def _show_what_is_needed(self) -> None:
        self._indicators.setVisible(not self.of.value)
        self.edited.emit()
