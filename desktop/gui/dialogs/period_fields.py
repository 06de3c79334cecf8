"""Choosing a period: its kind, its year and, where the kind has several in a year, which of them."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from db.domain.kinds import PeriodKind
from db.domain.periods import Period
from desktop.gui import labels
from desktop.gui.dialogs.fields import Choice, year_box
from desktop.gui.theme import space

_PARTS = {PeriodKind.YEAR: 1, PeriodKind.HALF: 2, PeriodKind.QUARTER: 4}


def following(periods: Sequence[Period], first_year: int) -> Period:
    """The period that comes next; without any, the first year.

    A programme that reports on years goes on with the next one; halves or quarters go on where there are no
    years, or where all of one year are there. A lone half-year of the running year makes no habit.
    """
    if not periods:
        return Period(PeriodKind.YEAR, first_year)
    newest = max(periods, key=_when)
    kinds = {period.kind for period in periods}
    habits = {kind for kind in kinds if kind is PeriodKind.YEAR or _is_whole(kind, periods)}
    return min((_first_after(newest, kind, periods) for kind in habits or kinds), key=_when)


def _first_after(newest: Period, kind: PeriodKind, periods: Sequence[Period]) -> Period:
    """The period of a kind that follows the last of its kind and ends after the newest of all."""
    found = max((period for period in periods if period.kind is kind), key=_when)
    while _when(found) <= _when(newest):
        last = found.number == _PARTS[kind]
        found = Period(kind, found.year + last, 1 if last else found.number + 1)
    return found


def _is_whole(kind: PeriodKind, periods: Sequence[Period]) -> bool:
    counts = Counter(period.year for period in periods if period.kind is kind)
    return max(counts.values()) == _PARTS[kind]


def _when(period: Period) -> tuple[int, int, int]:
    return period.sort_key


class PeriodFields(QWidget):
    """Three fields in a row that always make a period; `edited` tells that it is another one now."""

    edited = Signal()

    def __init__(self, period: Period) -> None:
        super().__init__()
        self.kind = Choice([(kind, labels.period_kind(kind)) for kind in PeriodKind], period.kind)
        self.number = QComboBox()
        self.year = year_box(period.year, self.tr("Year"))
        self.setFocusProxy(self.kind)
        self._name()
        self._lay_out()
        self.show_period(period)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.number.currentIndexChanged.connect(self.edited)
        self.year.valueChanged.connect(self.edited)

    @property
    def period(self) -> Period:
        """What is chosen and typed."""
        self.year.interpretText()
        return Period(self.kind.value, self.year.value(), max(self.number.currentIndex(), 0) + 1)

    def show_period(self, period: Period) -> None:
        """Choose a period."""
        self.kind.choose(period.kind)
        self._offer_numbers(period.kind, period.year)
        self.number.setCurrentIndex(period.number - 1)
        self.year.setValue(period.year)

    def _on_kind(self) -> None:
        self._offer_numbers(self.kind.value, self.year.value())
        self.edited.emit()

    def _offer_numbers(self, kind: PeriodKind, year: int) -> None:
        """Offer „I półrocze”, „II półrocze”; a year has nothing to offer."""
        self.number.blockSignals(True)
        self.number.clear()
        for number in range(1, _PARTS[kind] + 1):
            self.number.addItem(Period(kind, year, number).label.removesuffix(f" {year}"))
        self.number.blockSignals(False)
        self.number.setVisible(kind is not PeriodKind.YEAR)

    def _name(self) -> None:
        self.kind.setAccessibleName(self.tr("Kind of period"))
        self.number.setAccessibleName(self.tr("Which in the year"))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(8))
        for field in (self.kind, self.number, self.year):
            field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            row.addWidget(field)
        row.addStretch(1)
