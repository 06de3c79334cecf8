"""A combo box for long names: it shortens what it shows and widens its list."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyleOptionComboBox

from desktop.gui.theme import space

_EDGES = 44  # the padding at both ends and the arrow


class Chooser(QComboBox):
    """Offers rows by id; `chosen` speaks only when the user chooses, never when the program fills it."""

    chosen = Signal(int)

    def __init__(self, name: str, least: int = 90) -> None:
        """`name` is what a screen reader calls it; `least` is the width below which it will not go."""
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumWidth(space(least))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))

    def offer(self, rows: Sequence[tuple[int, str]], current: int) -> None:
        """Fill with (id, words) and show the row of id `current`; nothing is emitted."""
        self.blockSignals(True)
        self.clear()
        for row_id, words in rows:
            self.addItem(words, row_id)
            self.setItemData(self.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(self.findData(current))
        self.blockSignals(False)
        self.setToolTip(self.currentText())
        self.setEnabled(bool(rows))

    @property
    def current_id(self) -> int | None:
        """The id of the row shown; None when there is none."""
        found = self.currentData()
        return None if found is None else int(found)

    def sizeHint(self) -> QSize:
        """Room for the whole name; Qt forgets the padding of the style sheet."""
        return super().sizeHint() + QSize(space(12), 0)

    def showPopup(self) -> None:
        """Open the list wide enough for its names, as far as the screen goes."""
        wanted = self.view().sizeHintForColumn(0) + space(48)
        self.view().setMinimumWidth(
            min(max(wanted, self.width()), self.screen().availableSize().width() // 2)
        )
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the choice: another programme must not open by a slip of the wheel."""
        event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Have the name drawn shortened at its end where it does not fit."""
        super().initStyleOption(option)
        room = self.width() - space(_EDGES)
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room
        )
