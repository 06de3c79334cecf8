"""What the popups of the editor share: their place in the window, and lists that the keys walk through."""

from PySide6.QtCore import QAbstractTableModel, QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from desktop.gui.theme import space
from desktop.gui.widgets.views import TableView

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EDGE = 8


def place_below(popup: QWidget, corner: QPoint, width: int, height: int) -> None:
    """Put a popup below a point of the screen, within the window that it belongs to."""
    edge = space(_EDGE)
    frame = popup.parentWidget().window().geometry().adjusted(edge, edge, -edge, -edge)
    room = QRect(corner.x(), corner.y(), min(space(width), frame.width()), min(space(height), frame.height()))
    room.moveLeft(max(min(room.left(), frame.right() - room.width()), frame.left()))
    room.moveTop(max(min(room.top(), frame.bottom() - room.height()), frame.top()))
    popup.setGeometry(room)


def plain_list(name: str, model: QAbstractTableModel) -> TableView:
    """A list of rows of which one is current; `name` is for a screen reader."""
    made = TableView(name)
    made.setModel(model)
    made.setShowGrid(False)
    made.setSelectionBehavior(TableView.SelectionBehavior.SelectRows)
    made.setSelectionMode(TableView.SelectionMode.SingleSelection)
    made.setEditTriggers(TableView.EditTrigger.NoEditTriggers)
    made.setTabKeyNavigation(False)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.horizontalHeader().hide()
    return made


def fit(view: TableView, column: int, most: float) -> None:
    """Give a column the room that its words take, up to a share of the list; the others take the rest."""
    view.setColumnWidth(column, min(view.sizeHintForColumn(column), int(view.viewport().width() * most)))


def walk(view: TableView, steps: int) -> None:
    """Make a row above or below the current one."""
    rows = view.model().rowCount()
    row = min(max(view.currentIndex().row() + steps, 0), rows - 1)
    view.setCurrentIndex(view.model().index(row, 0))
