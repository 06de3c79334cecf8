"""Rows of small lists and trees, with air between them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QWidget

from desktop.gui.theme import space
from desktop.gui.widgets.tips import as_it_stands

_AIR = 8
ID = Qt.ItemDataRole.UserRole


def row_height(view: QWidget) -> int:
    """How high a row is."""
    return view.fontMetrics().height() + space(_AIR)


def row_item(view: QWidget, text: str, row_id: int | str | None = None) -> QStandardItem:
    """A row of the view with a text; `row_id` is found again as the role `ID`."""
    item = QStandardItem(text)
    item.setData(row_id, ID)
    item.setToolTip(as_it_stands(text))
    item.setSizeHint(QSize(view.fontMetrics().horizontalAdvance(text) + space(16), row_height(view)))
    return item
