"""A card: a sheet of paper lying on the window."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label


class Card(QFrame):
    """A framed surface with an optional heading; put what it holds into `body`."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        edge = space(16)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(space(8))
        if heading:
            self.body.addWidget(label(heading, Style.HEADING))
            self.setAccessibleName(heading)

    def fill(self, widget: QWidget) -> None:
        """Put one widget in, a table or a tree, up to the edges; its corners stay within the round ones."""
        edge = space(2)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.addWidget(widget)
