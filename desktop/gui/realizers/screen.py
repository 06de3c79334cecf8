"""The screen „Realizatorzy”: who has a form, who delivered, what is missing or doubtful."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from db.domain.journal import Changed
from db.domain.realizer_board import Board
from db.queries.realizer_board import realizer_board
from desktop.app.workspace import Workspace
from desktop.gui.ask import Ask
from desktop.gui.closing.lock_strip import LockStrip
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.realizers import words
from desktop.gui.realizers.board_model import BoardModel
from desktop.gui.realizers.board_view import BoardView
from desktop.gui.realizers.empty import Empty, empty_state, why_empty
from desktop.gui.realizers.errands import Errands
from desktop.gui.realizers.filter_bar import FilterBar
from desktop.gui.realizers.side_pane import SidePane
from desktop.gui.realizers.sides import Sides
from desktop.gui.theme import space

_PAUSE_MS = 30
_SHOWN = {
    *("programme", "programme_period", "period", "level", "node", "placement"),
    *("realizer", "realizer_name", "node_realizer", "indicator_realizer", "collection_form"),
    *("indicator", "unit", "value", "contribution", "comment"),
}


class RealizersScreen(QWidget):
    """`wants_values` carries a realizer and an indicator (0: any) to show among the values.

    `wants_screen` carries the key of the screen where the user can do what must come first, `wants_period`
    asks for a new period.
    """

    wants_screen = Signal(str)
    wants_period = Signal()
    wants_values = Signal(int, int)

    def __init__(self, context: Context, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stale = True
        self._empty: Empty | None = None
        self.model = BoardModel(self)
        self.view = BoardView(self.model)
        self.side = SidePane()
        self.bar = FilterBar()
        self.errands = Errands(context, ask, self.view, self)
        self.lock = LockStrip(
            context,
            self.tr("The period {period} was closed on {date}: values in forms that come back stay out."),
        )
        self._sides = Sides(framed(self.view), self.side)
        self._pages = QStackedLayout()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()

    def menu_actions(self) -> list[QAction | None]:
        """What can be done here."""
        return [*self.errands.actions.all, None, *self.bar.menu_actions]

    def first_focus(self) -> QWidget:
        """The board, or the first step where there is none."""
        shown = self._pages.currentWidget()
        return self.view if shown is self._sides else shown.findChild(QPushButton)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while another screen was shown, or since yesterday."""
        super().showEvent(event)
        if self._stale or self.model.today != words.today():
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the board where the pane is in its place; in the board it drops the filters."""
        if event.key() == Qt.Key.Key_Escape and not self.view.isVisible() and self.side.isVisible():
            self._go_back()
        elif event.key() == Qt.Key.Key_Escape and self.bar.filters:
            self.bar.clear()
        else:
            super().keyPressEvent(event)

    def refresh(self) -> None:
        """Read the board anew."""
        self._pause.stop()
        board = self._context.perform(self._read)
        if board is not None:
            self._stale = False
            self.model.show(board, words.today())
            self.bar.count(board.rows)
            self._show_page()

    def collect(self, paths: Sequence[Path]) -> None:
        """Take returned forms in."""
        self.errands.take_in(paths)

    def _read(self, workspace: Workspace) -> Board:
        programme, period = self._context.programme, self._context.period
        if programme is None or period is None:
            return Board()
        return workspace.read(realizer_board, programme.id, period.id, period.year)

    def _on_changed(self, changed: Changed) -> None:
        if _SHOWN & changed.rows.keys():
            self._fall_behind()

    def _fall_behind(self) -> None:
        """Read once after several changes that come together."""
        self._stale = True
        if self.isVisible():
            self._pause.start()

    def _filter(self) -> None:
        self.model.keep(self.bar.filters)
        self._show_page()

    def _show_current(self) -> None:
        self.side.show_row(self.model.board, self.view.current, self.model.today)
        self.errands.show_possible(self.model.board)

    def _find(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _go_to_gaps(self) -> None:
        self._sides.go_to_side(True)
        self.side.enter()

    def _go_back(self) -> None:
        self._sides.go_to_side(False)
        self.view.setFocus()

    def _go_to_values(self, indicator_id: int = 0) -> None:
        if self.view.current is not None:
            self.wants_values.emit(self.view.current.realizer.id, indicator_id)

    def _show_page(self) -> None:
        """Show the board, or say what to do first."""
        has_period = self._context.period is not None
        why = None
        if not self.model.rowCount():
            why = why_empty(self._context.programme is not None, has_period, self.bar.filters)
        for part in (self.bar, self.errands):
            part.setVisible(why in (None, Empty.NOBODY_LEFT))
        self._show_current()
        if why is self._empty:
            return
        self._empty = why
        former = self._pages.currentWidget()
        page: QWidget = self._sides
        if why is not None:
            page = empty_state(why)
            page.acted.connect(self._on_first_step)
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if former is not self._sides:
            self._pages.removeWidget(former)
            former.deleteLater()

    def _on_first_step(self) -> None:
        match self._empty:
            case Empty.NOBODY_LEFT:
                self.bar.clear()
                self.view.setFocus()
            case Empty.NO_PERIOD:
                self.wants_period.emit()
            case _:
                self.wants_screen.emit("structure")

    def _lay_out(self) -> None:
        self._pages.addWidget(self._sides)
        whole, edge = QVBoxLayout(self), space(12)
        whole.setContentsMargins(edge, space(8), edge, edge)
        whole.setSpacing(space(8))
        whole.addWidget(self.errands)
        for strip in self.errands.strips:
            whole.addWidget(strip)
        whole.addWidget(self.lock)
        whole.addWidget(self.bar)
        whole.addLayout(self._pages, 1)

    def _connect(self) -> None:
        self._context.changed.connect(self._on_changed)
        self._context.chosen.connect(self._fall_behind)
        self._context.opened.connect(self.bar.clear)
        self._pause.timeout.connect(self.refresh)
        self.bar.filtered.connect(self._filter)
        self.bar.left.connect(self.view.setFocus)
        self.view.current_changed.connect(self._show_current)
        self.view.entered.connect(self._go_to_gaps)
        self.side.left.connect(self._go_back)
        self.side.wants_indicator.connect(self._go_to_values)
        actions = self.errands.actions
        self.view.menu_actions = actions.of_row
        self.addActions(list(self.bar.looks.values()))
        actions.find.triggered.connect(self._find)
        actions.show_gaps.triggered.connect(self._go_to_gaps)
        actions.show_values.triggered.connect(lambda: self._go_to_values())
