"""The field at the foot of a list: Enter adds what is typed, a pasted list adds each of its points."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.gui.icons import icon
from desktop.gui.structure.fields import leaves_undo_to_the_window
from desktop.gui.structure.pasted import points
from desktop.gui.theme import Tint


class AddField(QLineEdit):
    """Emptied when its words are taken; `added` carries them, `pasted` the points of a list."""

    added = Signal(str)
    pasted = Signal(list)

    def __init__(self, words: str, *, takes_lists: bool = False) -> None:
        """`words` say what is added; they are shown while the field is empty."""
        super().__init__()
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.addAction(icon("plus", Tint.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        self.returnPressed.connect(self._take)
        if takes_lists:
            self.textEdited.connect(self._take_list)

    def empty(self) -> None:
        """Empty the field for good: undo takes back what was added, and brings no words back here."""
        self.setText("")

    def event(self, event: QEvent) -> bool:
        """Let the window undo what the field cannot."""
        if leaves_undo_to_the_window(self, event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field; an empty one leaves the key to the screen."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        offered = self.completer().popup() if self.completer() else None
        if offered is not None and offered.isVisible() and offered.currentIndex().isValid():
            return  # the completer is about to tell which name was taken from its list
        text = self.text().strip()
        self.empty()
        if text:
            self.added.emit(text)

    def _take_list(self, text: str) -> None:
        # A line holds the line ends that were pasted into it, whether by key or from the menu.
        if len(text.splitlines()) > 1:
            self.empty()
            self.pasted.emit(points(text))
