"""Blocks of cells to and from the clipboard, and filling a block from its edge; each is one step to undo."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.app.clipboard import as_text
from desktop.gui.exhibits.copied import copied_block
from desktop.gui.exhibits.grid_model import Cell
from desktop.gui.exhibits.grid_view import GridView


class GridBlocks(QObject):
    """What the editing commands do with the selected block of a sheet."""

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view
        self._sheet = view.sheet

    def copy(self) -> None:
        """Put the selected block on the clipboard for a spreadsheet."""
        rows: dict[int, list[str]] = {}
        chosen = self._view.chosen
        for cell in [cell for cell in chosen if self._sheet.copies(cell)] or chosen:
            rows.setdefault(cell[0], []).append(self._sheet.plain(cell))
        if rows:
            QGuiApplication.clipboard().setText(as_text(rows.values()))

    def cut(self) -> None:
        """Copy the selected block and empty it."""
        self.copy()
        self.clear()

    def clear(self) -> None:
        """Empty the selected cells."""
        self._sheet.clear(self._view.chosen)

    def paste(self) -> None:
        """Lay the clipboard over the sheet from the first selected cell on; one cell fills the selection."""
        block, chosen = copied_block(), self._view.chosen
        if not any(map(any, block)) or not chosen:
            return
        if len(block) == len(block[0]) == 1 and len(chosen) > 1:
            self._sheet.store_all(chosen, block[0][0])
        else:
            self._sheet.paste(chosen[0], block)

    def fill_down(self) -> None:
        """Repeat the first selected row in those below it; a single row takes what stands above it."""
        rows = sorted({row for row, _ in self._view.chosen})
        first = rows[0] - 1 if len(rows) == 1 else rows[0] if rows else -1
        columns = sorted({column for _, column in self._view.chosen})
        if first >= 0 and self._alike(((first, column), (row, column)) for row in rows for column in columns):
            source = [self._sheet.plain((first, column)) for column in columns]
            self._sheet.paste((first + 1, columns[0]), [source] * (rows[-1] - first))

    def fill_right(self) -> None:
        """Repeat the first selected column in those after it; a single one takes what stands before it."""
        columns = sorted({column for _, column in self._view.chosen})
        first = columns[0] - 1 if len(columns) == 1 else columns[0] if columns else -1
        rows = sorted({row for row, _ in self._view.chosen})
        if first >= 0 and self._alike(((row, first), (row, column)) for row in rows for column in columns):
            block = [[self._sheet.plain((row, first))] * (columns[-1] - first) for row in rows]
            self._sheet.paste((rows[0], first + 1), block)

    def _alike(self, pairs: Iterable[tuple[Cell, Cell]]) -> bool:
        """Whether all cells hold words of one sort with those that would be repeated over them."""
        return all(self._sheet.sort(one) == self._sheet.sort(other) for one, other in pairs)
