"""The screen „Wartości”: the grid, what filters it, and what it says when there is nothing to show."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from db.domain.errors import RecordError, Refusal
from desktop.app.values import Place
from desktop.gui import labels
from desktop.gui.ask import Ask
from desktop.gui.closing.lock_strip import LockStrip
from desktop.gui.closing.refused import frozen_here
from desktop.gui.context import Context
from desktop.gui.theme import space
from desktop.gui.values.actions import SheetActions
from desktop.gui.values.beside import Beside
from desktop.gui.values.cells import Columns
from desktop.gui.values.clipboard import Clipboard
from desktop.gui.values.empty import FILTERED, Empty, empty_state, why_empty
from desktop.gui.values.entry import Entry
from desktop.gui.values.feed import Feed
from desktop.gui.values.filter_bar import FilterBar
from desktop.gui.values.filters import Look
from desktop.gui.values.foot import Foot
from desktop.gui.values.layout import Layout
from desktop.gui.values.marks import CellMarks
from desktop.gui.values.seeking import Seeking
from desktop.gui.values.sheet_model import SheetModel
from desktop.gui.values.sheet_view import SheetView
from desktop.gui.widgets.buttons import tool_button
from desktop.gui.widgets.toast import Toast


class ValuesScreen(QWidget):
    """`wants_screen` carries the key of the screen where the user can do what must come first."""

    wants_screen = Signal(str)

    def __init__(self, context: Context, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._columns: Columns | None = None
        self._empty: Empty | None = None
        self.sheet = SheetModel(context, self)
        entry = Entry(context, ask)
        self.view = SheetView(self.sheet, entry)
        self._layout = Layout(context, self.view)
        self._feed = Feed(context, self.sheet)
        self._seeking = Seeking(self.view, self._feed)
        self._entry = entry
        self._clipboard = Clipboard(context, entry, self.view)
        self._actions = SheetActions(self, self.view, self._clipboard, CellMarks(context, entry, self.view))
        self.bar = FilterBar(self._actions.only_missing, self._feed.sieve.deliveries)
        self._pages = QStackedLayout()
        self._foot = Foot(self.sheet)
        self.lock = LockStrip(context)
        self._work = QSplitter()
        self.beside = Beside(context, ask, self.view, self._work)
        self._panel_button = tool_button(self._actions.panel)
        self._toast = Toast(self)
        self._lay_out()
        self._connect()

    def menu_actions(self) -> list[QAction | None]:
        """What the Edit menu offers while this screen is open."""
        return [*self._actions.on_cells, None, *self._actions.on_sheet, None, *self.bar.menu_actions]

    def first_focus(self) -> QWidget:
        """The grid, or the first step where there is no grid."""
        shown = self._pages.currentWidget()
        return self.view if shown is self.view else shown.findChild(QPushButton)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        self._feed.wake()
        super().showEvent(event)
        QTimer.singleShot(0, self, self.beside.restore)  # the grid is painted first

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait with reading until somebody looks again."""
        self._feed.sleep()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is still being typed; what cannot be stored is shown once more before it is lost."""
        if not self.view.editing.may_end():
            event.ignore()
            return
        self._layout.remember()
        self.beside.remember()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the grid drops the filters."""
        if event.key() == Qt.Key.Key_Escape and self.bar.filters:
            self.show_all()
            self.view.setFocus()
        else:
            super().keyPressEvent(event)

    def show_all(self) -> None:
        """Drop the filters."""
        self.bar.clear()

    def show_missing(self) -> None:
        """Show what is not entered yet, and nothing else."""
        self.beside.give_way()
        self.bar.look_for(Look.MISSING)

    def show_doubtful(self) -> None:
        """Show what is to be looked at again, and nothing else."""
        self.beside.give_way()
        self.bar.look_for(Look.DOUBTFUL)

    def show_delivery(self, realizer_id: int, indicator_id: int = 0) -> None:
        """Show what a realizer delivers, and nothing else; go to one of its indicators (0: to none)."""
        self.beside.give_way()
        self.bar.look_at_realizer(realizer_id)
        if indicator_id and self._context.period is not None:
            self.view.show_place(Place(indicator_id, self._context.period.id))
        self.view.setFocus()

    def go_to_first_missing(self) -> None:
        """Begin where the chosen period waits for its first value."""
        self.beside.give_way()
        self._seeking.first_missing()

    def _lay_out(self) -> None:
        grid = QWidget()
        column = QVBoxLayout(grid)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        top = QHBoxLayout()
        top.addWidget(self.bar, 1)
        top.addWidget(self._panel_button)
        column.addLayout(top)
        column.addWidget(self.lock)
        self._pages.addWidget(self.view)
        column.addLayout(self._pages, 1)
        column.addWidget(self._foot)
        self._work.addWidget(grid)
        self._work.setChildrenCollapsible(False)
        whole, edge = QVBoxLayout(self), space(12)
        whole.setContentsMargins(edge, space(8), edge, edge)
        whole.addWidget(self._work)

    def _connect(self) -> None:
        self._context.closing.connect(self.view.editing.let_go)
        self._context.opened.connect(self.show_all)
        self._feed.counted.connect(self._on_counted)
        self._feed.refreshed.connect(self._on_refreshed)
        self.bar.filtered.connect(self._filter)
        self.view.selectionModel().currentChanged.connect(self._foot.tell)
        self.bar.left.connect(self.view.setFocus)
        self.view.closed.connect(self._tell_closed)
        self.view.filtered_away.connect(self.show_all)
        self._entry.passed_over.connect(self._tell_passed_over)
        self._seeking.in_vain.connect(self._tell)
        actions = self._actions
        actions.wants_grid.connect(self.beside.give_way)
        actions.panel.triggered.connect(self.beside.turn)
        actions.comment.triggered.connect(self.beside.edit_comment)
        actions.find.triggered.connect(self._find)
        actions.next_missing.triggered.connect(lambda: self._seeking.missing(1))
        actions.previous_missing.triggered.connect(lambda: self._seeking.missing(-1))
        actions.next_doubtful.triggered.connect(lambda: self._seeking.doubtful(1))
        actions.previous_doubtful.triggered.connect(lambda: self._seeking.doubtful(-1))

    def _filter(self) -> None:
        self._feed.filter(self.bar.filters)

    def _tell_closed(self, index: QModelIndex) -> None:
        """Say why nothing can be typed here, where that is not plain to see."""
        line = self.sheet.line(index.row())
        if line is not None and self.sheet.is_frozen(index.row(), index.column()):
            period = self.sheet.columns.periods[index.column()]
            self._context.refused.emit(frozen_here(self._context, line.found.indicator.id, period))
        elif line is not None:
            heading = self.sheet.is_heading(index.row())
            why = Refusal.HEADING_HAS_NO_VALUE if heading else Refusal.VALUE_COMPUTED
            if heading or self.sheet.is_computed(index.row()):
                self._tell(labels.refusal(RecordError(why, line.label)))

    def _tell_passed_over(self, count: int) -> None:
        self._tell(self.tr("%n computed value(s) were passed over.", "", count))

    def _tell(self, sentence: str) -> None:
        self._toast.tell(sentence, undoable=False)

    def _find(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _on_counted(self) -> None:
        self.bar.count(self._feed.gaps)
        self._foot.tell(self.view.currentIndex())

    def _on_refreshed(self) -> None:
        self._show_page(self._why_empty())
        if self.sheet.columns != self._columns:
            self._columns = self.sheet.columns
            self.view.widths.fit()
        if self._empty is None:
            self._layout.restore()

    def _why_empty(self) -> Empty | None:
        if self.sheet.rowCount():
            return None
        if self._context.period is None:
            return Empty.NO_PROGRAMME
        return why_empty(self.bar.filters)

    def _show_page(self, why: Empty | None) -> None:
        if why is self._empty:
            return
        self._empty = why
        former = self._pages.currentWidget()
        if why is not None:
            page = empty_state(why)
            page.acted.connect(self._on_first_step)
            self._pages.addWidget(page)
            self._pages.setCurrentWidget(page)
        else:
            self._pages.setCurrentWidget(self.view)
        if former is not self.view:
            self._pages.removeWidget(former)
            former.deleteLater()
        self._foot.setVisible(why is None)
        for each in (self.bar, self._panel_button):
            each.setVisible(why not in (Empty.NO_PROGRAMME, Empty.NO_INDICATORS))

    def _on_first_step(self) -> None:
        if self._empty in FILTERED:
            self.show_all()
            self.view.setFocus()
        else:
            self.wants_screen.emit("structure")
