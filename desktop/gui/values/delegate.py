"""Cells as they are drawn, and the line in which one is edited."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.domain.kinds import IndicatorKind
from desktop.gui.theme import space
from desktop.gui.values.cell_editor import CellEditor
from desktop.gui.values.drawing import draw_cell, width_of
from desktop.gui.values.entry import Typed
from desktop.gui.values.ink import Ink
from desktop.gui.values.keys import Effect, State, effect_of
from desktop.gui.values.movement import STEPS, Step
from desktop.gui.values.sheet_model import SheetModel

_SELECTED = QStyle.StateFlag.State_Selected
_KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_ROOM_FOR_WORDS = 280
# Pressed in an open line, these would put something else in the place of what was just typed.
_DEAD = (Effect.FILL_DOWN, Effect.FILL_RIGHT, Effect.LEAVE_BLANK)

_ARROWS = {
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
}


class SheetDelegate(QStyledItemDelegate):
    """Draws cells and makes their editors.

    `finished` tells that a key ends the typing, `spread` that what is typed is for the whole selection,
    `left` that the focus has gone elsewhere.
    """

    finished = Signal(QLineEdit, Step)
    spread = Signal(QLineEdit)
    left = Signal(QLineEdit)

    def __init__(self, model: SheetModel, ink: Ink, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._model = model
        self._ink = ink
        self._held = False
        self._acts = {
            **dict.fromkeys((*STEPS, Effect.ARROWS), self._finish),
            Effect.SPREAD: lambda editor, _event: self.spread.emit(editor),
            Effect.CHANGE: lambda editor, _event: setattr(editor, "careful", not editor.careful),
            Effect.COMMA: lambda editor, _event: editor.insert(","),
        }

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Keep the editor open while a question takes the focus from it."""
        self._held = True
        try:
            yield
        finally:
            self._held = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the ground, the signs and the text of a cell; titles are drawn by the view."""
        line = self._model.line(index.row())
        if line is None:
            return
        cell = line.cells[index.column()]
        if option.state & _SELECTED:
            painter.fillRect(option.rect, self._ink.selected)
        elif cell.frozen:
            painter.fillRect(option.rect, self._ink.sunken)
        draw_cell(painter, self._ink, self._in_sight(option.rect), cell)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """As wide as the text and its signs; rows have one height anyway."""
        cell = self._model.cell(index.row(), index.column())
        return QSize(width_of(cell, self._ink), 0)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget | None:
        """A line for the value; None where nothing can be entered."""
        line = self._model.line(index.row())
        if line is None:
            return None
        place, kind = self._model.place(index.row(), index.column()), line.found.indicator.kind
        empty = Typed(self._model.sheet_line(index.row()), place, "", kind, line.found.components)
        editor = CellEditor(empty, parent)
        wordy = kind in (IndicatorKind.TEXT, IndicatorKind.COMPOSITE)
        editor.setAlignment(Qt.AlignmentFlag.AlignLeft if wordy else Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(f"{line.label}, {self._model.columns.periods[index.column()].label}")
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Show the value once; what is being typed is never overwritten."""
        if editor.opened_with is None:
            editor.opened_with = index.data(Qt.ItemDataRole.EditRole)
            editor.setText(editor.opened_with)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        """The focus left the editor: tell so, the model itself is never written."""
        self.left.emit(editor)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Lay the line over the cell, with more room for words where there is some."""
        rect = QRect(option.rect)
        if editor.kind in (IndicatorKind.TEXT, IndicatorKind.COMPOSITE):
            room = editor.parentWidget().width()
            rect.setWidth(max(rect.width(), space(_ROOM_FOR_WORDS)))
            rect.moveLeft(max(0, min(rect.left(), room - rect.width())))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the contract before the line does, and before any shortcut."""
        if isinstance(watched, CellEditor) and event.type() in _KEY_EVENTS:
            act = self._acts.get(watched.effect(event))
            if act is not None:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    act(watched, event)
                return True
            if effect_of(event, State.CELL) in _DEAD:
                event.accept()
                return True
        if self._held and event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            return False
        return super().eventFilter(watched, event)

    def _in_sight(self, rect: QRect) -> QRect:
        """The part of a cell that is not scrolled away: cut at its edge, a number would look like another."""
        last = self.parent().viewport().width() - 1
        return QRect(QPoint(max(rect.left(), 0), rect.top()), QPoint(min(rect.right(), last), rect.bottom()))

    def _finish(self, editor: CellEditor, event: QKeyEvent) -> None:
        effect = editor.effect(event)
        self.finished.emit(editor, _ARROWS[event.key()] if effect is Effect.ARROWS else STEPS[effect])
