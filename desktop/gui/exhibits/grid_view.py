"""A sheet that is typed into, with the keys that the grid of values has."""

from collections.abc import Hashable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView

from desktop.gui.exhibits.grid_line import GridDelegate, GridLine
from desktop.gui.exhibits.grid_model import Cell, GridModel
from desktop.gui.theme import space
from desktop.gui.values.keys import State, effect_of, is_typing
from desktop.gui.values.movement import STEPS, Step
from desktop.gui.widgets.views import TableView

_STAY = QAbstractItemDelegate.EndEditHint.NoHint
_TYPING = QAbstractItemView.EditTrigger.AnyKeyPressed
_NARROWEST, _WIDEST = 56, 320
_LOWEST = 84
_ROWS_MEASURED = 40


def _turns_page(event: QKeyEvent) -> bool:
    """Whether a key leads to another tab, and not to another cell."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class _Typed(NamedTuple):
    key: Hashable
    text: str


class GridView(TableView):
    """Typing replaces, F2 changes, Enter and Tab store and go on; nothing that was typed is lost.

    `least` are the widths below which columns do not begin.
    `reached` tells that another cell is current, `told` why nothing can be typed into this one.
    """

    reached = Signal()
    told = Signal(str)

    def __init__(self, model: GridModel, name: str) -> None:
        super().__init__(name)
        self.sheet = model
        self._tabbed_from: int | None = None
        self._kept: Hashable = None
        self._kept_cell: Cell = (0, 0)
        self._waiting: dict[Hashable, str] = {}  # what was refused, until its sheet is shown
        self._given_up: dict[Hashable, str] = {}
        self._lines = GridDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self._lines)
        self.least: dict[int, int] = {}
        self.setMinimumHeight(space(_LOWEST))
        self.horizontalHeader().setResizeContentsPrecision(_ROWS_MEASURED)
        self.setEditTriggers(_TYPING)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._lines.finished.connect(self._on_finished)
        self._lines.spread.connect(self._on_spread)
        self._lines.left.connect(self._on_left)
        self.doubleClicked.connect(lambda _index: self.change())
        model.modelAboutToBeReset.connect(self._before_reset)
        model.modelReset.connect(self._after_reset)
        model.dataChanged.connect(self._widen)

    @property
    def here(self) -> Cell | None:
        """The current cell."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    @property
    def chosen(self) -> list[Cell]:
        """The selected cells, row by row."""
        return sorted((index.row(), index.column()) for index in self.selectedIndexes())

    def go_to(self, cell: Cell) -> None:
        """Make a cell the current one."""
        self.setCurrentIndex(self.sheet.index(*cell))

    def change(self, text: str | None = None) -> None:
        """Open the line over the current cell to change what is there."""
        here = self.here
        if here is None:
            return
        if not self.sheet.takes(here):
            self.told.emit(self.sheet.why_not(here))
            return
        self.edit(self.currentIndex())
        line = self._open_line()
        if line is not None:
            line.careful = True
            if text is not None:
                line.setText(text)
            line.end(False)

    def finish(self) -> None:
        """Store what is being typed, and close its line; what is refused comes back."""
        line = self._open_line()
        if line is not None:
            typed = _Typed(line.key, line.text())
            if not self._store(line):
                line.opened_with = line.text()  # to be told once, not again when the line is left
                self._wait(typed)
            self._close(line)

    def may_end(self) -> bool:
        """The same for a window that closes; it must wait only once for a text that cannot be stored."""
        self.finish()
        if self._waiting.items() <= self._given_up.items():
            return True
        self._given_up = dict(self._waiting)
        return False

    def let_go(self) -> None:
        """Store what is typed while its file is still open; what cannot be stored there goes nowhere else."""
        self.finish()
        self._waiting.clear()

    def fit_columns(self) -> None:
        """Give every column the room that its words take, within reason."""
        header = self.horizontalHeader()
        for column in range(self.sheet.columnCount()):
            titled = header.sectionSizeHint(column) if header.isVisibleTo(self) else 0
            least = space(self.least.get(column, _NARROWEST))
            wanted = max(self.sizeHintForColumn(column), titled, least)
            self.setColumnWidth(column, min(wanted, space(_WIDEST)))

    def _widen(self) -> None:
        """Give the chosen columns more room where their words have grown; none becomes narrower."""
        for column in {column for _, column in self.chosen}:
            wanted = min(self.sizeHintForColumn(column), space(_WIDEST))
            self.setColumnWidth(column, max(wanted, self.columnWidth(column)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Tab go on, a letter begins to type; else the keys of any table."""
        effect = effect_of(event, State.CELL)
        if effect in STEPS:
            event.setAccepted(self._advance(STEPS[effect]))
        elif is_typing(event):
            self._type(event)
        elif event.key() == Qt.Key.Key_Escape or _turns_page(event):
            event.ignore()
        elif event.key() != Qt.Key.Key_Space:  # a blank would clear the cell
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring back what was refused when the user went elsewhere."""
        super().showEvent(event)
        self._come_back_soon()

    def changeEvent(self, event: QEvent) -> None:
        """Give the columns their room anew when the user zooms."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self.fit_columns()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are typed into cells."""

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """End the run of Tabs, and tell where the user is."""
        super().currentChanged(current, previous)
        self._tabbed_from = None
        self.reached.emit()

    def _advance(self, step: Step) -> bool:
        """Go on from the current cell; after a run of Tabs, Enter goes back to the column it began in."""
        here, run = self.here, self._tabbed_from
        if here is None:
            return False
        row, column = here
        if step in (Step.NEXT, Step.BACK):
            run = column if run is None else run
            found = self._in_reading_order(here, 1 if step is Step.NEXT else -1)
        else:
            found = {
                Step.DOWN: (row + 1, column if run is None else run),
                Step.UP: (row - 1, column if run is None else run),
                Step.LEFT: (row, column - 1),
                Step.RIGHT: (row, column + 1),
            }[step]
            run = None
        if found is None or not self.sheet.index(*found).isValid():
            return False
        self.go_to(found)
        self._tabbed_from = run
        return True

    def _in_reading_order(self, cell: Cell, way: int) -> Cell | None:
        """The next cell at which Tab stops; None beyond the ends."""
        wide = self.sheet.columnCount()
        place = cell[0] * wide + cell[1] + way
        while 0 <= place < wide * self.sheet.rowCount():
            if self.sheet.stops(divmod(place, wide)):
                return divmod(place, wide)
            place += way
        return None

    def _type(self, event: QKeyEvent) -> None:
        """Begin to type into the current cell; Qt itself would not take a letter made with AltGr."""
        here = self.here
        if here is not None and not self.edit(self.currentIndex(), _TYPING, event):
            self.told.emit(self.sheet.why_not(here))

    def _open_line(self) -> GridLine | None:
        line = self.indexWidget(self.currentIndex())
        return line if isinstance(line, GridLine) else None

    def _store(self, line: GridLine) -> bool:
        """Put into the record what was typed, once; whether there is nothing left to store."""
        if not line.touched:
            return True
        before, line.opened_with = line.opened_with, line.text()
        stored = self.sheet.store(line.key, line.text())
        if not stored:
            line.opened_with = before
        return stored

    def _on_finished(self, line: GridLine, step: Step) -> None:
        run = self._tabbed_from
        if self._store(line):
            self._close(line)
            self._tabbed_from = run  # storing may have read the sheet anew
            self._advance(step)
            self._come_back_soon()
        else:
            line.setFocus()

    def _on_spread(self, line: GridLine) -> None:
        if self.sheet.store_all(self.chosen, line.text()):
            line.opened_with = line.text()
            self._close(line)

    def _close(self, line: GridLine) -> None:
        """Close a line, unless the sheet was read anew meanwhile and has closed it."""
        if self._open_line() is line:
            self.closeEditor(line, _STAY)

    def _on_left(self, line: GridLine) -> None:
        """Store what was typed where the focus went away from; what was refused is opened again."""
        typed = _Typed(line.key, line.text())
        if not self._store(line):
            self._waiting[typed.key] = typed.text
        self._come_back_soon()

    def _wait(self, typed: _Typed) -> None:
        """Keep what was refused until it can be shown again."""
        self._waiting[typed.key] = typed.text
        self._come_back_soon()

    def _come_back_soon(self) -> None:
        if self._waiting:
            QTimer.singleShot(0, self, self._come_back)

    def _come_back(self) -> None:
        """Open what was refused again, where the user can see it: on its own sheet."""
        found = ((key, self.sheet.cell_of(key)) for key in self._waiting)
        key, cell = next((each for each in found if each[1] is not None), (None, None))
        if cell is not None and self.isVisible() and self._open_line() is None:
            text = self._waiting.pop(key)
            self.setFocus()
            self.go_to(cell)
            self.change(text)

    def _before_reset(self) -> None:
        """Remember the cell, and keep what is being typed while its line is taken away."""
        here, line = self.here, self._open_line()
        if here is not None:
            self._kept, self._kept_cell = self.sheet.key(here), here
            if self.sheet.makes(here):
                self._kept = None
        if line is not None:
            if line.touched:
                typed = _Typed(line.key, line.text())
                line.opened_with = line.text()
                QTimer.singleShot(0, self, lambda: self._store_late(typed))
            self.closeEditor(line, _STAY)

    def _store_late(self, typed: _Typed) -> None:
        if not self.sheet.store(typed.key, typed.text):
            self._wait(typed)

    def _after_reset(self) -> None:
        self.fit_columns()
        cell = self.sheet.cell_of(self._kept) if self._kept is not None else None
        index = self.sheet.index(*(cell or self._kept_cell))
        if not index.isValid():
            index = self.sheet.index(0, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.reached.emit()
        self._come_back_soon()
