"""Charts: the programme's list of them, and the chosen one to be made."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.domain.entities import DataTable
from db.domain.journal import Changed
from db.queries import exhibits
from db.queries.chart_sheets import chart_sheet
from desktop.app import charts
from desktop.gui.context import Context
from desktop.gui.exhibits.chart_pane import ChartPane
from desktop.gui.exhibits.chart_words import kind_words
from desktop.gui.exhibits.shelf import Listing, Shelf, only_one
from desktop.gui.structure.gestures import Gesture, Gestures, Notices
from desktop.gui.structure.line import Line
from desktop.gui.widgets.empty_state import EmptyState

_SHOWN = {"chart", "chart_series", "data_table", "data_column", "data_row", "data_cell"} | {
    *("programme", "programme_period", "period", "indicator", "value", "placement"),
}


class ChartsPage(Shelf):
    """A chart follows the table or the indicators that it shows."""

    def __init__(self, context: Context, notices: Notices) -> None:
        self._context = context
        self._notices = notices
        self._titles: dict[int, str] = {}
        self._tables: tuple[DataTable, ...] = ()
        self.pane = ChartPane(context)
        self._side = QStackedWidget()
        super().__init__(
            Listing(
                self.tr("Charts"),
                self.tr("No charts yet."),
                self.tr("Add a chart"),
                {
                    Gesture.REMOVE: only_one(self._remove, lambda: self.listing),
                    Gesture.UP: only_one(lambda each: self._move(each, -1), lambda: self.listing),
                    Gesture.DOWN: only_one(lambda each: self._move(each, 1), lambda: self.listing),
                },
            ),
            self._side,
        )
        self._side.addWidget(self.pane)
        self._side.addWidget(self._first_step())
        self.listing.field.added.connect(self._add)
        self.reached.connect(self._show)

    @property
    def panes(self) -> tuple[tuple[QWidget, Gestures], ...]:
        """The list with the keys that it has in common with others."""
        return ((self.listing.view, self.listing.gestures),)

    @property
    def actions_of_page(self) -> Sequence[QAction | None]:
        """None of its own."""
        return ()

    def first_focus(self) -> QWidget:
        """The list, or where there is nothing in it the field that adds to it."""
        return self.listing.view if self._titles else self.listing.field

    def follow(self, changed: Changed) -> None:
        """Show what a change did to what is shown here."""
        if _SHOWN & changed.rows.keys():
            self.refresh()

    def refresh(self) -> None:
        """Read anew."""
        programme, read = self._context.programme, self._context.workspace.read
        found = read(exhibits.charts, programme.id) if programme else ()
        self._tables = read(exhibits.data_tables, programme.id) if programme else ()
        self._titles = {chart.id: chart.title for chart in found}
        self.listing.show_lines(
            [
                (chart.id, Line(chart.title, mark=f"{place}.", aside=kind_words(chart.kind)))
                for place, chart in enumerate(found, start=1)
            ]
        )
        self._side.setCurrentIndex(0 if found else 1)
        self._show(self.listing.view.current_id)

    def save(self) -> None:
        """Have stored what is being typed."""
        self.pane.save()

    def choose(self, chart_id: int) -> None:
        """Show a chart."""
        self.listing.view.choose(chart_id)

    def _show(self, chart_id: int) -> None:
        period = self._context.period
        sheet = self._context.workspace.read(chart_sheet, chart_id, period) if chart_id else None
        self.pane.show_sheet(sheet, self._tables)

    def _add(self, title: str) -> None:
        from desktop.gui.exhibits.chart_dialog import ChartDialog

        dialog = ChartDialog(self._context, title, self)
        if dialog.exec() and dialog.result_id:
            self.choose(dialog.result_id)

    def _first_step(self) -> EmptyState:
        empty = EmptyState(
            "chart-bar",
            self.tr("There are no charts yet"),
            self.tr("A chart shows a table, or indicators over the last periods, and follows their figures."),
        )
        empty.offer(self.tr("New chart…"), "plus")
        empty.acted.connect(lambda: self._add(""))
        return empty

    def _remove(self, chart_id: int) -> None:
        title = self._titles.get(chart_id, "")
        self._context.perform(charts.remove_charts, [chart_id])
        if chart_id not in self._titles:
            self._notices.done.emit(self.tr("Removed the chart “{title}”").format(title=title))

    def _move(self, chart_id: int, step: int) -> None:
        self._context.perform(charts.move_chart, chart_id, step)
