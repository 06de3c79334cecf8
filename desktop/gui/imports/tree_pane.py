"""The tree of what was understood with the buttons and keys that correct it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.foreign import Spot
from db.domain.understanding import Move
from desktop.gui.imports.corrections import Corrections
from desktop.gui.imports.directing import with_moves, with_text, without
from desktop.gui.imports.found import NOTHING
from desktop.gui.imports.moves import moved, stand_together
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
        """Show what was understood anew, with what was open, current and selected as far as it is there."""
        view, opened, selected = self.view, self.view.opened(), self._spots(self.view.chosen())
        former, entry = view.currentIndex(), view.current_entry
        spot = self.model.spot(former) if former.isValid() else None
        self.model.show(self._corrections.found)
        view.fit_columns()
        self._open(opened)
        if spot is None or not self.model.found.entries:
            return
        there = self.model.found.at(spot)
        # What was current may be gone: then what has taken its place, so that the keyboard stays there.
        entry = there[0] if there else min(entry, len(self.model.found.entries) - 1)
        view.choose(entry, min(former.column(), self.model.columnCount() - 1))
        view.select(selected)

    def _spots(self, entries: Iterable[int]) -> list[Spot]:
        return [self.model.found.entries[each].found.spot for each in entries]

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
        """Take out what is chosen; what follows it, or else what stands before it, is current then."""
        chosen = self.view.chosen()
        if not chosen:
            return
        spots = self._spots(chosen)
        beside = self._staying(chosen, self.view.indexBelow)
        if beside == NOTHING:
            beside = self._staying(chosen, self.view.indexAbove)
        if beside != NOTHING:
            self.view.choose(beside)
        self._corrections.direct(without(self._corrections.directions, spots))

    def _staying(self, chosen: list[int], beside: Callable[[QModelIndex], QModelIndex]) -> int:
        """The nearest row on one side that is not removed with what is chosen."""
        found = self.model.found
        index = self.model.index_of(chosen[-1])
        while index.isValid() and any(found.is_below(index.internalId(), each) for each in chosen):
            index = beside(index)
        return index.internalId() if index.isValid() else NOTHING

    def _move(self, gesture: Gesture) -> None:
        entries = self.view.held()
        if not entries:
            return
        moves = moved(self.model.found, entries, gesture)
        if not stand_together(self.model.found, entries):
            self.told.emit(self.tr("Only what stands under the same element can be moved together."))
        elif not moves:
            self.told.emit(self.tr("It cannot be moved any further that way."))
        else:
            self._put(moves)

    def _put(self, moves: tuple[Move, ...]) -> None:
        """Move, unless what is shown is no longer what the places of the moves are counted in."""
        corrections = self._corrections
        if corrections.busy or self.model.found is not corrections.found:
            self.told.emit(self.tr("The document is still being understood. Try again in a moment."))
        else:
            corrections.direct(with_moves(corrections.directions, moves))

    def _connect(self) -> None:
        corrections = self._corrections
        # Queued: the model must not begin anew while its editor is still handing over the words.
        self.model.worded.connect(
            lambda spot, text: corrections.direct(with_text(corrections.directions, spot, text)),
            Qt.ConnectionType.QueuedConnection,
        )
        self.view.put.connect(self._put, Qt.ConnectionType.QueuedConnection)

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
