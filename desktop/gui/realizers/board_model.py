"""The board as a table: a row for each realizer that passes the filters, sorted as the user likes."""

from collections.abc import Callable
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from db.domain.completeness import State
from db.domain.folding import folded
from db.domain.realizer_board import Board, BoardRow
from desktop.gui.icons import icon
from desktop.gui.realizers import words
from desktop.gui.realizers.filters import Filters
from desktop.gui.theme import Tint, colours
from desktop.gui.widgets.tips import as_it_stands

_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ICONS = {
    State.NOTHING: ("circle-dashed", Tint.MUTED),
    State.PARTLY: ("clock", Tint.MUTED),
    State.DOUBTFUL: ("alert-triangle", Tint.WARN),
    State.COMPLETE: ("circle-check", Tint.OK),
}


class Column(IntEnum):
    """The columns in their order."""

    NAME = 0
    DELIVERED = 1
    MISSING = 2
    DOUBTFUL = 3
    FORM = 4
    DUE = 5
    REMARKS = 6


_NUMBERS = (Column.DELIVERED, Column.MISSING, Column.DOUBTFUL)
_KEYS: dict[Column, Callable[[BoardRow], Any]] = {
    Column.NAME: lambda row: folded(row.realizer.name),
    Column.DELIVERED: lambda row: row.completeness.delivered / max(len(row.asked), 1),
    Column.MISSING: lambda row: len(row.missing),
    Column.DOUBTFUL: lambda row: len(row.doubtful),
    Column.FORM: lambda row: (row.form.returned, row.form.issued) if row.form else ("", ""),
    Column.DUE: lambda row: row.form.due if row.form else "",
    Column.REMARKS: lambda row: folded(row.form.remarks) if row.form else "",
}


class BoardModel(QAbstractTableModel):
    """Shows a board that was read; sorted by no column it has the order of the directory."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.board = Board()
        self.today = date.min
        self._filters = Filters()
        self._order: tuple[int, bool] = (-1, False)
        self._rows: list[BoardRow] = []

    def show(self, board: Board, today: date) -> None:
        """Show another board."""
        self.beginResetModel()
        self.board, self.today = board, today
        self._arrange()
        self.endResetModel()

    def keep(self, filters: Filters) -> None:
        """Show only the realizers that pass these filters."""
        self.beginResetModel()
        self._filters = filters
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 restores the order of the directory."""
        self.beginResetModel()
        self._order = column, order is Qt.SortOrder.DescendingOrder
        self._arrange()
        self.endResetModel()

    def row(self, number: int) -> BoardRow | None:
        """The realizer in a row; None where there is no such row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, realizer_id: int) -> int:
        """The row of a realizer; -1 where it is not shown."""
        found = (number for number, row in enumerate(self._rows) if row.realizer.id == realizer_id)
        return next(found, -1)

    def is_filled(self, column: Column) -> bool:
        """Whether there is anything in a column, whoever is shown."""
        return any(self._text(row, column) for row in self.board.rows)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many realizers pass."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """What a column is called; numbers stand right, as their titles do."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == _ROLE.DisplayRole:
            return self._title(Column(section))
        return int(_RIGHT) if role == _ROLE.TextAlignmentRole and section in _NUMBERS else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """Words, sign, colour, and the whole text where it may be cut off."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = Column(index.column())
        if role == _ROLE.DisplayRole:
            return self._text(row, column)
        if role == _ROLE.ToolTipRole:
            return as_it_stands(self._text(row, column))
        if role == _ROLE.DecorationRole and column is Column.NAME:
            return icon(*_ICONS[row.completeness.state])
        if role == _ROLE.TextAlignmentRole and column in _NUMBERS:
            return int(_RIGHT)
        if role == _ROLE.ForegroundRole and column is Column.DUE and words.is_overdue(row, self.today):
            return QColor(colours().error)
        return None

    def _arrange(self) -> None:
        self._rows = [row for row in self.board.rows if self._filters.passes(row)]
        column, backwards = self._order
        if column >= 0:
            self._rows.sort(key=_KEYS[Column(column)], reverse=backwards)

    def _text(self, row: BoardRow, column: Column) -> str:
        match column:
            case Column.NAME:
                return row.realizer.name
            case Column.DELIVERED:
                return words.delivered(row)
            case Column.MISSING:
                return str(len(row.missing) or "")
            case Column.DOUBTFUL:
                return str(len(row.doubtful) or "")
            case Column.DUE:
                return words.due(row, self.today)
            case Column.FORM:
                return words.form_date(row)
        return " ".join(row.form.remarks.split()) if row.form is not None else ""

    def _title(self, column: Column) -> str:
        return {
            Column.NAME: self.tr("Realizer"),
            Column.DELIVERED: self.tr("Delivered"),
            Column.MISSING: self.tr("Missing"),
            Column.DOUBTFUL: self.tr("Doubtful"),
            Column.FORM: self.tr("Form"),
            Column.DUE: self.tr("Due"),
            Column.REMARKS: self.tr("Remarks"),
        }[column]
