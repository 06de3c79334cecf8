"""A period beside the shorter ones that make it up: a year and its half-years, a half-year and its quarters.

Nothing is ever added by itself: these rules only say whether what was entered can be true together.
"""

from collections.abc import Sequence
from decimal import Decimal

from db.domain.exact import exact_sum
from db.domain.kinds import IndicatorKind, Nature, PeriodKind
from db.domain.periods import Period


def divisions(period: Period) -> tuple[tuple[Period, ...], ...]:
    """The ways in which shorter periods make up a period: of a year its two halves, and its four quarters."""
    if period.kind is PeriodKind.QUARTER:
        return ()
    first = 2 * period.number - 1
    if period.kind is PeriodKind.HALF:
        return (_stretch(PeriodKind.QUARTER, period.year, first, first + 1),)
    return (
        _stretch(PeriodKind.HALF, period.year, 1, 2),
        _stretch(PeriodKind.QUARTER, period.year, 1, 4),
    )


def agrees(whole: Decimal, parts: Sequence[Decimal], nature: Nature, kind: IndicatorKind) -> bool:
    """Whether the amount of a period can go with those of all the shorter ones in it, in order.

    A flow is their sum, a stock the last of them; people are at least the most in any of them and at most
    all of them. A percentage of a flow is no sum: it lies between theirs.
    """
    if nature is Nature.STOCK:
        return whole == parts[-1]
    if kind is IndicatorKind.PERCENT:
        return min(parts) <= whole <= max(parts)
    if nature is Nature.PEOPLE:
        return max(parts) <= whole <= exact_sum(parts)
    return whole == exact_sum(parts)


def _stretch(kind: PeriodKind, year: int, first: int, last: int) -> tuple[Period, ...]:
    return tuple(Period(kind, year, number) for number in range(first, last + 1))
