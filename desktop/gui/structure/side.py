"""The place of the inspector beside the tree."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop.gui.structure.inspector import Inspector


class Side(QWidget):
    """Makes the inspector when the tree has been painted, or earlier if it is needed earlier.

    The tree is what one looks at first; the many fields beside it would keep it waiting.
    """

    def __init__(self, make: Callable[[], "Inspector"]) -> None:
        super().__init__()
        self._make = make
        self._inspector: Inspector | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def made(self) -> bool:
        """Whether the inspector is there."""
        return self._inspector is not None

    @property
    def inspector(self) -> "Inspector":
        """The inspector, made now if it was not there."""
        if self._inspector is None:
            self._inspector = self._make()
            self._column.addWidget(self._inspector)
        return self._inspector

    def paintEvent(self, event: QPaintEvent) -> None:
        """Be complete as soon as the rest of the window has been painted."""
        super().paintEvent(event)
        if not self.made:
            QTimer.singleShot(0, self, lambda: self.inspector)
