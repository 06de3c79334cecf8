"""What is doubtful about a value, as a coloured strip with a sign and the advice what to do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.gui.icons import icon
from desktop.gui.panel.section import prose, show_words
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.picture import Picture
from desktop.gui.widgets.text import Style


class DoubtStrip(QFrame):
    """Hidden while nothing is doubtful."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self.setProperty("level", "warn")
        self.setAccessibleName(self.tr("Doubts"))
        self._sentences = prose()
        self._advice = prose(Style.MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(8), space(6), space(8), space(6))
        row.setSpacing(space(8))
        row.addWidget(Picture(icon("alert-triangle", Tint.WARN), 18), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(space(2))
        column.addWidget(self._sentences)
        column.addWidget(self._advice)
        row.addLayout(column, 1)

    def show_doubts(self, sentences: Sequence[str], advice: str) -> None:
        """Say what is doubtful."""
        self._sentences.setText("\n".join(sentences))
        show_words(self._advice, advice[:1].upper() + advice[1:])
        self.setAccessibleDescription("\n".join([*sentences, advice]).strip())
        self.setVisible(bool(sentences))
