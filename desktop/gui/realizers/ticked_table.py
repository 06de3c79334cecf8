"""A table whose first column has ticks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop.gui.theme import space
from desktop.gui.widgets.views import TableView

_LEAST = (260, 160)
_ROLE = Qt.ItemDataRole.CheckStateRole


class TickedTable(TableView):
    """Rows are chosen whole; Space ticks all that are selected, wherever the current cell is."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumSize(*map(space, _LEAST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space, all alike."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._tick()
        else:
            super().keyPressEvent(event)

    def _tick(self) -> None:
        chosen = [index.siblingAtColumn(0) for index in self.selectionModel().selectedRows()]
        able = [index for index in chosen if index.data(_ROLE) is not None]
        off = any(Qt.CheckState(index.data(_ROLE)) is Qt.CheckState.Unchecked for index in able)
        for index in able:
            self.model().setData(index, Qt.CheckState.Checked if off else Qt.CheckState.Unchecked, _ROLE)
