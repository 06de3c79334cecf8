"""The axis of a chart: where it begins and ends, and the round amounts that are marked on it."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import write
from db.domain.values import Content

_ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


class Scale(NamedTuple):
    """The amounts at both ends, and how far the marked ones stand apart."""

    low: Decimal
    high: Decimal
    step: Decimal

    @property
    def ticks(self) -> tuple[Decimal, ...]:
        """The marked amounts, both ends among them."""
        count = int((self.high - self.low) / self.step)
        return tuple(self.low + place * self.step for place in range(count + 1))

    def share(self, amount: Decimal) -> float:
        """How far along the axis an amount lies: 0 at its beginning, 1 at its end."""
        return float((amount - self.low) / (self.high - self.low))


def scale(amounts: Iterable[Decimal], kind: IndicatorKind, marks: int) -> Scale:
    """An axis from zero or below it to above all amounts, with about so many marks."""
    known = [Decimal(0), *amounts]
    low, high = min(known), max(known)
    if low == high:
        high = Decimal(1)
    step = _step((high - low) / max(marks, 1), kind)
    return Scale(_rounded(low, step, ROUND_FLOOR), _rounded(high, step, ROUND_CEILING), step)


def written(amount: Decimal, kind: IndicatorKind) -> str:
    """An amount as charts show it: in the house style, money without its currency."""
    shown = IndicatorKind.PERCENT if kind is IndicatorKind.PERCENT else IndicatorKind.DECIMAL
    return write(Content(Form.NUMBER, amount), shown)


def marked(amount: Decimal, kind: IndicatorKind) -> str:
    """An amount as it stands at its mark on the axis."""
    plain = amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount.normalize()
    return write(Content(Form.NUMBER, plain), kind)


def _step(least: Decimal, kind: IndicatorKind) -> Decimal:
    """The least round amount that is not below `least`; things that are counted are not parted."""
    power = Decimal(1).scaleb(least.adjusted())
    step = next(each * power for each in _ROUND if each * power >= least)
    return max(step.to_integral_value(ROUND_CEILING), Decimal(1)) if kind is IndicatorKind.WHOLE else step


def _rounded(amount: Decimal, step: Decimal, rounding: str) -> Decimal:
    return (amount / step).to_integral_value(rounding) * step
