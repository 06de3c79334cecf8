"""A combo box for long names: it shortens what it shows and widens its list."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyleOptionComboBox

from desktop.gui.theme import space

_EDGES = 44  # the padding at both ends and the arrow
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Chooser(QComboBox):
    """Offers rows by id; `chosen` speaks only when the user chooses, never when the program fills it.

    Keys walk through the rows without choosing each on the way: Enter chooses the row that is shown, and so
    does leaving the field; Esc shows the former one again.
    """

    chosen = Signal(int)

    def __init__(self, name: str, least: int = 90) -> None:
        """`name` is what a screen reader calls it; `least` is the width below which it will not go."""
        super().__init__()
        self._told: int | None = None
        self._walking = False
        self.setAccessibleName(name)
        self.setMinimumWidth(space(least))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)

    def offer(self, rows: Sequence[tuple[int, str]], current: int) -> None:
        """Fill with (id, words) and show the row of id `current`; nothing is emitted.

        A row that the user has walked to stays shown while the current one is the same.
        """
        walked_to = self.current_id if current == self._told else None
        self._told = current
        self.blockSignals(True)
        self.clear()
        for row_id, words in rows:
            self.addItem(words, row_id)
            self.setItemData(self.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        shown = self.findData(walked_to) if self.hasFocus() and walked_to is not None else -1
        self.setCurrentIndex(shown if shown >= 0 else self.findData(current))
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

    def save(self) -> None:
        """Choose what was walked to, without waiting for the field to be left."""
        if self.current_id != self._told:
            self._choose()

    def give_up(self) -> None:
        """Show what is chosen, not what was walked to."""
        self.setCurrentIndex(self.findData(self._told))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk; Enter chooses what was walked to, Esc goes back."""
        walked = self.current_id != self._told
        if walked and event.key() in _ENTER:
            self._choose()
        elif walked and event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            self._walking = True
            super().keyPressEvent(event)
            self._walking = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Choose what was walked to; opening the list is not leaving."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.save()

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

    def _on_activated(self) -> None:
        if not self._walking:
            self._choose()

    def _choose(self) -> None:
        self._told = self.current_id
        if self._told is not None:
            self.chosen.emit(self._told)
