"""The table of contributions under the hands: typed into like a spreadsheet."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QWidget

from desktop.gui.panel.contributions_editors import ContributionsDelegate
from desktop.gui.panel.contributions_model import AMOUNT, REALIZER, UNIT, ContributionsModel
from desktop.gui.theme import space
from desktop.gui.widgets.views import TableView

_ROWS = range(3, 10)  # so many are shown before the table scrolls
_WIDEST = 112  # of an amount or a unit: the rest is for names
_NARROWEST = 64
_SHARE = 0.3  # in a narrow panel each takes no more than this part of it

_Hint = QAbstractItemDelegate.EndEditHint
_Edit = QAbstractItemView.EditTrigger


class ContributionsTable(TableView):
    """Enter goes to the next row, Tab to the next cell; Del removes, Alt and an arrow moves a row.

    `pasted` and `copied` tell of those keys, `removed` and `moved` of theirs.
    """

    pasted = Signal()
    copied = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, model: ContributionsModel, delegate: ContributionsDelegate, name: str) -> None:
        super().__init__(name)
        self._lines, self._delegate = model, delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # schools differ by the number at the end
        self.setEditTriggers(_Edit.AnyKeyPressed | _Edit.EditKeyPressed | _Edit.DoubleClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(REALIZER, QHeaderView.ResizeMode.Stretch)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.dataChanged):
            signal.connect(self._fit)
        self._fit()

    def chosen_rows(self) -> list[int]:
        """The rows that are selected, in order."""
        return sorted({index.row() for index in self.selectedIndexes()})

    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:
        """Go on as a spreadsheet does; what was refused is opened again as it was typed."""
        at = self.currentIndex()
        super().closeEditor(editor, _Hint.NoHint)
        refused, self._delegate.refused_text = self._delegate.refused_text, None
        if refused is not None:
            QTimer.singleShot(0, self, lambda: self._open_again(at, refused))
        elif hint is _Hint.SubmitModelCache:
            self._go(at.row() + 1, REALIZER if at.row() + 1 == self._lines.rowCount() - 1 else at.column())
        elif hint is _Hint.EditNextItem:
            self._step(at, 1)
        elif hint is _Hint.EditPreviousItem:
            self._step(at, -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that work while nothing is being typed."""
        at = self.currentIndex()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.state() != QAbstractItemView.State.EditingState:  # the line lets its own Enter through
                self._go(at.row() + 1, at.column())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def go_to_next(self) -> None:
        """Make the row current in which the next contribution is typed, without choosing it."""
        index = self._lines.index(self._lines.rowCount() - 1, REALIZER)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Clear)
        self.scrollTo(index)

    def _step(self, at: QModelIndex, step: int) -> None:
        """Open the next cell in reading order; beyond the ends the focus leaves the table."""
        place = at.row() * (UNIT + 1) + at.column() + step
        row, column = divmod(place, UNIT + 1)
        if place >= 0 and row < self._lines.rowCount():
            self._go(row, column)
            self.edit(self.currentIndex())
        else:
            self.focusNextPrevChild(step > 0)

    def _go(self, row: int, column: int) -> None:
        index = self._lines.index(min(row, self._lines.rowCount() - 1), column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _open_again(self, at: QModelIndex, text: str) -> None:
        self.setCurrentIndex(at)
        self.edit(at)
        line = self.indexWidget(at)
        if line is not None:
            line.setText(text)
            line.selectAll()

    def _fit(self) -> None:
        """Show a few rows without scrolling, and leave the names all the width that amounts do not need."""
        header = self.horizontalHeader()
        for column in (AMOUNT, UNIT):
            needed = max(self.sizeHintForColumn(column), header.sectionSizeHint(column), space(_NARROWEST))
            self.setColumnWidth(column, min(needed, space(_WIDEST), int(self.viewport().width() * _SHARE)))
        rows = min(max(self._lines.rowCount(), _ROWS.start), _ROWS.stop)
        height = rows * self.verticalHeader().defaultSectionSize() + header.sizeHint().height()
        self.setFixedHeight(height + 2 * self.frameWidth() + space(2))
