"""The table of contributions under the hands: typed into like a spreadsheet."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QWidget

from desktop.app.values import Place
from desktop.gui.panel.contributions_editors import CellLine, ContributionsDelegate
from desktop.gui.panel.contributions_model import AMOUNT, REALIZER, UNIT, ContributionsModel
from desktop.gui.theme import space
from desktop.gui.widgets.views import TableView

_ROWS = range(2, 10)  # so many are shown before the table scrolls
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
        self._lines = model
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

    def finish(self) -> None:
        """Store what is being typed in a row."""
        editor = self.indexWidget(self.currentIndex())
        if isinstance(editor, CellLine):
            self.commitData(editor)
            self.closeEditor(editor, _Hint.NoHint)

    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:
        """Go on as a spreadsheet does; what was refused is opened again, unless the user went elsewhere."""
        at = self.currentIndex()
        super().closeEditor(editor, _Hint.NoHint)
        if hint is _Hint.NoHint:
            return
        if hint is _Hint.RevertModelCache:
            self._lines.give_up(at)
        elif self._lines.is_refused(at):
            place, lasting = self._lines.place, QPersistentModelIndex(at)
            QTimer.singleShot(0, self, lambda: self._open_again(place, lasting))
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

    def _open_again(self, place: Place | None, lasting: QPersistentModelIndex) -> None:
        if self.hasFocus() and place == self._lines.place and lasting.isValid():
            at = self._lines.index(lasting.row(), lasting.column())
            self.setCurrentIndex(at)
            self.edit(at)
            line = self.indexWidget(at)
            if isinstance(line, CellLine):
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
