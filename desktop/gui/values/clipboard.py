"""Blocks of cells to and from the clipboard, and filling a block from its edge; each is one step to undo."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject
from PySide6.QtGui import QGuiApplication

from db.domain.errors import RecordError, Refusal
from db.domain.numbers import plain
from desktop.app import values
from desktop.app.clipboard import as_block, as_text
from desktop.app.values import Place
from desktop.gui.closing.refused import frozen_here
from desktop.gui.context import Context
from desktop.gui.values.entry import Entry
from desktop.gui.values.paste_plan import Outcome, PastePlan, plan, repeated, rows_from
from desktop.gui.values.sheet_view import SheetView

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_Moves = Sequence[tuple[tuple[int, int], tuple[int, int]]]


class Clipboard(QObject):
    """What the grid's editing commands do with the selected block."""

    def __init__(self, context: Context, entry: Entry, view: SheetView) -> None:
        super().__init__(view)
        self._context = context
        self._entry = entry
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
        self._entry.take_away(values.cut, self._view.selected_places(), self._view.selected_sums())

    def clear(self) -> None:
        """Take away what is entered in the selected block."""
        self._entry.take_away(values.clear, self._view.selected_places(), self._view.selected_sums())

    def paste(self) -> None:
        """Lay the clipboard over the grid from the first selected cell on, after showing what would be lost.

        A block that fits into the selection several times is repeated there, as in a spreadsheet.
        """
        text = QGuiApplication.clipboard().text()
        if not text or not self._view.currentIndex().isValid():
            return
        rows, columns = self._view.selected_rows(), self._view.selected_columns()
        block = repeated(as_block(text), len(rows), len(self._periods()))
        rows = rows_from(self._sheet, min(rows, default=self._view.currentIndex().row()), len(block))
        made = plan(self._sheet, block, rows, columns.start)
        if not made.cells:
            self._context.refused.emit(self._refusal(made))
        elif (made.is_harmless or self._agreed(made)) and (
            self._context.perform(values.paste, made.cells) is not None
        ):
            self._select(rows, range(columns.start, self._sheet.grid.columns), block)

    def fill_down(self) -> None:
        """Repeat the first selected row in the others; a single row takes what stands above it."""
        rows = self._view.selected_rows()
        if len(rows) == 1:
            rows = [*filter(self._sheet.has_values, range(rows[0]))][-1:] + rows
        columns = self._periods()
        self._fill([((row, column), (rows[0], column)) for row in rows[1:] for column in columns])

    def fill_right(self) -> None:
        """Repeat the first selected column in the others; a single column takes what stands left of it."""
        columns = self._periods()
        if len(columns) == 1:
            columns = range(max(columns.start - 1, 0), columns.stop)
        rows = self._view.selected_rows()
        self._fill([((row, column), (row, columns.start)) for row in rows for column in columns[1:]])

    def _fill(self, moves: _Moves) -> None:
        """Repeat what stands in the second cell of each pair in the first."""
        cells: dict[Place, str] = {self._sheet.place(*into): self._text(*source) for into, source in moves}
        sums = sum(self._sheet.is_summed(*into) for into, _source in moves)
        self._entry.change(values.fill, cells, sums)

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
        """Whether the user wants it, shown what would be lost or go wrong."""
        from desktop.gui.values.paste_dialog import PasteDialog

        return bool(PasteDialog(made, self._view.window()).exec())

    def _refusal(self, made: PastePlan) -> RecordError:
        """Why a paste finds no cell: all are computed or closed, or there are none."""
        computed = [each.label for each in made.told if each.outcome is Outcome.COMPUTED]
        if made.frozen:
            indicator_id, period_id = made.frozen[0]
            period = next(each for each in self._sheet.columns.periods if each.id == period_id)
            return frozen_here(self._context, indicator_id, period)
        if computed:
            return RecordError(Refusal.VALUE_COMPUTED, computed[0])
        return RecordError(Refusal.PASTE_DOES_NOT_FIT)
