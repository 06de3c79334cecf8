"""What each realizer gave of an indicator, now and a year earlier, and who can clear up what is doubtful."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from db.domain.deviation import oddity
from db.domain.doubts import Doubt
from db.domain.exact import EXACT, exact_sum
from db.domain.kinds import Form
from db.domain.realizer_board import Figure

_TIMES = 3
_BESIDE_LAST_YEAR = frozenset({Doubt.MORE_THAN_THREEFOLD, Doubt.SAME_TWICE})
_Amounts = Mapping[int, Mapping[int, Decimal | None]]


class Shares(NamedTuple):
    """By indicator, then by realizer, what was given in a period and a year earlier, and the totals of both.

    None stands for what is no one exact amount: in several units, monthly or approximate.
    """

    now: _Amounts
    before: _Amounts
    total: Mapping[int, Decimal]
    total_before: Mapping[int, Decimal]

    def figure(self, indicator_id: int, realizer_id: int) -> Figure:
        """What a realizer gave and gave before; of what nobody has given a share, what the value is."""
        given = self.now.get(indicator_id)
        if given is None:
            return Figure(self.total.get(indicator_id), self.total_before.get(indicator_id), is_total=True)
        before = self.before.get(indicator_id, {})
        return Figure(given.get(realizer_id), before.get(realizer_id))

    def to_be_asked(
        self, indicator_id: int, doubts: Iterable[Doubt], realizer_ids: Collection[int]
    ) -> set[int]:
        """Who of these can clear a value up: whose own share is odd, else all who gave one, else all."""
        given = set(self.now.get(indicator_id, {})).intersection(realizer_ids)
        if not given:
            return set(realizer_ids)
        if not _BESIDE_LAST_YEAR.issuperset(doubts):
            return given
        return {each for each in given if self._is_odd(indicator_id, each)} or given

    def _is_odd(self, indicator_id: int, realizer_id: int) -> bool:
        """Whether a share is odd beside the same realizer's a year earlier, or for want of it, the total."""
        share = self.now[indicator_id][realizer_id]
        if share is None:
            return False
        before = self.before.get(indicator_id, {}).get(realizer_id)
        if before is not None:
            return oddity((share,), (before,)) is not None
        total = self.total_before.get(indicator_id)
        return total is not None and share.copy_abs() > EXACT.multiply(total.copy_abs(), _TIMES)


def realizer_shares(connection: sqlite3.Connection, period_id: int, before_id: int) -> Shares:
    """The shares and totals of a period and of the one a year earlier; 0: there is none."""
    return Shares(
        _given(connection, period_id),
        _given(connection, before_id),
        _totals(connection, period_id),
        _totals(connection, before_id),
    )


def _given(connection: sqlite3.Connection, period_id: int) -> dict[int, dict[int, Decimal | None]]:
    found: dict[int, dict[int, Decimal | None]] = {}
    for indicator_id, realizer_id, amounts, units, inexact in connection.execute(
        "SELECT indicator_id, realizer_id, group_concat(amount, ' '),"
        " count(DISTINCT coalesce(unit_id, 0)), max(approximate OR monthly)"
        " FROM contribution WHERE period_id = ? GROUP BY indicator_id, realizer_id",
        (period_id,),
    ):
        together = None if inexact or units > 1 else exact_sum(map(Decimal, amounts.split()))
        found.setdefault(indicator_id, {})[realizer_id] = together
    return found


def _totals(connection: sqlite3.Connection, period_id: int) -> dict[int, Decimal]:
    rows = connection.execute(
        "SELECT indicator_id, amount FROM value WHERE period_id = ? AND form = ? AND NOT approximate",
        (period_id, Form.NUMBER),
    )
    return {indicator_id: Decimal(amount) for indicator_id, amount in rows}
