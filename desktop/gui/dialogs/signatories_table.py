"""The table of signatories in the dialog of the office."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from db.domain.entities import Signatory
from db.domain.kinds import SignatoryRole
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.signatories_model import ACTING_FOR, NAME, ROLE, TITLE, SignatoriesModel
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.views import TableView

_ROWS_SHOWN = 3
_WIDTHS = {ROLE: 90, NAME: 150, TITLE: 170}


class SignatoriesTable(QWidget):
    """Typed into like a grid; below it what can be done with its rows."""

    def __init__(self, signatories: Sequence[Signatory]) -> None:
        super().__init__()
        self.model = SignatoriesModel(signatories)
        self.view = TableView(self.tr("Signatories"))
        self.view.setModel(self.model)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._shape_columns()
        self.prepared = button(self.tr("Add who prepares"), icon_name="plus")
        self.approved = button(self.tr("Add who approves"), icon_name="plus")
        self.remove = button(self.tr("Remove"), icon_name="trash")
        self.earlier = button(self.tr("Earlier"), icon_name="arrow-up")
        self.prepared.clicked.connect(lambda: self._add(SignatoryRole.PREPARED))
        self.approved.clicked.connect(lambda: self._add(SignatoryRole.APPROVED))
        self.remove.clicked.connect(lambda: self.model.remove(self.view.currentIndex().row()))
        self.earlier.clicked.connect(self._on_earlier)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self._lay_out()
        self._on_current()

    def _add(self, role: SignatoryRole) -> None:
        self.model.add(role)
        index = self.model.index(self.model.rowCount() - 1, NAME)
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

    def _shape_columns(self) -> None:
        header = self.view.horizontalHeader()
        for column, width in _WIDTHS.items():
            self.view.setColumnWidth(column, space(width))
        header.setSectionResizeMode(ACTING_FOR, QHeaderView.ResizeMode.Stretch)
        rows = _ROWS_SHOWN * self.view.verticalHeader().defaultSectionSize()
        self.view.setFixedHeight(rows + header.sizeHint().height() + space(4))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(space(8))
        for each in (self.prepared, self.approved, self.remove, self.earlier):
            buttons.addWidget(each)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(framed(self.view))
        column.addLayout(buttons)
