"""Which headings without the name of a level are goals all the same: those that indicators stand under.

So are those under which tasks are listed and realizers named.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from db.domain.folding import folded
from db.domain.foreign import Spot
from desktop.exchange.understanding.goal_titles import Title, titled
from desktop.exchange.understanding.intros import Topic, intro_of
from desktop.exchange.understanding.level_names import rank
from desktop.exchange.understanding.lines import Piece, TableAt, TextLine
from desktop.exchange.understanding.table_reading import ElementLine, TableReading

_TASKS = 50  # the rank of levels that goals are divided into
_PARTS = (
    "wskaznik", "mierni", "analiz", "realizator", "tabel", "zestawieni", "podsumowani", "wprowadzeni",
    "cele, zadania i sposob", "monitorowani", "wstep", "diagnoz", "monitoring", "sprawozdani", "informacj",
    "spis ", "zalacznik", "wnioski", "uwagi", "realizacja celow", "dzialania i wskazniki",
    "struktura programu", "postep", "harmonogram", "rekomendacj", "rozdzial", "czesc",
)  # fmt: skip


def goal_headings(pieces: Sequence[Piece], tables: Mapping[int, TableReading]) -> frozenset[Spot]:
    """The spots of such headings; what stands under goals that are named belongs to these."""
    return frozenset(
        piece.spot
        for place, piece in enumerate(pieces)
        if isinstance(piece, TextLine) and _may_be_goal(pieces, place) and _holds(pieces, place, tables)
    )


def _may_be_goal(pieces: Sequence[Piece], place: int) -> bool:
    line = pieces[place]
    assert isinstance(line, TextLine)
    if not line.heading or titled(line.whole, stands_out=True) or intro_of(line.text):
        return False
    return not is_part(line) or (bool(line.mark) and _lists_indicators(islice(pieces, place + 1, None)))


def _lists_indicators(below: Iterable[Piece]) -> bool:
    """Whether a list of indicators stands right under a heading: „1. Diagnoza potrzeb rodzin” is a task."""
    for piece in below:
        if not isinstance(piece, TextLine) or piece.heading:
            return False
        if (intro := intro_of(piece.text)) and intro.topic is Topic.INDICATORS:
            return True
    return False


def is_part(line: TextLine) -> bool:
    """Whether a line heads a part that documents have anyway: an introduction, a list of tables."""
    return folded(line.text).startswith(_PARTS)


def _holds(pieces: Sequence[Piece], place: int, tables: Mapping[int, TableReading]) -> bool:
    """Whether there is what goals have before the next heading as high, and no goal that is named."""
    heading = pieces[place]
    assert isinstance(heading, TextLine)
    seen = _Seen()
    for piece in pieces[place + 1 :]:
        if isinstance(piece, TableAt):
            reading = tables[piece.block]
            seen.indicators = seen.indicators or bool(reading.lines)
            if any(names_goal(line) for line in reading.lines if isinstance(line, ElementLine)):
                return False
        elif 0 < piece.heading <= heading.heading:
            break
        elif title := titled(piece.whole, stands_out=bool(piece.heading)):
            if piece.heading or not _is_task(title):
                return False
            seen.named_tasks = True
        else:
            seen.note(piece)
    return seen.is_goal


@dataclass(slots=True)
class _Seen:
    """What stands below a heading."""

    indicators: bool = False
    named_tasks: bool = False
    listed_tasks: bool = False
    realizers: bool = False

    @property
    def is_goal(self) -> bool:
        """Whether it speaks for a goal."""
        tasks = self.named_tasks or self.listed_tasks
        return (tasks and self.realizers) or (self.indicators and not self.named_tasks)

    def note(self, line: TextLine) -> None:
        """Take account of a line that announces something."""
        intro = None if line.heading else intro_of(line.text)
        topic = intro.topic if intro else None
        self.indicators = self.indicators or topic is Topic.INDICATORS
        self.listed_tasks = self.listed_tasks or topic is Topic.ELEMENTS
        self.realizers = self.realizers or topic is Topic.REALIZERS


def _is_task(title: Title) -> bool:
    height = rank(title.level)
    return height is not None and height >= _TASKS


def names_goal(line: ElementLine) -> bool:
    """Whether a row across a table is the title of a goal."""
    title = titled(line.text, stands_out=True) if line.column is None else None
    height = rank(title.level) if title else None
    return height is not None and height < _TASKS
