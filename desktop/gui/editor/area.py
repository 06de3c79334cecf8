"""The text itself: typing, lists and tables by the keys, chips, and what is taken from the clipboard."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip

from db.domain.rich_text import Inline, RichText, TextParagraph
from desktop.app.texts import LONGEST
from desktop.gui.editor import clipboard, lists, tables
from desktop.gui.editor.chips import ChipObject
from desktop.gui.editor.filling import fill, insert
from desktop.gui.editor.marks import STEP, Chip, chip_of, is_bold, kind_of, look
from desktop.gui.editor.reading import read_document, read_selection
from desktop.gui.editor.saying import Saying
from desktop.gui.theme import colours, space
from desktop.gui.widgets.message_strip import announce
from desktop.gui.widgets.tips import as_it_stands

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN = (Qt.Key.Key_B, Qt.Key.Key_I, Qt.Key.Key_Space)
_MARK_GAP = 6


def _is_own(event: QKeyEvent) -> bool:
    """Whether the text itself understands a key that means something else in the window around."""
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in _OWN


class ProseArea(QTextEdit):
    """`at_typed` and `wants_sentence` ask for what is to be put in, `left` tells that the keyboard has gone.

    `opened` carries the place of a chip to change, `too_long` how much of what would not be pasted may be,
    `wants_menu` a place in the text and one on the screen.
    """

    at_typed = Signal()
    wants_sentence = Signal()
    wants_menu = Signal(int, QPoint)
    opened = Signal(int)
    too_long = Signal(int)
    left = Signal()

    def __init__(self, saying: Saying, name: str) -> None:
        super().__init__()
        self._saying = saying
        self.told_at: Callable[[int], str] = lambda _position: ""
        self.laying_out = False
        self.typing = False
        self._chips = ChipObject(self, saying.say)
        self.setAccessibleName(name)
        self.setAcceptRichText(True)
        self.setTabChangesFocus(True)
        self.document().setIndentWidth(space(STEP))
        self.document().setDocumentMargin(space(8))
        saying.renewed.connect(self.show_anew)
        self.cursorPositionChanged.connect(self._tell_chip)

    def show_text(self, text: RichText) -> None:
        """Show a text from its beginning."""
        self._saying.learn(text)
        fill(self.document(), text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def rich_text(self) -> RichText:
        """The text as it is now."""
        return read_document(self.document())

    def put(self, text: RichText) -> None:
        """Put a text in for what is selected."""
        self._saying.learn(text)
        insert(self.textCursor(), text)
        self.ensureCursorVisible()

    def show_anew(self) -> None:
        """Lay the text out once more: chips have other words."""
        self.laying_out = True
        self.document().markContentsDirty(0, self.document().characterCount())
        self.laying_out = False
        self.viewport().update()

    def chip_at(self, position: int) -> Chip | None:
        """The chip right behind a place in the text."""
        cursor = QTextCursor(self.document())
        if not 0 <= position < self.document().characterCount() - 1:
            return None
        cursor.setPosition(position + 1)
        return chip_of(cursor.charFormat())

    def in_look(self, inline: Inline) -> Inline:
        """The same as bold and slanted as what is typed here."""
        form = self.currentCharFormat()
        return replace(inline, bold=is_bold(form), italic=form.fontItalic())

    def make_bold(self, bold: bool) -> None:
        """Turn bold on or off, for what is selected or typed next."""
        form = look()
        form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        self.mergeCurrentCharFormat(form)

    def make_italic(self, italic: bool) -> None:
        """Turn italics on or off, for what is selected or typed next."""
        form = look()
        form.setFontItalic(italic)
        self.mergeCurrentCharFormat(form)

    def event(self, event: QEvent) -> bool:
        """Let the window undo what the text cannot; tell of chips under the pointer."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._has_nothing_to(event):
                event.ignore()
                return False
            if _is_own(event):
                event.accept()
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell all that a chip says when the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            position = self.chip_position(QPointF(event.pos()))
            chip = self.chip_at(position) if position is not None else None
            place = self.cursorForPosition(event.pos()).position()
            words = self._saying.tip(chip) if chip is not None else self.told_at(place)
            QToolTip.showText(event.globalPos(), as_it_stands(words), self.viewport())
            return True
        return super().viewportEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leaves the text, but in lists and tables it means something else."""
        cursor = self.textCursor()
        means_more = kind_of(cursor.block()) is not None or cursor.currentTable() is not None
        return not (means_more and not self.isReadOnly()) and super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lists, tables and chips first; everything else is typing."""
        self.typing = bool(event.text()) and event.text().isprintable()
        if self.isReadOnly() or not self._takes(event):
            super().keyPressEvent(event)
        if event.text() == "@" and not self.isReadOnly():
            self.at_typed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A chip opens."""
        position = self.chip_position(event.position())
        if position is not None and not self.isReadOnly():
            self.opened.emit(position)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu of what can be done at the pointer, or with the keys at the cursor."""
        place, corner = self.textCursor(), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            place = self.cursorForPosition(event.pos())
        else:
            corner = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.wants_menu.emit(place.position(), corner)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the text was left, unless only a menu or a picker opens over it."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason and not QApplication.activePopupWidget():
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chips may have more room, or less."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.show_anew()

    def changeEvent(self, event: QEvent) -> None:
        """Keep lists in proportion when the user zooms."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.document().setIndentWidth(space(STEP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then the marks of the items in sight."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QColor(colours().text))
        layout, down = self.document().documentLayout(), self.verticalScrollBar().value()
        first = self.cursorForPosition(event.rect().topLeft()).block()
        for block, mark in lists.marks_from(first):
            place = layout.blockBoundingRect(block).translated(-self.horizontalScrollBar().value(), -down)
            if place.top() > event.rect().bottom():
                break
            line = block.layout().lineAt(0)
            if mark and line.isValid():
                width = painter.fontMetrics().horizontalAdvance(mark)
                left = block.layout().position().x() + line.x() - width - space(_MARK_GAP)
                painter.drawText(QPointF(left, place.top() + line.y() + line.ascent()), mark)
        painter.end()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take any text."""
        return clipboard.can_be_taken(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what prose can hold, and no more of it than can be worked with."""
        size = clipboard.size(source, self._saying.file)
        text = clipboard.taken(source, self._saying.file) if size <= clipboard.MOST_PASTED else ()
        if max(size, clipboard.length(text)) > clipboard.MOST_PASTED:
            self.too_long.emit(clipboard.MOST_PASTED)
        elif any(clipboard.length((block,)) > LONGEST for block in text if isinstance(block, TextParagraph)):
            self.too_long.emit(LONGEST)  # to break a paragraph into rows takes the square of its length
        else:
            self.put(text)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Hand out the selection, its chips alive within the file."""
        text = read_selection(self.textCursor())
        return clipboard.carried(text, lambda chip: self._saying.say(chip).words, self._saying.file)

    def chip_position(self, point: QPointF) -> int | None:
        """Where the chip stands that is drawn at a point of the viewport."""
        layout = self.document().documentLayout()
        offset = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        position = layout.hitTest(point + offset, Qt.HitTestAccuracy.ExactHit)
        for each in (position, position - 1):
            if position >= 0 and self.chip_at(each) is not None and self._covers(each, point):
                return each
        return None

    def _covers(self, position: int, point: QPointF) -> bool:
        """Whether the character at a place is drawn at a point."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        left = self.cursorRect(cursor)
        cursor.setPosition(position + 1)
        right = self.cursorRect(cursor)
        return left.left() <= point.x() <= right.right() or left.top() != right.top()

    def _has_nothing_to(self, event: QKeyEvent) -> bool:
        history = self.document()
        return (event.matches(QKeySequence.StandardKey.Undo) and not history.isUndoAvailable()) or (
            event.matches(QKeySequence.StandardKey.Redo) and not history.isRedoAvailable()
        )

    def _takes(self, event: QKeyEvent) -> bool:
        """Do what a key means here besides typing; false where it means nothing else."""
        cursor, key = self.textCursor(), event.key()
        if _is_own(event):
            self._on_own(key)
            return True
        if key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return True
        if key in _ENTER:
            return self._on_enter(cursor)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._on_tab(cursor, back=key == Qt.Key.Key_Backtab)
            return True
        if key == Qt.Key.Key_Backspace:
            return self._kept(cursor, lists.leave(cursor))
        if event.text() == " ":
            return self._kept(cursor, lists.begin_by_typing(cursor))
        return False

    def _on_own(self, key: int) -> None:
        form = self.currentCharFormat()
        if key == Qt.Key.Key_B:
            self.make_bold(not is_bold(form))
        elif key == Qt.Key.Key_I:
            self.make_italic(not form.fontItalic())
        else:
            self.wants_sentence.emit()

    def _on_enter(self, cursor: QTextCursor) -> bool:
        chip = chip_of(cursor.charFormat()) if cursor.hasSelection() else None
        if chip is not None and cursor.selectionEnd() - cursor.selectionStart() == 1:
            self.opened.emit(cursor.selectionStart())
            return True
        if cursor.currentTable() is not None:
            self.setTextCursor(tables.below(cursor))
            return True
        if self._kept(cursor, lists.part(cursor)):
            return True
        cursor.insertBlock(cursor.blockFormat(), self._plain())
        self._kept(cursor, done=True)
        self.ensureCursorVisible()
        return True

    def _plain(self) -> QTextCharFormat:
        """The look of what is typed next, which is no chip's."""
        form = self.currentCharFormat()
        return look(is_bold(form), form.fontItalic())

    def _on_tab(self, cursor: QTextCursor, *, back: bool) -> None:
        if cursor.currentTable() is not None:
            self.setTextCursor(tables.beside(cursor, -1 if back else 1))
        else:
            lists.shift(cursor, -1 if back else 1)

    def _kept(self, cursor: QTextCursor, done: bool) -> bool:
        """Go on where a change has left its cursor."""
        if done:
            self.setTextCursor(cursor)
        return done

    def _tell_chip(self) -> None:
        """Have a screen reader say the chip that the cursor has come to: the text has one sign for it."""
        chip = self.chip_at(self.textCursor().position())
        if chip is not None and self.hasFocus():
            announce(self, self._saying.say(chip).words)
