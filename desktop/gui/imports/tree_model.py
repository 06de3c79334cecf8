"""What was understood as a tree: elements and indicators with their values, worded in place."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from db.domain.foreign import Spot
from db.domain.kinds import IndicatorKind
from db.domain.natures import natures
from db.domain.numbers import write
from db.domain.periods import Period
from db.domain.understanding import FoundIndicator, FoundNode, Understanding
from desktop.gui import labels
from desktop.gui.icons import icon
from desktop.gui.imports import words
from desktop.gui.imports.found import NOTHING, Found
from desktop.gui.theme import Tint
from desktop.gui.widgets.tips import as_it_stands

Index = QModelIndex | QPersistentModelIndex

_DISPLAY, _DECORATION, _EDIT, _TOOL_TIP = 0, 1, 2, 3
_FONT, _ALIGNMENT, _ACCESSIBLE = 6, 7, 11
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LONGEST_FIGURE = 12
_COUNTED = (IndicatorKind.WHOLE, IndicatorKind.DECIMAL)
_NOWHERE = QModelIndex()
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_WORDED = _SHOWN | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled


class FoundModel(QAbstractItemModel):
    """The first column has the words, the others a period each. `worded` tells of a text typed anew."""

    worded = Signal(object, str)

    def __init__(self, found: Found) -> None:
        super().__init__()
        self._bold = QFont()
        self._bold.setWeight(QFont.Weight.DemiBold)
        self.show(found)

    def show(self, found: Found) -> None:
        """Show what was understood now."""
        self.beginResetModel()
        self.found = found
        self._natures = natures(found.understanding)
        self._whys: dict[Spot, list[str]] = {}
        for each in found.doubts:
            self._whys.setdefault(each.spot, []).append(words.uncertainty(each.why))
        self.endResetModel()

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods of the columns after the first."""
        return self._understanding.periods

    def index_of(self, entry: int, column: int = 0) -> QModelIndex:
        """Where an entry stands."""
        return self.createIndex(self.found.entries[entry].row, column, entry)

    def column_of(self, period: Period | None) -> int:
        """The column of a period; the words' for None."""
        return self.periods.index(period) + 1 if period in self.periods else 0

    def spot(self, index: Index) -> Spot:
        """Where in the document stands what an index shows: a value, or else its entry."""
        entry = index.internalId()
        if index.column():
            value = self.found.value(entry, self.periods[index.column() - 1])
            if value is not None:
                return value.spot
        return self.found.entries[entry].found.spot

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The index of a child."""
        siblings = self.found.children(parent.internalId() if parent.isValid() else NOTHING)
        if 0 <= row < len(siblings) and 0 <= column < self.columnCount():
            return self.createIndex(row, column, siblings[row])
        return QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:
        """What an index stands under."""
        above = self.found.entries[index.internalId()].parent if index.isValid() else NOTHING
        return QModelIndex() if above == NOTHING else self.index_of(above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How much stands under a parent."""
        return len(self.found.children(parent.internalId() if parent.isValid() else NOTHING))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The words and the periods."""
        return 1 + len(self.periods)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Words can be changed and moved."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _SHOWN if index.column() else _WORDED

    def supportedDropActions(self) -> Qt.DropAction:
        """What is dragged moves."""
        return Qt.DropAction.MoveAction

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """The periods."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == _ALIGNMENT and section:
            return _RIGHT
        if role != _DISPLAY:
            return None
        return self.periods[section - 1].label if section else self.tr("What was understood")

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Words or a value, a sign where something is doubtful, and why."""
        if index.column():
            return self._of_value(index, role)
        found = self.found.entries[index.internalId()].found
        if role == _DISPLAY:
            return f"{found.mark} {found.text}".strip() if isinstance(found, FoundNode) else found.label
        if role == _EDIT:
            return self.found.entries[index.internalId()].text
        if role == _FONT:
            return self._bold if isinstance(found, FoundNode) else None
        if role == _DECORATION:
            return self._sign(found.spot)
        if role == _TOOL_TIP:
            return as_it_stands(self._told(found))
        return self._told(found) if role == _ACCESSIBLE else None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Tell how an entry is to be worded."""
        text = " ".join(str(value).split())
        if role != _EDIT or not text or text == self.found.entries[index.internalId()].text:
            return False
        self.worded.emit(self.found.entries[index.internalId()].found.spot, text)
        return True

    def widest_figures(self) -> list[int]:
        """How many signs the longest figure or the title of each period has; long texts do not count."""
        widest = {each: len(each.label) for each in self.periods}
        for entry in self.found.entries:
            found = entry.found
            for value in found.values if isinstance(found, FoundIndicator) else ():
                if len(value.text) <= _LONGEST_FIGURE:
                    widest[value.period] = max(widest.get(value.period, 0), len(value.text))
        return [widest[each] for each in self.periods]

    @property
    def _understanding(self) -> Understanding:
        return self.found.understanding

    def _of_value(self, index: Index, role: int) -> Any:
        entry, period = index.internalId(), self.periods[index.column() - 1]
        if role == _ALIGNMENT:
            return _RIGHT
        value = self.found.value(entry, period)
        if value is None:
            return None
        if role == _DISPLAY:
            return write(value.content, self._kind(entry)) or value.text
        if role == _DECORATION:
            return self._sign(value.spot)
        if role in (_TOOL_TIP, _ACCESSIBLE):
            read = self.tr("in the document: {text}").format(text=value.text)
            shown = write(value.content, self._kind(entry))
            told = "\n".join((f"{period.label}: {shown}", read, *self._whys.get(value.spot, ())))
            return as_it_stands(told) if role == _TOOL_TIP else told
        return None

    def _kind(self, entry: int) -> IndicatorKind:
        found = self.found.entries[entry].found
        return found.kind if isinstance(found, FoundIndicator) else IndicatorKind.TEXT

    def _sign(self, spot: Spot) -> Any:
        return icon("alert-triangle", Tint.WARN) if spot in self._whys else None

    def _told(self, found: FoundNode | FoundIndicator) -> str:
        """What it is, its words, its realizers, and why to look at it."""
        if isinstance(found, FoundNode):
            levels = self._understanding.levels
            what, said = levels[found.level].name if found.level < len(levels) else "", found.text
            names = found.full_names
        else:
            names = found.realizers
            what, said = labels.indicator_kind(found.kind), found.label
            counted = labels.nature(self._natures[found.spot]) if found.kind in _COUNTED else ""
            what = ", ".join(filter(None, (what, found.unit, counted)))
        by = self.tr("Realizers: {names}").format(names="; ".join(names)) if names else ""
        return "\n".join(filter(None, (f"{what}: {said}", by, *self._whys.get(found.spot, ()))))
