"""A list with the buttons that order it and the field that adds to it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.structure.actions import gesture_button
from desktop.gui.structure.adding import AddField
from desktop.gui.structure.gestures import Gesture, Gestures
from desktop.gui.structure.line_list import LineList
from desktop.gui.theme import space
from desktop.gui.widgets.card import Card

_ORDERING = (Gesture.UP, Gesture.DOWN, Gesture.OUT, Gesture.IN, Gesture.REMOVE)
_AIR = 10
_EDGES = 4


class ListPane(QWidget):
    """Keys come from the screen's actions, which call `gestures`; the buttons call them too."""

    view: LineList
    field: AddField
    gestures: Gestures

    def _build(self, view: LineList, field: AddField, gestures: Gestures) -> QVBoxLayout:
        """Lay the pane out; more can be put below into the column that is returned."""
        self.view = view
        self.field = field
        self.gestures = gestures
        foot = QHBoxLayout()
        foot.setSpacing(space(2))
        foot.addWidget(field, 1)
        foot.addSpacing(space(6))
        for gesture in _ORDERING:
            if gesture in gestures:
                foot.addWidget(gesture_button(gesture, gestures, view))
        card = Card()
        card.fill(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(8), 0, 0)
        column.setSpacing(space(8))
        column.addWidget(card, 1)
        column.addLayout(foot)
        return column

    def height_of(self, rows: int) -> int:
        """The height of a list of so many lines."""
        return rows * (self.view.fontMetrics().height() + space(_AIR)) + space(_EDGES)

    def show_rows(self, rows: int) -> None:
        """Be a small list among other fields, with room for so many lines."""
        self.view.setFixedHeight(self.height_of(rows))
