"""The picker of sentences: what the figures say, to be put in and changed afterwards."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QVBoxLayout, QWidget

from desktop.gui.editor.popup import ENTER, place_below, plain_list, walk
from desktop.gui.editor.proposals import Proposed
from desktop.gui.theme import space
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.text import Style, label

_SIZE = (820, 380)
_NOWHERE = QModelIndex()
Find = Callable[[str], Sequence[Proposed]]


class _Sentences(QAbstractTableModel):
    """One column of sentences."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: Sequence[Proposed] = ()

    def show(self, found: Sequence[Proposed]) -> None:
        """Offer these."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.found)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Always one."""
        return 0 if parent.isValid() else 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """What a sentence says at the moment."""
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self.found[index.row()].shown
        return None


class SentencePicker(QFrame):
    """`taken` carries what was chosen; Esc, or a click elsewhere, takes nothing."""

    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self.setAccessibleName(self.tr("Suggest a sentence"))
        self._find: Find = lambda _words: ()
        self.search = SearchField(self.tr("Find an indicator"))
        self.sentences = _Sentences(self)
        self.list = plain_list(self.tr("Sentences"), self.sentences)
        self._whole = label("", Style.MUTED, wrap=True)
        self._lay_out()
        for each in (self.search, self.list):
            each.installEventFilter(self)
        self.search.searched.connect(self._show)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        self.list.doubleClicked.connect(lambda _index: self._take())

    def open_at(self, corner: QPoint, find: Find) -> None:
        """Open below a point of the screen; `find` gives the sentences for some letters."""
        self._find = find
        self.search.clear()
        self._show("")
        place_below(self, corner, *_SIZE)
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk through the sentences while letters are typed; Enter takes one."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in ENTER:
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            walk(self.list, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _show(self, words: str) -> None:
        self.sentences.show(self._find(words))
        self.list.setCurrentIndex(self.sentences.index(0, 0))
        self._tell()

    def _tell(self) -> None:
        """Show the whole of the current sentence, which its row may be too short for."""
        row = self.list.currentIndex().row()
        if row >= 0:
            self._whole.setText(self.sentences.found[row].shown)
        elif self.search.text().strip():
            self._whole.setText(self.tr("No indicator with a value has these words in its label."))
        else:
            self._whole.setText(
                self.tr("No indicator with a value stands here. Type some letters to find one elsewhere.")
            )

    def _take(self) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            self.close()
            self.taken.emit(self.sentences.found[row].inlines)

    def _lay_out(self) -> None:
        self.list.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[space(8)] * 4)
        column.setSpacing(space(8))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self._whole)
