"""The one dialog that questions and messages share; its buttons say verbs."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.picture import Picture
from desktop.gui.widgets.text import Style, label

_ICON = 28
_WIDTH = 420
_ROLES = {
    True: QDialogButtonBox.ButtonRole.AcceptRole,
    False: QDialogButtonBox.ButtonRole.RejectRole,
}


class Question(QDialog):
    """Modal over its parent. Put further widgets into `body`; Esc always rejects."""

    def __init__(self, parent: QWidget | None, sign: QIcon, heading: str, words: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setAccessibleDescription(words)
        self.body = QVBoxLayout()
        self.body.setSpacing(space(8))
        self.body.addWidget(self._readable(heading, Style.HEADING))
        if words:
            self.body.addWidget(self._readable(words, Style.BODY))
        self.buttons = QDialogButtonBox()
        top = QHBoxLayout()
        top.setSpacing(space(16))
        top.addWidget(Picture(sign, _ICON), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self.body, 1)
        column = QVBoxLayout(self)
        edge = space(20)
        column.setContentsMargins(edge, edge, edge, space(16))
        column.setSpacing(space(20))
        column.addLayout(top, 1)
        column.addWidget(self.buttons)

    def offer(self, text: str, kind: Kind, accepts: bool) -> QPushButton:
        """Add a button that closes the dialog; the platform decides where it stands."""
        made = self._button(text, kind, _ROLES[accepts])
        made.clicked.connect(self.accept if accepts else self.reject)
        return made

    def offer_besides(self, text: str) -> QPushButton:
        """Add a button that leaves the dialog open."""
        return self._button(text, Kind.SECONDARY, QDialogButtonBox.ButtonRole.ActionRole)

    def agreed(self) -> bool:
        """Show the dialog and wait; true when it was accepted."""
        return self.exec() == QDialog.DialogCode.Accepted

    def _button(self, text: str, kind: Kind, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        made = button(text, kind)
        made.setMinimumWidth(space(80))
        self.buttons.addButton(made, role)
        return made

    def _readable(self, words: str, style: Style) -> QWidget:
        made = label(words, style, wrap=True)
        made.setMinimumWidth(space(_WIDTH))
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made
