"""A table whose first column has ticks."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop.gui.theme import space
from desktop.gui.widgets.views import TableView

_LEAST, _NARROWEST = (200, 120), 150
_LINES, _AIR = 2, 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROLE = Qt.ItemDataRole.CheckStateRole


class TickedTable(TableView):
    """Rows are chosen whole; Space ticks all that are selected, wherever the current cell is.

    Columns of words share what those of fixed width leave, and never get too narrow to read. `entered` tells
    of Enter, which leaves the dialog as it is: it would be done with before all of it was looked at.
    """

    entered = Signal()

    def __init__(self, name: str, words: Mapping[int, int] = MappingProxyType({0: 1})) -> None:
        """`words` are the columns of words, and how they share their room."""
        super().__init__(name)
        self._words = words
        self.setWordWrap(True)
        self._fit_lines()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumSize(*map(space, _LEAST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space, all alike."""
        if event.key() in _ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._tick()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the lines of words when the user zooms."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns of words."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Share the room anew: other columns are shown, or they have another width."""
        columns = range(self.model().columnCount() if self.model() is not None else 0)
        fixed = sum(self.columnWidth(column) for column in columns if column not in self._words)
        share = (self.viewport().width() - fixed) // sum(self._words.values())
        for column, part in self._words.items():
            self.setColumnWidth(column, max(share * part, space(_NARROWEST)))

    def _fit_lines(self) -> None:
        self.verticalHeader().setDefaultSectionSize(_LINES * self.fontMetrics().height() + space(_AIR))

    def _tick(self) -> None:
        chosen = [index.siblingAtColumn(0) for index in self.selectionModel().selectedRows()]
        able = [index for index in chosen if index.data(_ROLE) is not None]
        off = any(Qt.CheckState(index.data(_ROLE)) is Qt.CheckState.Unchecked for index in able)
        for index in able:
            self.model().setData(index, Qt.CheckState.Checked if off else Qt.CheckState.Unchecked, _ROLE)
