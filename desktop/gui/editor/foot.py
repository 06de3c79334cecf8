"""The line below the text: how much there is to look at, and the way to the next of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.app.spelling import Doubtful
from desktop.gui.editor.underlines import Remark
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import action, tool_button
from desktop.gui.widgets.text import Style, label


class Foot(QWidget):
    """Hidden while nothing is underlined; `wanted` asks for the next remark."""

    wanted = Signal()

    def __init__(self, editor: QWidget) -> None:
        super().__init__()
        self._words = label("", Style.MUTED)
        self.next = action(self.tr("Next remark"), "arrow-down", "F7", editor)
        self.next.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        editor.addAction(self.next)
        self.next.triggered.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(8))
        row.addWidget(self._words)
        row.addWidget(tool_button(self.next, words=True))
        row.addStretch(1)
        self.hide()

    def count(self, remarks: list[Remark]) -> None:
        """Say how much is underlined."""
        words = sum(isinstance(each.what, Doubtful) for each in remarks)
        numbers = len(remarks) - words
        told = []
        if numbers:
            told.append(self.tr("%n number(s) to look at", "", numbers))
        if words:
            told.append(self.tr("%n unknown word(s)", "", words))
        self._words.setText(", ".join(told))
        self.setVisible(bool(remarks))
