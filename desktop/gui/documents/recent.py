"""The documents that were made last, to be opened again."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QDateTime, QLocale, Signal
from PySide6.QtGui import QColor, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView

from desktop.gui.dialogs.row_items import ID, row_item
from desktop.gui.theme import colours, space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.views import TableView
from desktop.settings import Export

_ROWS_SHOWN = 5


class RecentExports(Card):
    """A row for each document; Enter opens it. A document that is gone is shown as such."""

    open_wanted = Signal(object)
    folder_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.table = TableView(self.tr("Last exports"))
        self.open = button(self.tr("&Open"), icon_name="external-link")
        self.folder = button(self.tr("Show in the &folder"), icon_name="folder-open")
        self._make_table()
        buttons = QHBoxLayout()
        buttons.setSpacing(space(8))
        buttons.addWidget(self.open)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        self.body.addWidget(self.table)
        self.body.addLayout(buttons)
        self.table.activated.connect(lambda: self.open_wanted.emit(self.current))
        self.open.clicked.connect(lambda: self.open_wanted.emit(self.current))
        self.folder.clicked.connect(lambda: self.folder_wanted.emit(self.current))

    @property
    def current(self) -> Path | None:
        """The document that is chosen."""
        chosen = self.table.currentIndex().siblingAtColumn(0).data(ID)
        return Path(chosen) if chosen else None

    def show_exports(self, exports: Sequence[Export]) -> None:
        """List the documents, the newest first."""
        model = self.table.model()
        model.removeRows(0, model.rowCount())
        for each in exports:
            items = [row_item(self.table, Path(each.path).name, each.path)]
            there = Path(each.path).is_file()
            items.append(row_item(self.table, when(each.at) if there else self.tr("no longer there")))
            for item in items[there:]:
                item.setForeground(QColor(colours().muted))
            items[0].setToolTip(each.path)
            model.appendRow(items)
        self.table.selectRow(0)
        rows = min(len(exports), _ROWS_SHOWN) * self.table.rowHeight(0)
        self.table.setFixedHeight(rows + self.table.horizontalHeader().sizeHint().height() + space(4))
        self.setVisible(bool(exports))

    def _make_table(self) -> None:
        model = QStandardItemModel(0, 2, self.table)
        model.setHorizontalHeaderLabels([self.tr("Last exports"), self.tr("When")])
        self.table.setModel(model)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(1, space(110))


def when(at: str) -> str:
    """„10:42” today, „2 mar 2026” of another day; nothing when nobody knows."""
    try:
        moment = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return ""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    today = local.date() == QDate.currentDate()
    return local.toString("HH:mm") if today else QLocale().toString(local.date(), "d MMM yyyy")
