"""Totals of data tables: what the rows above them come to, and which were typed otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from db.domain.entities import DataColumn, DataRow
from db.domain.exact import exact_sum
from db.domain.exhibits import DataSheet
from db.domain.kinds import Form, IndicatorKind, Mark, RowRole
from db.domain.values import Content

_ADDED = frozenset({IndicatorKind.WHOLE, IndicatorKind.DECIMAL, IndicatorKind.MONEY})
_NOUGHT = Decimal(0)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A cell of a total that was typed otherwise than the rows above it come to."""

    row: DataRow
    column: DataColumn
    typed: Decimal
    expected: Decimal


def disagreements(sheet: DataSheet) -> tuple[Disagreement, ...]:
    """The totals that agree neither with the rows since the total or heading above, nor with all above."""
    return tuple(_disagreements(sheet))


def expected_total(sheet: DataSheet, row: DataRow, column: DataColumn) -> Decimal | None:
    """What the rows since the total above come to, or all above where there are none since.

    Parts go in with their whole. None: something above is not known exactly, or cannot be added.
    """
    return next(_sums(sheet, row, column), None)


def _disagreements(sheet: DataSheet) -> Iterator[Disagreement]:
    for row in sheet.rows:
        for column in sheet.columns if row.role is RowRole.TOTAL else ():
            typed = _amount(sheet.content(row, column))
            sums = list(_sums(sheet, row, column))
            if typed is not None and sums and typed not in sums:
                yield Disagreement(row, column, typed, sums[0])


def _sums(sheet: DataSheet, total: DataRow, column: DataColumn) -> Iterator[Decimal]:
    """What a total may be of: the rows since the last total, all above, those since the last heading."""
    above = sheet.rows[: sheet.rows.index(total)]
    for ends in ((RowRole.TOTAL,), (), (RowRole.HEADING,)):
        rows = [row for row in _since(above, ends) if row.role is RowRole.VALUES]
        amounts = list(_whole_amounts(sheet, rows, column, 0))
        if amounts and None not in amounts:
            yield exact_sum(amount for amount in amounts if amount is not None)


def _since(rows: Sequence[DataRow], roles: Sequence[RowRole]) -> Sequence[DataRow]:
    last = max((place for place, row in enumerate(rows) if row.role in roles), default=-1)
    return rows[last + 1 :]


def _whole_amounts(
    sheet: DataSheet, rows: Sequence[DataRow], column: DataColumn, depth: int
) -> Iterator[Decimal | None]:
    """The amounts of the rows that are no parts; where a whole has none of its own, those of its parts."""
    for place, row in enumerate(rows):
        if row.depth > depth:
            continue
        content = sheet.content(row, column)
        parts = _parts(rows[place + 1 :], row.depth)
        if content is None and parts:
            yield from _whole_amounts(sheet, parts, column, min(part.depth for part in parts))
        else:
            yield _amount(content) if sheet.kind(row, column) in _ADDED else None


def _parts(below: Sequence[DataRow], depth: int) -> Sequence[DataRow]:
    end = next((place for place, row in enumerate(below) if row.depth <= depth), len(below))
    return below[:end]


def _amount(content: Content | None) -> Decimal | None:
    match content:
        case Content(form=Form.NUMBER, amount=Decimal() as amount, approximate=False):
            return amount
        case Content(form=Form.BLANK) | Content(form=Form.MARK, mark=Mark.NIL | Mark.NOT_APPLICABLE):
            return _NOUGHT
    return None
