"""What dialogs share: a page that scrolls where the screen is small, a strip for refusals, buttons below."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RecordError
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.message_strip import Level, MessageStrip

_OF_THE_SCREEN = 0.92


class FittingArea(QScrollArea):
    """Shows all of its content where the screen has room, and scrolls where it has not."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setProperty("kind", "frameless")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """As large as the content wants to be."""
        content = self.widget()
        wanted = content.sizeHint()
        height = content.heightForWidth(wanted.width()) if content.hasHeightForWidth() else wanted.height()
        return QSize(
            wanted.width() + self.verticalScrollBar().sizeHint().width(), max(height, wanted.height())
        )


class PageDialog(QDialog):
    """Put what it shows into `body` and its buttons in with `offer`; `wanted` is how large it likes to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = QSize()
        self.message = MessageStrip()
        self._buttons = QDialogButtonBox()
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(space(12))
        self._area = FittingArea(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(20), space(20), space(20), space(16))
        column.setSpacing(space(16))
        column.addWidget(self._area, 1)
        column.addWidget(self.message)
        column.addWidget(self._buttons)

    def offer(
        self, text: str, kind: Kind, role: QDialogButtonBox.ButtonRole, icon_name: str = ""
    ) -> QPushButton:
        """Add a button; the platform decides where it stands."""
        made = button(text, kind, icon_name)
        made.setMinimumWidth(space(80))
        self._buttons.addButton(made, role)
        return made

    def offer_to_close(self) -> QPushButton:
        """Add the one button of a dialog that only shows something, or stores as it goes."""
        close = self.offer(self.tr("Close"), Kind.SECONDARY, QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        return close

    def exec(self) -> int:
        """Show the dialog and wait; then let go of its widgets and of what it listens to."""
        result = super().exec()
        self.deleteLater()
        return result

    def showEvent(self, event: QShowEvent) -> None:
        """Begin as large as the content wants, within the screen."""
        super().showEvent(event)
        if not event.spontaneous():
            self.fit(self.wanted)

    def fit(self, least: QSize) -> None:
        """Be as large as the content wants, and at least so large, within the screen."""
        self._area.updateGeometry()
        room = self.screen().availableSize() * _OF_THE_SCREEN
        self.resize(self.sizeHint().expandedTo(least).boundedTo(room))


class RecordDialog(PageDialog):
    """Calls use cases; a refusal is said in the dialog."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.result_id: int | None = None

    def perform(self, use_case: Callable[..., object], *args: object, **kwargs: object) -> bool:
        """Call a use case; whether it was done, and then its answer is `result_id`."""
        refused: list[RecordError] = []
        self.context.refused.connect(refused.append)
        self.result_id = self.context.perform(use_case, *args, **kwargs)
        self.context.refused.disconnect(refused.append)
        if refused:
            self.message.tell(Level.ERROR, labels.refusal(refused[0]))
        return not refused
