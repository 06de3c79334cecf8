"""What the grid shows in a line: the texts and signs of its cells, made once from the stored values."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from db.domain.entities import Value
from db.domain.kinds import Form, IndicatorKind, Status
from db.domain.numbers import write
from db.domain.periods import Period
from db.queries.indicator_sheet import SheetIndicator
from desktop.gui.values.change import change

_WORDY = (Form.TEXT, Form.UNREAD, Form.COMPOSITE)


class Columns(NamedTuple):
    """The periods across; which of them is chosen, and which lies a year before it (None: none does)."""

    periods: tuple[Period, ...]
    chosen: int
    previous: int | None

    @property
    def count(self) -> int:
        """How many columns there are; the change stands last where there is one."""
        return len(self.periods) + (self.previous is not None)


class Cell(NamedTuple):
    """A cell: its text, or the ghost of a year ago where nothing is entered, and the signs beside it."""

    text: str
    ghost: str = ""
    wordy: bool = False
    unread: bool = False
    confirmed: bool = False
    remarked: bool = False


class Line(NamedTuple):
    """An indicator's line: its label, what it is measured in, its cells, and what they were made from."""

    label: str
    measure: str
    cells: tuple[Cell, ...]
    found: SheetIndicator


def columns_of(periods: Sequence[Period], chosen: Period) -> Columns:
    """The columns for the periods of a programme, of which one is chosen."""
    places = {(each.kind, each.year, each.number): place for place, each in enumerate(periods)}
    before = chosen.previous()
    return Columns(
        tuple(periods),
        places[chosen.kind, chosen.year, chosen.number],
        places.get((before.kind, before.year, before.number)),
    )


def line_of(found: SheetIndicator, columns: Columns) -> Line:
    """The line of an indicator."""
    kind = found.indicator.kind
    values = [found.values.get(period.id) for period in columns.periods]
    cells = [_cell(value, kind) for value in values]
    if columns.previous is not None:
        now, before = values[columns.chosen], values[columns.previous]
        if now is None and before is not None:
            cells[columns.chosen] = Cell("", ghost=cells[columns.previous].text, wordy=_is_wordy(before))
        cells.append(Cell(change(now and now.content, before and before.content, kind)))
    return Line(found.indicator.label, measure(found), tuple(cells), found)


def measure(found: SheetIndicator) -> str:
    """What an indicator is counted in: osoby, zł, %; empty where nothing need be said."""
    if found.unit is not None:
        return found.unit.few
    match found.indicator.kind:
        case IndicatorKind.MONEY:
            return QCoreApplication.translate("Values", "PLN")
        case IndicatorKind.PERCENT:
            return "%"
        case IndicatorKind.TEXT:
            return QCoreApplication.translate("Values", "text")
    return ""


def remarks(value: Value) -> list[str]:
    """What there is to say about a value beyond its text, as sentences."""
    unread = QCoreApplication.translate("Values", "Not understood; kept as typed")
    confirmed = QCoreApplication.translate("Values", "Confirmed")
    said = (
        (value.form is Form.UNREAD, unread),
        (bool(value.note), QCoreApplication.translate("Values", "Note: {}").format(value.note)),
        (bool(value.footnote), QCoreApplication.translate("Values", "Footnote: {}").format(value.footnote)),
        (bool(value.source), QCoreApplication.translate("Values", "Source: {}").format(value.source)),
        (value.status is Status.CONFIRMED, confirmed),
    )
    return [sentence for holds, sentence in said if holds]


def _cell(value: Value | None, kind: IndicatorKind) -> Cell:
    if value is None:
        return Cell("", wordy=kind is IndicatorKind.TEXT)
    return Cell(
        write(value.content, kind).replace("\n", " "),
        wordy=_is_wordy(value),
        unread=value.form is Form.UNREAD,
        confirmed=value.status is Status.CONFIRMED,
        remarked=bool(value.note or value.footnote or value.source),
    )


def _is_wordy(value: Value) -> bool:
    return value.form in _WORDY
