"""The tree: keeps what is open and chosen across changes, edits in place, and takes what is dragged."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from db.domain.entities import Level
from desktop.gui.structure.dragging import Dragging
from desktop.gui.structure.line_delegate import LineDelegate
from desktop.gui.structure.outline import TOP
from desktop.gui.structure.tree_model import DRAFT, TreeModel
from desktop.gui.theme import space
from desktop.gui.widgets.views import TreeView

# A longer structure is first shown with its topmost nodes only.
_ALL_OPEN = 250
_OPENS_AFTER_MS = 700
_DRAGGED = 240

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class StructureTree(TreeView):
    """Shows a `TreeModel`. `reached` tells which node is current; `dropped`: node, new parent, new index."""

    reached = Signal(int)
    dropped = Signal(int, int, int)
    several_dragged = Signal()
    draft_left = Signal()

    def __init__(self, model: TreeModel) -> None:
        super().__init__(self.tr("Structure of the programme"))
        self._tree = model
        self._closed: set[int] = set()
        self._known: set[int] = set()
        self._kept: list[int] = []
        self._before_draft = TOP
        self.dragging = Dragging(self, model)
        self._dress()
        self.setModel(model)
        self._connect()

    @property
    def current_id(self) -> int:
        """The current node; `TOP` for the programme as a whole."""
        index = self.currentIndex()
        return index.internalId() if index.isValid() else TOP

    def chosen(self) -> list[int]:
        """The selected nodes in the order of the tree, without those below another selected one."""
        return self._tree.outline.topmost(self.selected())

    def selected(self) -> list[int]:
        """The selected nodes in the order of the tree."""
        ids = {index.internalId() for index in self.selectionModel().selectedIndexes()}
        return self._tree.outline.in_order(ids - {TOP, DRAFT})

    def choose(self, ids: Iterable[int]) -> None:
        """Select nodes and make the first the current one, in sight."""
        indexes = [self._tree.index_of(each) for each in ids]
        wanted = QItemSelection()
        for index in indexes:
            wanted.select(index, index)
        if indexes:
            self.selectionModel().setCurrentIndex(indexes[0], QItemSelectionModel.SelectionFlag.NoUpdate)
            self.selectionModel().select(wanted, _SELECT)
            self.scrollTo(indexes[0])

    def open_all(self) -> None:
        """Show every node."""
        self._closed -= self._tree.outline.rows.keys()
        self._open_and_close()

    def close_all(self) -> None:
        """Show the topmost nodes only."""
        topmost = [TOP, *self._tree.outline.path(self.current_id)][-1]
        self._closed.update(self._parents())
        self._open_and_close()
        self.choose([topmost])

    def type_new(self, parent: int, level: Level, row: int, typed: str = "") -> None:
        """Open a row to type a new node into, with what was typed already."""
        self._before_draft = self.current_id
        self._tree.add_draft(parent, level, row)
        self.expand(self._tree.index_of(parent))
        self.choose([DRAFT])
        self.edit(self.currentIndex())
        if typed:
            self.indexWidget(self.currentIndex()).insert(typed)

    def finish_editing(self) -> None:
        """Store what is being typed in place, as if the field had been left."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which node has been reached; one that is only being typed is none yet."""
        super().currentChanged(current, previous)
        if current.isValid() and current.internalId() != DRAFT:
            self.reached.emit(current.internalId())

    def commitData(self, editor: QWidget) -> None:
        """Store what was typed; storing a new node takes its row and field away, and the keys stay here."""
        takes_focus_along = editor.hasFocus() and DRAFT in self._tree.outline.rows
        super().commitData(editor)
        if takes_focus_along:
            self.setFocus()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """A new node that was left without words vanishes, and the former node is current again."""
        super().closeEditor(editor, hint)
        if DRAFT in self._tree.outline.rows:
            self._tree.drop_draft()
            self.choose([self._before_draft])
            self.draft_left.emit()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected node with all below it."""
        chosen = self.chosen()
        if len(chosen) > 1:
            self.several_dragged.emit()
        if len(chosen) != 1:
            return
        self.dragging.take(chosen[0])
        drag = QDrag(self)
        words = QMimeData()
        words.setText(self._tree.outline.rows[chosen[0]].text)
        drag.setMimeData(words)
        row = self.visualRect(self._tree.index_of(chosen[0]))
        row.setWidth(min(row.width(), space(_DRAGGED)))
        drag.setPixmap(self.viewport().grab(row))
        drag.exec(Qt.DropAction.MoveAction)
        self.dragging.carried = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take only what comes from this tree."""
        event.setAccepted(self.dragging.carried is not None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Scroll and open as a tree does, and show where the node would go."""
        super().dragMoveEvent(event)
        event.setAccepted(self.dragging.hover(event.position().toPoint()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        super().dragLeaveEvent(event)
        self.dragging.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell that the node was put down."""
        carried, place = self.dragging.carried, self.dragging.place
        self.dragging.leave()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if carried is None or place is None:
            return
        event.acceptProposedAction()
        index = carried.index_at(place)
        if index is not None:
            self.dropped.emit(carried.node_id, place.parent, index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, then where a dragged node would go."""
        super().paintEvent(event)
        self.dragging.paint()

    def _dress(self) -> None:
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemDelegate(LineDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setExpandsOnDoubleClick(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(_OPENS_AFTER_MS)
        self.setMinimumWidth(space(220))

    def _connect(self) -> None:
        model = self._tree
        self.expanded.connect(lambda index: self._closed.discard(index.internalId()))
        self.collapsed.connect(self._on_collapsed)
        model.rowsInserted.connect(lambda parent: self._open(parent))
        model.rowsMoved.connect(lambda _from, _first, _last, to: self._open(to))
        model.followed.connect(self._on_followed)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    def _on_collapsed(self, index: QModelIndex) -> None:
        if index.internalId() == TOP:
            self.expand(index)
        else:
            self._closed.add(index.internalId())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and index.internalId() not in self._closed:
            self.expand(index)

    def _on_followed(self, arrived: list[int]) -> None:
        """Show what came; where the chosen went, the current node takes its place."""
        if arrived or not self.selectionModel().hasSelection():
            self.choose(arrived or [self.current_id])

    def _remember(self) -> None:
        self._kept = [self.current_id, *self.chosen()]

    def _restore(self) -> None:
        """After the model began anew: open what was open, choose what was chosen as far as it is there."""
        outline, parents = self._tree.outline, self._parents()
        if len(outline.rows) > _ALL_OPEN and self._known.isdisjoint(parents):
            self._closed.update(parents)
        self._known.update(parents)
        self._open_and_close()
        self.choose([each for each in dict.fromkeys(self._kept) if each in outline.rows] or [TOP])

    def _parents(self) -> list[int]:
        outline = self._tree.outline
        return [each for each in outline.branch() if outline.children(each)]

    def _open_and_close(self) -> None:
        # Qt's own expandAll would keep an index for every leaf too, and each move would then ask after all.
        self.scheduleDelayedItemsLayout()
        for each in (TOP, *self._parents()):
            self.setExpanded(self._tree.index_of(each), each not in self._closed)
