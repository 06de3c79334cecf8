"""Fields that tell what the user made of them when they are left; filling them tells nothing."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.gui.theme import space

_EDGES = 22


def leaves_undo_to_the_window(field: QLineEdit | QPlainTextEdit, event: QEvent) -> bool:
    """Whether the keys for undo or redo find nothing to take back in the field itself."""
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    history = field if isinstance(field, QLineEdit) else field.document()
    return (event.matches(QKeySequence.StandardKey.Undo) and not history.isUndoAvailable()) or (
        event.matches(QKeySequence.StandardKey.Redo) and not history.isRedoAvailable()
    )


class LineField(QLineEdit):
    """One line; `entered` carries what the user made of it, once. Esc takes it back."""

    entered = Signal(str)

    def __init__(self, name: str, example: str = "") -> None:
        """`name` is for a screen reader; the example is shown while the field is empty."""
        super().__init__()
        self._shown = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(example)
        self.editingFinished.connect(self._finish)

    def show_text(self, text: str) -> None:
        """Fill the field; what is being typed in it gives way only to another text."""
        if text != self._shown or not self.isModified():
            self._shown = text
            if text != self.text():
                self.setText(text)
                self.setCursorPosition(0)
            self.setModified(False)

    def save(self) -> None:
        """Emit what was typed now, without waiting for the field to be left."""
        self._finish()

    def take_back(self) -> None:
        """Show again what was there before the user typed."""
        self.setText(self._shown)

    def event(self, event: QEvent) -> bool:
        """Let the window undo what the field cannot."""
        if leaves_undo_to_the_window(self, event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed; a second one is for the screen."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.take_back()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        text = self.text()
        if text != self._shown:
            self._shown = text
            self.entered.emit(text)


class TextField(QPlainTextEdit):
    """Several lines; `entered` comes when the field is left, on Ctrl+Enter, or a pause after the last key."""

    entered = Signal(str)

    def __init__(self, name: str, rows: int, pause_ms: int = 0, *, one_paragraph: bool = False) -> None:
        """`rows` are shown at least; with `one_paragraph` Enter stores instead of parting paragraphs."""
        super().__init__()
        self._shown = ""
        self._one_paragraph = one_paragraph
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self.save)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * rows + space(_EDGES))
        if pause_ms:
            self.textChanged.connect(self._await_pause)

    def show_text(self, text: str) -> None:
        """Fill the field; what is being typed in it gives way only to another text."""
        if text == self._shown and self.document().isModified():
            return
        self._shown = text
        if text.rstrip() != self.toPlainText().rstrip():
            self.setPlainText(text)
        self.document().setModified(False)

    def save(self) -> None:
        """Emit what was typed, if anything was."""
        self._pause.stop()
        text = self.toPlainText()
        if self.document().isModified():
            self.document().setModified(False)
            if text != self._shown:
                self._shown = text
                self.entered.emit(text)

    def take_back(self) -> None:
        """Show again what was there before the user typed."""
        self._pause.stop()
        self.setPlainText(self._shown)

    def event(self, event: QEvent) -> bool:
        """Let the window undo what the field cannot."""
        if leaves_undo_to_the_window(self, event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter stores; Esc takes back what was not stored yet."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and (control or self._one_paragraph):
            self.save()
        elif event.key() == Qt.Key.Key_Escape and self.document().isModified():
            self.take_back()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed."""
        super().focusOutEvent(event)
        self.save()

    def _await_pause(self) -> None:
        if self.document().isModified():
            self._pause.start()
