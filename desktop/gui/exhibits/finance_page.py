"""The money of the chosen period by budget classification, with what it comes to."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from db.domain.journal import Changed
from db.domain.periods import Period
from db.queries import exhibits
from desktop.app import budget
from desktop.gui.closing.lock_strip import LockStrip
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.exhibits.finance_model import FinanceModel
from desktop.gui.exhibits.finance_totals import FinanceTotals
from desktop.gui.exhibits.grid_blocks import GridBlocks
from desktop.gui.exhibits.grid_view import GridView
from desktop.gui.structure.gestures import Gesture, Gestures, Notices
from desktop.gui.theme import space
from desktop.gui.values.actions import keyed_action
from desktop.gui.values.foot import Foot
from desktop.gui.values.keys import Effect
from desktop.gui.widgets.buttons import action, tool_button
from desktop.gui.widgets.empty_state import EmptyState
from desktop.gui.widgets.text import Style, label

_LEAST = {3: 220, 4: 100, 5: 150, 6: 110, 7: 110, 8: 80}  # by column, from what the money is for on


class FinancePage(QWidget):
    """Typed into like a spreadsheet. `wants_period` asks for a new period where there is none."""

    wants_period = Signal()

    def __init__(self, context: Context, notices: Notices) -> None:
        super().__init__()
        self._context = context
        self._notices = notices
        self._earlier: Period | None = None
        self.model = FinanceModel(context)
        self.model.setParent(self)
        self.view = GridView(self.model, self.tr("Money of the period"))
        self.view.least = dict(_LEAST)
        self.blocks = GridBlocks(self.view)
        self.totals = FinanceTotals()
        self.lock = LockStrip(context)
        self._words = label("", Style.MUTED)
        self._foot = Foot(self.model)
        self.carry = self._made("", "copy", "", self._carry)
        self.remove = self._made(self.tr("Remove the lines"), "trash", "Alt+Del", self._remove)
        self._fill = keyed_action(Effect.FILL_DOWN, self.view)
        self._fill.triggered.connect(self.blocks.fill_down)
        self.view.addAction(self._fill)
        self._missing = self._first_step()
        self._pages = QStackedLayout(self)
        self._lay_out()
        self.view.told.connect(notices.told)
        self.view.reached.connect(lambda: self._foot.tell(self.view.currentIndex()))

    @property
    def panes(self) -> tuple[tuple[QWidget, Gestures], ...]:
        """The grid with the keys that it has in common with others."""
        gestures = {
            Gesture.RENAME: self.view.change,
            Gesture.CUT: self.blocks.cut,
            Gesture.COPY: self.blocks.copy,
            Gesture.PASTE: self.blocks.paste,
            Gesture.REMOVE: self.blocks.clear,
            Gesture.UP: lambda: self._move(-1),
            Gesture.DOWN: lambda: self._move(1),
        }
        return ((self.view, gestures),)

    @property
    def actions_of_page(self) -> Sequence[QAction | None]:
        """What the Edit menu offers for this page alone."""
        return (self.remove, self.carry, self._fill)

    def first_focus(self) -> QWidget:
        """The grid, or the button for the first step."""
        return self.view if self._context.period is not None else self._missing.findChild(QWidget)

    def follow(self, changed: Changed) -> None:
        """Show what a change did to what is shown here."""
        if {"budget_line", "programme", "period"} & changed.rows.keys():
            self.refresh()

    def refresh(self) -> None:
        """Read anew."""
        programme, period = self._context.programme, self._context.period
        self._pages.setCurrentIndex(0 if period is not None else 1)
        if programme is None or period is None:
            self.model.show_lines(0, 0, ())
            return
        lines = self._context.workspace.read(exhibits.budget, programme.id, period.id)
        is_open = self._context.lock is None
        self.model.show_lines(programme.id, period.id, lines, is_open=is_open)
        self.remove.setEnabled(is_open)
        self.totals.show_lines(lines)
        self._words.setText(self.tr("For the period: {period}").format(period=period.label))
        self._earlier = self._before(period)
        self.carry.setVisible(self._earlier is not None)
        if self._earlier is not None:
            earlier = self._context.workspace.read(exhibits.budget, programme.id, self._earlier.id)
            self.carry.setEnabled(bool(earlier) and is_open)
            words = self.tr("Take the lines of {period} over, without amounts")
            self.carry.setText(words.format(period=self._earlier.label))
            self.carry.setIconText(self.carry.text())

    def save(self) -> None:
        """Have stored what is being typed."""
        self.view.finish()

    def _before(self, period: Period) -> Period | None:
        """The last period before this one that money may be known for."""
        earlier = [each for each in self._context.periods if each.sort_key < period.sort_key]
        same = [each for each in earlier if each.kind is period.kind]
        return (same or earlier or [None])[-1]

    def _carry(self) -> None:
        programme, period = self._context.programme, self._context.period
        if programme is None or period is None or self._earlier is None:
            return
        count = self._context.perform(budget.carry_over, programme.id, self._earlier.id, period.id)
        if count:
            self._notices.done.emit(self.tr("Took %n line(s) over.", "", count))
        elif count is not None:
            words = self.tr("There are no lines of {period} that are not here already.")
            self._notices.told.emit(words.format(period=self._earlier.label))

    def _chosen(self) -> list[int]:
        rows = sorted({row for row, _ in self.view.chosen})
        return [line.id for line in map(self.model.line, rows) if line is not None]

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen and self._context.attempt(budget.remove_lines, chosen) is None:
            self._notices.done.emit(self.tr("Removed %n line(s).", "", len(chosen)))

    def _move(self, step: int) -> None:
        chosen, ids = self._chosen(), [line.id for line in self.model.lines]
        if chosen:
            at = ids.index(chosen[0]) + step
            if 0 <= at <= len(ids) - len(chosen):
                self._context.perform(budget.move_lines, chosen, at)

    def _made(self, words: str, icon_name: str, keys: str, act: Callable[[], None]) -> QAction:
        made = action(words, icon_name, keys, self.view)
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(self.view.finish)
        made.triggered.connect(lambda: act())
        self.view.addAction(made)
        return made

    def _first_step(self) -> EmptyState:
        empty = EmptyState(
            "calendar-plus",
            self.tr("There is no period yet"),
            self.tr("Add the period for which money was planned and spent."),
        )
        empty.offer(self.tr("New period…"))
        empty.acted.connect(self.wants_period)
        return empty

    def _lay_out(self) -> None:
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, space(8), 0, 0)
        column.setSpacing(space(6))
        top = QHBoxLayout()
        top.setSpacing(space(4))
        top.addWidget(self._words)
        top.addStretch(1)
        top.addWidget(tool_button(self.carry, words=True))
        top.addWidget(tool_button(self.remove, words=True))
        column.addLayout(top)
        column.addWidget(self.lock)
        column.addWidget(framed(self.view), 1)
        column.addWidget(self._foot)
        column.addWidget(self.totals)
        self._pages.addWidget(work)
        self._pages.addWidget(self._missing)
