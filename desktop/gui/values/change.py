"""How a value differs from that of a year earlier, in words and figures."""

from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from db.domain.deviation import Course, course, deviation
from db.domain.kinds import Direction, Form, IndicatorKind
from db.domain.numbers import write
from db.domain.values import Content

_TOO_MANY_TIMES = 1000  # per cent; beyond it a percentage says nothing


class Change(NamedTuple):
    """The text of a change, whether it rises, and which way it leads by what is wanted."""

    text: str = ""
    rises: bool = False
    course: Course = Course.NEUTRAL

    @property
    def words(self) -> str:
        """The text with what colour and sign say of it."""
        if self.course is Course.NEUTRAL:
            return self.text
        better = QCoreApplication.translate("Values", "{}, for the better")
        worse = QCoreApplication.translate("Values", "{}, for the worse")
        return (better if self.course is Course.BETTER else worse).format(self.text)


def change(
    now: Content | None, before: Content | None, kind: IndicatorKind, direction: Direction = Direction.NONE
) -> Change:
    """The difference and, but for per cents, its percentage; empty unless both are plain numbers."""
    found = deviation(now, before)
    if found is None:
        return Change()
    if not found.difference:
        return Change(QCoreApplication.translate("Values", "no change"))
    text = _text(found.difference, found.share, kind)
    return Change(text, found.difference > 0, course(found.difference, direction))


def _text(difference: Decimal, share: Decimal | None, kind: IndicatorKind) -> str:
    if kind is IndicatorKind.PERCENT:
        points = _signed(difference, IndicatorKind.DECIMAL)
        return QCoreApplication.translate("Values", "{} pp").format(points)
    text = _signed(difference, kind)
    if share is None or abs(share) >= _TOO_MANY_TIMES:
        return text
    whole = share.to_integral_value()
    return f"{text} ({_signed(whole if whole == share else share, IndicatorKind.PERCENT)})"


def _signed(amount: Decimal, kind: IndicatorKind) -> str:
    text = write(Content(Form.NUMBER, amount), kind)
    return f"+{text}" if amount > 0 else text
