"""One amount: its digits to an exact decimal and back.

Arithmetic on `Decimal` rounds to the context's precision, so digits are moved as text.
"""

import re
from decimal import Decimal

from db.domain.numbers.signs import APOSTROPHES, SPACES

# Digits before and after the comma; more than that is no amount but a slip or a code.
LONGEST_WHOLE, LONGEST_FRACTION = 40, 20

_ALIKE = str.maketrans(dict.fromkeys(SPACES, " ") | dict.fromkeys(APOSTROPHES, "'"))
_GROUPED = re.compile(r"([0-9]{1,3}([ '.,])[0-9]{3}(?:\2[0-9]{3})*)(?:(?!\2)[.,]([0-9]+))?")
_UNGROUPED = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?")
_CODE = re.compile(r"0[0-9]")  # 007: as a number it would lose its zeros


def parse(digits: str, *, thousands: int = 0, dot_groups: bool = True) -> Decimal | None:
    """The amount that digits with their separators say, times 1000 to the power `thousands`; or None.

    Thousands come in groups of three, parted by spaces, apostrophes, dots or commas. A single dot before
    three digits groups them when `dot_groups`, else it is a decimal point; a single comma is always the
    decimal one, unless a dot comes after it. Decimals stay as many as were typed.
    """
    whole, fraction = _split(digits.translate(_ALIKE), dot_groups)
    if not whole or _CODE.match(whole):
        return None
    fraction = fraction.ljust(3 * thousands, "0")
    whole, fraction = whole + fraction[: 3 * thousands], fraction[3 * thousands :]
    if len(whole) > LONGEST_WHOLE or len(fraction) > LONGEST_FRACTION:
        return None
    return Decimal(f"{whole}.{fraction}")


def fitted(amount: Decimal, places: int | None) -> Decimal | None:
    """The amount if it has at most so many decimals (None: any number of them), else None.

    One or two decimal zeros, as spreadsheets add them, do no harm to a whole number and are dropped.
    """
    decimals = -int(amount.as_tuple().exponent)
    if places is None or decimals <= places:
        return amount
    whole = amount.to_integral_value()
    return whole if decimals <= 2 and whole == amount else None


def spell(amount: Decimal, *, space: str, minus: str, places: int = 0) -> str:
    """The amount with a decimal comma, at least so many decimals and this sign between thousands."""
    whole, _, fraction = format(amount.copy_abs(), ",f").partition(".")
    fraction = fraction.ljust(places, "0")
    digits = whole.replace(",", space) + ("," + fraction if fraction else "")
    return minus + digits if amount < 0 else digits


def _split(text: str, dot_groups: bool) -> tuple[str, str]:
    """The digits before and after the decimal separator; both empty when this is no number."""
    grouped = _GROUPED.fullmatch(text)
    if grouped and _groups_for_sure(grouped, dot_groups):
        return grouped[1].replace(grouped[2], ""), grouped[3] or ""
    match = _UNGROUPED.fullmatch(text)
    return (match[1], match[2] or "") if match else ("", "")


def _groups_for_sure(match: re.Match[str], dot_groups: bool) -> bool:
    separator, fraction = match[2], match[3]
    alone = separator in ".," and not fraction and match[1].count(separator) == 1
    return not alone or (separator == "." and dot_groups)
