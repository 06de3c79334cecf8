"""The keys of everything, from the actions and from the grid's contract themselves: it is always true."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.page_dialog import PageDialog
from desktop.gui.dialogs.row_items import row_item
from desktop.gui.theme import space
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.views import TableView

_SIZE = (560, 460)

Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]


def keys_of(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    """What each action with keys does, and its keys in the system's words; each action once, in order."""
    found: dict[str, str] = {}
    for each in actions:
        keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in each.shortcuts())
        if keys:
            found.setdefault(each.text().replace("&", "").rstrip("…"), keys)
    return list(found.items())


def _head(item: QStandardItem) -> None:
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    item.setSelectable(False)


class ShortcutsDialog(PageDialog):
    """A table of two columns, group by group, that a few letters narrow down."""

    def __init__(self, groups: Groups, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._groups = [(title, keys) for title, keys in groups if keys]
        self.search = SearchField(self.tr("Search"))
        self.table = TableView(self.tr("Keyboard shortcuts"))
        self._make_table()
        self.search.textChanged.connect(self._narrow)
        self.body.addWidget(self.search)
        self.body.addWidget(framed(self.table), 1)
        self.offer_to_close()
        self.search.setFocus()

    def _make_table(self) -> None:
        model = QStandardItemModel(0, 2, self.table)
        model.setHorizontalHeaderLabels([self.tr("What it does"), self.tr("Keys")])
        for title, keys in self._groups:
            model.appendRow([row_item(self.table, title), row_item(self.table, "")])
            _head(model.item(model.rowCount() - 1))
            for row in keys:
                model.appendRow([row_item(self.table, text) for text in row])
        self.table.setModel(model)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(1, space(230))
        self.table.setMinimumSize(space(_SIZE[0]), space(_SIZE[1]))

    def _narrow(self, letters: str) -> None:
        """Leave the lines with these letters, and the titles above them."""
        row = 0
        for _title, keys in self._groups:
            found = [letters.casefold() in " ".join(texts).casefold() for texts in keys]
            for shown in (any(found), *found):
                self.table.setRowHidden(row, not shown)
                row += 1
