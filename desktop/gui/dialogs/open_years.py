"""The years in which something holds, side by side; a dash is no limit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.gui.dialogs.fields import year_box
from desktop.gui.theme import space
from desktop.gui.widgets.number_field import NumberField
from desktop.gui.widgets.text import label


class OpenYears(QWidget):
    """„2010 – 2023” or „– – 2023”; `edited` tells that one of them changed.

    With `ends`, the last year is always a year.
    """

    edited = Signal()

    def __init__(self, ends: bool = False) -> None:
        super().__init__()
        self.first = _limit(year_box(0, self.tr("First year")))
        self.last = year_box(0, self.tr("Last year"))
        if not ends:
            _limit(self.last)
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
    def years(self) -> tuple[int | None, int | None]:
        """First and last year as they are typed; None: no limit."""
        for box in (self.first, self.last):
            box.interpretText()
        return _chosen(self.first), _chosen(self.last)

    def show_years(self, first: int | None, last: int | None) -> None:
        """Enter both years."""
        self.first.setValue(first or self.first.minimum())
        self.last.setValue(last or self.last.minimum())


def _limit(box: NumberField) -> NumberField:
    box.setMinimum(box.minimum() - 1)
    box.setSpecialValueText("–")
    return box


def _chosen(box: NumberField) -> int | None:
    no_limit = box.specialValueText() and box.value() == box.minimum()
    return None if no_limit else box.value()
