"""The tree of what was understood with the buttons and keys that correct it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.foreign import Spot
from desktop.gui.imports.corrections import Corrections
from desktop.gui.imports.directing import with_move, with_text, without
from desktop.gui.imports.found import NOTHING
from desktop.gui.imports.moves import moved
from desktop.gui.imports.tree_model import FoundModel
from desktop.gui.imports.tree_view import FoundTree
from desktop.gui.structure.actions import screen_action
from desktop.gui.structure.gestures import Gesture, dress
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import tool_button

_MOVES = (Gesture.UP, Gesture.DOWN, Gesture.OUT, Gesture.IN)


class TreePane(QWidget):
    """`told` says why a gesture did nothing."""

    told = Signal(str)

    def __init__(self, corrections: Corrections) -> None:
        super().__init__()
        self._corrections = corrections
        self._known: set[Spot] = set()
        self.model = FoundModel(corrections.found)
        self.model.setParent(self)
        self.view = FoundTree(self.model)
        self.gestures = {
            gesture: self._action(gesture) for gesture in (Gesture.RENAME, *_MOVES, Gesture.REMOVE)
        }
        self._lay_out()
        self._connect()
        self._open(set())

    def show_found(self) -> None:
        """Show what was understood anew, with what was open and current as far as it is there."""
        view, opened = self.view, self.view.opened()
        former = self.view.currentIndex()
        spot = self.model.spot(former) if former.isValid() else None
        column = former.column() if former.isValid() else 0
        self.model.show(self._corrections.found)
        view.fit_columns()
        self._open(opened)
        entry = None if spot is None else self._corrections.found.at(spot)
        if entry is not None:
            view.choose(entry[0], min(column, self.model.columnCount() - 1))

    def _open(self, opened: set[Spot]) -> None:
        """Open what was open; what was not there before opens as in a new tree."""
        found = self._corrections.found
        spots = {entry.found.spot for entry in found.entries}
        if self._known.isdisjoint(spots):
            self.view.open()
        else:
            self.view.open(opened | (spots - self._known))
        self._known = spots

    def _action(self, gesture: Gesture) -> QAction:
        words, icon_name, keys = dress(gesture)
        act = screen_action(self.view, words, icon_name, keys, self._doing(gesture))
        if gesture is Gesture.RENAME:
            act.setShortcuts([])  # the view's own key for editing
        return act

    def _doing(self, gesture: Gesture) -> Callable[[], None]:
        match gesture:
            case Gesture.RENAME:
                return self._rename
            case Gesture.REMOVE:
                return self._remove
        return lambda: self._move(gesture)

    def _rename(self) -> None:
        current = self.view.currentIndex()
        if current.isValid():
            self.view.setFocus()
            self.view.edit(current.siblingAtColumn(0))

    def _remove(self) -> None:
        found = self._corrections.found
        chosen = self.view.chosen()
        if not chosen:
            return
        after = self.view.indexBelow(self.model.index_of(chosen[-1]))
        spots = [found.entries[each].found.spot for each in chosen]
        following = self.model.spot(after) if after.isValid() else None
        self._corrections.direct(without(self._corrections.directions, spots))
        if following is not None:
            self.view.choose_spot(following)

    def _move(self, gesture: Gesture) -> None:
        entry = self.view.current_entry
        if entry == NOTHING or self._corrections.busy:
            return
        move = moved(self._corrections.found, entry, gesture)
        if move is None:
            self.told.emit(self.tr("It cannot be moved any further that way."))
        else:
            self._corrections.direct(with_move(self._corrections.directions, move))

    def _connect(self) -> None:
        corrections = self._corrections
        # Queued: the model must not begin anew while its editor is still handing over the words.
        self.model.worded.connect(
            lambda spot, text: corrections.direct(with_text(corrections.directions, spot, text)),
            Qt.ConnectionType.QueuedConnection,
        )
        self.view.put.connect(
            lambda move: corrections.direct(with_move(corrections.directions, move)),
            Qt.ConnectionType.QueuedConnection,
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space(2))
        for act in self.gestures.values():
            row.addWidget(tool_button(act))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
