"""Which columns the report's tables have: the same ones in every table, so that the eye can follow."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from db.domain.blocks import Cell, CellStyle, Row
from db.domain.report import ReportData
from desktop.documents.outline import is_row, walk

INDICATORS = "Wskaźniki"


@dataclass(frozen=True, slots=True)
class TableForm:
    """The columns: ordinals, actions and realizers only where there are any; „actions” is their title."""

    ordinals: bool
    actions: str
    periods: tuple[str, ...]
    realizers: bool

    @property
    def leading(self) -> int:
        """How many columns stand before the indicators."""
        return self.ordinals + bool(self.actions)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return self.leading + 1 + len(self.periods) + self.realizers


def table_form(data: ReportData) -> TableForm:
    """The form that has room for everything in the report."""
    rows = [goal for goal in walk(data.goals) if is_row(goal)]
    return TableForm(
        ordinals=any(goal.mark for goal in rows),
        actions=" / ".join(dict.fromkeys(goal.level for goal in rows)),
        periods=tuple(period.label for period in data.periods),
        realizers=any(goal.realizers for goal in walk(data.goals)),
    )


def header_row(form: TableForm) -> Row:
    """The titles of the columns."""
    return Row(tuple(_headers(form)), header=True, keep_with_next=True)


def titles(form: TableForm) -> Iterable[str]:
    """The words of the header, as the table's description lists them."""
    return (" ".join(cell.lines) for cell in _headers(form))


def _headers(form: TableForm) -> Iterator[Cell]:
    if form.ordinals:
        yield Cell(("Lp.",), CellStyle.HEADER)
    if form.actions:
        yield Cell((form.actions,), CellStyle.HEADER)
    yield Cell((INDICATORS,), CellStyle.HEADER)
    for period in form.periods:
        yield Cell((period,), CellStyle.HEADER_NUMBER)
    if form.realizers:
        yield Cell(("Realizatorzy",), CellStyle.HEADER)
