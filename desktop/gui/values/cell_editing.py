"""Typing into cells: opening the line, storing what was typed, and never losing it on the way."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView

from desktop.gui.values.delegate import CellEditor, SheetDelegate
from desktop.gui.values.entry import Entry, Typed
from desktop.gui.values.movement import Step
from desktop.gui.values.sheet_model import SheetModel

_STAY = QAbstractItemDelegate.EndEditHint.NoHint


class CellEditing(QObject):
    """Carries the editors of a view into the record."""

    def __init__(
        self, view: QAbstractItemView, sheet: SheetModel, delegate: SheetDelegate, entry: Entry
    ) -> None:
        super().__init__(view)
        self._view = view
        self._sheet = sheet
        self._delegate = delegate
        self._entry = entry
        self._waiting: list[Typed] = []
        delegate.finished.connect(self._on_finished)
        delegate.spread.connect(self._on_spread)
        delegate.left.connect(self._on_left)
        sheet.modelAboutToBeReset.connect(self._set_aside)

    def open(self, text: str | None = None) -> None:
        """Open the line over the current cell to change its value, the caret at its end."""
        self._delegate.careful = True
        self._view.edit(self._view.currentIndex())
        self._delegate.careful = False
        editor = self._view.indexWidget(self._view.currentIndex())
        if isinstance(editor, CellEditor):
            if text is not None:
                editor.setText(text)
            editor.end(False)

    def settle(self, may_reopen: bool = True) -> None:
        """Store what was typed before the focus went elsewhere; what is not stored is opened again."""
        while self._waiting:
            typed = self._waiting.pop(0)
            if not self._entry.store(typed) and may_reopen:
                self._reopen(typed)

    def _set_aside(self) -> None:
        """Keep what is being typed while the lines below are exchanged."""
        editor = self._view.indexWidget(self._view.currentIndex())
        if isinstance(editor, CellEditor):
            if editor.touched:
                self._wait(editor.typed)
            self._view.closeEditor(editor, _STAY)

    def _on_finished(self, editor: CellEditor, step: Step) -> None:
        if self._stored(editor):
            self._view.closeEditor(editor, _STAY)
            self._view.advance(step)

    def _on_spread(self, editor: CellEditor) -> None:
        with self._delegate.holding():
            stored = self._entry.store_everywhere(
                self._view.selected_places(), editor.text(), self._view.selected_sums()
            )
        if stored:
            self._view.closeEditor(editor, _STAY)
        else:
            editor.setFocus()

    def _on_left(self, editor: CellEditor) -> None:
        if not editor.touched:
            return
        # A question in the midst of a change of focus would take the focus itself.
        if editor.typed.asks or not self._entry.store(editor.typed):
            self._wait(editor.typed)

    def _wait(self, typed: Typed) -> None:
        self._waiting.append(typed)
        QTimer.singleShot(0, self, self.settle)

    def _stored(self, editor: CellEditor) -> bool:
        if not editor.touched:
            return True
        with self._delegate.holding():
            stored = self._entry.store(editor.typed)
        if not stored:
            editor.setFocus()
        return stored

    def _reopen(self, typed: Typed) -> None:
        rows = self._sheet.rows_of(typed.place.indicator_id)
        columns = [period.id for period in self._sheet.columns.periods]
        if rows and typed.place.period_id in columns:
            self._view.go_to(rows[0], columns.index(typed.place.period_id))
            self.open(typed.text)
