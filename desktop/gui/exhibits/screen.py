"""The screen „Zestawienia”: tables, charts, the SWOT analysis and the money of the programme."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCloseEvent, QContextMenuEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QPushButton,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.journal import Changed
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.exhibits.charts_page import ChartsPage
from desktop.gui.exhibits.finance_page import FinancePage
from desktop.gui.exhibits.grid_view import GridView
from desktop.gui.exhibits.swot_page import SwotPage
from desktop.gui.exhibits.tables_page import TablesPage
from desktop.gui.structure.actions import Panes
from desktop.gui.structure.fields import let_go
from desktop.gui.structure.gestures import Gesture, Notices
from desktop.gui.theme import space
from desktop.gui.widgets.empty_state import EmptyState
from desktop.gui.widgets.toast import Toast

_GESTURES = (
    (Gesture.RENAME, None, Gesture.CUT, Gesture.COPY, Gesture.PASTE, Gesture.REMOVE),
    (None, Gesture.UP, Gesture.DOWN, Gesture.OUT, Gesture.IN, None),
)


class ExhibitsScreen(QWidget):
    """Reads a page when it is shown, and follows the record as long as it is.

    `wants_screen` carries the key of the screen where the user can do what must come first, `wants_period`
    asks for a new period.
    """

    wants_screen = Signal(str)
    wants_period = Signal()

    def __init__(self, context: Context, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        notices = Notices(self)
        self.tables = TablesPage(context, notices, ask)
        self.charts = ChartsPage(context, notices)
        self.swot = SwotPage(context, notices)
        self.finance = FinancePage(context, notices)
        self._pages = (self.tables, self.charts, self.swot, self.finance)
        self.tabs = QTabWidget()
        self._missing = self._first_step()
        self._stack = QStackedLayout()
        self._toast = Toast(self)
        self._panes = Panes(self, self.tables.listing.view, self.tables.listing.gestures)
        for page in self._pages:
            for view, gestures in page.panes:
                self._panes.add(view, gestures)
        self._lay_out()
        self._connect(notices)

    def menu_actions(self) -> list[QAction | None]:
        """What the Edit menu offers: what the keys do in the list or grid that has the focus."""
        gestures = self._panes.actions
        common = [gestures[each] if each is not None else None for group in _GESTURES for each in group]
        return [*common, *self.tables.actions_of_page]

    def first_focus(self) -> QWidget:
        """The list or the grid of the page that is shown, or the button for the first step."""
        shown = self._stack.currentWidget()
        return self._page.first_focus() if shown is self.tabs else shown.findChild(QPushButton) or self

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was missed while hidden."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is being typed."""
        self._save()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed; what cannot be stored is shown once more before it is lost."""
        self._save()
        if not all(view.may_end() for view in self._grids):
            event.ignore()
            return
        super().closeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done to the list or grid under the pointer; fields have menus of their own."""
        focused = QApplication.focusWidget()
        if not self._panes.has(focused):
            return
        menu = QMenu(self)
        own = self.tables.actions_of_page if focused is self.tables.pane.view else ()
        for act in (*(each for each in self.menu_actions() if each not in self.tables.actions_of_page), *own):
            if act is None:
                menu.addSeparator()
            elif act.isEnabled():
                menu.addAction(act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def refresh(self) -> None:
        """Read the page that is shown anew."""
        has_programme = self._context.programme is not None
        self._stack.setCurrentWidget(self.tabs if has_programme else self._missing)
        self._page.refresh()

    @property
    def _grids(self) -> tuple[GridView, GridView]:
        return self.tables.pane.view, self.finance.view

    @property
    def _page(self) -> TablesPage | ChartsPage | SwotPage | FinancePage:
        return self._pages[self.tabs.currentIndex()]

    def _first_step(self) -> EmptyState:
        empty = EmptyState(
            "table-plus",
            self.tr("There is no programme yet"),
            self.tr("Add a programme first; its tables, charts, SWOT analysis and money stand here."),
        )
        empty.offer(self.tr("Open the structure"))
        empty.acted.connect(lambda: self.wants_screen.emit("structure"))
        return empty

    def _lay_out(self) -> None:
        for page, words in zip(
            self._pages,
            (self.tr("Tables"), self.tr("Charts"), self.tr("SWOT"), self.tr("Finances")),
            strict=True,
        ):
            self.tabs.addTab(page, words)
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(self._missing)
        whole, edge = QVBoxLayout(self), space(12)
        whole.setContentsMargins(edge, space(6), edge, edge)
        whole.addLayout(self._stack)

    def _connect(self, notices: Notices) -> None:
        context = self._context
        context.changed.connect(self._on_changed)
        context.chosen.connect(self._on_chosen)
        context.closing.connect(self._let_go)
        notices.told.connect(lambda sentence: self._toast.tell(sentence, undoable=False))
        notices.done.connect(self._toast.tell)
        self._toast.undone.connect(lambda: context.perform(lambda workspace: workspace.undo()))
        self.tabs.currentChanged.connect(lambda _place: self._on_turned())
        self.tables.wants_chart.connect(self._show_chart)
        self.finance.wants_period.connect(self.wants_period)

    def _on_changed(self, changed: Changed) -> None:
        self._toast.hide()
        if self.isVisible():
            self._page.follow(changed)

    def _on_chosen(self) -> None:
        if self.isVisible():
            self._save()
            self.refresh()

    def _on_turned(self) -> None:
        """Store what was typed on the page that was left, and read the other one."""
        self._save()
        if self.isVisible():
            self._page.refresh()
            if not self.tabs.tabBar().hasFocus():
                self._page.first_focus().setFocus()

    def _show_chart(self, chart_id: int) -> None:
        self.tabs.setCurrentWidget(self.charts)
        self.charts.choose(chart_id)
        self.charts.first_focus().setFocus()

    def _let_go(self) -> None:
        """Store what is typed while its file is still open."""
        for view in self._grids:
            view.let_go()
        let_go(self)

    def _save(self) -> None:
        for page in self._pages:
            page.save()
