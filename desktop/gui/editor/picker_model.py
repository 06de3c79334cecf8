"""The lists of the picker: indicators found by a few letters, and what can be put in of one of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from db.domain.facts import Facts
from db.domain.fields import resolved
from db.domain.folding import folded
from db.domain.kinds import FieldKind
from db.domain.rich_text import Field
from db.queries.narratives import FieldChoice
from desktop.gui.editor.offers import Offer
from desktop.gui.theme import colours
from desktop.gui.widgets.tips import as_it_stands

_NOWHERE = QModelIndex()
_STEP = "    "
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
Index = QModelIndex | QPersistentModelIndex


class ChoicesModel(QAbstractTableModel):
    """Indicators with their values; without a search, those of the node that is written about come first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: Sequence[FieldChoice] = ()
        self._folded: list[tuple[str, str]] = []
        self._shown: list[int] = []
        self._facts: Facts | None = None
        self._near: int | None = None

    def show(self, choices: Sequence[FieldChoice], facts: Facts, near: int | None) -> None:
        """Offer these; `near` is the node that is written about."""
        self.choices, self._facts, self._near = choices, facts, near
        self._folded = [(folded(each.label), folded(" ".join((*each.path, each.node)))) for each in choices]
        self.keep("")

    def keep(self, words: str) -> None:
        """Leave those whose labels, or those of what is above them, have all these words."""
        self.beginResetModel()
        self._shown = self._found(words)
        self.endResetModel()

    def place(self, row: int) -> int:
        """The place among all choices of the one in a row."""
        return self._shown[row]

    def row_of(self, indicator_id: int) -> int:
        """In which row an indicator is shown; -1: in none."""
        ids = [self.choices[place].indicator_id for place in self._shown]
        return ids.index(indicator_id) if indicator_id in ids else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Label and value."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Label and value; where the indicator stands is told by the tooltip."""
        if not index.isValid():
            return None
        choice = self.choices[self._shown[index.row()]]
        if role == Qt.ItemDataRole.DisplayRole:
            return _STEP * choice.depth + choice.label if index.column() == 0 else self._value(choice)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_stands("\n".join((choice.node, *choice.path, choice.label)))
        if index.column() == 1 and role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if index.column() == 1 and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(colours().muted)
        return None

    def _value(self, choice: FieldChoice) -> str:
        if self._facts is None or choice.content is None:
            return ""
        return resolved(Field(FieldKind.VALUE, choice.indicator_id), self._facts)

    def _found(self, words: str) -> list[int]:
        wanted, begun = folded(words).split(), folded(words)
        places = range(len(self.choices))
        if not wanted:
            return sorted(places, key=lambda each: self.choices[each].node_id != self._near)
        found = [each for each in places if all(word in " ".join(self._folded[each]) for word in wanted)]
        in_label = {each for each in found if all(word in self._folded[each][0] for word in wanted)}
        return sorted(
            found, key=lambda each: (each not in in_label, not self._folded[each][0].startswith(begun))
        )


class OffersModel(QAbstractTableModel):
    """What can be put in: what it shows, and what that is."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.offers: Sequence[Offer] = ()

    def show(self, offers: Sequence[Offer]) -> None:
        """Offer these."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.offers)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """What it shows, what it is."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The words, quieter where no number is known."""
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.what if index.column() else offer.shown
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_stands(f"{offer.shown}\n{offer.what}")
        if role == Qt.ItemDataRole.ForegroundRole and (index.column() or not offer.known):
            return QColor(colours().muted)
        return None
