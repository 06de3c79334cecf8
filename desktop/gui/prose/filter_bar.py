"""The line above the tree: the search, what is still to be written, and how far all has come."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.narratives import NarrativeRow, Prose
from desktop.gui.prose import states
from desktop.gui.prose.states import Filters
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import action, tool_button
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.text import Style, label


class FilterBar(QWidget):
    """`filtered` tells that other filters are set, `left` that the keyboard wants the tree."""

    filtered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField(self.tr("Find an element"))
        self.looks = {
            Prose.EMPTY: self._look(self.tr("Without text"), "circle-dashed"),
            Prose.CARRIED: self._look(self.tr("Carried over"), "history"),
        }
        self.show_all = action(self.tr("Show all elements"), "x", "", self)
        self._counts = label("", Style.MUTED)
        self._all = tool_button(self.show_all)
        self._all.hide()
        self._lay_out()
        self.search.searched.connect(self._tell)
        self.search.returnPressed.connect(self.left)
        self.show_all.triggered.connect(self.clear)

    @property
    def filters(self) -> Filters:
        """What is set."""
        chosen = (state for state, each in self.looks.items() if each.isChecked())
        return Filters(self.search.text().strip(), next(chosen, None))

    @property
    def menu_actions(self) -> list[QAction]:
        """The filters, and the way to drop them."""
        return [*self.looks.values(), self.show_all]

    def clear(self) -> None:
        """Drop all filters."""
        self.search.clear()
        self._choose(None)
        self._tell()

    def count(self, rows: Sequence[NarrativeRow]) -> None:
        """Say how far all has come."""
        for state, each in self.looks.items():
            number = states.count(rows, state)
            each.setIconText(f"{each.text()} ({number})" if number else each.text())
        done = len(rows) - states.count(rows, Prose.EMPTY)
        self._counts.setText(self.tr("{done} of {all} described").format(done=done, all=len(rows)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the empty field drops the filters, then leads to the tree, as the arrow down does."""
        if event.key() == Qt.Key.Key_Escape and self.filters != Filters():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _look(self, text: str, icon_name: str) -> QAction:
        made = action(text, icon_name, "", self)
        made.setCheckable(True)
        made.triggered.connect(lambda on, made=made: self._on_look(made, on))
        return made

    def _on_look(self, chosen: QAction, on: bool) -> None:
        self._choose(chosen if on else None)
        self._tell()

    def _choose(self, chosen: QAction | None) -> None:
        for each in self.looks.values():
            each.setChecked(each is chosen)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space(4))
        for each in self.looks.values():
            row.addWidget(tool_button(each, words=True))
        row.addStretch(1)
        row.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addWidget(self.search)
        column.addLayout(row)
        column.addWidget(self._counts)

    def _tell(self) -> None:
        self._all.setVisible(self.filters != Filters())
        self.filtered.emit()
