"""The contributions of one cell as a table, and below them the row in which the next one is typed."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from db.domain.entities import Contribution
from db.queries.contributions import CellContribution, ContributedCell
from desktop.app import contributions
from desktop.app.contribution_entry import Changes
from desktop.app.contributions import Details
from desktop.app.values import Place
from desktop.gui.context import Context
from desktop.gui.panel.contributions_words import amount_text, amount_to_edit, unit_text

REALIZER, AMOUNT, UNIT = range(3)

_DISPLAY, _EDIT = 0, 2
_ALIGNED = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


class Draft(NamedTuple):
    """A row that is not stored yet: without an amount it is no contribution."""

    realizer: str = ""
    amount: str = ""
    unit: str = ""


class ContributionsModel(QAbstractTableModel):
    """Frozen rows; what is typed goes to the use cases and comes back with the notice of the change.

    The rows of the same cell are exchanged in place, so that the line in which one types stays open.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._cell: ContributedCell | None = None
        self._rows: tuple[CellContribution, ...] = ()
        self._height = 0
        self._drafts: dict[Place, Draft] = {}
        self._titles = (self.tr("Realizer"), self.tr("Amount"), self.tr("Unit"))
        self._hints = (self.tr("Next institution"), "", "")

    @property
    def place(self) -> Place | None:
        """Whose contributions are shown."""
        return None if self._cell is None else Place(self._cell.indicator.id, self._cell.period.id)

    def show_cell(self, cell: ContributedCell | None) -> None:
        """Show a cell's contributions; None shows nothing."""
        if cell is not None and self.place == Place(cell.indicator.id, cell.period.id):
            self._exchange(cell)
        else:
            self.beginResetModel()
            self._cell, self._rows = cell, cell.contributions if cell else ()
            self._height = _height(cell)
            self.endResetModel()

    def contribution(self, row: int) -> CellContribution | None:
        """The contribution in a row; None in the one that is being typed."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def ids(self, rows: Sequence[int]) -> list[int]:
        """The contributions in these rows."""
        return [self._rows[row].contribution.id for row in rows if row < len(self._rows)]

    def forget_draft(self) -> None:
        """Empty the row that is being typed."""
        self._keep(Draft())

    def forget_drafts(self) -> None:
        """Another file: its cells are others."""
        self._drafts.clear()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The contributions and the row in which the next is typed."""
        return 0 if parent.isValid() else self._height

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Realizer, amount, unit."""
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The cell's text; the tooltip has what does not fit, and the note."""
        if not index.isValid() or self._cell is None:
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED if column == AMOUNT else None
        if role in (_DISPLAY, _EDIT):
            found = self.contribution(row)
            if found is None:
                return self._draft[column] or (self._hints[column] if role == _DISPLAY else "")
            return self._text(found, column, role)
        if role == Qt.ItemDataRole.ToolTipRole:
            found = self.contribution(row)
            return "\n".join(filter(None, (found.realizer, found.contribution.note))) if found else None
        return None

    def is_hint(self, index: Index) -> bool:
        """Whether the text says what may be typed here."""
        return self.contribution(index.row()) is None and not self._draft[index.column()]

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Store what was typed; False if it was refused, and the text is still in the line."""
        if role != _EDIT or self.place is None:
            return False
        text = str(value).strip()
        found = self.contribution(index.row())
        if found is None:
            return self._type_next(index.column(), text)
        return self._amend(found.contribution, index.column(), text)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
            | Qt.ItemFlag.ItemIsEditable
        )

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """What a column holds."""
        if role == _DISPLAY and orientation is Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    @property
    def _draft(self) -> Draft:
        place = self.place
        return self._drafts.get(place, Draft()) if place is not None else Draft()

    def _keep(self, draft: Draft) -> None:
        place = self.place
        if place is not None:
            self._drafts[place] = draft
            if not any(draft):
                del self._drafts[place]
            row = len(self._rows)
            self.dataChanged.emit(self.index(row, REALIZER), self.index(row, UNIT))

    def _text(self, found: CellContribution, column: int, role: int) -> str:
        assert self._cell is not None
        if column == REALIZER:
            return found.realizer
        if column == UNIT:
            return unit_text(found, self._cell.unit)
        shown: Callable[..., str] = amount_to_edit if role == _EDIT else amount_text
        return shown(found.contribution, self._cell.indicator.kind)

    def _type_next(self, column: int, text: str) -> bool:
        """Put a text into the next row, which is stored as soon as it says who and how much."""
        draft = Draft(*(text if at == column else old for at, old in enumerate(self._draft)))
        if not (draft.realizer and draft.amount):
            self._keep(draft)
            return True
        done = self._context.perform(
            contributions.add, self.place, draft.realizer, draft.amount, Details(unit=draft.unit)
        )
        if done is None:
            return False
        self.forget_draft()
        return True

    def _amend(self, contribution: Contribution, column: int, text: str) -> bool:
        assert self._cell is not None
        name = ("realizer", "amount", "unit")[column]
        return bool(self._context.perform(_amended, contribution.id, Changes(**{name: text})))

    def _exchange(self, cell: ContributedCell) -> None:
        """Put the rows of the same cell in place of those before: first as many, then what they say."""
        old, new = self._height, _height(cell)
        if new > old:
            self.beginInsertRows(QModelIndex(), old, new - 1)
            self._height = new
            self.endInsertRows()
        elif new < old:
            self.beginRemoveRows(QModelIndex(), new, old - 1)
            self._height = new
            self.endRemoveRows()
        self._cell, self._rows = cell, cell.contributions
        if new:
            self.dataChanged.emit(self.index(0, REALIZER), self.index(new - 1, UNIT))


def _height(cell: ContributedCell | None) -> int:
    """The contributions, and the row in which the next is typed: computed cells take none."""
    return 0 if cell is None else len(cell.contributions) + (not cell.indicator.formula)


def _amended(workspace: Any, contribution_id: int, changes: Changes) -> bool:
    contributions.edit(workspace, contribution_id, changes)
    return True
