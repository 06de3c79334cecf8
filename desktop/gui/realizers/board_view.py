"""The table of realizers: Enter leads to what is missing, a right click offers what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu

from db.domain.realizer_board import BoardRow
from desktop.gui.realizers.board_model import BoardModel, Column
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import icon_size
from desktop.gui.widgets.views import TableView

_WIDTHS = {
    Column.DELIVERED: 96,
    Column.MISSING: 56,
    Column.DOUBTFUL: 78,
    Column.FORM: 132,
    Column.DUE: 150,
    Column.REMARKS: 80,
}
_OF_FORMS = (Column.FORM, Column.DUE, Column.REMARKS)
_NARROWEST_NAME = 220
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BoardView(TableView):
    """`current_changed` tells that another realizer is meant, `entered` that its gaps are wanted."""

    current_changed = Signal()
    entered = Signal()

    def __init__(self, model: BoardModel) -> None:
        super().__init__(self.tr("Realizers"))
        self.menu_actions: Sequence[QAction] = ()
        self._model = model
        self._current_id = 0
        self.setModel(model)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._dress_header()
        self._fit_text()
        model.modelAboutToBeReset.connect(self._note_current)
        model.modelReset.connect(self._restore_current)
        self.selectionModel().currentRowChanged.connect(lambda: self.current_changed.emit())
        self.doubleClicked.connect(lambda: self.entered.emit())

    @property
    def current(self) -> BoardRow | None:
        """The realizer of the current row."""
        return self._model.row(self.currentIndex().row())

    @property
    def selected(self) -> list[BoardRow]:
        """The realizers of all selected rows, as the table shows them."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for row in map(self._model.row, numbers) if row is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to what is missing."""
        if event.key() in _ENTER and self.current is not None:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Let columns and signs grow with the words when the user zooms."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._fit_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what the other columns leave, and enough to be known by."""
        super().resizeEvent(event)
        self._fit_name()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected realizers."""
        if self.current is not None:
            menu = QMenu(self)
            menu.addActions(self.menu_actions)
            menu.exec(event.globalPos())

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _fit_text(self) -> None:
        self.setIconSize(icon_size(16))
        self.horizontalHeader().setMinimumSectionSize(space(48))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, space(width))
        self._fit_name()

    def _fit_name(self) -> None:
        rest = self.viewport().width() - sum(self.columnWidth(column) for column in _WIDTHS)
        self.setColumnWidth(Column.NAME, max(rest, space(_NARROWEST_NAME)))

    def _note_current(self) -> None:
        current = self.current
        if current is not None:
            self._current_id = current.realizer.id

    def _restore_current(self) -> None:
        """Stay with the same realizer, or begin at the first; columns about forms wait for the first form."""
        for column in _OF_FORMS:
            self.setColumnHidden(column, not self._model.is_filled(column))
        self._fit_name()
        row = max(self._model.row_of(self._current_id), 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._model.index(row, 0), flags)
        self.current_changed.emit()
