"""An inline message: a sentence in its place, with a sign besides the colour and perhaps a way out."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.buttons import Kind, button, icon_size
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.picture import Picture
from desktop.gui.widgets.text import label


class Level(StrEnum):
    """How much a message matters."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    ERROR = "error"


_SIGNS = {
    Level.INFO: ("info-circle", Tint.ACCENT),
    Level.OK: ("circle-check", Tint.OK),
    Level.WARN: ("alert-triangle", Tint.WARN),
    Level.ERROR: ("circle-x", Tint.ERROR),
}


def _word(level: Level) -> str:
    """What a screen reader says before the sentence, where others see the sign."""
    match level:
        case Level.INFO:
            return QCoreApplication.translate("MessageStrip", "Note")
        case Level.OK:
            return QCoreApplication.translate("MessageStrip", "Done")
        case Level.WARN:
            return QCoreApplication.translate("MessageStrip", "Warning")
        case Level.ERROR:
            return QCoreApplication.translate("MessageStrip", "Error")


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say the sentence now."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not needed to open the window

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class MessageStrip(QFrame):
    """Hidden until `tell`; stays until closed or until `hide`. `acted` tells that the button was pressed."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self._sign = Picture(QIcon(), 20)
        self._sentence = label("", wrap=True)
        self._action = button("", Kind.SECONDARY)
        self._action.clicked.connect(self.acted)
        self._lay_out()
        self.hide()

    def tell(self, level: Level, sentence: str, action: str = "") -> None:
        """Show the sentence; with `action` a button of these words stands beside it."""
        name, tint = _SIGNS[level]
        self._sign.show_icon(icon(name, tint))
        self._sentence.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        spoken = f"{_word(level)}: {sentence}"
        self.setAccessibleName(spoken)
        set_look(self, "level", level)
        self.show()
        announce(self, spoken)

    @property
    def sentence(self) -> str:
        """What the strip says."""
        return self._sentence.text()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(space(12), space(6), space(6), space(6))
        row.setSpacing(space(8))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._action)
        row.addWidget(self._close_button())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _close_button(self) -> QToolButton:
        close = QToolButton()
        close.setIcon(icon("x"))
        close.setIconSize(icon_size(16))
        close.setToolTip(self.tr("Close the message"))
        close.setAccessibleName(self.tr("Close the message"))
        close.clicked.connect(self.hide)
        return close
