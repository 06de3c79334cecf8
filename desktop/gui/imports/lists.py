"""What is not certain and what was left over, as lists beside the tree."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.foreign import Spot
from db.domain.understanding import Leftover
from desktop.gui.icons import icon
from desktop.gui.imports import words
from desktop.gui.imports.found import Doubtful, Found
from desktop.gui.structure.actions import screen_action
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.text import Style, label
from desktop.gui.widgets.tips import as_it_stands
from desktop.gui.widgets.views import TableView

SPOT = Qt.ItemDataRole.UserRole
SHOWN = 2000
FULL = Qt.ItemDataRole.UserRole + 1
_DETAIL_LINES = 5
_LONGEST = 200  # signs of a text that a row shows


class SpotTable(TableView):
    """Two columns of words, each row about a place of the document, which `reached` carries."""

    reached = Signal(object)
    came_to = Signal(QModelIndex)

    def __init__(self, name: str, first: str, second: str) -> None:
        super().__init__(name)
        self._titles = (first, second)
        self.setModel(QStandardItemModel(0, 2, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)

    def fill(self, rows: Iterator[tuple[str, str, Spot]], sign: str) -> None:
        """Show these rows; beyond what anybody reads, how many more there are is said elsewhere."""
        model = QStandardItemModel(0, 2, self)
        model.setHorizontalHeaderLabels(self._titles)
        former = self.model()
        for first, second, spot in rows:
            if model.rowCount() == SHOWN:
                break
            items = [_item(first, spot), _item(second, spot)]
            items[0].setIcon(icon(sign, Tint.WARN))
            model.appendRow(items)
        self.setModel(model)
        self.came_to.emit(QModelIndex())
        former.deleteLater()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which place the current row is about."""
        super().currentChanged(current, previous)
        self.came_to.emit(current)
        if current.isValid() and self.hasFocus():
            self.reached.emit(current.data(SPOT))

    def spots(self) -> list[Spot]:
        """The places of the rows, from the first on."""
        return [self.model().index(row, 0).data(SPOT) for row in range(self.model().rowCount())]

    def choose_row(self, row: int) -> None:
        """Make a row current, without telling that the user went to it."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(
            index,
            self.selectionModel().SelectionFlag.ClearAndSelect | self.selectionModel().SelectionFlag.Rows,
        )
        self.scrollTo(index)


class Detail(QPlainTextEdit):
    """The whole text of the current row of a list, of which a row has room for the beginning only."""

    def __init__(self, table: SpotTable) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("The chosen row in full"))
        self.setMinimumHeight(self.fontMetrics().lineSpacing() + space(16))
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * _DETAIL_LINES + space(16))
        table.came_to.connect(self._show)

    def _show(self, index: QModelIndex) -> None:
        texts = (index.siblingAtColumn(column).data(FULL) for column in (1, 0))
        self.setPlainText("\n".join(filter(None, texts)))


class DoubtsPane(QWidget):
    """Everything to look at, with why."""

    def __init__(self) -> None:
        super().__init__()
        self._nothing = label(
            self.tr("Nothing is doubtful: all was understood clearly."), Style.MUTED, wrap=True
        )
        self.table = SpotTable(self.tr("Doubtful places"), self.tr("Where"), self.tr("Why"))
        self._detail = Detail(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(self._nothing)
        column.addWidget(self.table, 3)
        column.addWidget(self._detail, 1)
        column.addStretch()

    def show_found(self, found: Found) -> None:
        """List the doubts of what was understood."""
        self.table.fill(_doubt_rows(found), "alert-triangle")
        self._nothing.setVisible(not found.doubts)
        for part in (self.table, self._detail):
            part.setVisible(bool(found.doubts))


class LeftoversPane(QWidget):
    """What went nowhere, with why; it can be copied whole or in part."""

    copied = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._leftovers: tuple[Leftover, ...] = ()
        self._nothing = label(self.tr("Nothing was left over."), Style.MUTED, wrap=True)
        self.table = SpotTable(self.tr("What was not understood"), self.tr("Why"), self.tr("Text"))
        self._detail = Detail(self.table)
        self.copy = screen_action(
            self.table, self.tr("&Copy the chosen"), "copy", "Ctrl+C", lambda: self._copy(self._chosen())
        )
        self.copy_all = button(self.tr("Copy &all"), icon_name="copy")
        self.copy_all.clicked.connect(lambda: self._copy(self._leftovers))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        row = QHBoxLayout()
        row.addWidget(self._nothing, 1)
        row.addWidget(self.copy_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addLayout(row)
        column.addWidget(self.table, 3)
        column.addWidget(self._detail, 1)
        column.addStretch()

    def show_found(self, found: Found) -> None:
        """List what was left over."""
        self._leftovers = found.understanding.leftovers
        rows = ((words.reason(each.reason), each.text, each.spot) for each in self._leftovers)
        self.table.fill(rows, "help-circle")
        self._nothing.setText(
            self.tr("These texts will not be brought in. What you need can be copied.")
            if self._leftovers
            else self.tr("Nothing was left over.")
        )
        for part in (self.table, self._detail, self.copy_all):
            part.setVisible(bool(self._leftovers))

    def _chosen(self) -> tuple[Leftover, ...]:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})
        return tuple(self._leftovers[row] for row in rows)

    def _copy(self, leftovers: tuple[Leftover, ...]) -> None:
        if leftovers:
            QGuiApplication.clipboard().setText("\n".join(each.text for each in leftovers))
            self.copied.emit(len(leftovers))


def _doubt_rows(found: Found) -> Iterator[tuple[str, str, Spot]]:
    for each in found.doubts:
        yield _place(found, each), words.uncertainty(each.why), each.spot


def _place(found: Found, doubt: Doubtful) -> str:
    text = found.entries[doubt.entry].text
    return f"{doubt.period.label}: {text}" if doubt.period else text


def _item(text: str, spot: Spot) -> QStandardItem:
    line = " ".join(text[: _LONGEST + 1].split())
    item = QStandardItem(line if len(text) <= _LONGEST else f"{line[:_LONGEST]}…")
    item.setToolTip(as_it_stands(text))
    item.setData(text, FULL)
    item.setData(spot, SPOT)
    item.setEditable(False)
    return item
