"""A first and a last year, side by side: of a programme, or of what may have no limit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.gui.dialogs.fields import year_box
from desktop.gui.theme import space
from desktop.gui.widgets.number_field import NumberField
from desktop.gui.widgets.text import label


class YearsFields(QWidget):
    """„2024 – 2030”; `edited` tells that one of them changed."""

    edited = Signal()

    def __init__(self, first: int = 0, last: int = 0) -> None:
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
        """First and last year as they are typed."""
        for box in (self.first, self.last):
            box.interpretText()
        return self.first.value(), self.last.value()

    def show_years(self, first: int, last: int) -> None:
        """Enter both years."""
        self.first.setValue(first)
        self.last.setValue(last)


class OpenYears(YearsFields):
    """„2010 – 2023” or „– – 2023”: a dash is no limit. With `ends`, the last year is always a year."""

    def __init__(self, ends: bool = False) -> None:
        super().__init__()
        for box in (self.first,) if ends else (self.first, self.last):
            box.setMinimum(box.minimum() - 1)
            box.setSpecialValueText("–")
            box.setValue(box.minimum())

    @property
    def years(self) -> tuple[int | None, int | None]:
        """First and last year as they are typed; None: no limit."""
        for box in (self.first, self.last):
            box.interpretText()
        return _chosen(self.first), _chosen(self.last)

    def show_years(self, first: int | None, last: int | None) -> None:
        """Enter both years."""
        super().show_years(first or self.first.minimum(), last or self.last.minimum())


def _chosen(box: NumberField) -> int | None:
    no_limit = box.specialValueText() and box.value() == box.minimum()
    return None if no_limit else box.value()
