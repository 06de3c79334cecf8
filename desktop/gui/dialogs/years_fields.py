"""The first and the last year of a programme, side by side."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.gui.dialogs.fields import year_box
from desktop.gui.theme import space
from desktop.gui.widgets.text import label


class YearsFields(QWidget):
    """„2024 – 2030”; `edited` tells that one of them changed."""

    edited = Signal()

    def __init__(self, first: int, last: int) -> None:
        super().__init__()
        self.first = year_box(first, self.tr("First year"))
        self.last = year_box(last, self.tr("Last year"))
        self.setFocusProxy(self.first)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(8))
        for part in (self.first, label("–"), self.last):
            row.addWidget(part)
        row.addStretch(1)
        for box in (self.first, self.last):
            box.valueChanged.connect(self.edited)

    @property
    def years(self) -> tuple[int, int]:
        """First and last year."""
        return self.first.value(), self.last.value()

    def show_years(self, first: int, last: int) -> None:
        """Enter both years."""
        self.first.setValue(first)
        self.last.setValue(last)
