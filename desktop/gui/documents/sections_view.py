"""The list of sections: keys and the mouse tick, rename, move and drag its rows."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from desktop.gui.documents.sections_model import SectionsModel
from desktop.gui.theme import space
from desktop.gui.widgets.views import TreeView

_LEAST_HEIGHT = 48


class SectionsView(TreeView):
    """One row is the current one; Space ticks it, F2 renames it, Enter opens it."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Sections of the document"))
        self.sections = SectionsModel(self)
        self.setModel(self.sections)
        self.setRootIsDecorated(False)
        self.setHeaderHidden(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMinimumHeight(space(_LEAST_HEIGHT))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    @property
    def place(self) -> int:
        """The row of the current section; -1: there is none."""
        return self.currentIndex().row()

    def go_to(self, place: int) -> None:
        """Make a row the current one, the nearest where there is none such."""
        last = len(self.sections.sections) - 1
        self.setCurrentIndex(self.sections.index(min(max(place, 0), last), 0) if last >= 0 else QModelIndex())
