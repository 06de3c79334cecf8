"""A part of the panel: a quiet heading under a line, and what belongs below it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.gui.theme import colours, space
from desktop.gui.widgets.text import Style, label

_AIR = 12


def prose(style: Style = Style.BODY) -> QLabel:
    """A label for texts of any length: it wraps, never asks for more width, and can be copied from."""
    made = label("", style, wrap=True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def show_words(shown: QLabel, text: str) -> None:
    """Fill a label; one without a text takes no room."""
    shown.setText(text)
    shown.setVisible(bool(text))


def heading(text: str) -> QLabel:
    """The small heading of a part."""
    made = label(text, Style.CAPTION, wrap=True)
    font = QFont(made.font())
    font.setWeight(QFont.Weight.DemiBold)
    made.setFont(font)
    return made


class Section(QWidget):
    """Put what it holds into `body`."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, space(_AIR), 0, space(_AIR))
        self.body.setSpacing(space(6))
        self.title = heading(title)
        self.body.addWidget(self.title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line that parts it from what is above."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(colours().border))
        painter.end()
