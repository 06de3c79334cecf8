"""The bar at the top: which programme, which period, back and forth, and what the open screen can do."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from desktop.gui.theme import space
from desktop.gui.widgets.buttons import show_words, tool_button
from desktop.gui.widgets.combo import Chooser


class TopBar(QFrame):
    """`programme` and `period` are choosers by id; `undo` and `redo` are the window's own actions."""

    def __init__(self, undo: QAction, redo: QAction) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.programme = Chooser(self.tr("Programme"), least=160)
        self.period = Chooser(self.tr("Period"))
        self._tools: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(space(12), space(8), space(12), space(8))
        self._row.setSpacing(space(8))
        self._row.addWidget(self.programme, 100)
        self._row.addWidget(self.period)
        self._row.addSpacing(space(8))
        for action in (undo, redo):
            self._row.addWidget(tool_button(action))
        self._row.addStretch(1)

    def put_beside_period(self, action: QAction) -> None:
        """Put an action right after the chooser of periods."""
        made = tool_button(action)
        self._row.insertWidget(self._row.indexOf(self.period) + 1, made)
        made.setVisible(action.isVisible())
        action.visibleChanged.connect(lambda: made.setVisible(action.isVisible()))

    def show_actions(self, actions: Sequence[QAction]) -> None:
        """Put the open screen's actions at the right end, in place of those of the former screen."""
        for old in self._tools:
            self._row.removeWidget(old)
            old.deleteLater()
        self._tools = [tool_button(action) for action in actions]
        for tool in self._tools:
            self._row.addWidget(tool)
        self._set_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words of the actions only where the choosers still have room."""
        super().resizeEvent(event)
        self._set_words()

    def _set_words(self) -> None:
        wanted = sum(_width_with_words(tool) for tool in self._tools)
        rest = self.programme.minimumWidth() + self.period.sizeHint().width() + space(180)
        words = wanted + rest <= self.width()
        for tool in self._tools:
            show_words(tool, words)


def _width_with_words(tool: QToolButton) -> int:
    return tool.fontMetrics().horizontalAdvance(tool.text()) + tool.iconSize().width() + space(24)
