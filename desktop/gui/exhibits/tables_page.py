"""Data tables: the programme's list of them, and the chosen one to be typed into."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.domain.entities import Chart, DataTable
from db.domain.journal import Changed
from db.queries import exhibits
from desktop.app import charts, data_tables
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.exhibits.copied import copied_block
from desktop.gui.exhibits.shelf import Listing, Shelf, only_one
from desktop.gui.exhibits.table_pane import TablePane
from desktop.gui.structure.gestures import Gesture, Gestures, Notices
from desktop.gui.structure.line import Line
from desktop.gui.widgets.empty_state import EmptyState

_SHOWN = {"data_table", "data_column", "data_row", "data_cell", "programme", "period", "indicator", "value"}


class TablesPage(Shelf):
    """`wants_chart` carries the id of a chart that was made of a table."""

    wants_chart = Signal(int)

    def __init__(self, context: Context, notices: Notices, ask: Ask) -> None:
        self._context = context
        self._notices = notices
        self._ask = ask
        self._titles: dict[int, str] = {}
        self.pane = TablePane(context)
        self._side = QStackedWidget()
        super().__init__(
            Listing(
                self.tr("Tables"),
                self.tr("No tables yet."),
                self.tr("Add a table"),
                {
                    Gesture.PASTE: self._add_pasted,
                    Gesture.REMOVE: only_one(self._remove, lambda: self.listing),
                    Gesture.UP: only_one(lambda each: self._move(each, -1), lambda: self.listing),
                    Gesture.DOWN: only_one(lambda each: self._move(each, 1), lambda: self.listing),
                },
                takes_lists=True,
            ),
            self._side,
        )
        self._side.addWidget(self.pane)
        self._side.addWidget(self._first_step())
        self.listing.field.added.connect(self._add)
        self.listing.field.pasted.connect(lambda _points: self._add_pasted())
        self.reached.connect(self._show)
        self.pane.told.connect(notices.told)
        self.pane.wants_indicators.connect(self._add_indicators)
        self.pane.wants_chart.connect(self._make_chart)

    @property
    def panes(self) -> tuple[tuple[QWidget, Gestures], ...]:
        """The lists and grids with the keys that they have in common."""
        return ((self.listing.view, self.listing.gestures), (self.pane.view, self.pane.gestures))

    @property
    def actions_of_page(self) -> Sequence[QAction | None]:
        """What the Edit menu offers for this page alone."""
        return self.pane.tools.on_lines

    @property
    def count(self) -> int:
        """How many tables there are."""
        return len(self._titles)

    def first_focus(self) -> QWidget:
        """The list, or where there is nothing in it the field that adds to it."""
        return self.listing.view if self._titles else self.listing.field

    def follow(self, changed: Changed) -> None:
        """Show what a change did to what is shown here."""
        if _SHOWN & changed.rows.keys():
            self.refresh()

    def refresh(self) -> None:
        """Read anew."""
        programme = self._context.programme
        tables = self._context.workspace.read(exhibits.data_tables, programme.id) if programme else ()
        self._titles = {table.id: table.title for table in tables}
        self.listing.setEnabled(programme is not None)
        self.listing.show_lines(
            [(table.id, Line(table.title, mark=f"{place}.")) for place, table in enumerate(tables, start=1)]
        )
        self._side.setCurrentIndex(0 if tables else 1)
        self._show(self.listing.view.current_id)

    def save(self) -> None:
        """Have stored what is being typed."""
        self.pane.save()

    def choose(self, table_id: int) -> None:
        """Show a table."""
        self.listing.view.choose(table_id)

    def _show(self, table_id: int) -> None:
        sheet = self._context.workspace.read(exhibits.data_sheet, table_id) if table_id else None
        self.pane.show_sheet(sheet)

    def _add(self, title: str) -> None:
        programme = self._context.programme
        if programme is not None:
            made = self._context.perform(data_tables.add_table, DataTable(programme.id, title))
            if made:
                self.choose(made)
                self.pane.view.setFocus()
            else:
                self.listing.field.setText(title)

    def _add_pasted(self) -> None:
        """A table of the cells that were copied in Word or in a spreadsheet."""
        block = copied_block()
        programme = self._context.programme
        if programme is None or not any(map(any, block)):
            self._notices.told.emit(self.tr("There is no table on the clipboard. Copy one in Word or Excel."))
            return
        title = self._ask.text(self.tr("Paste a table"), self.tr("Title of the table"))
        if title:
            made = self._context.perform(data_tables.add_from_block, DataTable(programme.id, title), block)
            if made:
                self.choose(made)
                self.pane.view.setFocus()

    def _first_step(self) -> EmptyState:
        empty = EmptyState(
            "table-plus",
            self.tr("There are no tables yet"),
            self.tr(
                "A table shows figures of a diagnosis, or effects by year. Type its title on the left, or"
                " paste one that you have copied in Word or Excel."
            ),
        )
        empty.offer(self.tr("Type a title"), "plus")
        empty.offer(self.tr("Paste a table"), "clipboard")
        empty.acted.connect(self.listing.field.setFocus)
        empty.acted_otherwise.connect(self._add_pasted)
        return empty

    def _remove(self, table_id: int) -> None:
        title = self._titles.get(table_id, "")
        self._context.perform(data_tables.remove_tables, [table_id])
        if table_id not in self._titles:
            self._notices.done.emit(self.tr("Removed the table “{title}”").format(title=title))

    def _move(self, table_id: int, step: int) -> None:
        self._context.perform(data_tables.move_table, table_id, step)

    def _add_indicators(self, table_id: int) -> None:
        from desktop.gui.exhibits.indicators_dialog import IndicatorsDialog

        IndicatorsDialog(self._context, table_id, self).exec()

    def _make_chart(self, table_id: int) -> None:
        programme = self._context.programme
        if programme is not None:
            chart = Chart(programme.id, "", table_id=table_id)
            made = self._context.perform(charts.add_chart, chart)
            if made:
                self.wants_chart.emit(made)
