"""How a data table lies in the grid: titles above, labels beside, and room to go on below and after it."""

from enum import Enum, auto
from typing import NamedTuple

from db.domain.entities import DataColumn, DataRow
from db.domain.exhibits import DataSheet
from db.domain.kinds import RowRole
from desktop.gui.exhibits.grid_model import Cell


class Part(Enum):
    """What a cell of the grid holds; BARE cells hold nothing."""

    BARE = auto()
    CORNER = auto()
    COLUMN_GROUP = auto()
    COLUMN_TITLE = auto()
    ROW_GROUP = auto()
    LABEL = auto()
    CELL = auto()


class Spot(NamedTuple):
    """A cell by what it holds; an id of 0 stands for a row or a column that is still to be made."""

    part: Part
    row_id: int = 0
    column_id: int = 0


class Frame:
    """A table in its grid; group titles have a line of their own where there are any or some are wanted."""

    def __init__(self, sheet: DataSheet, *, above: bool = False, beside: bool = False) -> None:
        self.sheet = sheet
        self.above = above or any(column.group_title for column in sheet.columns)
        self.beside = beside or any(row.group_title for row in sheet.rows)
        self.heads = 1 + self.above
        self.stubs = 1 + self.beside
        self.rows = self.heads + len(sheet.rows) + 1
        self.columns = self.stubs + len(sheet.columns) + 1
        self._rows = {row.id: place for place, row in enumerate(sheet.rows)}
        self._columns = {column.id: place for place, column in enumerate(sheet.columns)}

    @property
    def shape(self) -> tuple[object, ...]:
        """What stays the same while only words change."""
        return (self.sheet.table.id, self.above, self.beside, tuple(self._rows), tuple(self._columns))

    def changed_since(self, former: "Frame") -> tuple[Cell, Cell]:
        """The first and the last cell of a block that has all changes; the shape must be the same."""
        sheet, before = self.sheet, former.sheet
        whole = (0, 0), (self.rows - 1, self.columns - 1)
        if (sheet.table, sheet.rows, sheet.columns) != (before.table, before.rows, before.columns):
            return whole
        known = sheet.cells.keys() | before.cells.keys()
        changed = {spot for spot in known if sheet.cells.get(spot) != before.cells.get(spot)}
        # Whether a total is right depends on the rows above it.
        totals = {row.id for row in sheet.rows if row.role is RowRole.TOTAL}
        rows = [self.heads + self._rows[row_id] for row_id in totals | {row for row, _ in changed}]
        columns = [self.stubs + self._columns[column_id] for _, column_id in changed]
        if not columns or sheet.living != before.living:
            return whole
        return (min(rows), min(columns)), (max(rows), max(columns))

    def row(self, place: int) -> DataRow | None:
        """The table's row in a line of the grid."""
        rows, number = self.sheet.rows, place - self.heads
        return rows[number] if 0 <= number < len(rows) else None

    def column(self, place: int) -> DataColumn | None:
        """The table's column in a column of the grid."""
        columns, number = self.sheet.columns, place - self.stubs
        return columns[number] if 0 <= number < len(columns) else None

    def row_of(self, spot: Spot) -> DataRow | None:
        """The row that a spot names."""
        return self.sheet.rows[self._rows[spot.row_id]] if spot.row_id in self._rows else None

    def column_of(self, spot: Spot) -> DataColumn | None:
        """The column that a spot names."""
        return self.sheet.columns[self._columns[spot.column_id]] if spot.column_id in self._columns else None

    def spot(self, cell: Cell) -> Spot:
        """What a cell of the grid holds."""
        row, column = self.row(cell[0]), self.column(cell[1])
        row_id, column_id = row.id if row else 0, column.id if column else 0
        if cell[0] < self.heads:
            return self._head(cell, column_id)
        if cell[1] < self.stubs:
            label = cell[1] == self.stubs - 1
            if not label and not row_id:
                return Spot(Part.BARE)
            return Spot(Part.LABEL if label else Part.ROW_GROUP, row_id)
        return Spot(Part.CELL if row_id or column_id else Part.BARE, row_id, column_id)

    def cell(self, spot: Spot) -> Cell | None:
        """Where something lies; None if it is gone. What was to be made lies where the next will be."""
        row = self.heads + self._rows.get(spot.row_id, -1 if spot.row_id else len(self._rows))
        column = self.stubs + self._columns.get(spot.column_id, -1 if spot.column_id else len(self._columns))
        match spot.part:
            case Part.CORNER:
                return (self.heads - 1, self.stubs - 1)
            case Part.COLUMN_GROUP | Part.COLUMN_TITLE:
                line = 0 if spot.part is Part.COLUMN_GROUP else self.heads - 1
                return (line, column) if column >= self.stubs else None
            case Part.ROW_GROUP | Part.LABEL:
                line = 0 if spot.part is Part.ROW_GROUP else self.stubs - 1
                return (row, line) if row >= self.heads else None
            case Part.CELL:
                return (row, column) if row >= self.heads and column >= self.stubs else None
        return None

    def _head(self, cell: Cell, column_id: int) -> Spot:
        title = cell[0] == self.heads - 1
        if cell[1] < self.stubs:
            return Spot(Part.CORNER if title and cell[1] == self.stubs - 1 else Part.BARE)
        if not title and not column_id:
            return Spot(Part.BARE)
        return Spot(Part.COLUMN_TITLE if title else Part.COLUMN_GROUP, 0, column_id)
