"""The grid: the keys of a spreadsheet, and titles that fold."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from db.queries.indicator_sheet import SheetLine
from desktop.app.values import Place
from desktop.gui.values.cell_editing import CellEditing
from desktop.gui.values.cells import Columns
from desktop.gui.values.entry import Entry
from desktop.gui.values.keys import Effect, State, effect_of, is_typing
from desktop.gui.values.movement import STEPS, Step, edge, target
from desktop.gui.values.sheet_look import SheetLook
from desktop.gui.values.sheet_model import SheetModel

_Move = QAbstractItemView.CursorAction
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_WAYS = {_Move.MoveUp: -1, _Move.MoveDown: 1}
_FOLDING = (Effect.FOLD, Effect.UNFOLD, Effect.TURN)
_TYPING = QAbstractItemView.EditTrigger.AnyKeyPressed


class SheetView(SheetLook):
    """Shows a `SheetModel` and takes what is typed; it goes into the record at once.

    `closed` tells that somebody types where nothing can be entered, `filtered_away` that a cell is wanted
    which the filters hide.
    """

    closed = Signal(QModelIndex)
    filtered_away = Signal()

    def __init__(self, sheet: SheetModel, entry: Entry) -> None:
        super().__init__(sheet)
        self._tabbed_from: int | None = None
        self._last_line: SheetLine | None = None
        self._last_column = 0
        self._last_columns: Columns | None = None
        self.editing = CellEditing(self, entry)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        sheet.modelReset.connect(self._return)
        self.labels.pressed.connect(self._on_label_pressed)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def advance(self, step: Step) -> bool:
        """Go on from the current cell; after a run of Tabs, Enter goes back to the column it began in."""
        current, run = self.currentIndex(), self._tabbed_from
        column = current.column()
        if step in (Step.NEXT, Step.BACK):
            run = column if run is None else run
        else:
            column, run = (column if run is None else run), None
        found = target(self.sheet.grid, step, current.row(), column)
        if found is not None:
            self.setCurrentIndex(self.sheet.index(*found))
            self._tabbed_from = run
        return found is not None

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one, and have the grid take the keys."""
        self.setFocus()
        self.setCurrentIndex(self.sheet.index(row, column))

    def change(self) -> None:
        """Open the line over the current cell to change its value, or tell that nothing is entered there."""
        if self.sheet.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable:
            self.editing.open()
        else:
            self.closed.emit(self.currentIndex())

    def show_place(self, place: Place, line: SheetLine | None = None) -> bool:
        """Make the cell of a value the current one, in this line if the indicator has several.

        The titles and filters that hide it give way. False if it is not in the sheet.
        """
        periods = [period.id for period in self.sheet.columns.periods]
        position = self.sheet.outline.position_of(place.indicator_id, line)
        if position is None or place.period_id not in periods:
            return False
        self.show_line(position, periods.index(place.period_id))
        return True

    def show_line(self, position: int, column: int) -> None:
        """Go to the line at a position of the sheet; the titles and filters that hide it give way."""
        if not self.sheet.outline.passes(position):
            self.filtered_away.emit()
        self.sheet.unfold_to(position)
        row = self.sheet.outline.row_at(position)
        if row is not None:
            self.go_to(row, column)

    def turn(self, row: int) -> None:
        """Fold a title or unfold it; it becomes the current row."""
        self.go_to(row, max(self.currentIndex().column(), 0))
        self.sheet.turn(row)

    def selected_rows(self) -> list[int]:
        """The rows of the selected block with values, entered or computed."""
        ranges = self.selectionModel().selection()
        rows = sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})
        return [row for row in rows if self.sheet.has_values(row)]

    def selected_columns(self) -> range:
        """The columns of the selected block."""
        ranges = self.selectionModel().selection()
        first = min((each.left() for each in ranges), default=0)
        return range(first, max((each.right() for each in ranges), default=first - 1) + 1)

    def selected_places(self) -> list[Place]:
        """Whose values the selected cells hold, entered or computed."""
        return [self.sheet.place(row, column) for row, column in self.selected_cells()]

    def selected_cells(self) -> list[tuple[int, int]]:
        """Rows and columns of the selected cells that hold values, entered or computed."""
        columns = [column for column in self.selected_columns() if column < self.sheet.grid.columns]
        return [(row, column) for row in self.selected_rows() for column in columns]

    def selected_sums(self) -> int:
        """How many of the selected cells hold sums of contributions."""
        return sum(self.sheet.is_summed(row, column) for row, column in self.selected_cells())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Tab go from value to value, the arrows fold titles; else the keys of any table."""
        on_title = self.sheet.title(self.currentIndex().row()) if self.currentIndex().isValid() else None
        effect = effect_of(event, State.CELL if on_title is None else State.TITLE)
        if effect in STEPS:
            event.setAccepted(self.advance(STEPS[effect]))
        elif effect in _FOLDING:
            self._fold(effect)
        elif is_typing(event):
            self._type(event)
        elif event.key() != Qt.Key.Key_Space:  # a blank would clear the value
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: a letter typed on a title must not read through all lines."""

    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """With Ctrl the arrows lead to the ends of blocks, Home and End to the first and the last value."""
        row, column, grid = self.currentIndex().row(), self.currentIndex().column(), self.sheet.grid
        control = bool(modifiers & _CONTROL)
        if control and cursorAction in _WAYS:
            row = edge(grid._replace(takes_value=self.sheet.has_values), _WAYS[cursorAction], row)
        elif cursorAction == _Move.MoveHome or (control and cursorAction == _Move.MoveLeft):
            column = 0
        elif cursorAction == _Move.MoveEnd or (control and cursorAction == _Move.MoveRight):
            column = grid.columns - 1
        else:
            return super().moveCursor(cursorAction, modifiers)
        if control and cursorAction in (_Move.MoveHome, _Move.MoveEnd):
            at_end = cursorAction == _Move.MoveEnd
            found = target(grid, Step.UP if at_end else Step.DOWN, grid.rows if at_end else -1, column)
            row, column = found or (row, column)
        return self.sheet.index(row, column)

    def selectionCommand(
        self, index: QModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Shift selects up to the cell also where Ctrl leads to the end of a block."""
        if isinstance(event, QKeyEvent) and event.modifiers() & _SHIFT and event.modifiers() & _CONTROL:
            return QItemSelectionModel.SelectionFlag.SelectCurrent
        return super().selectionCommand(index, event)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Remember where the user is, mark the label, and end the run of Tabs."""
        super().currentChanged(current, previous)
        self._tabbed_from = None
        self.labels.show_current(current)
        if current.isValid():
            self._last_line = self.sheet.sheet_line(current.row())
            self._last_column = current.column()
        for index in (current, previous):
            if index.isValid() and self.sheet.title(index.row()):
                self.viewport().update(self.row_rect(index.row()))

    def _type(self, event: QKeyEvent) -> None:
        """Begin to type into the current cell; Qt itself would not take a letter made with AltGr."""
        index = self.currentIndex()
        if index.isValid() and not self.edit(index, _TYPING, event):
            self.closed.emit(index)

    def _fold(self, effect: Effect) -> None:
        """What an arrow or Space does on a title."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        is_folded = self.sheet.outline.is_folded(row)
        if effect is Effect.TURN or is_folded == (effect is Effect.UNFOLD):
            self.turn(row)
        elif effect is Effect.UNFOLD:
            self.go_to(min(row + 1, self.sheet.rowCount() - 1), column)
        else:
            above = self.sheet.outline.title_above(row)
            self.go_to(row if above is None else above, column)

    def _return(self) -> None:
        """Go back to where the user was, else to the first value; other columns lead to the chosen one."""
        sheet, line = self.sheet, self._last_line
        if sheet.columns != self._last_columns:
            self._last_columns, self._last_column = sheet.columns, sheet.columns.chosen
        row = sheet.outline.row_of(line)
        if row is not None:
            self.setCurrentIndex(sheet.index(row, self._last_column))
        elif (first := target(sheet.grid, Step.DOWN, -1, self._last_column)) is not None:
            self.setCurrentIndex(sheet.index(*first))
            # The filter may be gone in a moment, and the line be there again.
            self._last_line = line or self._last_line

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.sheet.title(index.row()) is not None:
            self.turn(index.row())

    def _on_label_pressed(self, row: int) -> None:
        if self.sheet.title(row) is not None:
            self.turn(row)
        else:
            self.go_to(row, max(self.currentIndex().column(), 0))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self.sheet.title(index.row()) is None:
            self.change()
