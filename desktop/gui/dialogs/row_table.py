"""A small table in a dialog, typed into like a grid, with what can be done with its rows below it."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.gui.dialogs.fields import framed
from desktop.gui.theme import space
from desktop.gui.widgets.views import TableView


class Shape(NamedTuple):
    """Widths by column, which column takes the rest, where typing begins in a new row, and rows shown."""

    widths: Mapping[int, int]
    stretched: int
    begun: int
    rows: int


class RowModel(Protocol):
    """Rows that only the dialog has."""

    def index(self, row: int, column: int) -> QModelIndex:
        """A cell."""

    def rowCount(self) -> int:
        """How many rows there are."""

    def remove(self, row: int) -> None:
        """Take a row away."""

    def raise_row(self, row: int) -> None:
        """Put a row before the one above it."""


class RowTable(QWidget):
    """Offer the buttons with `offer`; one that adds a row calls `begin` after it."""

    def __init__(self, model: RowModel, shape: Shape) -> None:
        super().__init__()
        self.model = model
        self._shape = shape
        self.view = TableView("")
        self.view.setModel(model)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.view.horizontalHeader()
        for column, width in shape.widths.items():
            self.view.setColumnWidth(column, space(width))
        header.setSectionResizeMode(shape.stretched, QHeaderView.ResizeMode.Stretch)
        rows = shape.rows * self.view.verticalHeader().defaultSectionSize()
        self.view.setFixedHeight(rows + header.sizeHint().height() + space(4))

    def offer(self, name: str, *adding: QPushButton, remove: QPushButton, earlier: QPushButton) -> None:
        """Name the table and lay its buttons out below it; those of a row live while there is one."""
        self.view.setAccessibleName(name)
        self.remove, self.earlier = remove, earlier
        remove.clicked.connect(lambda: self.model.remove(self.view.currentIndex().row()))
        earlier.clicked.connect(self._on_earlier)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        buttons = QHBoxLayout()
        buttons.setSpacing(space(8))
        for each in (*adding, remove, earlier):
            buttons.addWidget(each)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(framed(self.view))
        column.addLayout(buttons)
        self._on_current()

    def begin(self) -> None:
        """Have the last row typed into."""
        index = self.model.index(self.model.rowCount() - 1, self._shape.begun)
        self.view.setCurrentIndex(index)
        self.view.setFocus()
        self.view.edit(index)

    def _on_earlier(self) -> None:
        index = self.view.currentIndex()
        self.model.raise_row(index.row())
        self.view.setCurrentIndex(self.model.index(max(index.row() - 1, 0), index.column()))

    def _on_current(self) -> None:
        row = self.view.currentIndex().row()
        self.remove.setEnabled(row >= 0)
        self.earlier.setEnabled(row > 0)
