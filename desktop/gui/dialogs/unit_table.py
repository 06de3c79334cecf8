"""The list of units: their four forms, and how many indicators count in each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from db.domain.entities import Unit
from db.domain.folding import folded
from db.queries.unit_uses import UnitUse
from desktop.gui.dialogs.row_items import ID
from desktop.gui.theme import space
from desktop.gui.widgets.views import TableView, keep_in_sight

_LEAST = (260, 120)
_COUNT = 4
_COUNT_WIDTH = 84


def matching(units: Sequence[Unit], text: str) -> list[Unit]:
    """The units one of whose forms contains what is searched for, by their words."""
    wanted = folded(text)
    hits = (unit for unit in units if wanted in folded(f"{unit.singular} {unit.few} {unit.many}"))
    return sorted(hits, key=lambda unit: folded(unit.singular))


class UnitTable(TableView):
    """A row for each unit; several may be selected, to be merged."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Units"))
        self.setModel(QStandardItemModel(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMinimumSize(*map(space, _LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight."""
        super().resizeEvent(event)
        keep_in_sight(self, event)

    @property
    def current_id(self) -> int | None:
        """The unit of the current row."""
        return self.currentIndex().siblingAtColumn(0).data(ID)

    @property
    def selected_ids(self) -> list[int]:
        """The units of all selected rows, from above."""
        return [index.data(ID) for index in sorted(self.selectionModel().selectedRows())]

    def show_units(self, units: Sequence[Unit], uses: Mapping[int, Sequence[UnitUse]]) -> None:
        """Show these units; no row is current then."""
        self.model().clear()
        self.model().setHorizontalHeaderLabels(
            [self.tr("1"), self.tr("2, 3, 4"), self.tr("5 and more"), self.tr("1.5"), self.tr("Indicators")]
        )
        for unit in units:
            self.model().appendRow(_row(unit, len(uses.get(unit.id, ()))))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(_COUNT, space(_COUNT_WIDTH))

    def select(self, ids: Sequence[int]) -> None:
        """Select the rows of these units as far as they are shown; the first becomes current, in sight."""
        flags = QItemSelectionModel.SelectionFlag
        rows = [self.model().index(row, 0) for row in range(self.model().rowCount())]
        chosen = [index for index in rows if index.data(ID) in ids]
        self.clearSelection()
        for index in reversed(chosen):
            self.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)
        if chosen:
            self.scrollTo(chosen[0])


def _row(unit: Unit, uses: int) -> list[QStandardItem]:
    cells = [QStandardItem(text) for text in (unit.singular, unit.few, unit.many, unit.fraction)]
    for cell in cells:
        cell.setToolTip(cell.text())
    cells[0].setData(unit.id, ID)
    count = QStandardItem(str(uses))
    count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return [*cells, count]
