"""How amounts are written on a chart: thousands parted, decimals and units as they are in the text.

„#,##0” would write 1,050 or 1.050 as the reader's system does; a space that stands in the format itself is
written everywhere. The decimal comma is the reader's system's too: `[$-415]`, Polish, asks for it where
a program asks the format.
"""

from collections.abc import Sequence
from decimal import Decimal

from db.domain.kinds import IndicatorKind

_SPACE = "\u00a0"
_LITERAL_SPACE, _LITERAL_MINUS = f"\\{_SPACE}", "\\\u2212"
_UNITS = {IndicatorKind.MONEY: "zł", IndicatorKind.PERCENT: "%"}
_MOST_DECIMALS = 2
_ROUND = 10  # an axis that reaches so far needs no decimals
_THOUSAND, _MILLION = 1_000, 1_000_000
_POLISH = "[$-415]"


def label_format(amounts: Sequence[Decimal], kind: IndicatorKind) -> str:
    """The number format of the amounts themselves; money has grosze if any amount of it has."""
    decimals = _decimals(amounts)
    return _format(amounts, kind, _MOST_DECIMALS if decimals and kind is IndicatorKind.MONEY else decimals)


def axis_format(amounts: Sequence[Decimal], kind: IndicatorKind) -> str:
    """The number format of an axis along which the amounts lie."""
    return _format(amounts, kind, 0 if _largest(amounts) >= _ROUND else _decimals(amounts))


def label_length(amounts: Sequence[Decimal], kind: IndicatorKind) -> int:
    """About how many characters the longest of the amounts takes."""
    digits = len(f"{_largest(amounts):.{_decimals(amounts)}f}")
    return digits + digits // 3 + len(_UNITS.get(kind, ""))


def _largest(amounts: Sequence[Decimal]) -> Decimal:
    return max(map(abs, amounts), default=Decimal(0))


def _decimals(amounts: Sequence[Decimal]) -> int:
    places = (-int(amount.normalize().as_tuple().exponent) for amount in amounts)
    return max(0, min(max(places, default=0), _MOST_DECIMALS))


def _format(amounts: Sequence[Decimal], kind: IndicatorKind, decimals: int) -> str:
    """One number format for all, or by size where small amounts would begin with a space."""
    end = f".{'0' * decimals}" if decimals else ""
    unit = f'"{_SPACE}{_UNITS[kind]}"' if kind in _UNITS else ""
    sizes = ("0", f"#{_LITERAL_SPACE}##0", f"#{_LITERAL_SPACE}###{_LITERAL_SPACE}##0")
    locale = _POLISH * bool(decimals)
    small, large, huge = (f"{digits}{end}{unit}" for digits in sizes)
    longest = _largest(amounts)
    fitting = huge if longest >= _MILLION else large if longest >= _THOUSAND else small
    if any(amount < 0 for amount in amounts):
        return f"{locale}{fitting};{locale}{_LITERAL_MINUS}{fitting}"
    steps = ((_MILLION, huge), (_THOUSAND, large))
    sized = "".join(f"[>={least}]{locale}{each};" for least, each in steps if longest >= least)
    return f"{sized}{locale}{small}"


def cell_format(amounts: Sequence[Decimal], kind: IndicatorKind) -> str:
    """The number format of the same amounts in a workbook, in the words of whoever opens it."""
    unit = f'"{_SPACE}{_UNITS[kind]}"' if kind in _UNITS else ""
    decimals = _decimals(amounts)
    return f"#,##0.{'0' * decimals}{unit}" if decimals else f"#,##0{unit}"
