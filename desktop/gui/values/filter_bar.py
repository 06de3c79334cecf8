"""The line above the grid: the search, the filter of gaps, and how much is entered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.gui.theme import space
from desktop.gui.values.gaps import Gaps
from desktop.gui.widgets.buttons import tool_button
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.text import Style, label


class FilterBar(QWidget):
    """`left` tells that the keyboard is done here and wants the grid."""

    left = Signal()

    def __init__(self, only_missing: QAction) -> None:
        super().__init__()
        self.search = SearchField(self.tr("Find an indicator"))
        self.search.setMinimumWidth(space(160))
        self.search.setMaximumWidth(space(320))
        self.missing: QToolButton = tool_button(only_missing, words=True)
        self._counts = label("", Style.MUTED, wrap=True)
        self._counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._unread = label("", Style.ERROR)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(8))
        row.addWidget(self.search, 1)
        row.addWidget(self.missing)
        row.addWidget(self._counts, 2)
        row.addWidget(self._unread)
        self.search.returnPressed.connect(self.left)

    def count(self, gaps: Gaps) -> None:
        """Say how much of the chosen period is entered."""
        missing, unread = len(gaps.missing), len(gaps.unread)
        words = self.tr("{done} of {expected} entered").format(
            done=gaps.expected - missing, expected=gaps.expected
        )
        if missing:
            words += ", " + self.tr("%n missing", "", missing)
        if unread:
            words += ","
        self._counts.setText(words)
        self._unread.setText(self.tr("%n not understood", "", unread))
        self._unread.setVisible(bool(unread))

    @property
    def said(self) -> str:
        """The counts as a sentence."""
        return f"{self._counts.text()} {self._unread.text() if self._unread.isVisible() else ''}".strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the empty field, and the arrow down, lead back to the grid."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)
