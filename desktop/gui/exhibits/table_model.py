"""A data table as a sheet that is typed into: its titles, labels and cells."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from db.domain.entities import DataColumn, DataRow
from db.domain.exhibits import DataSheet
from db.domain.kinds import IndicatorKind, RowRole
from db.domain.numbers import edit_text, plain
from db.queries import exhibits
from desktop.app import data_cells, data_lines, data_tables
from desktop.gui.context import Context
from desktop.gui.exhibits.frame import Frame, Part, Spot
from desktop.gui.exhibits.grid_model import Block, Cell, GridModel, Look
from desktop.gui.exhibits.table_words import TableWords

_GROUPS = (Part.COLUMN_GROUP, Part.ROW_GROUP)


class Key(NamedTuple):
    """A cell of any table, whichever is shown."""

    table_id: int
    spot: Spot


class TableModel(GridModel):
    """Shows a `DataSheet`; typing below or after it makes rows and columns."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._frame: Frame | None = None
        self._words = TableWords(context)
        self._wanted: tuple[bool, bool] = (False, False)

    @property
    def frame(self) -> Frame | None:
        """How the table lies in the grid; None while there is no table."""
        return self._frame

    def show_sheet(self, sheet: DataSheet | None) -> None:
        """Show a table; nothing but words change while its rows and columns are the same."""
        former = self._frame
        if former is not None and (sheet is None or sheet.table.id != former.sheet.table.id):
            self._wanted = (False, False)
        above, beside = self._wanted
        frame = None if sheet is None else Frame(sheet, above=above, beside=beside)
        if frame is not None and former is not None and frame.shape == former.shape:
            self._frame = frame
            self._words.show(frame)
            first, last = frame.changed_since(former)
            self.dataChanged.emit(self.index(*first), self.index(*last))
            return
        self.beginResetModel()
        self._frame = frame
        self._words.show(frame)
        self.endResetModel()

    def want_groups(self, *, above: bool, beside: bool) -> None:
        """Have a line for group titles, though there are none yet."""
        self._wanted = (above, beside)
        self.show_sheet(self._frame.sheet if self._frame else None)

    def spot(self, cell: Cell) -> Spot:
        """What a cell holds."""
        return self._frame.spot(cell) if self._frame is not None else Spot(Part.BARE)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Lines of titles, rows, and one to go on."""
        return 0 if parent.isValid() or self._frame is None else self._frame.rows

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Columns of labels, columns, and one to go on."""
        return 0 if parent.isValid() or self._frame is None else self._frame.columns

    def look(self, cell: Cell) -> Look:
        """How a cell is drawn."""
        return self._words.look(self.spot(cell)) if self._frame is not None else Look()

    def name(self, cell: Cell) -> str:
        """What stands above and beside a cell."""
        return self._words.name(self.spot(cell))

    def words(self, row: int, column: int) -> str:
        """A cell with what stands above and beside it, and what is to be said of it."""
        look, name = self.look((row, column)), self.name((row, column))
        return "  ·  ".join(filter(None, (f"{name}: {look.text}" if look.text else name, look.tip)))

    def takes(self, cell: Cell) -> bool:
        """Everything but cells that show an indicator, those beside a heading, and bare ones."""
        spot = self.spot(cell)
        return spot.part is not Part.BARE and not self._words.is_living(spot) and not self._is_heading(spot)

    def stops(self, cell: Cell) -> bool:
        """Tab passes over the room after a row: a column more begins with its title."""
        spot = self.spot(cell)
        return self.takes(cell) and not (spot.part is Part.CELL and not spot.column_id)

    def why_not(self, cell: Cell) -> str:
        """Why nothing can be typed into a cell."""
        return self._words.why_not(self.spot(cell))

    def typed(self, cell: Cell) -> str:
        """What a cell holds as one types it."""
        return self._text(self.spot(cell), edit_text)

    def plain(self, cell: Cell) -> str:
        """What a cell holds as a spreadsheet takes it."""
        return self._text(self.spot(cell), plain)

    def key(self, cell: Cell) -> Hashable:
        """The table and the spot."""
        return Key(self._frame.sheet.table.id if self._frame is not None else 0, self.spot(cell))

    def sort(self, cell: Cell) -> Hashable:
        """Titles are not repeated over figures."""
        return self.spot(cell).part

    def makes(self, cell: Cell) -> bool:
        """Whether a cell lies below or after the table."""
        frame = self._frame
        return frame is not None and (cell[0] == frame.rows - 1 or cell[1] == frame.columns - 1)

    def cell_of(self, key: Hashable) -> Cell | None:
        """Where a spot is now."""
        frame = self._frame
        shown = isinstance(key, Key) and frame is not None and frame.sheet.table.id == key.table_id
        return frame.cell(key.spot) if shown else None

    def store(self, key: Hashable, text: str) -> bool:
        """Put what was typed where it belongs; below or after the table it makes a row or a column."""
        frame = self._frame_of(key.table_id) if isinstance(key, Key) else None
        return frame is None or self._store(frame, key.spot, text)

    def store_all(self, cells: Sequence[Cell], text: str) -> bool:
        """Put one text into several cells: into those with figures, where there are any among them."""
        spots = [self.spot(cell) for cell in cells if self.takes(cell)]
        figures = {
            (each.row_id, each.column_id): text
            for each in spots
            if each.part is Part.CELL and each.row_id and each.column_id
        }
        if self._frame is None:
            return True
        if figures:
            return self._done(data_cells.set_cells, self._frame.sheet.table.id, figures)
        return self._store_titles(self._frame, spots, text)

    def clear(self, cells: Sequence[Cell]) -> None:
        """Empty the figures of a block; of a block without figures its titles."""
        self.store_all(cells, "")

    def paste(self, cell: Cell, block: Block) -> None:
        """Lay a block over the table; its group titles go where those of the table are in sight."""
        frame = self._frame
        if frame is not None:
            place = (cell[0] - frame.heads, cell[1] - frame.stubs)
            self._done(data_cells.paste, frame.sheet.table.id, block, *place)

    def _frame_of(self, table_id: int) -> Frame | None:
        """How a table lies in the grid, be it another than the one that is shown; None if it is gone."""
        if self._frame is not None and self._frame.sheet.table.id == table_id:
            return self._frame
        sheet = self._context.workspace.read(exhibits.data_sheet, table_id)
        return None if sheet is None else Frame(sheet)

    def _store(self, frame: Frame, spot: Spot, text: str) -> bool:
        table = frame.sheet.table
        match spot:
            case Spot(Part.CORNER):
                return self._done(data_tables.edit_table, replace(table, corner=text.strip()))
            case Spot(Part.COLUMN_TITLE, _, 0):
                return not text.strip() or self._add_column(frame, text.strip())
            case Spot(Part.LABEL, 0):
                return not text.strip() or self._done(data_lines.add_rows, table.id, [text.strip()])
            case Spot(Part.CELL, row_id, column_id) if row_id and column_id:
                return self._done(data_cells.set_cells, table.id, {(row_id, column_id): text})
            case Spot(Part.CELL):
                cell = frame.cell(spot)
                if cell is None or not text.strip():
                    return True
                place = (cell[0] - frame.heads, cell[1] - frame.stubs)
                return self._done(data_cells.paste, table.id, [[text]], *place)
        return self._store_titles(frame, [spot], text)

    def _add_column(self, frame: Frame, title: str) -> bool:
        """A column more, of the kind of the one before it."""
        kind = frame.sheet.columns[-1].kind if frame.sheet.columns else IndicatorKind.WHOLE
        return self._done(data_lines.add_columns, frame.sheet.table.id, [title], None, kind)

    def _store_titles(self, frame: Frame, spots: Iterable[Spot], text: str) -> bool:
        """Word titles, labels and group titles anew, all alike."""
        words = text.strip()
        columns, rows = [], []
        for spot in spots:
            column, row = frame.column_of(spot), frame.row_of(spot)
            field = "group_title" if spot.part in _GROUPS else "title" if column else "label"
            if spot.part in (Part.COLUMN_GROUP, Part.COLUMN_TITLE) and column is not None:
                columns.append((column, {field: words}))
            elif spot.part in (Part.ROW_GROUP, Part.LABEL) and row is not None:
                rows.append((row, {field: words}))
        return self._edit_columns(columns) and self._edit_rows(rows)

    def _edit_columns(self, edits: Iterable[tuple[DataColumn, dict[str, str]]]) -> bool:
        edited = [replace(column, **change) for column, change in edits]
        return not edited or self._done(data_lines.edit_columns, edited)

    def _edit_rows(self, edits: Iterable[tuple[DataRow, dict[str, str]]]) -> bool:
        edited = [replace(row, **change) for row, change in edits]
        return not edited or self._done(data_lines.edit_rows, edited)

    def _done(self, use_case: Callable[..., object], *args: object) -> bool:
        return self._context.attempt(use_case, *args) is None

    def _is_heading(self, spot: Spot) -> bool:
        row = self._frame.row_of(spot) if self._frame is not None else None
        return spot.part is Part.CELL and row is not None and row.role is RowRole.HEADING

    def _text(self, spot: Spot, written: Callable[..., str]) -> str:
        frame = self._frame
        if frame is None:
            return ""
        row, column = frame.row_of(spot), frame.column_of(spot)
        match spot.part:
            case Part.CORNER:
                return frame.sheet.table.corner
            case Part.COLUMN_GROUP if column is not None:
                return column.group_title
            case Part.COLUMN_TITLE if column is not None:
                return column.title
            case Part.ROW_GROUP if row is not None:
                return row.group_title
            case Part.LABEL if row is not None:
                return row.label
            case Part.CELL if row is not None and column is not None:
                return written(frame.sheet.content(row, column), frame.sheet.kind(row, column))
        return ""
