"""The board and the pane beside each other; where only one of them fits, one in place of the other."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.gui.theme import space

_SIZES = (860, 320)
_ROOM_FOR_BOTH = 820


class Sides(QSplitter):
    """Shows the board first."""

    def __init__(self, board: QWidget, side: QWidget) -> None:
        super().__init__()
        self._is_at_side = False
        self.setChildrenCollapsible(False)
        self.addWidget(board)
        self.addWidget(side)
        self.setSizes([space(size) for size in _SIZES])
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)

    def go_to_side(self, at_side: bool) -> None:
        """Be at the pane from now on, or at the board again."""
        self._is_at_side = at_side
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() >= space(_ROOM_FOR_BOTH)
        self.widget(0).setVisible(roomy or not self._is_at_side)
        self.widget(1).setVisible(roomy or self._is_at_side)
