"""The cells of one period as doubts look at them: which are asked for, and what exact amounts they hold."""

import sqlite3
from collections.abc import Collection, Sequence
from decimal import Decimal

from db.domain.deviation import amounts
from db.domain.kinds import Form
from db.domain.periods import Period
from db.rows import LISTED, from_row, listed, read_measures, selection

FORMS = {str(form): form for form in Form}
# What is stored of an amount: form, amount, approximate, measures; nothing where there is no value.
Stored = tuple[str | None, str | None, int | None, str | None]
STORED = "form, amount, approximate, measures"


def cells_in(
    connection: sqlite3.Connection, period_id: int, ids: Collection[int] | None
) -> "PeriodCells | None":
    """The cells of a period, of these indicators or of all; None where there is no such period any more."""
    rows = connection.execute(f"SELECT {selection(Period)} FROM period")
    found = [from_row(Period, row) for row in rows]
    period = next((each for each in found if each.id == period_id), None)
    return None if period is None else PeriodCells(connection, found, period, ids)


class PeriodCells:
    """A period and the indicators asked for (None: all), and how to ask for just these."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        found: Sequence[Period],
        period: Period,
        ids: Collection[int] | None,
    ) -> None:
        self._connection = connection
        self._ids = None if ids is None else listed(ids)
        self._period_ids = {(each.kind, each.year, each.number): each.id for each in found}
        self.period = period

    def id_of(self, period: Period) -> int:
        """The id of a period; 0 where the record has none such."""
        return self._period_ids.get((period.kind, period.year, period.number), 0)

    def rows(self, statement: str, *values: str | int, of: str = "indicator_id") -> sqlite3.Cursor:
        """What a statement that ends in its conditions gives for the indicators asked for."""
        if self._ids is None:
            return self._connection.execute(statement, values)
        return self._connection.execute(f"{statement} AND {of} {LISTED}", (*values, self._ids))


def exact_amounts(stored: Stored) -> tuple[Decimal, ...]:
    """The exact amounts of what is stored."""
    form, amount, approximate, measures = stored
    if form is None:
        return ()
    exact = Decimal(amount) if amount is not None else None
    return amounts(FORMS[form], exact, bool(approximate), read_measures(measures or "[]"))


def exact_amount(stored: Sequence[str | int | None]) -> Decimal | None:
    """The amount of what is stored if it is one exact number."""
    form, amount, approximate, _measures = stored
    return Decimal(amount) if form == Form.NUMBER and isinstance(amount, str) and not approximate else None
