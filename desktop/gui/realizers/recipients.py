"""For whom forms are made: the realizers who deliver, each with a tick."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.realizer_board import BoardRow
from desktop.app.collection import Deliverer
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.row_items import ID, row_item
from desktop.gui.realizers import words
from desktop.gui.realizers.ticked_table import TickedTable
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button

_LEAST, _NUMBER, _SO_FAR = 320, 84, 124


class Recipients(QWidget):
    """`edited` tells that others are ticked."""

    edited = Signal()

    def __init__(
        self, known: Sequence[Deliverer], rows: Mapping[int, BoardRow], chosen: Collection[int]
    ) -> None:
        super().__init__()
        self._rows = rows
        self.table = TickedTable(self.tr("For whom"))
        self._model = QStandardItemModel(0, 3, self.table)
        self._model.setHorizontalHeaderLabels(
            [self.tr("Realizer"), self.tr("Indicators"), self.tr("Form so far")]
        )
        for each in known:
            self._model.appendRow(self._items(each, each.realizer.id in chosen))
        self.table.setModel(self._model)
        self.all = button(self.tr("&All"))
        self.none = button(self.tr("&Nobody"))
        self.awaited = button(self.tr("Those who have &not delivered"))
        self._lay_out()
        self._model.itemChanged.connect(lambda: self.edited.emit())
        self.all.clicked.connect(lambda: self._tick({each.realizer.id for each in known}))
        self.none.clicked.connect(lambda: self._tick(frozenset()))
        self.awaited.clicked.connect(lambda: self._tick({each for each in rows if rows[each].is_awaited}))

    @property
    def chosen(self) -> tuple[int, ...]:
        """The ids of those who are ticked."""
        items = (self._model.item(row, 0) for row in range(self._model.rowCount()))
        return tuple(item.data(ID) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _items(self, each: Deliverer, ticked: bool) -> list[QStandardItem]:
        name = row_item(self.table, each.realizer.name, each.realizer.id)
        name.setCheckable(True)
        name.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        number = row_item(self.table, str(each.indicators))
        number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return [name, number, row_item(self.table, self._so_far(each.realizer.id))]

    def _so_far(self, realizer_id: int) -> str:
        row = self._rows.get(realizer_id)
        if row is None or row.form is None:
            return self.tr("none yet")
        return words.form_date(row)

    def _tick(self, ids: Collection[int]) -> None:
        for row in range(self._model.rowCount()):
            item = self._model.item(row, 0)
            item.setCheckState(Qt.CheckState.Checked if item.data(ID) in ids else Qt.CheckState.Unchecked)

    def _lay_out(self) -> None:
        self.table.setColumnWidth(1, space(_NUMBER))
        self.table.setColumnWidth(2, space(_SO_FAR))
        self.table.setMinimumWidth(space(_LEAST))
        buttons = QHBoxLayout()
        buttons.setSpacing(space(8))
        for each in (self.all, self.none, self.awaited):
            buttons.addWidget(each)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(framed(self.table), 1)
        column.addLayout(buttons)
