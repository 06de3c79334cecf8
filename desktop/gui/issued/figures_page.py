"""The figures that differ between two versions, as a table that can be filtered and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from db.domain.comparison import FigureChange
from desktop.app.clipboard import as_text
from desktop.gui.dialogs.row_items import row_item
from desktop.gui.issued.compare_words import cells
from desktop.gui.theme import space
from desktop.gui.widgets.views import TableView

_WIDTHS = {0: 190, 2: 70, 3: 90, 4: 130, 5: 130}
_LABEL = 1
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_AMOUNTS = (4, 5)


class FiguresPage(TableView):
    """Ctrl+C copies the chosen rows as a spreadsheet takes them, all where none is chosen."""

    def __init__(self) -> None:
        super().__init__(self.tr("Figures that differ"))
        titles = [self.tr("Where"), self.tr("What"), self.tr("When")]
        titles += [self.tr("Kind"), self.tr("Was"), self.tr("Is")]
        model = QStandardItemModel(0, len(titles), self)
        model.setHorizontalHeaderLabels(titles)
        for column in _AMOUNTS:
            model.horizontalHeaderItem(column).setTextAlignment(_RIGHT)
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, space(width))
        self.horizontalHeader().setSectionResizeMode(_LABEL, QHeaderView.ResizeMode.Stretch)
        self._rows: list[tuple[str, ...]] = []

    def show_changes(self, changes: Sequence[FigureChange], sought: str) -> int:
        """List the figures in whose row a text is found; how many there are."""
        rows = [cells(each) for each in changes]
        self._rows = [row for row in rows if sought.casefold() in " ".join(row).casefold()]
        model = self.model()
        model.removeRows(0, model.rowCount())
        for row in self._rows:
            items = [row_item(self, text) for text in row]
            for column in _AMOUNTS:
                items[column].setTextAlignment(_RIGHT)
            model.appendRow(items)
        if self._rows:
            self.setCurrentIndex(model.index(0, 0))
            self.clearSelection()
        return len(self._rows)

    def text(self) -> str:
        """The rows as a spreadsheet takes them, the chosen ones if any are."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = [self._rows[row] for row in chosen] or self._rows
        return as_text(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy rows, not only the cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.text())
        else:
            super().keyPressEvent(event)
