"""Sentences and lists that our own reports compute: they are written anew each time, nobody's prose."""

import re
from collections.abc import Sequence

from desktop.exchange.understanding.furniture import is_table_caption
from desktop.exchange.understanding.lines import Piece, TextLine

_SENTENCE = re.compile(
    r"Porównano \d+ wskaźnik\w* z .{4,40} \(wzrost: \d+, spadek: \d+, bez zmian: \d+\)\.|"
    r"Wskaźniki bez wartości .{4,60}: \d+\."
)
_LIST = re.compile(
    r"(Największy (wzrost|spadek)|Wartości docelowe [\w ]{4,40}|Wskaźniki bez wartości .{4,60}):"
)
_SPENT = re.compile(r"W .{4,30} wydatkowano\b")
_MONEY = "klasyfikacji budżetowej"
_NEAR = 12  # lines that say what was spent, above the table of it


def computed(pieces: Sequence[Piece]) -> frozenset[int]:
    """The places of such lines."""
    found: set[int] = set()
    in_list = False
    for place, piece in enumerate(pieces):
        if not isinstance(piece, TextLine):
            in_list = False
            continue
        in_list = _LIST.fullmatch(piece.text) is not None or (in_list and bool(piece.mark))
        if in_list or _SENTENCE.fullmatch(piece.text):
            found.add(place)
        elif _SPENT.match(piece.text):
            found |= _up_to_the_table(pieces, place)
    return frozenset(found)


def _up_to_the_table(pieces: Sequence[Piece], place: int) -> set[int]:
    """The lines from one that says what was spent up to the caption of its table; none where it has none."""
    for end, piece in enumerate(pieces[place : place + _NEAR], place):
        if not isinstance(piece, TextLine) or piece.heading:
            break
        if is_table_caption(piece):
            return set(range(place, end)) if _MONEY in piece.text else set()
    return set()
