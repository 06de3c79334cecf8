"""Which headings without the name of a level are goals all the same: those that indicators stand under."""

from collections.abc import Mapping, Sequence

from db.domain.folding import folded
from db.domain.foreign import Spot
from desktop.exchange.understanding.goal_titles import titled
from desktop.exchange.understanding.intros import Topic, intro_of
from desktop.exchange.understanding.level_names import rank
from desktop.exchange.understanding.lines import Piece, TableAt, TextLine
from desktop.exchange.understanding.table_reading import ElementLine, TableReading

_PARTS = (
    "wskaznik", "mierni", "analiz", "realizator", "tabel", "zestawieni", "podsumowani", "wprowadzeni",
    "wstep", "diagnoz", "monitoring", "sprawozdani", "informacj", "spis ", "zalacznik", "wnioski", "uwagi",
    "realizacja celow", "dzialania i wskazniki", "struktura programu", "postep", "harmonogram",
    "rekomendacj", "rozdzial", "czesc",
)  # fmt: skip


def goal_headings(pieces: Sequence[Piece], tables: Mapping[int, TableReading]) -> frozenset[Spot]:
    """The spots of such headings; what stands under goals that are named belongs to these."""
    return frozenset(
        piece.spot
        for place, piece in enumerate(pieces)
        if isinstance(piece, TextLine) and _may_be_goal(piece) and _holds_indicators(pieces, place, tables)
    )


def _may_be_goal(line: TextLine) -> bool:
    if not line.heading or titled(line.whole, stands_out=True) or intro_of(line.text):
        return False
    return not is_part(line)


def is_part(line: TextLine) -> bool:
    """Whether a line heads a part that documents have anyway: an introduction, a list of tables."""
    return folded(line.text).startswith(_PARTS)


def _holds_indicators(pieces: Sequence[Piece], place: int, tables: Mapping[int, TableReading]) -> bool:
    """Whether there are indicators before the next heading as high, and no goal that is named."""
    heading = pieces[place]
    assert isinstance(heading, TextLine)
    found = False
    for piece in pieces[place + 1 :]:
        if isinstance(piece, TableAt):
            reading = tables[piece.block]
            found = found or bool(reading.lines)
            if any(names_goal(line) for line in reading.lines if isinstance(line, ElementLine)):
                return False
        elif 0 < piece.heading <= heading.heading:
            return found
        elif titled(piece.whole, stands_out=bool(piece.heading)):
            return False
        elif (intro := intro_of(piece.text)) and intro.topic is Topic.INDICATORS and not piece.heading:
            found = True
    return found


def names_goal(line: ElementLine) -> bool:
    """Whether a row across a table is the title of a goal."""
    title = titled(line.text, stands_out=True) if line.column is None else None
    height = rank(title.level) if title else None
    return height is not None and height < 50
