"""The screen „Struktura”: the programme's tree on the left, an inspector of what is chosen on the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from db.domain.journal import Changed
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.structure.actions import Panes, screen_action
from desktop.gui.structure.gestures import Gesture, Notices
from desktop.gui.structure.outline import TOP
from desktop.gui.structure.page import bring_in_sight
from desktop.gui.structure.side import Side
from desktop.gui.structure.tree_pane import TreePane
from desktop.gui.theme import space
from desktop.gui.widgets.empty_state import EmptyState
from desktop.gui.widgets.toast import Toast

if TYPE_CHECKING:
    from desktop.gui.structure.inspector import Inspector

_SHARES = (550, 450)


class StructureScreen(QWidget):
    """Reads when it is first shown, then follows the record; while hidden it only notes that it is stale."""

    wants_document = Signal()

    def __init__(self, context: Context, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ask = ask
        self._stale = True
        self._reached = TOP
        notices = Notices(self)
        self.tree = TreePane(context, notices, ask, self)
        self._side = Side(lambda: self._inspector(notices))
        self._work = QSplitter()
        self._empty = self._first_step()
        self._missing = EmptyState(
            "list-tree",
            self.tr("There is no programme yet"),
            self.tr(
                "Bring in last year's report from Word or Excel, or add a programme in the menu “Programme”;"
                " its goals and tasks will stand here."
            ),
        )
        self._missing.offer(self.tr("Read last year's report…"), "file-import")
        self._missing.acted.connect(self.wants_document)
        self._toast = Toast(self)
        self._panes = Panes(self, self.tree.view, self.tree.gestures.gestures)
        self._other_pane = screen_action(
            self, self.tr("Go to the other &pane"), "chevron-right", "F6", self._go_across
        )
        self._share = screen_action(
            self, self.tr("Add an e&xisting indicator…"), "link", "Ctrl+Shift+I", self._add_existing
        )
        self._lay_out()
        self._connect(notices)

    @property
    def inspector(self) -> "Inspector":
        """Everything about the node chosen in the tree."""
        return self._side.inspector

    def menu_actions(self) -> list[QAction | None]:
        """What the Edit menu shows for this screen; None parts groups."""
        gestures = self._panes.actions
        return [
            *self.tree.adding,
            self._share,
            gestures[Gesture.RENAME],
            None,
            *(gestures[each] for each in (Gesture.CUT, Gesture.COPY, Gesture.PASTE, Gesture.REMOVE)),
            None,
            *(gestures[each] for each in (Gesture.UP, Gesture.DOWN, Gesture.OUT, Gesture.IN)),
            None,
            *self.tree.opening,
            self._other_pane,
        ]

    def first_focus(self) -> QWidget:
        """The tree, or in an empty programme the button for the first step."""
        self._catch_up()
        shown = self._pages.currentWidget()
        return self.tree.view if shown is self._work else shown.findChild(QPushButton) or self

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was missed while hidden."""
        super().showEvent(event)
        self._catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is being typed."""
        self.tree.view.finish_editing()
        if self._side.made:
            self.inspector.save()
        super().hideEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done to the list under the pointer; fields have menus of their own."""
        if not self._panes.has(QApplication.focusWidget()):
            return
        menu = QMenu(self)
        only_tree = () if self.tree.view.hasFocus() else (*self.tree.adding, *self.tree.opening)
        for act in self.menu_actions():
            if act in only_tree:
                continue
            if act is None:
                menu.addSeparator()
            elif act.isEnabled():
                menu.addAction(act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _inspector(self, notices: Notices) -> "Inspector":
        from desktop.gui.structure.inspector import Inspector

        made = Inspector(self._context, notices, self._ask, self.tree.model.titles)
        for pane in made.panes:
            self._panes.add(pane.view, pane.gestures)
        made.read_dictionaries()
        made.show_node(self._reached)
        return made

    def _on_reached(self, node_id: int) -> None:
        self._reached = node_id
        if self._side.made:
            self.inspector.show_node(node_id)

    def _first_step(self) -> EmptyState:
        empty = EmptyState(
            "list-tree",
            self.tr("The programme has no goals yet"),
            self.tr(
                "Begin with the first goal. A list from Word or Excel can be pasted, too:"
                " every line of it becomes an element."
            ),
        )
        empty.offer(self.tr("Add the first element"), "plus")
        empty.offer(self.tr("Paste a list"), "clipboard")
        empty.offer(self.tr("Read last year's report…"), "file-import")
        empty.acted.connect(self._add_first)
        empty.acted_thirdly.connect(self.wants_document)
        empty.acted_otherwise.connect(lambda: self.tree.gestures.gestures[Gesture.PASTE]())
        return empty

    def _lay_out(self) -> None:
        self._work.addWidget(self.tree)
        self._work.addWidget(self._side)
        self._work.setChildrenCollapsible(False)
        self._work.setSizes(_SHARES)
        for part, share in enumerate(_SHARES):
            self._work.setStretchFactor(part, share)
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        for page in (self._work, self._empty, self._missing):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(12), space(12), space(12), space(12))
        column.addWidget(pages)

    def _connect(self, notices: Notices) -> None:
        context = self._context
        context.changed.connect(self._on_changed)
        context.chosen.connect(self._on_chosen)
        context.opened.connect(self._grow_stale)
        notices.told.connect(lambda sentence: self._toast.tell(sentence, undoable=False))
        notices.done.connect(self._toast.tell)
        self._toast.undone.connect(lambda: context.perform(lambda workspace: workspace.undo()))
        self.tree.view.reached.connect(self._on_reached)
        self.tree.view.draft_left.connect(self._show_page)

    def _on_changed(self, changed: Changed) -> None:
        self._toast.hide()
        if not self.isVisible():
            self._stale = True
            return
        self.tree.model.follow(changed)
        if self._side.made:
            self.inspector.follow(changed)
        self._show_page()

    def _on_chosen(self) -> None:
        """Show another programme; of another period only the numbers and the prose differ."""
        chosen = self._context.programme
        if not self.isVisible():
            self._stale = True
        elif (chosen.id if chosen else None) != self.tree.model.programme_id:
            self.tree.model.load()
            self._show_page()
        else:
            self.tree.model.renumber()
            if self._side.made:
                self.inspector.load()

    def _grow_stale(self) -> None:
        self._stale = True

    def _catch_up(self) -> None:
        if self._stale:
            self._stale = False
            if self._side.made:
                self.inspector.read_dictionaries()
            self.tree.model.load()
            self._show_page()

    def _show_page(self) -> None:
        page = self._missing if self._context.programme is None else self._empty
        if self.tree.model.outline.rows:
            page = self._work
        former, focused = self._pages.currentWidget(), QApplication.focusWidget()
        self._pages.setCurrentWidget(page)
        if page is not former and focused is not None and former.isAncestorOf(focused):
            self.first_focus().setFocus()

    def _add_first(self) -> None:
        self._pages.setCurrentWidget(self._work)
        self.tree.view.setFocus()
        self.tree.gestures.add_below()

    def _add_existing(self) -> None:
        """Show indicators that there are under the current element too."""
        from desktop.gui.dialogs.share_dialog import ShareDialog

        self.tree.view.finish_editing()
        self.inspector.save()
        level = self.tree.model.level(self.tree.view.current_id)
        if level is None or not level.carries_indicators:
            carrying = ", ".join(each.name for each in self.tree.model.levels if each.carries_indicators)
            words = self.tr("Indicators are added at the level: {levels}. Choose such an element.")
            self._toast.tell(words.format(levels=carrying), undoable=False)
        else:
            ShareDialog(self._context, self.tree.view.current_id, self).exec()

    def _go_across(self) -> None:
        """From the tree to the inspector and back."""
        focused = self.focusWidget()
        if focused is not None and self.inspector.isAncestorOf(focused):
            self.tree.view.setFocus()
        else:
            field = self.inspector.first_focus()
            field.setFocus()
            bring_in_sight(field)
