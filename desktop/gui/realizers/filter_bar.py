"""The line above the board: the search, whom to look for, and how far everybody has come."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.domain.realizer_board import BoardRow
from desktop.gui.realizers.filters import Filters, Look, count
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import action, show_words, tool_button
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.text import Style, label

_ROOM_FOR_WORDS, _NARROWEST = 760, 320


class FilterBar(QWidget):
    """`filtered` tells that other filters are set, `left` that the keyboard wants the board."""

    filtered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField(self.tr("Find a realizer"))
        self.search.setMinimumWidth(space(140))
        self.search.setMaximumWidth(space(280))
        self.looks = {
            Look.AWAITED: self._look(self.tr("Not delivered"), "clock"),
            Look.GAPS: self._look(self.tr("Gaps"), "circle-dashed", "Ctrl+Shift+F"),
            Look.DOUBTFUL: self._look(self.tr("Doubtful"), "alert-triangle"),
        }
        self._tools = [tool_button(each, words=True) for each in self.looks.values()]
        self.show_all = action(self.tr("Show all realizers"), "x", "", self)
        self._all = tool_button(self.show_all)
        self._counts = label("", Style.MUTED, wrap=True)
        self._counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self._all.hide()
        self.search.searched.connect(self._tell)
        self.search.returnPressed.connect(self.left)
        self.show_all.triggered.connect(self.clear)

    @property
    def menu_actions(self) -> list[QAction]:
        """The filters, and the way to drop them."""
        return [*self.looks.values(), self.show_all]

    @property
    def filters(self) -> Filters:
        """What is set."""
        looks = frozenset(look for look, each in self.looks.items() if each.isChecked())
        return Filters(self.search.text().strip(), looks)

    @property
    def said(self) -> str:
        """How far everybody has come."""
        return self._counts.text()

    def clear(self) -> None:
        """Drop all filters."""
        self.blockSignals(True)
        self.search.clear()
        for each in self.looks.values():
            each.setChecked(False)
        self.blockSignals(False)
        self._tell()

    def count(self, rows: Sequence[BoardRow]) -> None:
        """Say how many realizers there are of each kind."""
        for look, each in self.looks.items():
            number = count(look, rows)
            each.setIconText(f"{each.text()} ({number})" if number else each.text())
        awaited = count(Look.AWAITED, rows)
        self._counts.setText(
            self.tr("{done} of {all} have delivered").format(done=len(rows) - awaited, all=len(rows))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the empty field drops the filters, then leads to the board, as the arrow down does."""
        if event.key() == Qt.Key.Key_Escape and self.filters:
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the buttons off where there is no room for them."""
        super().resizeEvent(event)
        for tool in self._tools:
            show_words(tool, self.width() >= space(_ROOM_FOR_WORDS))

    def _look(self, text: str, icon_name: str, keys: str = "") -> QAction:
        made = action(text, icon_name, keys, self)
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setCheckable(True)
        made.toggled.connect(self._tell)
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(4))
        row.addWidget(self.search, 1)
        for tool in self._tools:
            row.addWidget(tool)
        row.addWidget(self._all)
        row.addWidget(self._counts, 2)
        self.setMinimumWidth(space(_NARROWEST))  # without words

    def _tell(self) -> None:
        self._all.setVisible(bool(self.filters))
        self.filtered.emit()
