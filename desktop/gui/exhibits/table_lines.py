"""What is done to the chosen rows and columns of a data table."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from db.domain.entities import DataColumn, DataRow
from db.domain.exhibits import DEEPEST
from db.domain.kinds import IndicatorKind, RowRole
from desktop.app import data_cells, data_lines
from desktop.app.data_transposing import transpose
from desktop.gui.context import Context
from desktop.gui.exhibits.frame import Part
from desktop.gui.exhibits.grid_view import GridView
from desktop.gui.exhibits.table_model import TableModel


class TableLines(QObject):
    """Works on the rows and columns in which cells of the view are selected."""

    def __init__(self, context: Context, view: GridView, model: TableModel) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self.model = model

    @property
    def rows(self) -> list[DataRow]:
        """The chosen rows, in order."""
        frame = self.model.frame
        places = sorted({row for row, _ in self._view.chosen}) if frame else []
        return [row for row in map(frame.row, places) if row is not None] if frame else []

    @property
    def columns(self) -> list[DataColumn]:
        """The chosen columns, in order."""
        frame = self.model.frame
        places = sorted({column for _, column in self._view.chosen}) if frame else []
        return [column for column in map(frame.column, places) if column is not None] if frame else []

    def insert_row(self) -> None:
        """A row above the current one, to be labelled at once."""
        self._insert(data_lines.add_rows, self._place(0), Part.LABEL)

    def insert_column(self) -> None:
        """A column before the current one, to be titled at once."""
        self._insert(data_lines.add_columns, self._place(1), Part.COLUMN_TITLE)

    def remove_rows(self) -> None:
        """Remove the chosen rows."""
        if self.rows:
            self._context.perform(data_lines.remove_rows, [row.id for row in self.rows])

    def remove_columns(self) -> None:
        """Remove the chosen columns."""
        if self.columns:
            self._context.perform(data_lines.remove_columns, [column.id for column in self.columns])

    def move_rows(self, step: int) -> None:
        """Move the chosen rows by one."""
        frame, chosen = self.model.frame, self.rows
        if frame is not None and chosen:
            at = frame.sheet.rows.index(chosen[0]) + step
            if 0 <= at <= len(frame.sheet.rows) - len(chosen):
                self._context.perform(data_lines.move_rows, [row.id for row in chosen], at)

    def move_columns(self, step: int) -> None:
        """Move the chosen columns by one."""
        frame, chosen = self.model.frame, self.columns
        if frame is not None and chosen:
            at = frame.sheet.columns.index(chosen[0]) + step
            if 0 <= at <= len(frame.sheet.columns) - len(chosen):
                self._context.perform(data_lines.move_columns, [column.id for column in chosen], at)

    def indent(self, step: int) -> None:
        """Make the chosen rows parts („w tym”) of those above them, or take them out."""
        rows = [replace(row, depth=min(max(row.depth + step, 0), DEEPEST)) for row in self.rows]
        if rows:
            self._context.perform(data_lines.edit_rows, rows)

    def give_role(self, role: RowRole) -> None:
        """Make the chosen rows headings, totals, or rows of values."""
        if self.rows:
            self._context.perform(data_lines.edit_rows, [replace(row, role=role) for row in self.rows])

    def give_kind(self, kind: IndicatorKind) -> None:
        """Have the figures of the chosen columns read as another kind."""
        if self.columns:
            edited = [replace(column, kind=kind) for column in self.columns]
            self._context.perform(data_lines.edit_columns, edited)

    def fill_total(self) -> None:
        """Add up the rows above the chosen ones, which become totals."""
        if self.rows:
            self._context.perform(data_cells.fill_totals, [row.id for row in self.rows])

    def transpose(self) -> None:
        """Make rows of the columns."""
        frame = self.model.frame
        if frame is not None:
            self._context.perform(transpose, frame.sheet.table.id)

    def _place(self, way: int) -> int:
        """Before which of the table's rows (0) or columns (1) the current cell lies."""
        frame, here = self.model.frame, self._view.here
        before = (frame.heads, frame.stubs)[way] if frame else 0
        return max((here or (0, 0))[way] - before, 0)

    def _insert(self, use_case: Callable[..., list[int]], place: int, part: Part) -> None:
        frame = self.model.frame
        if frame is None:
            return
        made = self._context.perform(use_case, frame.sheet.table.id, [""], place)
        shown = self.model.frame
        if made and shown is not None:
            if part is Part.LABEL:
                self._view.go_to((shown.heads + place, shown.stubs - 1))
            else:
                self._view.go_to((shown.heads - 1, shown.stubs + place))
            self._view.setFocus()
