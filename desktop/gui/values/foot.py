"""Below the grid: the whole label of the line where the user is, and what there is to say of its value."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.gui.values.sheet_model import SheetModel
from desktop.gui.widgets.text import Style


class Foot(QLabel):
    """One line, shortened at its end where it does not fit."""

    def __init__(self, sheet: SheetModel) -> None:
        super().__init__()
        self._sheet = sheet
        self._words = ""
        self.setProperty("kind", str(Style.MUTED))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tell(self, index: QModelIndex) -> None:
        """Speak of the cell at an index."""
        self._words = self._sheet.words(index.row(), index.column()) if index.isValid() else ""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width()))
