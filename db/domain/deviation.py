"""How a value differs from that of the same stretch a year earlier, and whether that is to be wondered at.

Only exact numbers are subtracted. Composites are compared measure by measure, but only to wonder.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from enum import StrEnum

from db.domain.exact import EXACT
from db.domain.kinds import Direction, Form
from db.domain.values import Content, Measure

_TENTH = Decimal("0.1")
_TIMES = 3


class Course(StrEnum):
    """Which way a change leads by the indicator's direction; NEUTRAL: none is wanted, or nothing changed."""

    BETTER = "better"
    WORSE = "worse"
    NEUTRAL = "neutral"


class Oddity(StrEnum):
    """What is wondered at: more than three times as much or as little, or the very same number twice."""

    MORE_THAN_THREEFOLD = "more_than_threefold"
    SAME_TWICE = "same_twice"


@dataclass(frozen=True, slots=True)
class Deviation:
    """A difference, and its share of the earlier amount in per cent to one decimal; None: that was zero."""

    difference: Decimal
    share: Decimal | None


def deviation(now: Content | None, before: Content | None) -> Deviation | None:
    """How two contents differ; None unless both are exact numbers."""
    amount, earlier = exact(now), exact(before)
    if amount is None or earlier is None:
        return None
    with localcontext(EXACT):
        difference = amount - earlier
        share = (difference * 100 / abs(earlier)).quantize(_TENTH, ROUND_HALF_UP) if earlier else None
    return Deviation(difference, share)


def course(difference: Decimal, direction: Direction) -> Course:
    """Whether a difference is what was wanted."""
    if not difference or direction is Direction.NONE:
        return Course.NEUTRAL
    return Course.BETTER if (difference > 0) is (direction is Direction.UP) else Course.WORSE


def exact(content: Content | None) -> Decimal | None:
    """The amount of a plain number; None for whatever else a cell may hold, or may not."""
    if content is None or content.form is not Form.NUMBER or content.approximate:
        return None
    return content.amount


def amounts(
    form: Form, amount: Decimal | None, approximate: bool, measures: Sequence[Measure]
) -> tuple[Decimal, ...]:
    """The exact amounts in a value, in order: one of a number, several of a composite, else none."""
    if approximate:
        return ()
    if form is Form.NUMBER and amount is not None:
        return (amount,)
    return tuple(measure.amount for measure in measures)


def oddity(now: Sequence[Decimal], before: Sequence[Decimal]) -> Oddity | None:
    """What is odd about amounts beside those of a year earlier; nothing where they cannot be paired.

    From nothing to something, or back, is more than threefold too: a forgotten figure looks like that.
    """
    if not now or len(now) != len(before):
        return None
    for one, other in zip(now, before, strict=True):
        less, more = sorted((one.copy_abs(), other.copy_abs()))
        if more > EXACT.multiply(less, _TIMES):
            return Oddity.MORE_THAN_THREEFOLD
    return Oddity.SAME_TWICE if tuple(now) == tuple(before) and any(now) else None
