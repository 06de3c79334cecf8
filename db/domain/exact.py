"""Sums that are never rounded: amounts have at most 60 digits, and `Decimal` would keep 28 of a result."""

from collections.abc import Iterable
from decimal import Context, Decimal, localcontext

EXACT = Context(prec=200)


def exact_sum(amounts: Iterable[Decimal]) -> Decimal:
    """All amounts together, 0 if there are none; also what is computed on the way is not rounded."""
    with localcontext(EXACT):
        return sum(amounts, Decimal(0))
