"""The tree of what was understood: entries are chosen, worded, moved and taken out."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from db.domain.foreign import Spot
from db.domain.understanding import Move
from desktop.gui.imports.found import NOTHING
from desktop.gui.imports.moves import dropped
from desktop.gui.imports.tree_model import FoundModel
from desktop.gui.theme import space
from desktop.gui.widgets.views import TreeView

_WORDS = 220
_VALUE = 74
_SIGN = 26  # that of a doubt, and the air around a figure
_ALL_OPEN = 400
_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class FoundTree(TreeView):
    """`reached` carries the spot of what is current; `put` the moves that a drop means."""

    reached = Signal(object)
    put = Signal(object)

    def __init__(self, model: FoundModel) -> None:
        super().__init__(self.tr("What was understood"))
        self._found = model
        self._dress()
        self.setModel(model)
        self.fit_columns()

    @property
    def current_entry(self) -> int:
        """The entry that is current."""
        index = self.currentIndex()
        return index.internalId() if index.isValid() else NOTHING

    def chosen(self) -> list[int]:
        """The selected entries in the order of the tree, without those below another selected one."""
        ids = {index.internalId() for index in self.selectionModel().selectedRows()}
        return [each for each in sorted(ids) if ids.isdisjoint(self._found.found.above(each))]

    def held(self) -> list[int]:
        """What a gesture moves: the selected entries, or else the current one."""
        return self.chosen() or [each for each in (self.current_entry,) if each != NOTHING]

    def choose(self, entry: int, column: int = 0) -> None:
        """Make an entry, or one of its values, the current one, in sight."""
        index = self._found.index_of(entry, column)
        # The view's own way would add to what is selected, or not select at all, while Ctrl is held.
        self.selectionModel().setCurrentIndex(index, _ONLY)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def select(self, spots: Collection[Spot]) -> None:
        """Select also the entries found at these spots."""
        wanted = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for spot in spots:
            if (entry := self._found.found.by_spot.get(spot)) is not None:
                self.selectionModel().select(self._found.index_of(entry), wanted)

    def choose_spot(self, spot: Spot) -> bool:
        """Make what was found at a spot the current one; whether there is such a thing."""
        place = self._found.found.at(spot)
        if place is None:
            return False
        entry, period = place
        self.choose(entry, self._found.column_of(period))
        return True

    def opened(self) -> set[Spot]:
        """The spots of what is open."""
        found = self._found.found
        return {
            entry.found.spot
            for number, entry in enumerate(found.entries)
            if entry.children and self.isExpanded(self._found.index_of(number))
        }

    def open(self, spots: Iterable[Spot] | None = None) -> None:
        """Open these entries; without them all, or in a long document the topmost."""
        found = self._found.found
        many = len(found.entries) > _ALL_OPEN
        wanted = None if spots is None else set(spots)
        for number, entry in enumerate(found.entries):
            if not entry.children:
                continue
            is_open = (
                entry.found.spot in wanted if wanted is not None else not many or entry.parent == NOTHING
            )
            self.setExpanded(self._found.index_of(number), is_open)

    def fit_columns(self) -> None:
        """Give the periods what their figures need and the words the rest."""
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, signs in enumerate(self._found.widest_figures(), start=1):
            wanted = self.fontMetrics().horizontalAdvance("0" * signs) + space(_SIGN)
            self.setColumnWidth(column, min(wanted, space(_VALUE)))
        self._give_the_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words what the periods leave."""
        super().resizeEvent(event)
        self._give_the_rest()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell where in the document the current one stands."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.reached.emit(self._found.spot(current))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go, as trees do; not where it may not stand."""
        super().dragMoveEvent(event)
        is_own = event.mimeData().hasFormat(self._found.mimeTypes()[0])
        event.setAccepted(is_own and bool(self._moves_at(event.position().toPoint())))

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell the moves; the tree is shown anew when the document was understood with it."""
        moves = self._moves_at(event.position().toPoint())
        # The view must not take the row out by itself.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if moves:
            self.put.emit(moves)

    def _give_the_rest(self) -> None:
        periods = sum(self.columnWidth(column) for column in range(1, self._found.columnCount()))
        self.setColumnWidth(0, max(space(_WORDS), self.viewport().width() - periods))

    def _moves_at(self, point: QPoint) -> tuple[Move, ...]:
        index = self.indexAt(point)
        if not index.isValid():
            return ()
        row = self.visualRect(index)
        upper = point.y() < row.top() + row.height() / 3
        return dropped(self._found.found, self.held(), index.internalId(), before=upper)

    def _dress(self) -> None:
        self.setMinimumWidth(space(_WORDS))
        self.setIndentation(space(12))
        # Labels often begin alike and differ at their end.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setExpandsOnDoubleClick(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setAllColumnsShowFocus(False)
