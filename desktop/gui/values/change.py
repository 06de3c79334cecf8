"""How a value differs from that of a year earlier."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

from PySide6.QtCore import QCoreApplication

from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import write
from db.domain.values import Content

_DIGITS = 100  # more than any amount has, so that no difference is rounded
_TENTH = Decimal("0.1")
_TOO_MANY_TIMES = 1000  # per cent; beyond it a percentage says nothing


def change(now: Content | None, before: Content | None, kind: IndicatorKind) -> str:
    """The difference and, but for per cents, its percentage; empty unless both are plain numbers."""
    amount, earlier = _plain(now), _plain(before)
    if amount is None or earlier is None:
        return ""
    with localcontext(prec=_DIGITS):
        difference = amount - earlier
        share = difference * 100 / abs(earlier) if earlier else None
    if not difference:
        return QCoreApplication.translate("Values", "no change")
    if kind is IndicatorKind.PERCENT:
        points = _signed(difference, IndicatorKind.DECIMAL)
        return QCoreApplication.translate("Values", "{} pp").format(points)
    text = _signed(difference, kind)
    if share is None or abs(share) >= _TOO_MANY_TIMES:
        return text
    share = share.quantize(_TENTH, ROUND_HALF_UP)
    whole = share.to_integral_value()
    return f"{text} ({_signed(whole if whole == share else share, IndicatorKind.PERCENT)})"


def _plain(content: Content | None) -> Decimal | None:
    if content is None or content.form is not Form.NUMBER or content.approximate:
        return None
    return content.amount


def _signed(amount: Decimal, kind: IndicatorKind) -> str:
    text = write(Content(Form.NUMBER, amount), kind)
    return f"+{text}" if amount > 0 else text
