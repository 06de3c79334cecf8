"""The levels that were found, with their names to be changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from db.domain.understanding import FoundLevel, LevelKey, level_keys
from desktop.gui import labels
from desktop.gui.imports.corrections import Corrections
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label
from desktop.gui.widgets.views import TableView

_NAME, _PLURAL = 0, 1
_NUMBERED = 110


class LevelsPane(QWidget):
    """`renamed` carries a level's key, its name and its plural."""

    renamed = Signal(object, str, str)

    def __init__(self, corrections: Corrections) -> None:
        super().__init__()
        self._corrections = corrections
        self._levels: tuple[FoundLevel, ...] = ()
        self._keys: tuple[LevelKey, ...] = ()
        self._filling = False
        self.table = TableView(self.tr("Levels that were found"))
        self.table.setModel(QStandardItemModel(0, 3, self))
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.table.model().itemChanged.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(
            label(self.tr("What the elements are called. F2 changes a name."), Style.MUTED, wrap=True)
        )
        column.addWidget(self.table, 1)

    def show_found(self) -> None:
        """Show the levels of what was understood; the current one stays it."""
        former, keys = self.table.currentIndex(), self._keys
        self._levels = self._corrections.understanding.levels
        self._keys = level_keys(self._levels)
        self._fill()
        if former.isValid() and keys[former.row()] in self._keys:
            row = self._keys.index(keys[former.row()])
            self.table.setCurrentIndex(self.table.model().index(row, former.column()))

    def _fill(self) -> None:
        model = self.table.model()
        self._filling = True
        model.clear()
        model.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Several of them"), self.tr("Numbers")])
        for level in self._levels:
            numbers = QStandardItem(labels.numbering(level.numbering))
            numbers.setFlags(numbers.flags() & ~Qt.ItemFlag.ItemIsEditable)
            model.appendRow([QStandardItem(level.name), QStandardItem(level.name_plural), numbers])
        self._filling = False
        header = self.table.horizontalHeader()
        for section in (_NAME, _PLURAL):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(2, space(_NUMBERED))

    def _on_changed(self, item: QStandardItem) -> None:
        """Tell the new names; a name without letters is no name, and the former one stays."""
        if self._filling:
            return
        level, key = self._levels[item.row()], self._keys[item.row()]
        # What was typed before may not be understood yet.
        names = list(self._corrections.directions.levels.get(key, (level.name, level.name_plural)))
        typed = " ".join(item.text().split())
        if not typed:
            self._filling = True
            item.setText(names[item.column()])
            self._filling = False
        elif typed != names[item.column()]:
            names[item.column()] = typed
            self.renamed.emit(key, *names)
