"""Cells as they are drawn, and the line in which one is typed."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.gui.exhibits.grid_model import GridModel, Look
from desktop.gui.icons import icon
from desktop.gui.structure.fields import NO_LIMIT, leaves_undo_to_the_window
from desktop.gui.theme import Tint, colours, space
from desktop.gui.values.keys import Effect, State, effect_of
from desktop.gui.values.movement import STEPS, Step

_KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_ALONG = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_ARROWS = {
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
}
_EDGE, _INDENT, _ICON = 7, 14, 14
_LEAST = 160


class GridLine(QLineEdit):
    """The line over a cell; `careful`: opened to change what is there, so that arrows move in the line.

    `takes_key` is asked first what a key does here, and does it.
    """

    def __init__(
        self, key: Hashable, takes_key: Callable[["GridLine", QKeyEvent], bool], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._takes_key = takes_key
        self.setProperty("kind", "cell")
        self.setMaxLength(NO_LIMIT)  # what is too long is refused in words, not cut
        self.key = key
        self.careful = False
        self.opened_with: str | None = None

    @property
    def touched(self) -> bool:
        """Whether there is something to store."""
        return self.opened_with is not None and self.text() != self.opened_with

    def event(self, event: QEvent) -> bool:
        """Let the window undo what the line cannot; take the grid's keys from a list of names, too.

        A completer hands keys from its list over to the line itself, past what filters the line's events.
        """
        if isinstance(event, QKeyEvent) and self._takes_key(self, event):
            return True
        if leaves_undo_to_the_window(self, event):
            event.ignore()
            return False
        return super().event(event)


class GridDelegate(QStyledItemDelegate):
    """Draws cells and makes their lines.

    `finished` tells that a key ends the typing, `spread` that what is typed is for the whole selection,
    `left` that the focus has gone elsewhere.
    """

    finished = Signal(QLineEdit, Step)
    spread = Signal(QLineEdit)
    left = Signal(QLineEdit)

    def __init__(self, model: GridModel, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw ground, icon and words of a cell."""
        look, worn = self._model.look((index.row(), index.column())), colours()
        if look.ground:
            painter.fillRect(option.rect, QColor(getattr(worn, look.ground)))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(worn.selected))
        room = self._room(option.rect, look)
        if look.icon:
            self._draw_icon(painter, option.rect, look)
        painter.setFont(_font(option.font, look))
        painter.setPen(QColor(getattr(worn, look.ink if look.text else "muted")))
        along = Qt.AlignmentFlag.AlignRight if look.right else Qt.AlignmentFlag.AlignLeft
        words = " ".join((look.text or look.hint).split("\n"))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, along | Qt.AlignmentFlag.AlignVCenter, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """As wide as the words; rows have one height anyway."""
        look = self._model.look((index.row(), index.column()))
        words = look.text or look.hint
        wide = QFontMetrics(_font(option.font, look)).horizontalAdvance(words) + space(2 * _EDGE + 4)
        return QSize(wide + space(_INDENT) * look.indent + (space(_ICON + 4) if look.icon else 0), 0)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        """A line for the cell, with what may be chosen there offered."""
        cell = (index.row(), index.column())
        made = GridLine(self._model.key(cell), self._take_key, parent)
        made.setAccessibleName(self._model.name(cell))
        right = self._model.look(cell).right
        made.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        offers = self._model.offers(cell)
        if offers:
            completer = QCompleter(list(offers), made)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.popup().setMinimumWidth(space(_LEAST))
            made.setCompleter(completer)
        return made

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Show what is there once; what is being typed is never overwritten."""
        if editor.opened_with is None:
            editor.opened_with = str(index.data(Qt.ItemDataRole.EditRole))
            editor.setText(editor.opened_with)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        """The focus left the line: tell so, the model itself is never written."""
        self.left.emit(editor)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Lay the line over the cell, with room to read what is typed."""
        rect = QRect(option.rect)
        rect.setWidth(max(rect.width(), space(_LEAST)))
        rect.moveLeft(max(0, min(rect.left(), editor.parentWidget().width() - rect.width())))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the grid before the line does, and before any shortcut."""
        if isinstance(watched, GridLine) and isinstance(event, QKeyEvent) and self._take_key(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _take_key(self, line: GridLine, event: QKeyEvent) -> bool:
        """Do what a key does here; whether it does anything."""
        act = self._act(line, event) if event.type() in _KEY_EVENTS else None
        if act is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            act()
        return True

    def _act(self, line: GridLine, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does here beyond what any line does with it."""
        effect = effect_of(event, State.EDITOR)
        if effect in STEPS:
            return lambda: self.finished.emit(line, STEPS[effect])
        if effect is Effect.SPREAD:
            return lambda: self.spread.emit(line)
        if effect is Effect.CHANGE:
            return lambda: setattr(line, "careful", not line.careful)
        if effect is Effect.ARROWS and not (line.careful and event.key() in _ALONG):
            return lambda: self.finished.emit(line, _ARROWS[event.key()])
        return None

    def _room(self, rect: QRect, look: Look) -> QRect:
        left = space(_EDGE) + space(_INDENT) * look.indent + (space(_ICON + 4) if look.icon else 0)
        return rect.adjusted(left, 0, -space(_EDGE), 0)

    def _draw_icon(self, painter: QPainter, rect: QRect, look: Look) -> None:
        side = space(_ICON)
        left = rect.left() + space(_EDGE) + space(_INDENT) * look.indent
        at = QRect(left, rect.center().y() - side // 2, side, side)
        icon(look.icon, Tint.MUTED).paint(painter, at)


def _font(usual: QFont, look: Look) -> QFont:
    font = QFont(usual)
    font.setBold(look.bold and bool(look.text))
    return font
