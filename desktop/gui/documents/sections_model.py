"""The sections of a document as rows: ticked or left out, in their order, deeper ones moved in."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart
from desktop.gui.documents import names
from desktop.gui.theme import colours

_CARRIED = "application/x-sprawozdawca-section"
_STEP = "\u2003"
_NOWHERE = QModelIndex()
WITHOUT_PROSE = (DocumentPart.TITLE_PAGE, DocumentPart.CONTENTS, DocumentPart.SIGNATURES)


class SectionsModel(QAbstractTableModel):
    """Two columns: the heading with its tick, and whether the section has prose of its own.

    Nothing is changed here: `ticked`, `renamed` and `moved` tell what the user wants of which row.
    """

    ticked = Signal(int, bool)
    renamed = Signal(int, str)
    moved = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sections: tuple[DocumentSection, ...] = ()

    def show_sections(self, sections: Sequence[DocumentSection]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.sections = tuple(sections)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        """One row for each section."""
        return 0 if parent.isValid() else len(self.sections)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        """The heading, and a word on its prose."""
        return 2

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the view shows."""
        section = self.sections[index.row()]
        match role:
            case Qt.ItemDataRole.ForegroundRole if index.column() or not section.included:
                return QColor(colours().muted)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole if index.column():
                return self.tr("own text") if section.body else ""
            case Qt.ItemDataRole.DisplayRole:
                return _STEP * (section.level - 1) + names.section(section)
            case Qt.ItemDataRole.EditRole if not index.column():
                return section.title
            case Qt.ItemDataRole.CheckStateRole if not index.column():
                return Qt.CheckState.Checked if section.included else Qt.CheckState.Unchecked
        return None

    def setData(self, index: QModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what the user wants; the row changes when the record has."""
        if role == Qt.ItemDataRole.CheckStateRole:
            self.ticked.emit(index.row(), Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and value != self.sections[index.row()].title:
            self.renamed.emit(index.row(), str(value))
        return True

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Rows can be ticked, renamed and dragged; between them one can drop."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        common = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        first = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable
        return common if index.column() else common | first

    def supportedDropActions(self) -> Qt.DropAction:
        """Sections are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only sections of this list can be dropped."""
        return [_CARRIED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The place of the section that is dragged."""
        carried = QMimeData()
        carried.setData(_CARRIED, str(indexes[0].row()).encode() if indexes else b"")
        return carried

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: QModelIndex
    ) -> bool:
        """Tell where the section is wanted, once the dragging is over."""
        carried = bytes(data.data(_CARRIED).data())
        if not carried.isdigit():
            return False
        place = int(carried)
        before = row if row >= 0 else len(self.sections)
        to = before - 1 if before > place else before
        if to != place:
            QTimer.singleShot(0, self, lambda: self.moved.emit(place, to))
        return True
