"""A list whose lines are ticked; those that are found by a few letters are shown."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from db.domain.folding import folded
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.row_items import ID, row_height, row_item
from desktop.gui.theme import space
from desktop.gui.widgets.search_field import SearchField

_ROWS_SHOWN = 4
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class _TickedList(QListView):
    """Space ticks the current line; Enter is left to the dialog."""

    def sizeHint(self) -> QSize:
        """Room for a few lines; the layout gives more where there is some."""
        return QSize(super().sizeHint().width(), _ROWS_SHOWN * row_height(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick all chosen lines alike."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            on = self.currentIndex().data(Qt.ItemDataRole.CheckStateRole) == _CHECKED.value
            for index in self.selectedIndexes():
                state = _UNCHECKED if on else _CHECKED
                self.model().setData(index, state, Qt.ItemDataRole.CheckStateRole)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Ticks(QWidget):
    """`ticked` tells that something was ticked or unticked by the user; `offered` are those that were."""

    ticked = Signal()

    def __init__(self, name: str, find: str = "") -> None:
        """`name` is what a screen reader calls the list; `find` is shown in the field that searches it."""
        super().__init__()
        self.list = _TickedList()
        self.list.setAccessibleName(name)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self._lines: list[tuple[int, str]] = []
        self.offered: frozenset[int] = frozenset()
        # What is told may have the lines offered anew, which must not happen while one of them changes;
        # lines that are ticked together are one choice.
        soon = QTimer(self, singleShot=True, interval=0)
        soon.timeout.connect(self.ticked)
        self._model.itemChanged.connect(lambda _item: soon.start())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        self.search = SearchField(find) if find else None
        if self.search is not None:
            column.addWidget(self.search)
            self.search.searched.connect(self._keep)
        column.addWidget(framed(self.list), 1)

    @property
    def chosen(self) -> list[int]:
        """The ids of the ticked lines, in order."""
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return [item.data(ID) for item in items if item.checkState() is _CHECKED]

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self._model.rowCount()

    def offer(self, lines: Sequence[tuple[int, str]], chosen: Iterable[int] = ()) -> None:
        """Offer lines by id, some of them ticked; nothing is emitted."""
        ticked, same = set(chosen), list(lines) == self._lines
        self.offered = frozenset(ticked)
        self._lines = list(lines)
        self._model.blockSignals(True)
        if not same:
            self._fill()
        for row, (line_id, _) in enumerate(self._lines):
            self._model.item(row).setCheckState(_CHECKED if line_id in ticked else _UNCHECKED)
        self._model.blockSignals(False)
        if same:
            self.list.viewport().update()
        else:
            self._model.layoutChanged.emit()
            self.list.setCurrentIndex(self._model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the search field into the list, and so does Enter after some letters."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.search is None or not self.search.hasFocus():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Down or (enters and self.search.text()):
            self._keep(self.search.text())
            shown = (row for row in range(self.count) if not self.list.isRowHidden(row))
            self.list.setCurrentIndex(self._model.index(next(shown, 0), 0))
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        self._model.clear()
        for line_id, words in self._lines:
            item = row_item(self.list, words, line_id)
            item.setEditable(False)
            item.setCheckable(True)
            self._model.appendRow(item)

    def _keep(self, words: str) -> None:
        """Show the lines that have all these words in them, and those that are ticked."""
        wanted = folded(words).split()
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            found = all(word in folded(item.text()) for word in wanted)
            self.list.setRowHidden(row, not found and item.checkState() is not _CHECKED)
