"""The field that filters what a screen shows."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.gui.icons import icon
from desktop.gui.theme import Tint

_PAUSE_MS = 120


class SearchField(QLineEdit):
    """A line for a few letters; `searched` tells them after a short pause, Esc empties it."""

    searched = Signal(str)

    def __init__(self, placeholder: str) -> None:
        """`placeholder` says what is searched; a screen reader reads it as the field's name."""
        super().__init__()
        self.setProperty("kind", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", Tint.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._pause.start)
        self.returnPressed.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field; when it is empty already, the screen gets the key."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())
