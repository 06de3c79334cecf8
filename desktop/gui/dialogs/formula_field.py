"""The line in which a formula is typed: marks what is wrong, and completes the names of indicators."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex
from PySide6.QtGui import QColor, QStandardItemModel, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCompleter, QTextEdit

from db.domain.formulas import LONGEST, Fault
from desktop.gui.dialogs.fields import WrappedLine
from desktop.gui.dialogs.row_items import row_item
from desktop.gui.theme import colours

_ROWS = 3
_OFFERED = 8


class FormulaField(WrappedLine):
    """`names_like` gives the names that have the words typed behind an opening bracket."""

    def __init__(self, names_like: Callable[[str], Sequence[str]]) -> None:
        super().__init__("", _ROWS)
        self._names_like = names_like
        self._offered = QStandardItemModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_OFFERED)
        self._completer.popup().setProperty("kind", "card")
        self._completer.activated[QModelIndex].connect(lambda index: self.insert_name(index.data()))
        self.textChanged.connect(self._offer_names)

    def insert_name(self, name: str) -> None:
        """Put an indicator's name where the caret is, over what was begun of it; go on to the next entry."""
        cursor = self.textCursor()
        begun = self._begun()
        if begun is not None:
            cursor.movePosition(
                QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(begun) + 1
            )
        text, place = self.toPlainText(), cursor.selectionStart()
        follows = text[:place].endswith("]") and text[cursor.selectionEnd() :].startswith(")")
        cursor.insertText(f"; [{name}]" if follows else f"[{name}]")
        if self.toPlainText()[cursor.position() :].startswith("; "):
            cursor.movePosition(QTextCursor.MoveOperation.Right, n=2)
        self.setTextCursor(cursor)
        self.setFocus()

    def insert_form(self, before: str, after: str) -> None:
        """Put texts around what is selected, or around the caret."""
        cursor = self.textCursor()
        selected = cursor.selectedText()
        cursor.insertText(before + selected + after)
        if not selected:
            cursor.movePosition(QTextCursor.MoveOperation.Left, n=len(after))
        self.setTextCursor(cursor)
        self.setFocus()

    def mark(self, fault: Fault | None) -> None:
        """Underline the place of a fault; at the end of the text, its last sign."""
        selections = []
        if fault is not None and self.toPlainText():
            length = len(self.toPlainText())
            start = min(fault.start, length - 1)
            selections.append(self._underlined(start, min(max(fault.end, start + 1), length)))
        self.setExtraSelections(selections)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes the current name while the list of names is open, as Enter does."""
        popup = self._completer.popup()
        if not popup.isVisible():
            return super().focusNextPrevChild(forward)
        self.insert_name(popup.currentIndex().data())
        popup.hide()
        return True

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take of a pasted text no more than is needed to say that it is too long."""
        self.insertPlainText(source.text()[: LONGEST + 1])

    def _offer_names(self) -> None:
        begun = self._begun()
        names = [] if begun is None else self._names_like(begun)
        popup = self._completer.popup()
        if not names:
            popup.hide()
            return
        self._offered.clear()
        for name in names:
            self._offered.appendRow(row_item(self, name))
        rect = self.cursorRect().translated(self.viewport().pos())
        rect.setWidth(self.viewport().width() - rect.left())
        self._completer.complete(rect)
        popup.setCurrentIndex(self._offered.index(0, 0))

    def _begun(self) -> str | None:
        """What is typed of a name before the caret; None outside square brackets."""
        before = self.toPlainText()[: self.textCursor().position()]
        opened = before.rfind("[")
        return None if opened == -1 or "]" in before[opened:] else before[opened + 1 :]

    def _underlined(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(colours().error))
        look.setBackground(QColor(colours().error_soft))
        selection = QTextEdit.ExtraSelection()
        selection.format = look
        selection.cursor = QTextCursor(self.document())
        selection.cursor.setPosition(start)
        selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return selection
