"""The signatories of the office while they are being entered."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from db.domain.entities import Signatory
from db.domain.kinds import SignatoryRole

ROLE, NAME, TITLE, ACTING_FOR = range(4)
_FIELDS = ("role", "name", "title", "acting_for")
_DISPLAY, _EDIT = 0, 2

Index = QModelIndex | QPersistentModelIndex


class SignatoriesModel(QAbstractTableModel):
    """Rows that only the dialog has: they are stored when it is accepted; `edited` tells of every change."""

    edited = Signal()

    def __init__(self, signatories: Sequence[Signatory]) -> None:
        super().__init__()
        self._rows = list(signatories)
        self._roles = {
            SignatoryRole.PREPARED: self.tr("prepares"),
            SignatoryRole.APPROVED: self.tr("approves"),
        }
        self._titles = (self.tr("Role"), self.tr("Name"), self.tr("Title"), self.tr("In place of (whom?)"))

    @property
    def rows(self) -> tuple[Signatory, ...]:
        """The signatories in order."""
        return tuple(self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many signatories there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """What he does, name, title, in whose place."""
        return 0 if parent.isValid() else len(_FIELDS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The cell's text."""
        if role not in (_DISPLAY, _EDIT) or not index.isValid():
            return None
        row = self._rows[index.row()]
        return self._roles[row.role] if index.column() == ROLE else getattr(row, _FIELDS[index.column()])

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Keep what was typed."""
        if role != _EDIT or not index.isValid() or index.column() == ROLE:
            return False
        text = " ".join(str(value).split())
        self._rows[index.row()] = replace(self._rows[index.row()], **{_FIELDS[index.column()]: text})
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All but the role can be edited: a signatory is added for a role."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return plain if index.column() == ROLE else plain | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """What a column holds."""
        if role == _DISPLAY and orientation is Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    def add(self, role: SignatoryRole, name: str = "", title: str = "") -> None:
        """Add a signatory after the others."""
        place = len(self._rows)
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.append(Signatory(role, name, title))
        self.endInsertRows()
        self.edited.emit()

    def remove(self, row: int) -> None:
        """Take a signatory away."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows[row]
        self.endRemoveRows()
        self.edited.emit()

    def raise_row(self, row: int) -> None:
        """Put a signatory before the one above."""
        if row > 0:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), row - 1)
            self._rows.insert(row - 1, self._rows.pop(row))
            self.endMoveRows()
            self.edited.emit()
