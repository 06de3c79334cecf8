"""What an empty screen says: what belongs here and what to do first."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.picture import Picture
from desktop.gui.widgets.text import Style, label

_ICON = 40
_WIDTH = 440


class EmptyState(QWidget):
    """Icon, title, sentence, the first step and perhaps other ways; stands in the middle of its place."""

    acted = Signal()
    acted_otherwise = Signal()
    acted_thirdly = Signal()

    def __init__(self, icon_name: str, title: str, sentence: str) -> None:
        super().__init__()
        self._steps = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._steps.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._steps.setSpacing(space(8))
        column = QVBoxLayout(self)
        column.setSpacing(space(8))
        column.addStretch(2)
        column.addWidget(Picture(icon(icon_name, Tint.MUTED), _ICON), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._centred(label(title, Style.TITLE, wrap=True)))
        column.addLayout(self._centred(label(sentence, Style.MUTED, wrap=True)))
        column.addSpacing(space(8))
        column.addLayout(self._steps)
        column.addStretch(3)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest step must be: where it is narrow they stand below each other."""
        edges = self.layout().contentsMargins()
        steps = [self._steps.itemAt(place).minimumSize().width() for place in range(self._steps.count())]
        return QSize(edges.left() + max(steps, default=0) + edges.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the steps beside each other where there is room for all, else below each other."""
        super().resizeEvent(event)
        count, room = self._steps.count(), self.layout().contentsRect().width()
        wanted = sum(self._steps.itemAt(place).sizeHint().width() for place in range(count))
        beside = wanted + self._steps.spacing() * (count - 1) <= room
        self._steps.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _centred(self, words: QLabel) -> QHBoxLayout:
        """The words in the middle, on lines that are not too long to read."""
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setMaximumWidth(space(_WIDTH))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(words, 100)
        row.addStretch(1)
        return row

    def offer(self, text: str, icon_name: str = "") -> None:
        """Add the first step; a second and a third call add other ways."""
        place = self._steps.count()
        made = button(text, Kind.SECONDARY if place else Kind.PRIMARY, icon_name)
        made.clicked.connect((self.acted, self.acted_otherwise, self.acted_thirdly)[place])
        self._steps.addWidget(made)
