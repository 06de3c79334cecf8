"""An outline as Qt's item models have it: addressed by id, changed step by step under the eyes of views."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from db.queries.programme_tree import TreeRow
from desktop.gui.structure.outline import TOP, Outline
from desktop.gui.structure.steps import Coming, Going, Moving, Step

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_NODE_FLAGS = (
    _FLAGS | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
)
# Qt asks only once about each leaf then, whenever it lays out a tree that is open.
_LEAF_FLAGS = _NODE_FLAGS | Qt.ItemFlag.ItemNeverHasChildren
_NOWHERE = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractItemModel):
    """One column; the only row at the top is the programme as a whole, with `TOP` for its id."""

    def __init__(self) -> None:
        super().__init__()
        self.outline = Outline()

    def index_of(self, node_id: int) -> QModelIndex:
        """Where a node stands now."""
        return self.createIndex(0 if node_id == TOP else self.outline.place(node_id), 0, node_id)

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The index of a child."""
        siblings = self.outline.children(parent.internalId()) if parent.isValid() else (TOP,)
        if column == 0 and 0 <= row < len(siblings):
            return self.createIndex(row, 0, siblings[row])
        return QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:
        """What an index stands under."""
        if not index.isValid() or index.internalId() == TOP:
            return QModelIndex()
        return self.index_of(self.outline.parent(index.internalId()))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many nodes stand under a parent."""
        return len(self.outline.children(parent.internalId())) if parent.isValid() else 1

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        """Whether anything stands under a parent; Qt would count the columns as well."""
        return not parent.isValid() or bool(self.outline.children(parent.internalId()))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Always one."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The programme itself is neither renamed nor moved here."""
        node_id = index.internalId()
        if node_id == TOP:
            return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags
        return _NODE_FLAGS if self.outline.children(node_id) else _LEAF_FLAGS

    def take(self, step: Step, rows: Mapping[int, TreeRow]) -> None:
        """Take one step; `rows` has the rows of those that come."""
        match step:
            case Going(parent, row):
                self.beginRemoveRows(self.index_of(parent), row, row)
                self.outline.remove(parent, row)
                self.endRemoveRows()
            case Coming(parent, row, ids):
                self.beginInsertRows(self.index_of(parent), row, row + len(ids) - 1)
                self.outline.insert(parent, row, [rows[each] for each in ids])
                self.endInsertRows()
            case Moving(node_id, parent, row):
                former, place = self.outline.parent(node_id), self.outline.place(node_id)
                below = row + 1 if former == parent and row > place else row
                self.beginMoveRows(self.index_of(former), place, place, self.index_of(parent), below)
                self.outline.move(node_id, parent, row)
                self.endMoveRows()

    def tell_changed(self, ids: Iterable[int]) -> None:
        """Tell of changed rows, one notice for each stretch of siblings that spans them."""
        places: dict[int, list[int]] = {}
        for node_id in self.outline.rows.keys() & ids:
            places.setdefault(self.outline.parent(node_id), []).append(self.outline.place(node_id))
        for parent, rows in places.items():
            above = self.index_of(parent)
            self.dataChanged.emit(self.index(min(rows), 0, above), self.index(max(rows), 0, above))
