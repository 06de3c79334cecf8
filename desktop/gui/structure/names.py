"""Finding names as people type them: without regard to case and Polish letters."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.domain.folding import folded
from desktop.gui.theme import space

_ID = Qt.ItemDataRole.UserRole
_OFFERED = 10
_AIR = 8
_FOLDED = Qt.ItemDataRole.UserRole + 1


class _Roomy(QStyledItemDelegate):
    """Rows as high as those of a list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """The usual width, and air above and below."""
        return super().sizeHint(option, index) + QSize(0, space(_AIR))


class NameCompleter(QCompleter):
    """Offers names that contain what is typed; `chosen` carries the id of the one taken from the list."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = QStandardItemModel(self)
        self._ids: dict[str, int] = {}
        self.setModel(self._names)
        self.setCompletionRole(int(_FOLDED))
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_OFFERED)
        self.popup().setProperty("kind", "card")
        self.popup().setItemDelegate(_Roomy(self))
        self.activated[QModelIndex].connect(lambda index: self.chosen.emit(index.data(_ID)))

    def offer(self, names: Iterable[tuple[int, str]]) -> None:
        """Offer these names by id."""
        self._names.clear()
        self._ids = {}
        for name_id, name in names:
            item = QStandardItem(name)
            item.setData(name_id, _ID)
            item.setData(folded(name), _FOLDED)
            self._names.appendRow(item)
            self._ids.setdefault(folded(name), name_id)

    def id_of(self, name: str) -> int | None:
        """The id of a name, however it is spelt."""
        return self._ids.get(folded(name))

    def splitPath(self, path: str) -> list[str]:
        """What is typed, as the names are compared."""
        return [folded(path)]

    def pathFromIndex(self, index: QModelIndex) -> str:
        """What the field shows when a name is taken."""
        return str(index.data())
