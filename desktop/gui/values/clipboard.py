"""Blocks of cells to and from the clipboard, and filling a block from its edge; each is one step to undo."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject
from PySide6.QtGui import QGuiApplication

from db.domain.errors import RecordError, Refusal
from db.domain.numbers import plain
from desktop.app import values
from desktop.app.clipboard import as_block, as_text
from desktop.app.values import Place
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.values.paste_plan import PastePlan, plan, rows_from
from desktop.gui.values.sheet_view import SheetView

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class Clipboard(QObject):
    """What the grid's editing commands do with the selected block."""

    def __init__(self, context: Context, ask: Ask, view: SheetView) -> None:
        super().__init__(view)
        self._context = context
        self._ask = ask
        self._view = view
        self._sheet = view.sheet

    def copy(self) -> None:
        """Put the selected block on the clipboard for a spreadsheet; titles and headings are left out."""
        columns = self._view.selected_columns()
        texts = [[self._text(row, column) for column in columns] for row in self._view.selected_rows()]
        if texts:
            QGuiApplication.clipboard().setText(as_text(texts))

    def cut(self) -> None:
        """Copy the selected block and clear it."""
        self.copy()
        self._context.perform(values.cut, self._view.selected_places())

    def clear(self) -> None:
        """Take away what is entered in the selected block."""
        self._context.perform(values.clear, self._view.selected_places())

    def paste(self) -> None:
        """Lay the clipboard over the grid from the first selected cell on; one text fills the selection."""
        text = QGuiApplication.clipboard().text()
        if not text or not self._view.currentIndex().isValid():
            return
        block = as_block(text)
        rows, columns = self._view.selected_rows(), self._periods()
        if len(block) == len(block[0]) == 1 and len(rows) * len(columns) > 1:
            block = [block[0] * len(columns)] * len(rows)
        else:
            rows = rows_from(self._sheet, min(rows, default=self._view.currentIndex().row()), len(block))
        made = plan(self._sheet, block, rows, self._view.selected_columns().start)
        if not made.cells:
            self._context.refused.emit(RecordError(Refusal.PASTE_DOES_NOT_FIT))
        elif made.is_harmless or (len(made.cells) == 1 and not made.left_out) or self._agreed(made):
            self._context.perform(values.paste, made.cells)
            self._select(rows, range(self._view.selected_columns().start, self._sheet.grid.columns), block)

    def fill_down(self) -> None:
        """Repeat the first selected row in the others; a single row takes what stands above it."""
        rows = self._view.selected_rows()
        if len(rows) == 1:
            rows = [*filter(self._sheet.takes_value, range(rows[0]))][-1:] + rows
        self._fill((row, column, rows[0], column) for row in rows[1:] for column in self._periods())

    def fill_right(self) -> None:
        """Repeat the first selected column in the others; a single column takes what stands left of it."""
        columns = self._periods()
        if len(columns) == 1:
            columns = range(max(columns.start - 1, 0), columns.stop)
        rows = self._view.selected_rows()
        self._fill((row, column, row, columns.start) for row in rows for column in columns[1:])

    def _fill(self, moves: Iterable[tuple[int, int, int, int]]) -> None:
        cells: dict[Place, str] = {
            self._sheet.place(row, column): self._text(*source) for row, column, *source in moves
        }
        if cells:
            self._context.perform(values.fill, cells)

    def _periods(self) -> range:
        columns = self._view.selected_columns()
        return range(columns.start, min(columns.stop, self._sheet.grid.columns))

    def _text(self, row: int, column: int) -> str:
        line, value = self._sheet.line(row), self._sheet.value(row, column)
        if line is None or value is None:
            return self._sheet.cell(row, column).text
        return plain(value.content, line.found.indicator.kind)

    def _select(self, rows: Sequence[int], columns: range, block: Sequence[Sequence[str]]) -> None:
        wide = min(len(columns), max(map(len, block)))
        first = self._sheet.index(rows[0], columns.start)
        last = self._sheet.index(rows[-1], columns.start + wide - 1)
        self._view.selectionModel().select(QItemSelection(first, last), _SELECT)

    def _agreed(self, made: PastePlan) -> bool:
        """Whether the user wants it, told what would be lost or go wrong."""
        told = (
            (made.replaced, self.tr("%n value(s) will be replaced.", "", made.replaced)),
            (made.cleared, self.tr("%n value(s) will be cleared.", "", made.cleared)),
            (made.unread, self.tr("%n text(s) not understood will be kept as copied.", "", made.unread)),
            (made.left_out, self.tr("%n text(s) will be left out: there is no cell.", "", made.left_out)),
        )
        question = self.tr("Paste into %n cell(s)?", "", len(made.cells))
        return self._ask.confirm(
            question, "\n".join(sentence for count, sentence in told if count), self.tr("Paste")
        )
