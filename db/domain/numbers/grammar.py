"""The regular expressions of values: what may stand before, between and after amounts.

Runs of white space are matched possessively and lengths are limited, so that no text takes more than a
moment.
"""

import re

from db.domain.kinds import IndicatorKind
from db.domain.numbers.signs import APOSTROPHES, DASHES, EN_DASH, SPACES

MOST_MEASURES = 20
LONGEST_AFTER = 300  # characters after an amount: the longest words with a separator and some spaces
_LONGEST_WORDS = 200

_DASH = f"[{re.escape(DASHES)}]"
_POWERS = {
    "thousand": r"ty[sś]\.|ty(?:s|ś|siąc|siące|sięcy)(?!\w)",
    "million": r"mln\.|(?:mln|milion|miliony|milionów|miliona)(?!\w)",
    "milliard": r"mld\.|(?:mld|miliard|miliardy|miliardów|miliarda)(?!\w)",
}
COMMA_JOINT, DASH_JOINT = ", ", f" {EN_DASH} "
_WRITTEN_JOINTS = {",": COMMA_JOINT, ";": "; ", "/": " / ", "i": " i ", "oraz": " oraz "} | {
    f"{comma}w tym{colon}": f", w tym{colon} " for comma in ("", ", ") for colon in ("", ":")
}
_TIMES = f"(?:{'|'.join(f'(?P<{name}>{word})' for name, word in _POWERS.items())})"
_UNITS = {
    # „15,-” is what price tags write for whole złotys.
    IndicatorKind.MONEY: rf"(?:,{_DASH})?\s*+(?P<unit>(?:z[łl]|pln|złotych)\.?)?",
    IndicatorKind.PERCENT: r"(?P<unit>%|procent|proc\.?)?",
}
_AND = r"\s++(?:i|oraz)\s++"
_INCLUDING = r",?+\s++w\s++tym:?+\s++"
_JOINT = rf"(?P<joint>\s*+[,;/]\s*+|{_AND}|{_INCLUDING}|\s++{_DASH}\s++)"
_LISTED_JOINT = rf"(?:\s*+[;/+]\s*+|(?P<joint>{_AND}))"
_WORDS = rf"(?!{'|'.join(_POWERS.values())})(?P<words>[^\W\d_][^\d()\x00-\x1f]{{,{_LONGEST_WORDS - 1}}}?)"
_NO_WORDS = rf"(?:\s*+{_TIMES})?"
_MEASURE = rf"{_NO_WORDS}\s++{_WORDS}"


def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


def _after(kind: IndicatorKind) -> str:
    return rf"\s*+{_TIMES}?\s*+{_UNITS.get(kind, '(?P<unit>)')}"


AMOUNT = re.compile(rf"([0-9](?:[0-9.,{APOSTROPHES}{SPACES}]*[0-9])?)")
BEFORE = _pattern(
    r"(?P<about>(?:ok\.|ca\.|~|≈)\s*+|(?:ok|około|okolo|ca|circa)\s++)?"
    rf"(?P<since>od\s++)?(?P<sign>{_DASH})?"
)
AFTER = {kind: _pattern(_after(kind)) for kind in IndicatorKind}
BETWEEN = {
    kind: _pattern(rf"{_after(kind)}\s*+(?:{_DASH}\s*+|(?P<until>do\s++))(?P<sign>{_DASH})?")
    for kind in IndicatorKind
}
MEASURE = _pattern(rf"{_MEASURE}{_JOINT}(?P<sign>{_DASH})?")
LAST_MEASURE = _pattern(rf"{_MEASURE}(?P<joint>)(?P<sign>)")
LISTED = _pattern(rf"{_NO_WORDS}{_LISTED_JOINT}(?P<sign>{_DASH})?")
LAST_LISTED = _pattern(rf"{_NO_WORDS}(?P<joint>)(?P<sign>)")
WORDS = _pattern(_WORDS)
LOOSE_COMMA = re.compile(r",(?=\s)")  # one that cannot be the decimal comma
TIGHT_LIST = re.compile(r"[0-9]+(?:,[0-9]+)+")
MULTIPLIED = _pattern(rf"[0-9]\s*+{_TIMES}")


def thousands(match: re.Match[str]) -> int:
    """The power of a thousand that stands after an amount: 1 for tys., 2 for mln, 3 for mld, else 0."""
    return next((power for power, name in enumerate(_POWERS, start=1) if match[name]), 0)


def joint(match: re.Match[str]) -> str:
    """What parts a measure from the one before it, as the house writes it; a comma where nothing is said."""
    said = " ".join((match["joint"] or ",").casefold().split())
    return _WRITTEN_JOINTS.get(said, DASH_JOINT)
