"""The table of resolutions in the dialog of a programme."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from db.domain.entities import Resolution
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.resolutions_model import DATE, NUMBER, ORGAN, ROLE, ResolutionsModel
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.views import TableView

_ROWS_SHOWN = 4
_WIDTHS = {ROLE: 80, NUMBER: 120, DATE: 150}


class ResolutionsTable(QWidget):
    """Typed into like a grid; below it what can be done with its rows."""

    def __init__(self, resolutions: Sequence[Resolution], programme_id: int) -> None:
        super().__init__()
        self.model = ResolutionsModel(resolutions, programme_id)
        self.view = TableView(self.tr("Resolutions"))
        self.view.setModel(self.model)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._shape_columns()
        self._add = button(self.tr("&Add a resolution"), icon_name="plus")
        self._remove = button(self.tr("Remo&ve"), icon_name="trash")
        self._raise = button(self.tr("&Earlier"), icon_name="arrow-up")
        self._add.clicked.connect(self._on_add)
        self._remove.clicked.connect(lambda: self.model.remove(self.view.currentIndex().row()))
        self._raise.clicked.connect(self._on_raise)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self._lay_out()
        self._on_current()

    def _on_add(self) -> None:
        self.model.add()
        index = self.model.index(self.model.rowCount() - 1, NUMBER)
        self.view.setCurrentIndex(index)
        self.view.setFocus()
        self.view.edit(index)

    def _on_raise(self) -> None:
        index = self.view.currentIndex()
        self.model.raise_row(index.row())
        self.view.setCurrentIndex(self.model.index(max(index.row() - 1, 0), index.column()))

    def _on_current(self) -> None:
        row = self.view.currentIndex().row()
        self._remove.setEnabled(row >= 0)
        self._raise.setEnabled(row > 0)

    def _shape_columns(self) -> None:
        header = self.view.horizontalHeader()
        for column, width in _WIDTHS.items():
            self.view.setColumnWidth(column, space(width))
        header.setSectionResizeMode(ORGAN, QHeaderView.ResizeMode.Stretch)
        rows = _ROWS_SHOWN * self.view.verticalHeader().defaultSectionSize()
        self.view.setFixedHeight(rows + header.sizeHint().height() + space(4))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(space(8))
        for each in (self._add, self._remove, self._raise):
            buttons.addWidget(each)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(framed(self.view))
        column.addLayout(buttons)
