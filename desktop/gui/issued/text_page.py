"""The lines that differ between two versions, each as it was and as it is, with the changed words marked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTextBrowser

from db.domain.comparison import LineChange
from desktop.gui.issued.compare_words import plain, shown
from desktop.gui.theme import space


class TextPage(QTextBrowser):
    """A text that is read, searched by the filter and copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Lines that differ"))
        self.setOpenLinks(False)
        self.setProperty("kind", "frameless")
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(space(12))
        self._changes: list[LineChange] = []

    def show_changes(self, changes: Sequence[LineChange], sought: str) -> int:
        """Show the lines in which a text is found; how many there are."""
        wanted = sought.casefold()
        self._changes = [each for each in changes if wanted in plain(each).casefold()]
        self.setHtml(shown(self._changes))
        return len(self._changes)

    def text(self) -> str:
        """The selected words, or everything."""
        selected = self.textCursor().selection().toPlainText()
        return selected or "\n\n".join(map(plain, self._changes))
