"""Numbers, dates and truths as a Polish reader sees them in a sheet, by the format of their cell."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

from desktop.exchange.sheets.grid import Held

# ECMA-376 part 1, 18.8.30: the formats that files only number, those of money as Poles have them.
BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '#,##0 "zł"',
    6: '#,##0 "zł"',
    7: '#,##0.00 "zł"',
    8: '#,##0.00 "zł"',
    9: "0%",
    10: "0.00%",
    14: "dd.mm.yyyy",
    15: "dd.mm.yyyy",
    16: "dd.mm",
    17: "mm.yyyy",
    18: "hh:mm",
    19: "hh:mm:ss",
    20: "hh:mm",
    21: "hh:mm:ss",
    22: "dd.mm.yyyy hh:mm",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    41: "#,##0",
    42: '#,##0 "zł"',
    43: "#,##0.00",
    44: '#,##0.00 "zł"',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss",
}

INDENT = 180  # twips: about three blanks, which Excel moves a cell in by for each step

_TOKEN = re.compile(r'\[([^\]]*)\]|"([^"]*)"|\\(.)|[_*].|(General|Standard|AM/PM)|([0#?.,%]+|.)', re.DOTALL)
_DIGITS = re.compile(r"[0#?.,%]+")
_SPACE = "\N{NO-BREAK SPACE}"
_DIGITS_KEPT = 15  # that binary numbers hold, and that Excel shows
_MOST_DIGITS = 40
_DAYS_1900 = datetime(1899, 12, 30, tzinfo=UTC)
_DAYS_1904 = datetime(1904, 1, 1, tzinfo=UTC)


class Style(NamedTuple):
    """What the format of a cell says; `indent` counts steps."""

    code: str = "General"
    bold: bool = False
    indent: int = 0


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How a section of a format shows a number: digits as in „#,##0.00%” between words.

    `moments` are the letters of a date or time in it; `is_span` where hours count on beyond 24.
    """

    before: str = ""
    digits: str = ""
    after: str = ""
    moments: str = ""
    is_span: bool = False

    @property
    def is_percent(self) -> bool:
        return "%" in self.digits or "%" in self.after


def exact(number: float | str) -> Decimal:
    """The number without what binary arithmetic adds to it. Raises InvalidOperation for what is none."""
    value = number if isinstance(number, str) else repr(number)
    if value.isdecimal() and len(value) <= _DIGITS_KEPT:
        return Decimal(value)
    with_all = Decimal(value)
    if not with_all.is_finite() or abs(with_all.adjusted()) > _MOST_DIGITS:
        raise InvalidOperation(value)
    return tidy(Decimal(f"{with_all:.{_DIGITS_KEPT}g}"))


def tidy(number: Decimal) -> Decimal:
    """The number without zeros behind its comma and without an exponent."""
    least = number.normalize()
    return least.quantize(Decimal(1)) if least.adjusted() >= len(least.as_tuple().digits) else least


def shown(number: Decimal, code: str, is_1904: bool = False) -> tuple[str, Decimal | None]:
    """The text in the cell, and the number as it stands there: 12,5% is 12.5; a date is none."""
    sections = _sections(code)
    which = sections[1] if number < 0 and len(sections) > 1 else sections[0]
    if which.moments:
        return _moment(number, which, is_1904), None
    if number == 0 and len(sections) > 2 and sections[2].digits:
        which = sections[2]
    if not which.digits:
        return plain(number), number
    amount = tidy(number.scaleb(2)) if which.is_percent else number
    is_signed = number < 0 and which is sections[0]
    return f"{'-' if is_signed else ''}{_in_digits(abs(amount), which)}", amount


def held_number(number: float | str, style: Style, is_1904: bool = False) -> Held:
    """What a cell with a number shows; what is no number is shown as it stands."""
    try:
        value = exact(number)
    except InvalidOperation:
        return Held(str(number), None, style.bold)
    text, amount = (plain(value), value) if style.code == "General" else shown(value, style.code, is_1904)
    return Held(text, amount, style.bold, "", style.indent * INDENT)


def plain(number: Decimal) -> str:
    """A number without a format: no grouping, a comma, no zeros at its end."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def date_shown(moment: datetime, letters: str = "dmy") -> str:
    """The parts of a date that the letters name (d, m, y; h for a time), in the Polish order."""
    days = [form for letter, form in (("d", "%d"), ("m", "%m"), ("y", "%Y")) if letter in letters]
    times = ["%H:%M"] if "h" in letters else []
    return moment.strftime(" ".join([".".join(days), *times]).strip())


@lru_cache(maxsize=1000)
def _sections(code: str) -> tuple[NumberFormat, ...]:
    """The sections of a format: for positive and negative numbers and for zero.

    One without digits, as the dash that accountants have for zero, counts for nothing: then the number is
    shown as others are.
    """
    parts = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', code)[:3]
    found = tuple(map(_section, parts))
    return tuple(each if each.digits or each.moments else found[0] for each in found)


def _section(code: str) -> NumberFormat:
    words, digits, moments, is_span = ["", ""], "", "", False
    for bracket, quoted, escaped, general, other in _TOKEN.findall(code):
        if bracket:
            words[bool(digits)] += _currency(bracket)
            is_span |= bracket.lower() in ("h", "hh", "m", "mm")
            moments += "h" * is_span
        elif quoted or escaped:
            words[bool(digits)] += quoted or escaped
        elif general or not other:
            continue
        elif _DIGITS.fullmatch(other) and (other.strip(".,") or digits):
            digits += other
        elif other.lower() in "ymdhsge" and other.isalpha():
            moments += other.lower()
        else:
            words[bool(digits)] += other
    before, after = (word.replace(" ", _SPACE) for word in words)
    counts = "e" not in moments and not set(digits).isdisjoint("0#")
    return NumberFormat(before, digits if counts else "", after, _meant(moments), is_span)


def _meant(letters: str) -> str:
    """The letters of a moment without those that are none: seconds alone say nothing to a reader."""
    meant = "".join(sorted(set(letters) & set("ymdh")))
    return meant.replace("m", "") if "h" in meant and not set(meant) & set("yd") else meant


def _currency(bracket: str) -> str:
    """„zł” of [$zł-415]; nothing for colours and conditions."""
    return bracket[1:].partition("-")[0] if bracket.startswith("$") else ""


def _in_digits(amount: Decimal, form: NumberFormat) -> str:
    """The amount with as many decimals as its format has places, and grouped where that is."""
    whole, _, decimals = form.digits.replace("%", "").partition(".")
    places = sum(decimals.count(digit) for digit in "0#?")
    units, comma, fraction = rounded(amount, places, "," in whole.rstrip(",")).partition(",")
    least = decimals.count("0")
    fraction = fraction[:least] + fraction[least:].rstrip("0")
    sign = "%" if "%" in form.digits else ""
    return f"{form.before}{units}{comma if fraction else ''}{fraction}{sign}{form.after}".strip()


def rounded(amount: Decimal, places: int, is_grouped: bool) -> str:
    """The amount as Poles write it, with so many places behind the comma."""
    number = amount.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{number:,f}" if is_grouped else f"{number:f}"
    return text.replace(",", _SPACE).replace(".", ",")


def _moment(number: Decimal, form: NumberFormat, is_1904: bool) -> str:
    """A date or time from its days; the number where it is none that calendars have."""
    if form.is_span:
        minutes = int((number * 24 * 60).to_integral_value())
        return f"{minutes // 60}:{minutes % 60:02}"
    try:
        seconds = round(float(number) * 86400)
        moment = (_DAYS_1904 if is_1904 else _DAYS_1900) + timedelta(seconds=seconds)
    except OverflowError:
        return plain(number)
    return date_shown(moment, form.moments)
