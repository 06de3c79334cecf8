"""The first page: the document as it stands beside what was understood of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.foreign import Spot
from db.domain.periods import year
from db.domain.understanding import ColumnUse, LevelKey, Role, TableUse
from desktop.gui.imports import words
from desktop.gui.imports.corrections import Corrections
from desktop.gui.imports.directing import with_column, with_level, with_use
from desktop.gui.imports.levels_pane import LevelsPane
from desktop.gui.imports.lists import DoubtsPane, LeftoversPane
from desktop.gui.imports.paper_model import PaperModel
from desktop.gui.imports.paper_view import PaperView
from desktop.gui.imports.period_choice import PeriodChoice
from desktop.gui.imports.role_bar import RoleBar
from desktop.gui.imports.summary import figures
from desktop.gui.imports.tree_pane import TreePane
from desktop.gui.structure.actions import screen_action
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import tool_button
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.widgets.text import Style, label
from desktop.gui.widgets.toast import Toast
from desktop.gui.work import Job

_SHARES = (550, 450)


class UnderstandingPage(QWidget):
    """What is chosen on one side is shown on the other; every correction shows at once, and can go back.

    `tools` are the buttons for that; they stand beside the title.
    """

    def __init__(self, corrections: Corrections) -> None:
        super().__init__()
        self._corrections = corrections
        self._linking = False
        self._doubt = 0
        self._is_behind = False
        self.paper = PaperModel(corrections.document, corrections.found)
        self.paper.setParent(self)
        self.document = PaperView(self.paper)
        self.roles = RoleBar(corrections)
        self.tree = TreePane(corrections)
        self.doubts = DoubtsPane()
        self.leftovers = LeftoversPane()
        self.levels = LevelsPane(corrections)
        self._worded = (self.tree.view, self.levels.table)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("What was understood, and what was not"))
        self.tabs.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
        self.tools = QWidget()
        self.figures = label("", Style.MUTED, wrap=True)
        self.progress = ProgressStrip()
        self._toast = Toast(self, at_head=True)
        self._make_actions()
        self._lay_out()
        self._connect()
        self._show()
        self._start()

    def first_focus(self) -> QWidget:
        """What was understood."""
        return self.tree.view

    def next_doubt(self, by: int = +1) -> None:
        """Go to the next place to look at, from the last to the first again."""
        count = self.doubts.table.model().rowCount()
        if not count:
            self._toast.tell(self.tr("Nothing is doubtful."), undoable=False)
            return
        current = self.doubts.table.currentIndex().row()
        # Where the last one was put right, the next has taken its row.
        row = (current + by) % count if current >= 0 else min(self._doubt, count - 1)
        self._doubt = row
        self.doubts.table.choose_row(row)
        doubt = self.tree.model.found.doubts[row]
        self._show_both(doubt.spot)
        if self.tabs.currentWidget() is not self.doubts:
            self._toast.tell(words.uncertainty(doubt.why), undoable=False)

    def _make_actions(self) -> None:
        corrections = self._corrections
        self.undo = screen_action(
            self, self.tr("Undo the correction"), "arrow-back-up", "Ctrl+Z", corrections.undo
        )
        self.redo = screen_action(
            self, self.tr("Make the correction again"), "arrow-forward-up", "Ctrl+Y", corrections.redo
        )
        self.redo.setShortcuts(["Ctrl+Y", "Ctrl+Shift+Z"])
        self.next = screen_action(self, self.tr("Next doubt"), "alert-triangle", "F8", self.next_doubt)
        self.former = screen_action(
            self, self.tr("Former doubt"), "chevron-up", "Shift+F8", lambda: self.next_doubt(-1)
        )
        self.across = screen_action(
            self, self.tr("Go to the other side"), "chevron-right", "F6", self._go_across
        )

    def _lay_out(self) -> None:
        tools = QHBoxLayout(self.tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(space(4))
        for act in (self.undo, self.redo):
            tools.addWidget(tool_button(act))
        tools.addWidget(tool_button(self.next, words=True))
        sheet, paper = Card(), QWidget()
        sheet.fill(self.document)
        left = QVBoxLayout(paper)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(space(4))
        left.addWidget(self.roles)
        left.addWidget(sheet, 1)
        for pane in (self.tree, self.doubts, self.leftovers, self.levels):
            pane.layout().setContentsMargins(0, space(8), 0, 0)
            self.tabs.addTab(pane, "")
        both = QSplitter()
        both.addWidget(paper)
        both.addWidget(self.tabs)
        both.setChildrenCollapsible(False)
        both.setSizes(_SHARES)
        for part, share in enumerate(_SHARES):
            both.setStretchFactor(part, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(self.figures)
        column.addWidget(self.progress)
        column.addWidget(both, 1)

    def _connect(self) -> None:
        corrections = self._corrections
        corrections.renewed.connect(self._on_renewed)
        for view in self._worded:
            view.itemDelegate().closeEditor.connect(
                self._on_editor_closed, Qt.ConnectionType.QueuedConnection
            )
        corrections.began.connect(self._on_began)
        self.roles.used_so.connect(self._use, Qt.ConnectionType.QueuedConnection)
        self.roles.period_wanted.connect(self._ask_period, Qt.ConnectionType.QueuedConnection)
        self.levels.renamed.connect(self._rename_level, Qt.ConnectionType.QueuedConnection)
        self.document.came_to.connect(self._show_table)
        self.document.laid_out.connect(self._place_roles)
        self.document.horizontalScrollBar().valueChanged.connect(self._place_roles)
        self.document.pointed.connect(self._on_pointed)
        self.tree.view.reached.connect(self._on_reached)
        self.tree.told.connect(lambda sentence: self._toast.tell(sentence, undoable=False))
        for pane in (self.doubts, self.leftovers):
            pane.table.reached.connect(self._show_both)
        self.leftovers.copied.connect(self._on_copied)

    def _start(self) -> None:
        """Begin where the document's first table is, with what was understood at the top."""
        if self._corrections.found.entries:
            self.tree.view.choose(0)
        elif self.paper.lines:
            self.document.setCurrentIndex(self.paper.index(0))

    def _on_renewed(self) -> None:
        """Show it, but take no editor away in which somebody is typing."""
        if any(view.state() == QAbstractItemView.State.EditingState for view in self._worded):
            self._is_behind = True
        else:
            self._show()

    def _on_editor_closed(self) -> None:
        if self._is_behind:
            self._on_renewed()

    def _show(self) -> None:
        """Show what is understood now."""
        self._is_behind = False
        found = self._corrections.found
        self._linking = True
        self.paper.show(found)
        self.roles.show_use()
        self.tree.show_found()
        self.doubts.show_found(found)
        self.leftovers.show_found(found)
        self.levels.show_found()
        self._linking = False
        self._place_roles()
        self.figures.setText(figures(found))
        self.undo.setEnabled(self._corrections.can_undo)
        self.redo.setEnabled(self._corrections.can_redo)
        self.next.setEnabled(bool(found.doubts))
        for tab, title in enumerate(
            (
                self.tr("Understood"),
                self.tr("Doubtful ({count})").format(count=len(found.doubts)),
                self.tr("Not understood ({count})").format(count=len(found.understanding.leftovers)),
                self.tr("Levels"),
            )
        ):
            self.tabs.setTabText(tab, title)
            self.tabs.setTabToolTip(tab, title)

    def _on_began(self, job: Job) -> None:
        self.progress.follow(job, self.tr("Understanding the document…"))

    def _on_reached(self, spot: Spot) -> None:
        if not self._linking:
            self._linking = True
            self.document.show_spot(spot)
            self._linking = False

    def _on_pointed(self, spot: Spot) -> None:
        if not self._linking:
            self._linking = True
            self.tree.view.choose_spot(spot)
            self._linking = False

    def _show_both(self, spot: Spot) -> None:
        self._linking = True
        self.tree.view.choose_spot(spot)
        self.document.show_spot(spot)
        self._linking = False

    def _show_table(self, block: int) -> None:
        self.roles.show_table(block)
        self._place_roles()

    def _place_roles(self) -> None:
        line = self.document.line
        if line is not None and self.paper.table(line.block) is not None:
            frame = self.document.mapTo(self.document.parentWidget(), self.document.viewport().pos()).x()
            scrolled = self.document.horizontalScrollBar().value() - frame
            self.roles.columns.stand_over(self.document.lines.edges(line.block), scrolled)

    def _use(self, use: TableUse) -> None:
        self._corrections.direct(with_use(self._corrections.directions, use))

    def _ask_period(self, use: TableUse, column: int, role: Role) -> None:
        periods = self._corrections.understanding.periods
        known = use.columns[column].period or (periods[-1] if periods else year(2000))
        dialog = PeriodChoice(words.role(role), known, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._use(with_column(use, column, ColumnUse(role, dialog.fields.period)))
        else:
            self.roles.show_use()

    def _rename_level(self, level: LevelKey, name: str, plural: str) -> None:
        self._corrections.direct(with_level(self._corrections.directions, level, name, plural))

    def _on_copied(self, count: int) -> None:
        self._toast.tell(self.tr("%n text(s) copied.", "", count), undoable=False)

    def _go_across(self) -> None:
        """From what was understood to the document, and back."""
        here = self.document.hasFocus() or self.roles.isAncestorOf(self.focusWidget())
        shown = self.tabs.currentWidget()
        panes = {self.doubts: self.doubts.table, self.leftovers: self.leftovers.table}
        other = panes.get(shown, self.levels.table if shown is self.levels else self.tree.view)
        (other if here else self.document).setFocus()
