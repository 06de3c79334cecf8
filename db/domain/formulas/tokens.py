"""A formula's text cut into its smallest pieces, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from db.domain.numbers.signs import APOSTROPHES, DASHES, SPACES


class Sort(StrEnum):
    """What a piece of a formula is; brackets, semicolons and operators are signs."""

    NUMBER = "number"
    INDICATOR = "indicator"
    NAME = "name"
    WORD = "word"
    SIGN = "sign"
    STRANGE = "strange"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a formula: signs are written in one way, names are without their brackets."""

    sort: Sort
    text: str
    start: int
    end: int


_TIMES, _OVER = "*×·", "/÷:"
_SAME = dict.fromkeys(_TIMES, "*") | dict.fromkeys(_OVER, "/") | dict.fromkeys(DASHES, "-")

# Excel begins a formula with „=”, and so do those who come from it.
_PIECE = re.compile(
    r"(?P<blank>\A\s*=|\s+)"
    rf"|(?P<number>[0-9](?:[0-9.,{APOSTROPHES}{SPACES}]*[0-9])?)"
    r"|\#(?P<indicator>[0-9]+)"
    r"|\[(?P<name>[^\[\]]*)\]"
    r"|(?P<word>[^\W\d_]\w*)"
    rf"|(?P<sign>[-+;(){re.escape(DASHES + _TIMES + _OVER)}])"
    r"|(?P<strange>.)",
    re.DOTALL,
)


def tokens(text: str) -> Iterator[Token]:
    """The pieces of a formula in order, the last one an empty END."""
    for found in _PIECE.finditer(text):
        sort = str(found.lastgroup)
        if sort != "blank":
            piece = found[sort]
            yield Token(Sort(sort), _SAME.get(piece, piece), found.start(), found.end())
    yield Token(Sort.END, "", len(text), len(text))
