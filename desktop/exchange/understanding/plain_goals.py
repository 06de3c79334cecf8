"""Goals that are neither headings nor named: „1. Wspieranie rodzin” or a bold line right above a table."""

from collections.abc import Iterator, Mapping, Sequence

from db.domain.foreign import Spot
from db.domain.kinds import Numbering
from desktop.exchange.understanding.furniture import is_caption, is_source
from desktop.exchange.understanding.goal_headings import is_part, names_goal
from desktop.exchange.understanding.goal_titles import titled
from desktop.exchange.understanding.intros import intro_of
from desktop.exchange.understanding.lines import Piece, TableAt, TextLine
from desktop.exchange.understanding.table_reading import ElementLine, TableReading
from desktop.exchange.understanding.typed_marks import numbering_of

_LONGEST = 250  # characters
_NEAR = 12  # lines of prose that may stand between a goal and its table
_NUMBERED = frozenset((Numbering.ROMAN, Numbering.ARABIC, Numbering.HIERARCHIC))


def plain_goals(pieces: Sequence[Piece], tables: Mapping[int, TableReading]) -> frozenset[Spot]:
    """The spots of such lines, in a document whose goals have no better titles."""
    if any(isinstance(piece, TextLine) and _is_named(piece) for piece in pieces):
        return frozenset()
    return frozenset(
        line.spot
        for place, piece in enumerate(pieces)
        if isinstance(piece, TableAt) and _lacks_goals(tables[piece.block])
        for line in _titles_above(pieces, place)
    )


def _is_named(line: TextLine) -> bool:
    return bool(line.heading) or titled(line.whole, stands_out=False) is not None


def _lacks_goals(reading: TableReading) -> bool:
    elements = [line for line in reading.lines if isinstance(line, ElementLine)]
    return bool(reading.lines) and not any(map(names_goal, elements))


def _titles_above(pieces: Sequence[Piece], place: int) -> Sequence[TextLine]:
    """The lines right above a table, or above the prose before it, each of another level; else none."""
    found: list[TextLine] = []
    for line in _lines_above(pieces, place):
        if _may_be_title(line):
            found.append(line)
        elif found:
            break
    styles = {numbering_of(line.mark) for line in found}
    return found if len(styles) == len(found) else ()


def _lines_above(pieces: Sequence[Piece], place: int) -> Iterator[TextLine]:
    for piece in reversed(pieces[max(0, place - _NEAR) : place]):
        if isinstance(piece, TableAt):
            return
        if not (is_caption(piece) or is_source(piece)):
            yield piece


def _may_be_title(line: TextLine) -> bool:
    if len(line.text) > _LONGEST or is_part(line) or intro_of(line.text):
        return False
    return line.bold or numbering_of(line.mark) in _NUMBERED
