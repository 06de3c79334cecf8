"""What the contributions of several realizers come to, and whether a value agrees with them.

Amounts of different units are not added until the clerk has said what the total counts. People are never
added: the same person may have come to several institutions, or month after month.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum

from db.domain.entities import Contribution, Value
from db.domain.exact import EXACT, exact_sum
from db.domain.kinds import FIXED_DECIMALS, Form, IndicatorKind, Nature, Origin, PeriodKind
from db.domain.numbers.amounts import LONGEST_FRACTION, LONGEST_WHOLE
from db.domain.values import Content

# Values of these origins follow their contributions; the others stand as they are.
SUMS = frozenset({Origin.SUM, Origin.SUM_OF_UNIT, Origin.SUM_OF_ALL})
# Percents, words and composites of several institutions make no sum.
ADDED_KINDS = frozenset({IndicatorKind.WHOLE, IndicatorKind.DECIMAL, IndicatorKind.MONEY})
MONTHS = {PeriodKind.YEAR: 12, PeriodKind.HALF: 6, PeriodKind.QUARTER: 3}


class Obstacle(StrEnum):
    """Why contributions do not make a total: nothing to add, other units, people, or no such amounts.

    KIND: percents of several institutions, words and composites are not added ·
    DECIMALS: the sum has more than values of the kind have · TOO_LARGE: it has more digits than any value.
    """

    NOTHING = "nothing"
    UNITS_DIFFER = "units_differ"
    PEOPLE = "people"
    KIND = "kind"
    DECIMALS = "decimals"
    TOO_LARGE = "too_large"


class Verdict(StrEnum):
    """What contributions say about a value.

    AGREES: nothing in them speaks against it · DIFFERS: they come to something else; of people, the same
    may have been counted twice · IMPOSSIBLE: no count of people could give it · UNITS_DIFFER: it was added
    up of different units · MONTHLY_PEOPLE: those of each month were added up as if they were others.
    """

    AGREES = "agrees"
    DIFFERS = "differs"
    IMPOSSIBLE = "impossible"
    UNITS_DIFFER = "units_differ"
    MONTHLY_PEOPLE = "monthly_people"


@dataclass(frozen=True, slots=True)
class Total:
    """What contributions come to; where there is an obstacle, there is no amount."""

    amount: Decimal | None
    approximate: bool = False
    obstacle: Obstacle | None = None


def total(
    contributions: Iterable[Contribution],
    nature: Nature,
    period_kind: PeriodKind,
    origin: Origin = Origin.SUM,
    counted_unit_id: int | None = None,
    kind: IndicatorKind = IndicatorKind.WHOLE,
) -> Total:
    """The sum of contributions of one cell, exact; approximate if any of those added is.

    Monthly amounts count once for each month of the period, but those of a stock once: a state is no flow.
    """
    nature = counted_as(nature, kind)
    counted = counted_of(contributions, origin, counted_unit_id)
    obstacle = _obstacle(counted, nature, kind, origin)
    if obstacle is not None:
        return Total(None, obstacle=obstacle)
    approximate = any(each.approximate for each in counted)
    return _fitting(plain_sum(counted, nature, period_kind), approximate, kind)


def counted_of(
    contributions: Iterable[Contribution], origin: Origin, counted_unit_id: int | None = None
) -> tuple[Contribution, ...]:
    """The contributions that a value of this origin is made of."""
    if origin is Origin.SUM_OF_UNIT:
        return tuple(each for each in contributions if each.unit_id == counted_unit_id)
    return tuple(contributions)


def plain_sum(
    contributions: Iterable[Contribution],
    nature: Nature,
    period_kind: PeriodKind,
    *,
    monthly_once: bool = False,
) -> Decimal:
    """What adding them all would give, whether it means anything or not.

    `monthly_once`: as if the same persons or things came in every month.
    """
    return exact_sum(
        each.amount * (1 if monthly_once else times(each, nature, period_kind)) for each in contributions
    )


def times(contribution: Contribution, nature: Nature, period_kind: PeriodKind) -> int:
    """How often a contribution's amount goes into a sum."""
    return MONTHS[period_kind] if contribution.monthly and nature is not Nature.STOCK else 1


def counted_as(nature: Nature, kind: IndicatorKind) -> Nature:
    """How amounts are counted: a percent is a state whatever it is of, and no twelfth of a year's."""
    return Nature.STOCK if kind is IndicatorKind.PERCENT else nature


def units(contributions: Iterable[Contribution]) -> tuple[int | None, ...]:
    """The units that contributions come in, as they first appear; None is the indicator's own."""
    return tuple(dict.fromkeys(each.unit_id for each in contributions))


def verdict(
    value: Value | None,
    contributions: Iterable[Contribution],
    nature: Nature,
    period_kind: PeriodKind,
    kind: IndicatorKind = IndicatorKind.WHOLE,
) -> Verdict:
    """Whether what stands in a cell agrees with its contributions; those that make no total say nothing.

    A value typed where units differ is taken for what one of them comes to, if it is just that. An empty
    cell disagrees where they make a total, for somebody has cleared it, and where differing units keep it
    from being one; where people are not added, it is only not entered yet.
    """
    nature = counted_as(nature, kind)
    origin = Origin.TYPED if value is None else value.origin
    counted = counted_of(contributions, origin, None if value is None else value.counted_unit_id)
    if not counted or not _comes_to_a_number(counted, kind):
        return Verdict.AGREES
    if origin not in (Origin.SUM_OF_UNIT, Origin.SUM_OF_ALL) and len(units(counted)) > 1:
        by_unit = (counted_of(counted, Origin.SUM_OF_UNIT, unit) for unit in units(counted))
        agrees = value is not None and any(
            _compared(value.content, part, nature, period_kind) is Verdict.AGREES for part in by_unit
        )
        return Verdict.AGREES if agrees else Verdict.UNITS_DIFFER
    if value is not None:
        return _compared(value.content, counted, nature, period_kind)
    return Verdict.DIFFERS if _obstacle(counted, nature, kind, Origin.SUM) is None else Verdict.AGREES


def _obstacle(
    counted: Sequence[Contribution], nature: Nature, kind: IndicatorKind, origin: Origin
) -> Obstacle | None:
    if not counted:
        return Obstacle.NOTHING
    if not _comes_to_a_number(counted, kind):
        return Obstacle.KIND
    if origin is Origin.SUM and len(units(counted)) > 1:
        return Obstacle.UNITS_DIFFER
    if nature is Nature.PEOPLE and (len(counted) > 1 or counted[0].monthly):
        return Obstacle.PEOPLE
    return None


def _fitting(amount: Decimal, approximate: bool, kind: IndicatorKind) -> Total:
    """The total, unless no value of the kind can hold it; 1,5 and 1,5 come to 3 in whole numbers."""
    if amount.adjusted() >= LONGEST_WHOLE:
        return Total(None, obstacle=Obstacle.TOO_LARGE)
    places = FIXED_DECIMALS.get(kind, LONGEST_FRACTION)
    if -int(amount.as_tuple().exponent) > places:
        with localcontext(EXACT):
            shorter = amount.quantize(Decimal(1).scaleb(-places))
        return Total(shorter, approximate) if shorter == amount else Total(None, obstacle=Obstacle.DECIMALS)
    return Total(amount, approximate)


def _comes_to_a_number(counted: Sequence[Contribution], kind: IndicatorKind) -> bool:
    """Whether contributions to an indicator of this kind may be added; a single percent stands for itself."""
    return kind in ADDED_KINDS or (kind is IndicatorKind.PERCENT and len(counted) == 1)


def _compared(
    content: Content, counted: Sequence[Contribution], nature: Nature, period_kind: PeriodKind
) -> Verdict:
    """The verdict on contributions that may be compared: words, composites and marks say no number."""
    if content.form is Form.MARK or content.form is Form.BLANK:
        return Verdict.DIFFERS if any(each.amount for each in counted) else Verdict.AGREES
    bounds = _bounds(content)
    if bounds is None:
        return Verdict.AGREES
    if nature is Nature.PEOPLE:
        vague = content.approximate or any(each.approximate for each in counted)
        return _people(*bounds, counted, period_kind, vague)
    lower, upper = bounds
    agrees = lower <= plain_sum(counted, nature, period_kind) <= upper
    return Verdict.AGREES if agrees else Verdict.DIFFERS


def _people(
    lower: Decimal, upper: Decimal, counted: Sequence[Contribution], period_kind: PeriodKind, vague: bool
) -> Verdict:
    """The verdict on persons: at least the largest count of them, at most all of them in every month.

    The sum itself is the clerk's word that they are different persons, and the same ones every month.
    """
    most = plain_sum(counted, Nature.PEOPLE, period_kind)
    if lower <= plain_sum(counted, Nature.PEOPLE, period_kind, monthly_once=True) <= upper:
        return Verdict.AGREES
    if any(each.monthly for each in counted) and lower <= most <= upper:
        return Verdict.MONTHLY_PEOPLE
    outside = upper < max(each.amount for each in counted) or lower > most
    return Verdict.IMPOSSIBLE if outside and not vague else Verdict.DIFFERS


def _bounds(content: Content) -> tuple[Decimal, Decimal] | None:
    """Between what a number or range lies; „ok. 900” is whatever rounds to it. None where there is none."""
    if content.amount is None:
        return None
    upper = content.amount if content.upper is None else content.upper
    if not content.approximate:
        return content.amount, upper
    with localcontext(EXACT):
        return content.amount - _rounding(content.amount), upper + _rounding(upper)


def _rounding(amount: Decimal) -> Decimal:
    """Half of the last place that is not zero: 50 for 900, 0.5 for 28."""
    place = int(amount.normalize().as_tuple().exponent) if amount else 0
    return Decimal(5).scaleb(place - 1)
