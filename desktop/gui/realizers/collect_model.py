"""Returned forms and their rows as tables with ticks: what is ticked is taken."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from db.domain.collection import DOUBTFUL, HOLDING, ReturnedForm, ReturnedRow, RowReason, RowState
from db.domain.kinds import NUMBER_KINDS
from db.domain.numbers import write
from db.domain.values import Content
from desktop.gui.icons import icon
from desktop.gui.realizers import returned_words
from desktop.gui.theme import Tint, colours
from desktop.gui.widgets.tips import as_it_stands

_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WARNED = {RowState.UNREAD, RowState.OUTSIDE, RowState.GONE, RowState.CLOSED}
_LOOK_AT = DOUBTFUL | {RowReason.THREEFOLD, RowReason.KIND_CHANGED}
_ORDER = (
    *(RowState.UNREAD, RowState.OUTSIDE, RowState.GONE, RowState.CLOSED, RowState.CHANGED),
    *(RowState.NEW, RowState.MISSING, RowState.UNCHANGED),
)


class Ticks(QObject):
    """What the clerk wants taken: forms, and rows of them; `changed` tells of every tick."""

    changed = Signal()

    def __init__(self, forms: Sequence[ReturnedForm], parent: QObject) -> None:
        super().__init__(parent)
        self._forms = forms
        self._on = [form.ticked for form in forms]
        self._rows = [{row.number for row in form.rows if row.ticked} for form in forms]

    @property
    def rows(self) -> dict[int, tuple[int, ...]]:
        """The numbers of the rows to take, by the place of their form."""
        return {place: tuple(sorted(self._rows[place])) for place, on in enumerate(self._on) if on}

    @property
    def count(self) -> int:
        """How many rows are to be taken."""
        return sum(map(len, self.rows.values()))

    def has_form(self, place: int) -> bool:
        """Whether a form is to be taken."""
        return self._on[place]

    def has_row(self, place: int, number: int) -> bool:
        """Whether a row of a form is to be taken."""
        return self._on[place] and number in self._rows[place]

    def tick_form(self, place: int, on: bool) -> None:
        """Take a form, or do not."""
        self._on[place] = on and self._forms[place].fault is None
        self.changed.emit()

    def tick_rows(self, place: int, numbers: Iterable[int], on: bool) -> None:
        """Take rows, or do not; to take a row is to take its form."""
        able = {row.number for row in self._forms[place].rows if row.can_be_taken} & set(numbers)
        self._rows[place] = self._rows[place] | able if on else self._rows[place] - able
        self._on[place] = self._on[place] or (on and bool(able))
        self.changed.emit()


class FormsModel(QAbstractTableModel):
    """A row for each file: whose it is, and what is in it."""

    def __init__(self, forms: Sequence[ReturnedForm], ticks: Ticks, parent: QObject) -> None:
        super().__init__(parent)
        self._forms = forms
        self._ticks = ticks
        ticks.changed.connect(self._on_ticked)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many files there are."""
        return 0 if parent.isValid() else len(self._forms)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Whose it is, and what is in it."""
        return 0 if parent.isValid() else 2

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A file with nothing to take has no tick."""
        known = super().flags(index)
        tickable = index.column() == 0 and self._forms[index.row()].fault is None
        return known | Qt.ItemFlag.ItemIsUserCheckable if tickable else known

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """What a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return self.tr("Form") if section == 0 else self.tr("To take")
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """Name, tick, sign and, as the tooltip, the file."""
        if not index.isValid():
            return None
        form = self._forms[index.row()]
        name = form.realizer or form.document.realizer or form.document.name
        if role == _ROLE.DisplayRole:
            return name if index.column() == 0 else self._taken(index.row())
        if role == _ROLE.ToolTipRole:
            return as_it_stands("\n".join([name, form.document.name, *returned_words.explained(form)]))
        if role == _ROLE.CheckStateRole and index.column() == 0 and form.fault is None:
            return _checked(self._ticks.has_form(index.row()))
        if role == _ROLE.DecorationRole and index.column() == 1:
            return icon(*_sign(form))
        return None

    def setData(self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = 0) -> bool:
        """Tick a form."""
        if role != _ROLE.CheckStateRole:
            return False
        self._ticks.tick_form(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _taken(self, place: int) -> str:
        """How many of the rows are taken."""
        rows = len(self._forms[place].rows)
        taken = len(self._ticks.rows.get(place, ()))
        return self.tr("{taken} of {rows}").format(taken=taken, rows=rows) if rows else self.tr("nothing")

    def _on_ticked(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 1))


class RowColumn(IntEnum):
    """The columns of the rows in their order."""

    LABEL = 0
    BEFORE = 1
    KNOWN = 2
    TYPED = 3
    OUTCOME = 4
    REMARK = 5


_NUMBERS = (RowColumn.BEFORE, RowColumn.KNOWN, RowColumn.TYPED)


class RowsModel(QAbstractTableModel):
    """The rows of one form: those to look at first."""

    def __init__(self, ticks: Ticks, parent: QObject) -> None:
        super().__init__(parent)
        self._ticks = ticks
        self._place = -1
        self._rows: list[ReturnedRow] = []
        ticks.changed.connect(self._on_ticked)

    def show(self, place: int, form: ReturnedForm | None) -> None:
        """Show the rows of the form in this place."""
        self.beginResetModel()
        self._place = place
        self._rows = sorted(form.rows, key=lambda row: _ORDER.index(row.state)) if form else []
        self.endResetModel()

    def row(self, place: int) -> ReturnedRow | None:
        """The row in a place; None where there is no such row."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def numbers(self, places: Iterable[int]) -> list[int]:
        """The numbers of these rows in their form."""
        return [self._rows[each].number for each in places]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many rows the form has."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(RowColumn)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A row with nothing to take has no tick."""
        known = super().flags(index)
        tickable = index.column() == 0 and self._rows[index.row()].can_be_taken
        return known | Qt.ItemFlag.ItemIsUserCheckable if tickable else known

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """What a column is called; numbers stand right, as their titles do."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(RowColumn):
            return None
        if role == _ROLE.DisplayRole:
            return self._title(RowColumn(section))
        return int(_RIGHT) if role == _ROLE.TextAlignmentRole and section in _NUMBERS else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """Words, tick and sign."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], RowColumn(index.column())
        if role == _ROLE.DisplayRole:
            return self.text(row, column)
        if role == _ROLE.ToolTipRole:
            return as_it_stands(row.typed if column is RowColumn.TYPED else self.text(row, column))
        if role == _ROLE.CheckStateRole and column is RowColumn.LABEL and row.can_be_taken:
            return _checked(self._ticks.has_row(self._place, row.number))
        if role == _ROLE.TextAlignmentRole and column in _NUMBERS:
            return int(_RIGHT)
        if role == _ROLE.DecorationRole and column is RowColumn.OUTCOME and _is_doubtful(row):
            return icon("alert-triangle", Tint.WARN)
        if role == _ROLE.ForegroundRole and row.state in (RowState.UNCHANGED, RowState.MISSING):
            return QColor(colours().muted)
        return None

    def text(self, row: ReturnedRow, column: RowColumn) -> str:
        """What stands in a cell."""
        match column:
            case RowColumn.LABEL:
                return f"{row.label} [{row.unit}]" if row.unit else row.label
            case RowColumn.BEFORE:
                return _written(row, row.before)
            case RowColumn.KNOWN:
                return _written(row, row.known)
            case RowColumn.TYPED:
                return _typed(row)
            case RowColumn.OUTCOME:
                return returned_words.outcome(row, self._ticks.has_row(self._place, row.number))
        return " ".join(row.remark.split())

    def is_filled(self, column: RowColumn) -> bool:
        """Whether there is anything in a column."""
        return any(self.text(row, column) for row in self._rows)

    def setData(self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = 0) -> bool:
        """Tick a row."""
        if role != _ROLE.CheckStateRole:
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self._ticks.tick_rows(self._place, self.numbers([index.row()]), on)
        return True

    def _on_ticked(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, RowColumn.OUTCOME))

    def _title(self, column: RowColumn) -> str:
        return {
            RowColumn.LABEL: self.tr("Indicator"),
            RowColumn.BEFORE: self.tr("Last period"),
            RowColumn.KNOWN: self.tr("In the record"),
            RowColumn.TYPED: self.tr("In the form"),
            RowColumn.OUTCOME: self.tr("What happens"),
            RowColumn.REMARK: self.tr("Remark"),
        }[column]


def _typed(row: ReturnedRow) -> str:
    """A number as the program reads it, so that digits stand as they do beside it; else what was typed."""
    if row.kind in NUMBER_KINDS and row.content is not None and row.content.amount is not None:
        return _written(row, row.content)
    return " ".join(row.typed.split())


def _written(row: ReturnedRow, content: Content | None) -> str:
    return write(content, row.kind) if content is not None else ""


def _checked(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _is_doubtful(row: ReturnedRow) -> bool:
    return row.state in _WARNED or not _LOOK_AT.isdisjoint(row.reasons)


def _sign(form: ReturnedForm) -> tuple[str, Tint]:
    """How far a form can be taken as it is."""
    if form.fault is not None:
        return "circle-x", Tint.ERROR
    if form.notices & HOLDING or any(map(_is_doubtful, form.rows)):
        return "alert-triangle", Tint.WARN
    return "circle-check", Tint.OK
