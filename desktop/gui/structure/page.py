"""A part of the inspector that scrolls by itself, up and down only."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QTabBar, QWidget


def bring_in_sight(widget: QWidget, begin: QWidget | None = None) -> None:
    """Scroll to a widget; where it is higher than the page, at least to where it begins."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
            around.ensureWidgetVisible(begin or widget)
        around = around.parentWidget()


class Page(QScrollArea):
    """As wide as what is in it must be; where it is too low for that, it scrolls."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setProperty("kind", "frameless")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def minimumSizeHint(self) -> QSize:
        """Room for the widest line and the bar beside it; hardly any height."""
        wide = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide, super().minimumSizeHint().height())

    def begin(self) -> None:
        """Show the top."""
        self.verticalScrollBar().setValue(0)


class Tabs(QTabBar):
    """Tabs that the wheel does not turn: it is meant for what is under them."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page around."""
        event.ignore()
