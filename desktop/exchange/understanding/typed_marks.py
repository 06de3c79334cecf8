"""The numbers and letters that stand before texts: „1.”, „1.2.”, „I.”, „a)”, „–”."""

import re
from typing import NamedTuple

from db.domain.kinds import Numbering

_MARKED = re.compile(
    r"""\s*(?P<mark>
        (?:\d{1,3}|[IVX]{1,6})(?:\.\d{1,3})+[.)]?(?=\s)        # 1.1 and 1.1.
      | \d{1,3}[.)](?=\s|[^\W\d])               # 1. and 1)
      | [IVX]{1,6}[.)](?=\s|[^\W\d])            # I.
      | [A-Z][.)](?=\s)                         # A.
      | [a-z]{1,2}\)(?=\s|[^\W\d])              # a)
      | \([0-9a-z]{1,2}\)(?=\s)                 # (1)
      | [-–—•·▪◦●○■□➢✓](?=\s)
      | [–—•▪●](?=[^\W\d])                      # a dash that leans on its text
      | -(?=[^\W\d]{2})
    )\s*(?P<text>\S.*)""",
    re.VERBOSE | re.DOTALL,
)
_DASHES = frozenset("-–—•·▪◦●○■□➢✓")
_ROMAN = re.compile(r"[IVX]+")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Marked(NamedTuple):
    """A text without the mark in front of it; the mark is empty where there is none."""

    mark: str
    text: str


def marked(text: str) -> Marked:
    """The text and the mark that was typed before it."""
    match = _MARKED.fullmatch(text)
    return Marked(match["mark"], match["text"].strip()) if match else Marked("", text.strip())


def bare(mark: str) -> str:
    """A mark without what closes it: „1” of „1.”, „1)” and „(1)”; nothing of a dash."""
    return mark.strip("().–—-• ") if not is_dash(mark) else ""


def is_dash(mark: str) -> bool:
    """Whether the mark is a bullet, which numbers nothing."""
    return bool(mark) and mark[0] in _DASHES


def numbering_of(mark: str) -> Numbering:
    """The style that a mark is of."""
    if not mark:
        return Numbering.NONE
    if is_dash(mark):
        return Numbering.DASH
    core = bare(mark)
    if _ROMAN.fullmatch(core):
        return Numbering.ROMAN
    if not core[:1].isdigit():
        return Numbering.LETTER
    if "." in core:
        return Numbering.HIERARCHIC
    return Numbering.PARENTHESIS if mark.rstrip().endswith(")") else Numbering.ARABIC


def place_of(mark: str) -> int | None:
    """Which one of its row a mark counts: 3 of „III”, „1.3.” and „c)”; None of a dash or no mark."""
    core = bare(mark).split(".")[-1]
    if core.isdecimal():
        return int(core)
    if _ROMAN.fullmatch(core):
        return _roman_value(core)
    letters = core.casefold()
    if letters and set(letters[:-1]) <= {"z"} and letters[-1] in _LETTERS:
        return len(_LETTERS) * (len(letters) - 1) + _LETTERS.index(letters[-1]) + 1
    return None


def _roman_value(digits: str) -> int:
    total = 0
    for sign, following in zip(digits, digits[1:] + " ", strict=True):
        value = _ROMAN_VALUES[sign]
        total += -value if value < _ROMAN_VALUES.get(following, 0) else value
    return total
