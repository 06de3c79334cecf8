"""A small picture of a scheme of levels: which level stands under which, and how each is numbered."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy

from db.domain.entities import Level
from db.domain.numbering import label as mark_of
from desktop.gui import labels
from desktop.gui.dialogs.row_items import row_height, row_item
from desktop.gui.theme import colours, space
from desktop.gui.widgets.views import TreeView


def example(level: Level, above: str = "") -> str:
    """A level's name with its first mark, as the structure shows it: „I. Cel strategiczny”."""
    mark = mark_of(level.numbering, 1, above)
    return f"{mark}{'.' if mark[-1:].isalnum() else ''} {level.name}".strip()


class LevelTree(TreeView):
    """Shows levels, each under the one that it stands under; nothing in it can be changed."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Levels of the structure"))
        self.setModel(QStandardItemModel(self))
        self.setHeaderHidden(True)
        self.setItemsExpandable(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_levels(self, levels: Sequence[Level], above: Sequence[int | None]) -> None:
        """Show levels; `above` gives for each the place in the list of the one it stands under."""
        model = self.model()
        model.clear()
        items: list[QStandardItem] = []
        marks: list[str] = []
        for level, place in zip(levels, above, strict=True):
            marks.append(mark_of(level.numbering, 1, "" if place is None else marks[place]))
            item = row_item(self, example(level, "" if place is None else marks[place]))
            description = row_item(self, self._description(level))
            description.setForeground(QColor(colours().muted))
            (model.invisibleRootItem() if place is None else items[place]).appendRow([item, description])
            items.append(item)
        self._fit(len(items))

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        """Draw none: everything is open and stays so."""

    def _description(self, level: Level) -> str:
        how = labels.presentation(level.presentation)
        return self.tr("{how}, with indicators").format(how=how) if level.carries_indicators else how

    def _fit(self, rows: int) -> None:
        self.expandAll()
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(0, self.sizeHintForColumn(0) + space(24))
        self.setFixedHeight(rows * row_height(self) + 2 * self.frameWidth() + space(8))
