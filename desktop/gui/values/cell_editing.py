"""Typing into cells: opening the line, storing what was typed, and never losing it on the way."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractItemDelegate

from desktop.gui.values.cell_editor import CellEditor
from desktop.gui.values.entry import Entry, Fate, Typed
from desktop.gui.values.movement import Step

if TYPE_CHECKING:
    from desktop.gui.values.sheet_view import SheetView

_STAY = QAbstractItemDelegate.EndEditHint.NoHint


class Waiting(NamedTuple):
    """A text whose line was left before it was stored, and whether the user was told why it cannot be."""

    typed: Typed
    refused: bool = False


class CellEditing(QObject):
    """Carries the editors of a view into the record."""

    def __init__(self, view: "SheetView", entry: Entry) -> None:
        super().__init__(view)
        self._view = view
        self._delegate = view.delegate
        self._entry = entry
        self._waiting: list[Waiting] = []
        self._kept: list[Typed] = []
        self._delegate.finished.connect(self._on_finished)
        self._delegate.spread.connect(self._on_spread)
        self._delegate.left.connect(self._on_left)
        view.sheet.modelAboutToBeReset.connect(self._set_aside)

    def open(self, text: str | None = None) -> None:
        """Open the line over the current cell to change its value, the caret at its end."""
        self._view.edit(self._view.currentIndex())
        editor = self._editor()
        if editor is not None:
            editor.careful = True
            if text is not None:
                editor.setText(text)
            editor.end(False)

    def settle(self) -> bool:
        """Store what is typed, wherever the focus is now; False: it was not stored, and is open again."""
        self._set_aside()
        return self._come_back()

    def may_end(self) -> bool:
        """The same for a window that closes; it must wait only once for a text that cannot be stored."""
        self._set_aside()
        unsaved = self._unsaved()
        if not unsaved or unsaved == self._kept:
            return True
        self._kept = unsaved
        for each in unsaved:
            self._reopen(each)
        return False

    def let_go(self) -> None:
        """Store what is typed while its file is still open; what cannot be stored there goes nowhere else."""
        self._set_aside()
        self._unsaved()

    def _editor(self) -> CellEditor | None:
        editor = self._view.indexWidget(self._view.currentIndex())
        return editor if isinstance(editor, CellEditor) else None

    def _set_aside(self) -> None:
        """Keep what is being typed while its line is taken away."""
        editor = self._editor()
        if editor is not None:
            if editor.touched:
                self._wait(Waiting(editor.typed))
            self._view.closeEditor(editor, _STAY)

    def _unsaved(self) -> list[Typed]:
        """Store what waits; what could not be."""
        waiting, self._waiting = self._waiting, []
        return [typed for typed, refused in waiting if refused or self._entry.store(typed) is not Fate.STORED]

    def _on_finished(self, editor: CellEditor, step: Step) -> None:
        if self._stored(editor):
            self._view.closeEditor(editor, _STAY)
            self._view.advance(step)

    def _on_spread(self, editor: CellEditor) -> None:
        with self._delegate.holding():
            stored = self._entry.store_everywhere(
                editor.typed, self._view.selected_places(), self._view.selected_sums()
            )
        if stored:
            self._view.closeEditor(editor, _STAY)
        else:
            editor.setFocus()

    def _on_left(self, editor: CellEditor) -> None:
        if not editor.touched:
            return
        # A question in the midst of a change of focus would take the focus itself.
        fate = self._entry.store(editor.typed, may_ask=False)
        if fate is not Fate.STORED:
            self._wait(Waiting(editor.typed, fate is Fate.REFUSED))

    def _wait(self, waiting: Waiting) -> None:
        self._waiting.append(waiting)
        QTimer.singleShot(0, self, self._come_back)

    def _come_back(self) -> bool:
        """Store what waits, and open again what could not be; whether all was stored."""
        unsaved = self._unsaved()
        for each in unsaved:
            self._reopen(each)
        return not unsaved

    def _stored(self, editor: CellEditor) -> bool:
        if not editor.touched:
            return True
        with self._delegate.holding():
            stored = self._entry.store(editor.typed) is Fate.STORED
        if not stored:
            editor.setFocus()
        return stored

    def _reopen(self, typed: Typed) -> None:
        if self._view.show_place(typed.place, typed.line):
            self.open(typed.text)
