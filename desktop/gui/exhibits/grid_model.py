"""What a sheet that is typed into must know of its cells; tables and money are two such sheets."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.gui.widgets.tips import as_it_stands

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[int, int]
Block = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is drawn: its words, tokens for ground and ink, and what stands beside the words.

    `hint` is shown quietly where there are no words; `icon` stands before them; `spoken` is what a screen
    reader says, with what the colours mean.
    """

    text: str = ""
    ground: str = ""
    ink: str = "text"
    right: bool = False
    bold: bool = False
    indent: int = 0
    icon: str = ""
    hint: str = ""
    tip: str = ""
    spoken: str = ""


class GridModel(QAbstractTableModel):
    """Rows and columns of cells that are known by keys, whatever has moved meanwhile.

    What is typed goes into the record; the cell changes when the record does.
    """

    def look(self, cell: Cell) -> Look:
        """How a cell is drawn."""
        raise NotImplementedError

    def takes(self, cell: Cell) -> bool:
        """Whether something can be typed into a cell."""
        raise NotImplementedError

    def stops(self, cell: Cell) -> bool:
        """Whether Tab stops at a cell on its way."""
        return self.takes(cell)

    def why_not(self, cell: Cell) -> str:
        """Why nothing can be typed into a cell."""
        raise NotImplementedError

    def typed(self, cell: Cell) -> str:
        """What a cell holds as one types it."""
        raise NotImplementedError

    def plain(self, cell: Cell) -> str:
        """What a cell holds as a spreadsheet takes it."""
        return self.typed(cell)

    def offers(self, _cell: Cell) -> Sequence[str]:
        """What may be chosen for a cell instead of typing it; nothing where anything may be typed."""
        return ()

    def name(self, cell: Cell) -> str:
        """What a screen reader calls the line in which a cell is typed."""
        raise NotImplementedError

    def key(self, cell: Cell) -> Hashable:
        """By what a cell is found again."""
        raise NotImplementedError

    def makes(self, cell: Cell) -> bool:
        """Whether typing into a cell makes a row or a column, which is then in its place."""
        raise NotImplementedError

    def copies(self, cell: Cell) -> bool:
        """Whether a cell goes along when a block is copied; one that is empty room does not."""
        return not self.makes(cell)

    def sort(self, _cell: Cell) -> Hashable:
        """What sort of words a cell holds; only those of one sort are repeated over each other."""
        return None

    def cell_of(self, key: Hashable) -> Cell | None:
        """Where the cell of a key is now; None if it is gone, or on a sheet that is not shown."""
        raise NotImplementedError

    def store(self, key: Hashable, text: str) -> bool:
        """Put what was typed into the record, whichever sheet is shown; whether that was done."""
        raise NotImplementedError

    def store_all(self, cells: Sequence[Cell], text: str) -> bool:
        """Put one text into several cells, as one gesture; whether that was done."""
        raise NotImplementedError

    def clear(self, cells: Sequence[Cell]) -> None:
        """Empty cells, as one gesture."""
        raise NotImplementedError

    def paste(self, cell: Cell, block: Block) -> None:
        """Lay a block over the sheet from a cell on, as one gesture."""
        raise NotImplementedError

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """What a cell says, shows when the mouse rests on it, and has spoken."""
        if not index.isValid():
            return None
        cell = (index.row(), index.column())
        if role == _EDIT:
            return self.typed(cell)
        look = self.look(cell) if role in (_DISPLAY, _TIP, _SPOKEN) else None
        if look is None:
            return None
        if role == _TIP:
            return as_it_stands(look.tip or look.text)
        return (look.spoken or look.text) if role == _SPOKEN else look.text

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be chosen; typed into those that take something."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        takes = self.takes((index.row(), index.column()))
        return _FLAGS | Qt.ItemFlag.ItemIsEditable if takes else _FLAGS
