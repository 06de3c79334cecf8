"""Going to what waits for the clerk: the next value that is missing, the next one that is doubtful."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QObject, Signal

from desktop.gui.values.feed import Feed
from desktop.gui.values.sheet_view import SheetView


class Seeking(QObject):
    """Leads to the chosen period; `in_vain` carries a sentence where there is nothing to lead to."""

    in_vain = Signal(str)

    def __init__(self, view: SheetView, feed: Feed) -> None:
        super().__init__(view)
        self._view = view
        self._feed = feed

    def first_missing(self) -> None:
        """Begin where the chosen period waits for its first value."""
        if self._view.editing.settle():
            self._view.setCurrentIndex(QModelIndex())
            self.missing(1)

    def missing(self, way: int) -> None:
        """Go to the nearest missing value: below (1) or above (-1)."""
        if self._view.editing.settle():
            missing = self._feed.gaps.missing
            hidden = self.tr("What is missing does not pass the filters.")
            self._go_on(missing, way, hidden if missing else self.tr("Nothing is missing."))

    def doubtful(self, way: int) -> None:
        """Go to the nearest doubtful value: below (1) or above (-1)."""
        if self._view.editing.settle():
            self._feed.make_sure()
            doubtful = self._feed.gaps.doubtful
            hidden = self.tr("What is doubtful does not pass the filters.")
            self._go_on(doubtful, way, hidden if doubtful else self.tr("Nothing is doubtful."))

    def _go_on(self, indicators: Collection[int], way: int, otherwise: str) -> None:
        """Go to the nearest of these indicators, also where a title is folded."""
        self._view.setFocus()
        sheet = self._view.sheet
        position = sheet.outline.nearest(indicators, self._view.currentIndex().row(), way)
        if position is None:
            self.in_vain.emit(otherwise)
        else:
            self._view.show_line(position, sheet.columns.chosen)
