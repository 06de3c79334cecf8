"""The marks that items of lists begin with, and the signs that mean something in a line."""

import re
from typing import NamedTuple

from db.domain.blocks import ListKind
from db.domain.numbering import letter

DEEPEST = 9  # levels of a list, as many as Word has
ESCAPED = "\\*_{|"  # signs that mean something wherever they stand
UNNUMBERED = frozenset({ListKind.BULLETED, ListKind.DASHED})

_ITEM = re.compile(
    r"(?:(?P<sign>[-–—•])|(?P<number>[0-9]{1,3})(?P<end>[.)])|(?P<letter>z{0,3}[a-z])\))\s+(?=\S)"
)
_SIGNS = {"-": ListKind.BULLETED, "•": ListKind.BULLETED, "–": ListKind.DASHED, "—": ListKind.DASHED}
_NUMBERS = {")": ListKind.NUMBERED, ".": ListKind.ORDINAL}
_WRITTEN = {ListKind.BULLETED: "-", ListKind.DASHED: "–"}


class Mark(NamedTuple):
    """What a line begins with: an item of which kind, its number (0: it has none), where its text starts."""

    kind: ListKind
    number: int
    end: int


def mark(line: str) -> Mark | None:
    """The mark at the beginning of a line; None: it is no item."""
    match = _ITEM.match(line)
    if match is None:
        return None
    if match["sign"]:
        return Mark(_SIGNS[match["sign"]], 0, match.end())
    if match["number"]:
        return Mark(_NUMBERS[match["end"]], int(match["number"]), match.end())
    full, last = match["letter"][:-1], match["letter"][-1]
    return Mark(ListKind.LETTERED, len(full) * 26 + ord(last) - ord("a") + 1, match.end())


def written(kind: ListKind, number: int) -> str:
    """The mark of the n-th item, as the markup has it and as text shows it."""
    match kind:
        case ListKind.NUMBERED:
            return f"{number})"
        case ListKind.ORDINAL:
            return f"{number}."
        case ListKind.LETTERED:
            return f"{letter(number)})"
    return _WRITTEN[kind]
