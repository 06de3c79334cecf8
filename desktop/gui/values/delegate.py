"""Cells as they are drawn, and the line in which one is edited."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPolygon
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.domain.kinds import IndicatorKind
from desktop.app.texts import LONGEST
from desktop.app.values import Place
from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space
from desktop.gui.values.cells import Cell
from desktop.gui.values.ink import Ink
from desktop.gui.values.movement import Step
from desktop.gui.values.sheet_model import SheetModel

_SINGLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT, _RIGHT = int(_SINGLE | Qt.AlignmentFlag.AlignLeft), int(_SINGLE | Qt.AlignmentFlag.AlignRight)
_SELECTED = QStyle.StateFlag.State_Selected
_ROOM_FOR_WORDS = 280

_VERTICAL = {Qt.Key.Key_Up: Step.UP, Qt.Key.Key_Down: Step.DOWN}
_SIDEWAYS = {Qt.Key.Key_Left: Step.LEFT, Qt.Key.Key_Right: Step.RIGHT}


def step_of(event: QKeyEvent) -> Step | None:
    """Where Enter and Tab lead; None for other keys and with other modifiers than Shift."""
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    if modifiers:
        return None
    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return Step.UP if back else Step.DOWN
        case Qt.Key.Key_Tab:
            return Step.NEXT
        case Qt.Key.Key_Backtab:
            return Step.BACK
    return None


class CellEditor(QLineEdit):
    """The line in which a value is typed; `careful`: opened to change a value, so that arrows move in it."""

    def __init__(self, place: Place, kind: IndicatorKind, careful: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "cell")
        self.setMaxLength(LONGEST)
        self.place = place
        self.kind = kind
        self.careful = careful
        self.opened_with: str | None = None

    @property
    def touched(self) -> bool:
        """Whether there is something to store."""
        return self.text() != self.opened_with

    def way_out(self, event: QKeyEvent) -> Step | None:
        """Where a key leads out of the editor; None if it stays."""
        if (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            or event.key() not in _VERTICAL | _SIDEWAYS
        ):
            return step_of(event)
        return _VERTICAL.get(event.key()) or (None if self.careful else _SIDEWAYS[event.key()])


class SheetDelegate(QStyledItemDelegate):
    """Draws cells and makes their editors.

    `finished` tells that a key ends the typing, `spread` that what is typed is for the whole selection,
    `left` that the focus has gone elsewhere.
    """

    finished = Signal(QLineEdit, Step)
    spread = Signal(QLineEdit)
    left = Signal(QLineEdit)

    def __init__(self, model: SheetModel, ink: Ink, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._ink = ink
        self.careful = False
        self._held = False

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
        row, column, rect, ink = index.row(), index.column(), option.rect, self._ink
        line = self._model.line(row)
        if line is None:
            return
        if option.state & _SELECTED:
            painter.fillRect(rect, ink.selected)
        cell = line.cells[column]
        room = rect.adjusted(ink.pad, 0, -ink.pad, 0)
        if cell.unread or cell.confirmed or cell.remarked:
            self._draw_signs(painter, rect, cell)
            room.setLeft(rect.left() + ink.sign + ink.pad)
        if cell.text or cell.ghost:
            self._draw_text(painter, room, cell, quiet=column == len(self._model.columns.periods))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """As wide as the text; rows have one height anyway."""
        cell = self._model.cell(index.row(), index.column())
        signs = self._ink.sign if cell.unread or cell.confirmed or cell.remarked else 0
        return QSize(self._ink.width(cell.text or cell.ghost) + 2 * self._ink.pad + signs + space(4), 0)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget | None:
        """A line for the value; None where nothing can be entered."""
        line = self._model.line(index.row())
        if line is None:
            return None
        place = self._model.place(index.row(), index.column())
        editor = CellEditor(place, line.found.indicator.kind, self.careful, parent)
        wordy = line.found.indicator.kind in (IndicatorKind.TEXT, IndicatorKind.COMPOSITE)
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
        """Lead the keys that end the typing to whoever stores it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, CellEditor):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self.spread.emit(watched)
                return True
            step = watched.way_out(event)
            if step is not None:
                self.finished.emit(watched, step)
                return True
        if self._held and event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            return False
        return super().eventFilter(watched, event)

    def _draw_signs(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        ink = self._ink
        sign = QRect(rect.left() + ink.pad // 2, rect.center().y() - ink.sign // 2, ink.sign, ink.sign)
        if cell.unread:
            icon("alert-triangle", Tint.ERROR).paint(painter, sign)
        elif cell.confirmed:
            icon("check", Tint.MUTED).paint(painter, sign)
        if cell.remarked:
            corner, side = rect.topRight(), ink.corner
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.accent)
            painter.drawPolygon(QPolygon([corner, corner - QPoint(side, 0), corner + QPoint(0, side)]))

    def _draw_text(self, painter: QPainter, room: QRect, cell: Cell, quiet: bool) -> None:
        ink, style = self._ink, "plain" if cell.text else "ghost"
        if cell.unread:
            painter.setPen(ink.error)
        else:
            painter.setPen(ink.muted if quiet or cell.ghost else ink.text)
        painter.setFont(ink.plain if cell.text else ink.ghost)
        text = ink.fitted(cell.text or cell.ghost, room.width(), style)
        painter.drawText(room, _LEFT if cell.wordy else _RIGHT, text)
