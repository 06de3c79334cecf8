"""The screen „Opisy”: the nodes of the programme on the left, what is written about one on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from db.domain.journal import Changed
from db.queries.narratives import NarrativeRow, narrative_rows
from desktop.app import narratives
from desktop.app.workspace import Workspace
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.prose import carrying
from desktop.gui.prose.actions import ProseActions
from desktop.gui.prose.empty import Empty, empty_state
from desktop.gui.prose.filter_bar import FilterBar
from desktop.gui.prose.text_pane import TextPane
from desktop.gui.prose.tree_model import ProseTree
from desktop.gui.prose.tree_view import ProseTreeView
from desktop.gui.structure.outline import TOP
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import tool_button
from desktop.gui.widgets.toast import Toast

_PAUSE_MS = 30
_SHARES = (340, 660)
_SHOWN = {"programme", "level", "node", "narrative", "period", "programme_period"}


class ProseScreen(QWidget):
    """`wants_screen` carries the key of the screen with the first step, `wants_period` asks for a period."""

    wants_screen = Signal(str)
    wants_period = Signal()

    def __init__(self, context: Context, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ask = ask
        self._stale = True
        self._empty: Empty | None = None
        self.model = ProseTree()
        self.view = ProseTreeView(self.model)
        self.bar = FilterBar()
        self.text = TextPane(context)
        self.actions_here = ProseActions(self)
        self._toast = Toast(self.view)  # the way to the next remark stands at the foot of the text
        self._work = QSplitter()
        self._pages = QStackedLayout()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()

    def menu_actions(self) -> list[QAction | None]:
        """What can be done here."""
        own = self.actions_here.all
        return [*own, None, *self.bar.menu_actions, None, *self.text.sections.field.tools.all]

    def first_focus(self) -> QWidget:
        """The tree, or the first step where there is none."""
        shown = self._pages.currentWidget()
        return self.view if shown is self._work else shown.findChild(QPushButton) or self

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while another screen was shown."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is being typed."""
        self.text.sections.save()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed."""
        self.text.sections.save()
        super().closeEvent(event)

    def refresh(self) -> None:
        """Read everything anew."""
        self._pause.stop()
        rows = self._context.perform(self._read)
        if rows is None:
            return
        self._stale = False
        self.bar.count(rows)
        self.model.show(rows, self.bar.filters)
        self._show_page()
        self._show_current()

    def _read(self, workspace: Workspace) -> Sequence[NarrativeRow]:
        programme, period = self._context.programme, self._context.period
        if programme is None or period is None:
            return ()
        return workspace.read(narrative_rows, programme.id, period)

    def _on_changed(self, changed: Changed) -> None:
        if "narrative" in changed:
            self._toast.hide()
        if _SHOWN & changed.rows.keys():
            self._fall_behind()

    def _fall_behind(self) -> None:
        """Read once after several changes that come together."""
        self._stale = True
        if self.isVisible():
            self._pause.start()

    def _filter(self) -> None:
        self.model.show(self.model.rows, self.bar.filters)

    def _show_current(self) -> None:
        self.text.show_row(self.model.row_of(self.view.current_id))
        is_open = self._context.lock is None
        self.actions_here.carry.setEnabled(is_open and carrying.can_carry(self._context))
        for each in (self.actions_here.fields, self.actions_here.approve):
            each.setEnabled(is_open)

    def _carry(self) -> None:
        self.text.sections.save()
        node_id = self.view.current_id
        title, where = self.text.title, None if node_id == TOP else node_id
        done = carrying.carry(
            self._context, self._ask, where, title, lambda count: self.tr("%n description(s)", "", count)
        )
        if done:
            self.refresh()
            self._toast.tell(self.tr("%n description(s) carried over.", "", done))

    def _make_fields(self) -> None:
        self.text.sections.save()
        programme, period = self._context.programme, self._context.period
        if programme is None or period is None:
            return
        made = self._context.perform(narratives.make_fields, programme.id, period)
        if made:
            self._toast.tell(self.tr("%n number(s) replaced by fields.", "", made))
        elif made is not None:
            self._toast.tell(
                self.tr("No typed number is certain: look through them one by one."), undoable=False
            )

    def _step(self, steps: int) -> None:
        if not self.view.step(steps):
            self._toast.tell(self.tr("There is no further element here."), undoable=False)

    def _turn(self, steps: int) -> None:
        tabs = self.text.sections.tabs
        tabs.setCurrentIndex((tabs.currentIndex() + steps) % tabs.count())

    def _go_across(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self.text.isAncestorOf(focused):
            self.view.setFocus()
        else:
            self.text.sections.field.setFocus()

    def _find(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _show_page(self) -> None:
        why = None
        if self._context.programme is None:
            why = Empty.NO_PROGRAMME
        elif self._context.period is None:
            why = Empty.NO_PERIOD
        if why is self._empty:
            return
        self._empty = why
        former = self._pages.currentWidget()
        page: QWidget = self._work
        if why is not None:
            page = empty_state(why)
            page.acted.connect(self._on_first_step)
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if former is not self._work:
            self._pages.removeWidget(former)
            former.deleteLater()

    def _on_first_step(self) -> None:
        if self._empty is Empty.NO_PERIOD:
            self.wants_period.emit()
        else:
            self.wants_screen.emit("structure")

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        column.addWidget(self.bar)
        column.addWidget(framed(self.view), 1)
        for each in (self.actions_here.carry, self.actions_here.fields):
            column.addWidget(tool_button(each, words=True))
        self._work.addWidget(left)
        self._work.addWidget(self.text)
        self._work.setChildrenCollapsible(False)
        self._work.setSizes([space(share) for share in _SHARES])
        for part in (0, 1):
            self._work.setStretchFactor(part, part)
        self._pages.addWidget(self._work)
        whole, edge = QVBoxLayout(self), space(12)
        whole.setContentsMargins(edge, space(8), edge, edge)
        whole.addLayout(self._pages, 1)

    def _connect(self) -> None:
        context, actions, sections = self._context, self.actions_here, self.text.sections
        context.changed.connect(self._on_changed)
        context.chosen.connect(self._fall_behind)
        context.closing.connect(sections.let_go)
        context.opened.connect(self.bar.clear)
        self._pause.timeout.connect(self.refresh)
        self._toast.undone.connect(lambda: context.perform(lambda workspace: workspace.undo()))
        self.bar.filtered.connect(self._filter)
        self.bar.left.connect(self.view.setFocus)
        self.view.reached.connect(lambda _node: self._show_current())
        self.view.entered.connect(sections.field.setFocus)
        actions.carry.triggered.connect(self._carry)
        actions.fields.triggered.connect(self._make_fields)
        actions.approve.triggered.connect(sections.approve)
        actions.next.triggered.connect(lambda: self._step(1))
        actions.previous.triggered.connect(lambda: self._step(-1))
        actions.next_section.triggered.connect(lambda: self._turn(1))
        actions.previous_section.triggered.connect(lambda: self._turn(-1))
        actions.other_pane.triggered.connect(self._go_across)
        actions.find.triggered.connect(self._find)
