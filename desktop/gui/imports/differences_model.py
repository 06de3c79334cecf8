"""What an import would change, line by line, each with a tick where it can be taken or left."""

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.app.imports import Change, Difference, ImportPlan, Key, Standing
from desktop.gui.icons import icon
from desktop.gui.imports.difference_words import left_out, matter, outcome
from desktop.gui.imports.ties import Ties
from desktop.gui.theme import Tint
from desktop.gui.widgets.tips import as_it_stands

Index = QModelIndex | QPersistentModelIndex

ABOUT, MATTER, OLD, NEW, OUTCOME = range(5)
_DISPLAY, _DECORATION, _TOOL_TIP, _CHECK = 0, 1, 3, 10
_NOWHERE = QModelIndex()
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LOST = (Standing.CONFIRMED, Standing.DELIVERED, Standing.TAKEN)
_LONGEST = 160  # signs of a text that a cell shows


class Sieve(StrEnum):
    """Which differences are shown."""

    DIFFERING = "differing"
    NEW = "new"
    ALL = "all"


_CHANGES = {
    Sieve.DIFFERING: (Change.OVERWRITES, Change.KEPT),
    Sieve.NEW: (Change.NEW,),
    Sieve.ALL: tuple(Change),
}


class DifferencesModel(QAbstractTableModel):
    """`taken` are the keys that are ticked; `ticked` tells that they are others now."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Difference, ...] = ()
        self._takeable: frozenset[Key] = frozenset()
        self._ties: Ties | None = None
        self._sieve = Sieve.DIFFERING
        self.rows: list[Difference] = []
        self.taken: set[Key] = set()

    @property
    def left_out(self) -> frozenset[Key]:
        """What could be taken and is not ticked."""
        return self._takeable - self.taken

    def show(self, plan: ImportPlan | None, left_out: Collection[Key] = ()) -> None:
        """Show a plan with all of it ticked but what was left out before; None: nothing."""
        self._all = plan.differences if plan else ()
        self._ties = Ties(plan) if plan else None
        self._takeable = plan.takeable() if plan else frozenset()
        self.taken = set(plan.all_changes().difference(left_out)) if plan else set()
        self.sift(self._sieve)
        self.ticked.emit()

    def sift(self, sieve: Sieve) -> None:
        """Show only differences of a sort."""
        self.beginResetModel()
        self._sieve = sieve
        self.rows = [each for each in self._all if each.change in _CHANGES[sieve]]
        self.endResetModel()

    def take(self, keys: Collection[Key]) -> None:
        """Tick these and no others."""
        self.taken = set(keys) & self._takeable
        self._tell(range(len(self.rows)))

    def turn(self, rows: Iterable[int]) -> None:
        """Tick all of some rows, or if all are ticked, none; with what comes only together with them."""
        rows = list(rows)
        keys = {self.rows[row].key for row in rows if self._may_choose(self.rows[row])}
        if not keys or self._ties is None:
            return
        if keys <= self.taken:
            self.taken -= self._ties.bound(keys)
        else:
            self.taken |= self._ties.needed(keys | self._ties.bound(keys)) & self._takeable
        self._tell(range(len(self.rows)))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many differences are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Always five."""
        return 5

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be taken or left has a tick."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.column() == ABOUT and self._may_choose(self.rows[index.row()]):
            return _SHOWN | Qt.ItemFlag.ItemIsUserCheckable
        return _SHOWN

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """What the columns are."""
        if orientation is Qt.Orientation.Vertical or role != _DISPLAY:
            return None
        return (
            self.tr("Indicator or element"),
            self.tr("What"),
            self.tr("In the programme"),
            self.tr("In the document"),
            self.tr("What happens"),
        )[section]

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Words, the tick, and a sign where something would be lost."""
        each = self.rows[index.row()]
        if role in (_DISPLAY, _TOOL_TIP):
            text = (each.about, matter(each), each.old, each.new, self._outcome(each))[index.column()]
            return as_it_stands(text) if role == _TOOL_TIP else _short(text)
        if role == _CHECK and index.column() == ABOUT and self._may_choose(each):
            return Qt.CheckState.Checked if each.key in self.taken else Qt.CheckState.Unchecked
        if role == _DECORATION and index.column() == OUTCOME:
            loses = each.change is Change.OVERWRITES and each.standing in _LOST and each.key in self.taken
            return icon("alert-triangle", Tint.WARN) if loses else None
        return None

    def setData(self, index: Index, value: Any, role: int = _DISPLAY) -> bool:
        """Tick or untick."""
        if role != _CHECK:
            return False
        self.turn([index.row()])
        return True

    def _outcome(self, each: Difference) -> str:
        """What happens, as it is ticked now; what was read second in the document is told in any case."""
        if self._may_choose(each) and each.key not in self.taken:
            return left_out(each)
        return outcome(each)

    def _may_choose(self, each: Difference) -> bool:
        return each.key in self._takeable

    def _tell(self, rows: Collection[int]) -> None:
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), OUTCOME))
        self.ticked.emit()


def _short(text: str) -> str:
    line = " ".join(text[: _LONGEST + 1].split())
    return line if len(text) <= _LONGEST else f"{line[:_LONGEST]}…"
