"""The list of those who deliver, each with how much of it is there; opens over the grid and takes one."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHeaderView, QVBoxLayout, QWidget

from db.domain.completeness import Completeness, State
from db.domain.folding import folded
from db.queries.completeness import RealizerStanding
from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space
from desktop.gui.values.search import matching
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.views import TableView

_WIDTH, _MOST_ROWS = 560, 14
_ICONS = {
    State.NOTHING: ("circle-dashed", Tint.MUTED),
    State.PARTLY: ("clock", Tint.MUTED),
    State.DOUBTFUL: ("alert-triangle", Tint.WARN),
    State.COMPLETE: ("circle-check", Tint.OK),
}


class RealizerChooser(QFrame):
    """A search over a list; `chosen` carries what was taken, None being everybody."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "card")
        self._standings: list[RealizerStanding | None] = []
        self._labels: dict[int, str] = {}
        self.search = SearchField(self.tr("Find a realizer"))
        self.list = TableView(self.tr("Realizers"))
        self._rows = QStandardItemModel(self)
        self._lay_out()
        self.search.searched.connect(self._on_searched)
        self.search.returnPressed.connect(self._take_current)
        self.list.clicked.connect(self._take)

    def show_below(self, button: QWidget, standings: Sequence[RealizerStanding], current_id: int) -> None:
        """Open under a button with one of them current; 0: everybody."""
        self._fill(standings)
        ids = [each.realizer.id if each is not None else 0 for each in self._standings]
        self.list.setCurrentIndex(self._rows.index(ids.index(current_id) if current_id in ids else 0, 0))
        self.search.clear()
        self._fit(button)
        self.show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows lead into the list, Enter takes a realizer, Esc leaves everything as it is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.list.hasFocus():
            self._enter_list(event)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.list.setModel(self._rows)
        self.list.setShowGrid(False)
        self.list.setSelectionBehavior(TableView.SelectionBehavior.SelectRows)
        self.list.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(TableView.EditTrigger.NoEditTriggers)
        self.list.setTabKeyNavigation(False)
        self.list.horizontalHeader().hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[space(8)] * 4)
        column.setSpacing(space(8))
        column.addWidget(self.search)
        column.addWidget(self.list)

    def _fill(self, standings: Sequence[RealizerStanding]) -> None:
        self._standings = [None, *standings]
        self._rows.clear()
        self._rows.appendRow([QStandardItem(self.tr("All realizers")), QStandardItem()])
        for each in standings:
            self._rows.appendRow([_name(each), self._counts(each.completeness)])
        self._labels = {row: folded(self._rows.item(row).text()) for row in range(self._rows.rowCount())}
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _counts(self, completeness: Completeness) -> QStandardItem:
        words = self.tr("{done} of {expected}").format(
            done=completeness.delivered, expected=completeness.expected
        )
        made = QStandardItem(icon(*_ICONS[completeness.state]), words)
        made.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return made

    def _fit(self, button: QWidget) -> None:
        """As high as the list, as wide as the window leaves, below the button and within the window."""
        window = button.window()
        rows = min(self._rows.rowCount(), _MOST_ROWS) * self.list.verticalHeader().defaultSectionSize()
        corner = button.mapTo(window, QPoint(0, button.height() + space(2)))
        width = min(space(_WIDTH), window.width() - 2 * space(8))
        height = min(rows + self.search.sizeHint().height() + 4 * space(8), window.height() - corner.y())
        corner.setX(max(min(corner.x(), window.width() - width - space(8)), space(8)))
        self.setGeometry(*window.mapToGlobal(corner).toTuple(), width, height)

    def _on_searched(self, words: str) -> None:
        found = matching(self._labels, words)
        for row in self._labels:
            self.list.setRowHidden(row, row not in found)
        if found and self.list.currentIndex().row() not in found:
            self.list.setCurrentIndex(self._rows.index(min(found), 0))

    def _enter_list(self, event: QKeyEvent) -> None:
        """Lead to the first that was found; where nothing is searched, one on from the current one."""
        words = self.search.text().strip()
        self._on_searched(words)
        self.list.setFocus()
        if not words:
            self.list.keyPressEvent(event)

    def _take_current(self) -> None:
        current = self.list.currentIndex()
        if current.isValid() and not self.list.isRowHidden(current.row()):
            self._take(current)

    def _take(self, index: QModelIndex) -> None:
        self.close()
        self.chosen.emit(self._standings[index.row()])


def _name(standing: RealizerStanding) -> QStandardItem:
    made = QStandardItem(standing.realizer.name)
    made.setToolTip(standing.realizer.name)
    return made
