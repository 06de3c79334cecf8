"""What is rarely filled in: one quiet line that tells what is there, and opens to the fields themselves."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.gui.icons import icon
from desktop.gui.structure.page import bring_in_sight
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import show_words
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.text import Style

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_INDENT = 24
# Pages within pages are laid out one after the other, each in a turn of its own.
_LAID_OUT_MS = 50


class Summary(QLabel):
    """Quiet words on one line, shortened at their end where there is no room; the tooltip has them all."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_look(self, "kind", Style.MUTED)

    def tell(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setToolTip(words)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width()))


class Fold(QWidget):
    """A title that Space, Enter or a click opens; closed, it tells beside it what is filled in."""

    def __init__(self, title: str, content: QWidget) -> None:
        super().__init__()
        self.content = content
        self._title = title
        self._summary = Summary()
        self.header = QToolButton()
        self.header.setText(title)
        self.header.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        show_words(self.header, words=True)
        self.header.clicked.connect(self.toggle)
        head = QHBoxLayout()
        head.setSpacing(space(8))
        head.addWidget(self.header, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self._summary, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addLayout(head)
        column.addWidget(content)
        content.setContentsMargins(space(_INDENT), 0, 0, space(4))
        self.open(False)

    @property
    def opened(self) -> bool:
        """Whether the fields are shown."""
        return not self.content.isHidden()

    def tell(self, summary: str) -> None:
        """Tell what is filled in; nothing where nothing is."""
        self._summary.tell(summary)
        self.header.setAccessibleName(f"{self._title}: {summary}" if summary else self._title)

    def open(self, opened: bool) -> None:
        """Show the fields, or only what is filled in."""
        self.content.setVisible(opened)
        self._summary.setVisible(not opened)
        self.header.setIcon(icon("chevron-down" if opened else "chevron-right"))
        self.header.setAccessibleDescription(self.tr("open") if opened else self.tr("closed"))

    def toggle(self) -> None:
        """Open what is closed, bringing all of it in sight; close what is open."""
        self.open(not self.opened)
        if self.opened:
            QTimer.singleShot(_LAID_OUT_MS, self, self._show_whole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt presses a tool button with Space only."""
        if event.key() in _ENTER and self.header.hasFocus():
            self.toggle()
        else:
            super().keyPressEvent(event)

    def _show_whole(self) -> None:
        bring_in_sight(self, self.header)
