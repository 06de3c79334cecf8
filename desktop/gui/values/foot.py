"""Below the grid: the whole label of the line where the user is, and what there is to say of its value."""

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.gui.values.sheet_model import SheetModel
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.text import Style

_LINES = 2


class Foot(QLabel):
    """Keeps room for two lines, whatever it says, so that the grid above never jumps."""

    def __init__(self, sheet: SheetModel) -> None:
        super().__init__()
        self._sheet = sheet
        set_look(self, "kind", Style.MUTED)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._keep_room()

    def tell(self, index: QModelIndex) -> None:
        """Speak of the cell at an index."""
        self.setText(self._sheet.words(index.row(), index.column()) if index.isValid() else "")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_room()

    def _keep_room(self) -> None:
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing())
