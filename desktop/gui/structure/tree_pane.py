"""The left half of the screen: the tree, and above it the buttons for what is done to it most."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.context import Context
from desktop.gui.structure.actions import gesture_button, screen_action
from desktop.gui.structure.gestures import Gesture, Notices
from desktop.gui.structure.tree_gestures import TreeGestures
from desktop.gui.structure.tree_model import TreeModel
from desktop.gui.structure.tree_view import StructureTree
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import tool_button
from desktop.gui.widgets.card import Card

_BUTTONS = (Gesture.UP, Gesture.DOWN, Gesture.OUT, Gesture.IN, Gesture.REMOVE)


class TreePane(QWidget):
    """Model, view and gestures of the tree. The keys for adding work on the whole `screen`."""

    def __init__(self, context: Context, notices: Notices, screen: QWidget) -> None:
        super().__init__()
        self.model = TreeModel(context)
        self.model.setParent(self)
        self.view = StructureTree(self.model)
        self.gestures = TreeGestures(context, self.model, self.view, notices)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addLayout(self._tools())
        column.addWidget(card, 1)

    def _tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        tools.setSpacing(space(2))
        for act in self.adding:
            tools.addWidget(tool_button(act, words=True))
        tools.addSpacing(space(8))
        for gesture in _BUTTONS:
            tools.addWidget(gesture_button(gesture, self.gestures.gestures, self))
        tools.addStretch(1)
        for act in self.opening:
            tools.addWidget(tool_button(act))
        return tools
