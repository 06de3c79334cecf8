"""The line above the grid: the search, the filters, and how much is entered."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.queries.completeness import RealizerStanding
from desktop.gui.theme import space
from desktop.gui.values.filter_menu import FilterMenu
from desktop.gui.values.filters import Filters, Look
from desktop.gui.values.gaps import Gaps
from desktop.gui.widgets.buttons import action, show_words, tool_button
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.text import Style, label

_ROOM_FOR_WORDS, _NARROWEST = 860, 320


class FilterBar(QWidget):
    """`filtered` tells that other filters are set, `left` that the keyboard wants the grid."""

    filtered = Signal()
    left = Signal()

    def __init__(self, only_missing: QAction, deliveries: Callable[[], list[RealizerStanding]]) -> None:
        super().__init__()
        self.search = SearchField(self.tr("Find an indicator"))
        self.search.setMinimumWidth(space(160))
        self.search.setMaximumWidth(space(320))
        self._menu = FilterMenu(only_missing, deliveries, self)
        self.show_all = action(self.tr("Show all indicators"), "x", "", self)
        self.missing = tool_button(only_missing, words=True)
        self.doubtful = tool_button(self._menu.looks[Look.DOUBTFUL], words=True)
        self.more = self._menu.button
        self._all = tool_button(self.show_all)
        self._counts = label("", Style.MUTED, wrap=True)
        self._counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._unread = label("", Style.ERROR)
        self._lay_out()
        self._all.hide()
        self.search.searched.connect(self._tell)
        self.search.returnPressed.connect(self.left)
        self._menu.chosen.connect(self._tell)
        self.show_all.triggered.connect(self.clear)

    @property
    def menu_actions(self) -> list[QAction]:
        """The filters, but for the first, which came from outside, and the way to drop them."""
        return [*list(self._menu.looks.values())[1:], self._menu.by_realizer, self.show_all]

    @property
    def filters(self) -> Filters:
        """What is set."""
        return Filters(self.search.text().strip(), self._menu.chosen_looks, self._menu.realizer_id)

    def clear(self) -> None:
        """Drop all filters."""
        self._set(Filters())

    def look_for(self, look: Look) -> None:
        """Look for this and nothing else."""
        self._set(Filters(looks=frozenset({look})))

    def look_at_realizer(self, realizer_id: int) -> None:
        """Look at what this realizer delivers and at nothing else."""
        self._set(Filters(realizer_id=realizer_id))

    def count(self, gaps: Gaps) -> None:
        """Say how much of the chosen period is entered."""
        missing, unread = len(gaps.missing), len(gaps.unread)
        words = self.tr("{done} of {expected} entered").format(
            done=gaps.expected - missing, expected=gaps.expected
        )
        if missing:
            words += ", " + self.tr("%n missing", "", missing)
        if unread:
            words += ","
        self._counts.setText(words)
        self._unread.setText(self.tr("%n not understood", "", unread))
        self._unread.setVisible(bool(unread))
        self._menu.count(Look.DOUBTFUL, len(gaps.doubtful))

    @property
    def said(self) -> str:
        """The counts as a sentence."""
        return f"{self._counts.text()} {self._unread.text() if self._unread.isVisible() else ''}".strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the empty field drops the filters, then leads back to the grid, as the arrow down does."""
        if event.key() == Qt.Key.Key_Escape and self.filters:
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the buttons off where there is no room for them."""
        super().resizeEvent(event)
        for each in (self.missing, self.doubtful):
            show_words(each, self.width() >= space(_ROOM_FOR_WORDS))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(4))
        row.addWidget(self.search, 1)
        for each in (self.missing, self.doubtful, self.more, self._all):
            row.addWidget(each)
        row.addWidget(self._counts, 2)
        row.addWidget(self._unread)
        self.setMinimumWidth(space(_NARROWEST))  # without words

    def _set(self, filters: Filters) -> None:
        self.search.setText(filters.words)
        self._menu.choose(filters)
        self._tell()

    def _tell(self) -> None:
        self._all.setVisible(bool(self.filters))
        self.filtered.emit()
