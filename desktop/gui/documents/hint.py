"""What can still be filled in before a document is made: a standing sentence, and the way there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.picture import Picture
from desktop.gui.widgets.text import label

_SIGNS = {
    Level.INFO: ("info-circle", Tint.ACCENT),
    Level.OK: ("circle-check", Tint.OK),
    Level.WARN: ("alert-triangle", Tint.WARN),
}


class Hint(QFrame):
    """Stays as long as it is true; `acted` tells that the user wants to go there."""

    acted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "strip")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._sign = Picture(QIcon(), 20)
        self._sentence = label("", wrap=True)
        self.button = button("")
        self.button.clicked.connect(self.acted)
        words = QVBoxLayout()
        words.setSpacing(space(6))
        words.addWidget(self._sentence)
        words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(12), space(8), space(12), space(8))
        row.setSpacing(space(8))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def say(self, level: Level, sentence: str, verb: str = "") -> None:
        """Show the sentence; with `verb` a button of that word leads on."""
        name, tint = _SIGNS[level]
        self._sign.show_icon(icon(name, tint))
        self._sentence.setText(sentence)
        self.button.setText(verb)
        self.button.setVisible(bool(verb))
        self.setAccessibleName(sentence)
        set_look(self, "level", level)
        self.show()
