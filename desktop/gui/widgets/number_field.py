"""A field for a whole number, such as a year."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox

from desktop.gui.theme import space


class NumberField(QSpinBox):
    """Tells its number when the typing is done, not at every digit; the wheel scrolls the page past it."""

    def __init__(self, name: str, least: int, most: int) -> None:
        """`name` is what a screen reader calls the field."""
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Qt forgets the left padding of the style sheet where a spin box has styled buttons.
        self.lineEdit().setTextMargins(space(8), 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the number only where the user is typing it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
