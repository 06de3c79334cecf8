"""The edge by which the labels beside the grid are made wider or narrower."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.gui.theme import space

_WIDTH = 7


class Grip(QWidget):
    """Lies unseen over an edge of its parent; `dragged` carries where to, `released` a double click."""

    dragged = Signal(int)
    released = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setToolTip(self.tr("Drag to change the width; double-click to have it fitted again"))

    def lie_over(self, x: int, height: int) -> None:
        """Lie over the upright edge at `x` of the parent."""
        wide = space(_WIDTH)
        self.setGeometry(x - wide // 2 - 1, 0, wide, height)
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that nothing below is chosen by it."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the edge is wanted."""
        self.dragged.emit(self.mapTo(self.parentWidget(), QPoint(round(event.position().x()), 0)).x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell that the edge may find its place by itself again."""
        self.released.emit()
