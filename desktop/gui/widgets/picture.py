"""An icon by itself, without a button around it."""

from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.gui.widgets.buttons import icon_size


class Picture(QWidget):
    """Draws an icon anew whenever it is painted, so it follows the theme; a screen reader passes it by."""

    def __init__(self, picture: QIcon, length: int) -> None:
        super().__init__()
        self._picture = picture
        self.setFixedSize(icon_size(length))

    def show_icon(self, picture: QIcon) -> None:
        """Show another icon from now on."""
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon as large as the widget."""
        self._picture.paint(QPainter(self), self.rect())
