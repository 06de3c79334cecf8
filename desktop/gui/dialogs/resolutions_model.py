"""The resolutions of a programme while they are being entered: the first adopts it, the others amend it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from db.domain.entities import Resolution
from desktop.gui.dialogs import dates

ROLE, NUMBER, DATE, ORGAN = range(4)
_FIELDS = ("", "number", "date", "organ")
_DISPLAY, _EDIT = 0, 2

Index = QModelIndex | QPersistentModelIndex


class ResolutionsModel(QAbstractTableModel):
    """Rows that only the dialog has: they are stored when it is accepted."""

    def __init__(self, resolutions: Sequence[Resolution], programme_id: int) -> None:
        super().__init__()
        self._rows = list(resolutions)
        self._programme_id = programme_id
        self._roles = (self.tr("adopts"), self.tr("amends"))
        self._titles = ("", self.tr("Number"), self.tr("Date"), self.tr("Whose"))

    @property
    def rows(self) -> tuple[Resolution, ...]:
        """The resolutions in order, without those in which nothing is entered."""
        return tuple(row for row in self._rows if row.number or row.date or row.organ)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many resolutions there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """What it does, number, date, whose."""
        return 0 if parent.isValid() else len(_FIELDS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The cell's text."""
        if role not in (_DISPLAY, _EDIT) or not index.isValid():
            return None
        if index.column() == ROLE:
            return self._roles[index.row() > 0]
        text = getattr(self._rows[index.row()], _FIELDS[index.column()])
        return dates.shown(text) if index.column() == DATE else text

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Keep what was typed, dates in the form in which the file has them."""
        if role != _EDIT or not index.isValid() or index.column() == ROLE:
            return False
        text = dates.kept(str(value)) if index.column() == DATE else " ".join(str(value).split())
        self._rows[index.row()] = replace(self._rows[index.row()], **{_FIELDS[index.column()]: text})
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All but the first column can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return plain if index.column() == ROLE else plain | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """What a column holds."""
        if role == _DISPLAY and orientation is Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    def add(self) -> None:
        """Add an empty resolution after the others."""
        place = len(self._rows)
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.append(Resolution(self._programme_id, "", ""))
        self.endInsertRows()

    def remove(self, row: int) -> None:
        """Take a resolution away."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows[row]
        self.endRemoveRows()
        self._tell_roles()

    def raise_row(self, row: int) -> None:
        """Put a resolution before the one above it."""
        if row > 0:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), row - 1)
            self._rows.insert(row - 1, self._rows.pop(row))
            self.endMoveRows()
            self._tell_roles()

    def _tell_roles(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, ROLE), self.index(len(self._rows) - 1, ROLE))
