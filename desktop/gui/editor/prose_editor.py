"""The editor of prose: a bar of tools over the text, and below it what the text should be looked at for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop.gui.context import Context


class ProseEditor(QWidget):
    """Shows markup of `db.domain.rich_text`, and gives back what the user made of it.

    Numbers are those of the context's programme and period; the editor follows their changes by itself.
    `changed` comes with every edit of the user, never when the text is set.
    """

    changed = Signal()

    def __init__(self, context: Context, name: str, rows: int = 6, parent: QWidget | None = None) -> None:
        """`name` is for a screen reader; `rows` are shown at least."""
        super().__init__(parent)
        self._context = context
        self.area = QPlainTextEdit()
        self.area.setAccessibleName(name)
        self.area.setMinimumHeight(self.fontMetrics().lineSpacing() * rows)
        self.area.textChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area, 1)
        self.setFocusProxy(self.area)

    def set_text(self, markup: str) -> None:
        """Show a text from its beginning; there is nothing to undo then."""
        blocked = self.blockSignals(True)
        self.area.setPlainText(markup)
        self.blockSignals(blocked)

    def text(self) -> str:
        """The text as markup."""
        return self.area.toPlainText()

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be read and copied only."""
        self.area.setReadOnly(read_only)
