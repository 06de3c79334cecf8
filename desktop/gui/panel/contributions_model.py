"""The contributions of one cell as a table, and below them the row in which the next one is typed."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from db.domain.entities import Contribution
from db.domain.errors import RecordError
from db.queries.contributions import CellContribution, ContributedCell
from desktop.app import contributions
from desktop.app.contribution_entry import Changes
from desktop.app.contributions import Details
from desktop.app.values import Place
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.panel.contributions_words import amount_text, amount_to_edit, unit_text
from desktop.gui.structure.fields import Kept

REALIZER, AMOUNT, UNIT = range(3)

_DISPLAY, _EDIT = 0, 2
_ALIGNED = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

Index = QModelIndex | QPersistentModelIndex


class Draft(NamedTuple):
    """A row that is not stored yet: without an amount it is no contribution."""

    realizer: str = ""
    amount: str = ""
    unit: str = ""


Row = CellContribution | None
"""A contribution; None is the row in which the next one is typed."""


class ContributionsModel(QAbstractTableModel):
    """Frozen rows; what is typed goes to the use cases and comes back with the notice of the change.

    The rows of the same cell are exchanged in place, so that the line in which one types stays open. What
    could not be stored stays where it was typed, until it can be, or is given up. `is_frozen`: they can only
    be read, for the period is closed.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._cell: ContributedCell | None = None
        self.is_frozen = False
        self._rows: list[Row] = []
        self._adding = False
        self._drafts: dict[Place, Draft] = {}
        self._kept: dict[tuple[Place | None, int, int], Kept] = {}
        self._titles = (self.tr("Realizer"), self.tr("Amount"), self.tr("Unit"))
        self._hints = (self.tr("Next institution"), "", "")

    @property
    def place(self) -> Place | None:
        """Whose contributions are shown."""
        return None if self._cell is None else Place(self._cell.indicator.id, self._cell.period.id)

    @property
    def complaint(self) -> str:
        """Why something that stands here is not stored; empty if all is."""
        shown = (kept.sentence for (place, _row, _column), kept in self._kept.items() if place == self.place)
        return next(shown, "")

    def show_cell(self, cell: ContributedCell | None) -> None:
        """Show a cell's contributions; None shows nothing."""
        was_frozen, place = self.is_frozen, Place(cell.indicator.id, cell.period.id) if cell else None
        self.is_frozen = place is not None and self._context.is_frozen(*place)
        if cell is not None and self.place == place and self.is_frozen == was_frozen:
            self._exchange(cell)
        else:
            self.beginResetModel()
            self._cell, self._rows = cell, _rows(cell, self.is_frozen)
            self.endResetModel()

    def contribution(self, row: int) -> CellContribution | None:
        """The contribution in a row; None in the one that is being typed."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def ids(self, rows: Sequence[int]) -> list[int]:
        """The contributions in these rows."""
        found = (self.contribution(row) for row in rows)
        return [each.contribution.id for each in found if each is not None]

    def forget_draft(self) -> None:
        """Empty the row that is being typed."""
        for column in (REALIZER, AMOUNT, UNIT):
            self._kept.pop((self.place, 0, column), None)
        self._keep(Draft())

    def forget_all(self) -> None:
        """Another file: its cells are others."""
        self._drafts.clear()
        self._kept.clear()

    def give_up(self, index: Index) -> None:
        """Show what is stored in place of what was refused."""
        if self._kept.pop(self._key(index), None) is not None:
            if self.contribution(index.row()) is None:
                self._keep(self._draft._replace(**{Draft._fields[index.column()]: ""}))
            self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The contributions and the row in which the next is typed."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Realizer, amount, unit."""
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The cell's text; the tooltip has what does not fit, the note, and why it is not stored."""
        if not index.isValid() or self._cell is None:
            return None
        kept = self._kept.get(self._key(index))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED if index.column() == AMOUNT else None
        if role in (_DISPLAY, _EDIT):
            return kept.text if kept is not None else self._text(index, role)
        if role == Qt.ItemDataRole.ToolTipRole:
            found = self.contribution(index.row())
            told = (found.realizer, found.contribution.note) if found else ()
            return "\n".join(filter(None, (kept.sentence if kept else "", *told))) or None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and kept is not None:
            return kept.sentence
        return None

    def is_hint(self, index: Index) -> bool:
        """Whether the text says what may be typed here."""
        return self.contribution(index.row()) is None and not self._draft[index.column()]

    def is_refused(self, index: Index) -> bool:
        """Whether the text could not be stored."""
        return self._key(index) in self._kept

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Store what was typed; False if it was refused, and stays all the same."""
        if role != _EDIT or self.place is None:
            return False
        text, key = str(value).strip(), self._key(index)
        self._kept.pop(key, None)
        found = self.contribution(index.row())
        if found is None:
            error = self._type_next(index.column(), text)
        else:
            error = self._amend(found.contribution, index.column(), text)
        if error is not None:
            self._kept[key] = Kept(text, labels.refusal(error))
        self.dataChanged.emit(index, index)
        return error is None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited, unless the period is closed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _READ if self.is_frozen else _READ | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """What a column holds."""
        if role == _DISPLAY and orientation is Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    @property
    def _draft(self) -> Draft:
        place = self.place
        return self._drafts.get(place, Draft()) if place is not None else Draft()

    def _key(self, index: Index) -> tuple[Place | None, int, int]:
        return self.place, _id(self.contribution(index.row())), index.column()

    def _keep(self, draft: Draft) -> None:
        place = self.place
        if place is not None:
            self._drafts[place] = draft
            if not any(draft):
                del self._drafts[place]
            row = len(self._rows) - 1
            self.dataChanged.emit(self.index(row, REALIZER), self.index(row, UNIT))

    def _text(self, index: Index, role: int) -> str:
        assert self._cell is not None
        found, column = self.contribution(index.row()), index.column()
        if found is None:
            return self._draft[column] or (self._hints[column] if role == _DISPLAY else "")
        if column == REALIZER:
            return found.realizer
        if column == UNIT:
            return unit_text(found, self._cell.unit)
        shown: Callable[..., str] = amount_to_edit if role == _EDIT else amount_text
        return shown(found.contribution, self._cell.indicator.kind)

    def _type_next(self, column: int, text: str) -> RecordError | None:
        """Put a text into the next row, which is stored as soon as it says who and how much."""
        draft = self._draft._replace(**{Draft._fields[column]: text})
        self._keep(draft)
        if not (draft.realizer and draft.amount):
            return None
        self._adding = True
        details = Details(unit=draft.unit)
        error = self._context.attempt(contributions.add, self.place, draft.realizer, draft.amount, details)
        self._adding = False
        if error is None:
            self.forget_draft()
        return error

    def _amend(self, contribution: Contribution, column: int, text: str) -> RecordError | None:
        changes = Changes(**{Draft._fields[column]: text})
        return self._context.attempt(contributions.edit, contribution.id, changes)

    def _exchange(self, cell: ContributedCell) -> None:
        """Put the rows of the same cell in place of those before; what is typed in one goes with it."""
        rows = _rows(cell, self.is_frozen)
        if self._adding and len(rows) > len(self._rows):
            self._rows[-1] = rows[-2]  # the row in which it was typed is its own now
        self._cell = cell
        self._remove_all_but({_id(row) for row in rows})
        known = {_id(row) for row in self._rows}
        added = [row for row in rows if _id(row) not in known]
        if added:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(rows) - 1)
            self._rows += added
            self.endInsertRows()
        self._arrange(rows)
        if rows:
            self.dataChanged.emit(self.index(0, REALIZER), self.index(len(rows) - 1, UNIT))

    def _remove_all_but(self, ids: set[int]) -> None:
        first = len(self._rows)
        while first:
            end = first
            while first and _id(self._rows[first - 1]) not in ids:
                first -= 1
            if first < end:
                self.beginRemoveRows(QModelIndex(), first, end - 1)
                gone = {(self.place, _id(row)) for row in self._rows[first:end]}
                self._kept = {key: kept for key, kept in self._kept.items() if key[:2] not in gone}
                del self._rows[first:end]
                self.endRemoveRows()
            else:
                first -= 1

    def _arrange(self, rows: list[Row]) -> None:
        """Put the same rows into this order."""
        places = {_id(row): place for place, row in enumerate(rows)}
        if list(places) == [_id(row) for row in self._rows]:
            self._rows = rows
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [_id(self._rows[index.row()]) for index in before]
        self._rows = rows
        after = [self.index(places[each], index.column()) for each, index in zip(ids, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _rows(cell: ContributedCell | None, is_frozen: bool) -> list[Row]:
    """The contributions, and the row in which the next is typed: computed and closed cells take none."""
    if cell is None:
        return []
    takes_more = not (cell.indicator.formula or is_frozen)
    return [*cell.contributions, None] if takes_more else [*cell.contributions]


def _id(row: Row) -> int:
    return 0 if row is None else row.contribution.id
