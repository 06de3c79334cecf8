"""Shares in per cent, written alike wherever documents compute them."""

from decimal import Decimal

from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import write
from db.domain.values import Content


def per_cent(share: Decimal) -> str:
    """„18,1 %”, „90 %”: to one decimal, which a whole number does without."""
    whole = share.to_integral_value()
    return write(Content(Form.NUMBER, whole if whole == share else share), IndicatorKind.PERCENT)
