"""The list of indicators that a formula may name, with a field that finds them by a few letters."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from db.domain.folding import folded
from db.queries.formulas import Choice
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.row_items import ID, row_height
from desktop.gui.theme import space
from desktop.gui.widgets.search_field import SearchField

_ROWS_SHOWN = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOWHERE = QModelIndex()


class ChoiceModel(QAbstractListModel):
    """Those of the indicators whose labels have all the words; of another programme, with its title."""

    def __init__(self, choices: Sequence[Choice], programme: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._size = QSize(0, row_height(parent))
        self._programme = programme
        self._all = [(folded(choice.label), choice) for choice in choices]
        self._shown = list(choices)

    def like(self, words: str) -> list[Choice]:
        """The indicators whose labels have all these words in them; first those that begin with them."""
        wanted, begun = folded(words).split(), folded(words)
        found = [pair for pair in self._all if all(word in pair[0] for word in wanted)]
        return [choice for _, choice in sorted(found, key=lambda pair: not pair[0].startswith(begun))]

    def keep(self, words: str) -> None:
        """Show only those whose labels have all these words."""
        self.beginResetModel()
        self._shown = self.like(words)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """Label, programme where it is another one, and the indicator's id."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        choice = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            own = choice.programme == self._programme
            return choice.label if own else f"{choice.label} · {choice.programme}"
        if role == Qt.ItemDataRole.SizeHintRole:
            return self._size
        return choice.indicator_id if role == ID else None


class _Choices(QListView):
    """Enter takes the current indicator, and does not press the dialog's button."""

    def sizeHint(self) -> QSize:
        """Room for some rows; there may be thousands."""
        return QSize(super().sizeHint().width(), _ROWS_SHOWN * row_height(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current indicator with Enter."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.doubleClicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class IndicatorChoice(QWidget):
    """`taken` carries the id of the indicator that was taken by Enter or a double click."""

    taken = Signal(int)

    def __init__(self, choices: Sequence[Choice], programme: str) -> None:
        super().__init__()
        self.search = SearchField(self.tr("Find an indicator"))
        self.list = _Choices()
        self.list.setAccessibleName(self.tr("Indicators"))
        self.model = ChoiceModel(choices, programme, self.list)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(self.search)
        column.addWidget(framed(self.list), 1)
        self.search.searched.connect(self._keep)
        self.list.doubleClicked.connect(lambda index: self.taken.emit(index.data(ID)))
        self.list.setCurrentIndex(self.model.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the search field, Enter takes the first that was found, and Down leads into the list."""
        if self.search.hasFocus() and event.key() in _ENTER:
            if self.model.rowCount():
                self.taken.emit(self.list.currentIndex().data(ID))
        elif self.search.hasFocus() and event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _keep(self, words: str) -> None:
        self.model.keep(words)
        self.list.setCurrentIndex(self.model.index(0))
