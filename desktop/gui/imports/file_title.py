"""The name of the document above the wizard."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label
from desktop.gui.widgets.tips import as_it_stands

_LEAST = 160


class FileTitle(QLabel):
    """As much of a long name as there is room for: its beginning and its end; the tooltip has it whole."""

    def __init__(self) -> None:
        super().__init__()
        like = label("", Style.TITLE)
        self.setTextFormat(like.textFormat())
        self.setProperty("kind", like.property("kind"))
        self.setSizePolicy(like.sizePolicy())
        self._name = ""

    def show_name(self, name: str) -> None:
        """Show another name."""
        self._name = name
        self.setToolTip(as_it_stands(name))
        self.setAccessibleName(name)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(space(_LEAST), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Room for the whole name."""
        wanted = self.fontMetrics().horizontalAdvance(self._name)
        return QSize(wanted + space(4), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        middle = Qt.TextElideMode.ElideMiddle
        self.setText(self.fontMetrics().elidedText(self._name, middle, max(self.width(), space(_LEAST))))
