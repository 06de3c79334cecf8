"""Paints a line and gives it a field to be edited in."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.gui.icons import icon
from desktop.gui.structure.line import LINE_ROLE, Line
from desktop.gui.theme import Tint, colours, space

_AIR = 10
_EDGE = 4
_GAP = 8
_STEP = 20
_SIGN = 16
_LEAST_TEXT = 180
_ONE_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


class LineDelegate(QStyledItemDelegate):
    """Number, text, and at the right end in quiet letters what the line is, where there is room for it.

    `least` is the room that the text has at least; with less, what the line is gives way.
    """

    def __init__(self, parent: QObject | None = None, least: int = _LEAST_TEXT) -> None:
        super().__init__(parent)
        self._least = least

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """One height for all lines."""
        return QSize(space(_LEAST_TEXT), option.fontMetrics.height() + space(_AIR))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw the ground, then the words from both ends inwards."""
        line: Line = index.data(LINE_ROLE)
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        room = self._room(option, line)
        font = _font(option.font, line)
        ink = colours().muted if line.faded else colours().text
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(_mark_place(option, line), _ONE_LINE, line.mark)
        text = QFontMetrics(font).elidedText(line.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _ONE_LINE, text)
        painter.setFont(option.font)
        painter.setPen(QColor(colours().muted))
        painter.drawText(self._aside_place(option, line), _ONE_LINE | Qt.AlignmentFlag.AlignRight, line.aside)
        if line.shared:
            place = self._sign_place(option, line)
            place.setTop(place.top() + (place.height() - place.width()) // 2)
            icon("link", Tint.MUTED).paint(painter, place)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        """A line to type in; a screen reader calls it what the row is called."""
        field = QLineEdit(parent)
        line: Line = index.data(LINE_ROLE)
        field.setPlaceholderText(line.aside)
        field.setAccessibleName(f"{line.aside} {line.mark}".strip())
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """From the text on to the end of the row; the number stays in sight."""
        room = self._room(option, index.data(LINE_ROLE))
        left = room.left() - space(_GAP)
        editor.setGeometry(QRect(left, room.top(), option.rect.right() - left, room.height()))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Tab stores what was typed and goes no further: the next row was not asked for."""
        if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(editor, event)

    def _room(self, option: QStyleOptionViewItem, line: Line) -> QRect:
        """Where the text stands."""
        mark, aside = _mark_place(option, line), self._sign_place(option, line)
        left = mark.right() + (space(_GAP) if line.mark else 0)
        return QRect(left, option.rect.top(), aside.left() - left - space(_GAP), option.rect.height())

    def _aside_place(self, option: QStyleOptionViewItem, line: Line) -> QRect:
        right = option.rect.right() - space(_GAP)
        width = option.fontMetrics.horizontalAdvance(line.aside)
        if right - width - option.rect.left() < space(self._least):
            width = 0
        return QRect(right - width, option.rect.top(), width, option.rect.height())

    def _sign_place(self, option: QStyleOptionViewItem, line: Line) -> QRect:
        """Before the words at the end; without a sign it takes no room."""
        aside = self._aside_place(option, line)
        if not line.shared:
            return aside
        left = aside.left() - space(_SIGN) - (space(_GAP) if aside.width() else 0)
        return QRect(left, option.rect.top(), space(_SIGN), option.rect.height())


def _font(font: QFont, line: Line) -> QFont:
    if not line.heading:
        return font
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _mark_place(option: QStyleOptionViewItem, line: Line) -> QRect:
    left = option.rect.left() + space(_EDGE) + line.depth * space(_STEP)
    metrics = option.fontMetrics
    width = max(metrics.horizontalAdvance(line.mark), metrics.horizontalAdvance("00")) if line.mark else 0
    return QRect(left, option.rect.top(), width, option.rect.height())
