"""How amounts are written on a chart: thousands parted, decimals and units as they are in the text.

„#,##0” would write 1,050 or 1.050 as the reader's system does; a space that stands in the format itself is
written everywhere.
"""

from collections.abc import Iterable
from decimal import Decimal

from db.domain.kinds import IndicatorKind

_SPACE = "\u00a0"
_UNITS = {IndicatorKind.MONEY: "zł", IndicatorKind.PERCENT: "%"}
_MOST_DECIMALS = 2
_ROUND = 10  # an axis that reaches so far needs no decimals


def label_format(amounts: Iterable[Decimal], kind: IndicatorKind) -> str:
    """The number format of the amounts themselves."""
    known = tuple(amounts)
    return _format(known, kind, _decimals(known))


def axis_format(amounts: Iterable[Decimal], kind: IndicatorKind) -> str:
    """The number format of an axis along which the amounts lie."""
    known = tuple(amounts)
    rough = max(map(abs, known), default=_ROUND) >= _ROUND
    return _format(known, kind, 0 if rough else _decimals(known))


def _decimals(amounts: tuple[Decimal, ...]) -> int:
    places = (-int(amount.normalize().as_tuple().exponent) for amount in amounts)
    return min(max(places, default=0), _MOST_DECIMALS) if amounts else 0


def _format(amounts: tuple[Decimal, ...], kind: IndicatorKind, decimals: int) -> str:
    """One number format for all, or by size where small amounts would begin with a space."""
    end = f".{'0' * decimals}" if decimals else ""
    unit = f'"{_SPACE}{_UNITS[kind]}"' if kind in _UNITS else ""
    small, large, huge = (f"{digits}{end}{unit}" for digits in ("0", f"#{_SPACE}##0", _millions()))
    longest = max(map(abs, amounts), default=Decimal(0))
    if longest < 1_000:
        return small
    if any(amount < 0 for amount in amounts):
        each = huge if longest >= 1_000_000 else large
        return f"{each};\u2212{each}"
    sized = f"[>=1000]{large};{small}"
    return f"[>=1000000]{huge};{sized}" if longest >= 1_000_000 else sized


def _millions() -> str:
    return f"#{_SPACE}###{_SPACE}##0"
