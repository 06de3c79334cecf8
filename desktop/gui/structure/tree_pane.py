"""The left half of the screen: the tree, and above it the buttons for what is done to it most."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.structure.actions import gesture_button, screen_action
from desktop.gui.structure.gestures import Gesture, Notices
from desktop.gui.structure.tree_gestures import TreeGestures
from desktop.gui.structure.tree_model import TreeModel
from desktop.gui.structure.tree_view import StructureTree
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import show_words, tool_button
from desktop.gui.widgets.card import Card

_BUTTONS = (Gesture.UP, Gesture.DOWN, Gesture.OUT, Gesture.IN, Gesture.REMOVE)


class TreePane(QWidget):
    """Model, view and gestures of the tree. The keys for adding work on the whole `screen`."""

    def __init__(self, context: Context, notices: Notices, ask: Ask, screen: QWidget) -> None:
        super().__init__()
        self.model = TreeModel(context)
        self.model.setParent(self)
        self.view = StructureTree(self.model)
        self.gestures = TreeGestures(context, self.model, self.view, notices, ask)
        self.adding = [
            screen_action(screen, self.tr("&Add beside"), "plus", "Ctrl+N", self.gestures.add_beside),
            screen_action(
                screen, self.tr("Add &below"), "playlist-add", "Ctrl+Shift+N", self.gestures.add_below
            ),
        ]
        view = self.view
        self.opening = [
            screen_action(view, self.tr("E&xpand all"), "chevron-down", "Ctrl+Shift+Down", view.open_all),
            screen_action(view, self.tr("C&ollapse all"), "chevron-up", "Ctrl+Shift+Up", view.close_all),
        ]
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card()
        card.fill(self.view)
        ordering = [gesture_button(each, self.gestures.gestures, self.view) for each in _BUTTONS]
        adding, opening = ([tool_button(act) for act in acts] for acts in (self.adding, self.opening))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(_Tools(adding, ordering, opening))
        column.addWidget(card, 1)


class _Tools(QWidget):
    """A row of buttons; where it is narrow the first lose their words, and the last are not shown."""

    def __init__(
        self, adding: Sequence[QToolButton], ordering: Sequence[QToolButton], opening: Sequence[QToolButton]
    ) -> None:
        super().__init__()
        self._adding = adding
        self._opening = opening
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(2))
        for group in (adding, ordering):
            for each in group:
                row.addWidget(each)
            row.addSpacing(space(8))
        row.addStretch(1)
        for each in opening:
            row.addWidget(each)
        self._narrow = self._width(words=False, all_of_them=False)
        self._middling = self._width(words=False, all_of_them=True)
        self._wide = self._width(words=True, all_of_them=True)

    def minimumSizeHint(self) -> QSize:
        """The buttons that stay, without words."""
        return QSize(self._narrow, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._show(words=self.width() >= self._wide, all_of_them=self.width() >= self._middling)

    def _width(self, *, words: bool, all_of_them: bool) -> int:
        self._show(words=words, all_of_them=all_of_them)
        return self.layout().sizeHint().width()

    def _show(self, *, words: bool, all_of_them: bool) -> None:
        for each in self._adding:
            show_words(each, words)
        for each in self._opening:
            each.setVisible(all_of_them)
