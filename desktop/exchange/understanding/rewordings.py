"""Goals that are named once more in other words, right above their tables or in them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from db.domain.folding import folded
from db.domain.foreign import Spot
from desktop.exchange.understanding.furniture import is_caption
from desktop.exchange.understanding.goal_titles import Title, titled
from desktop.exchange.understanding.lines import Piece, TableAt, TextLine
from desktop.exchange.understanding.table_reading import ElementLine, TableReading
from desktop.exchange.understanding.typed_marks import bare, place_of

_MOST = 0.6  # of the words of the longer of two texts


@dataclass(frozen=True, slots=True)
class _Named:
    """A numbered title, the so many-eth; `measured`: how many indicators stand before it.

    `at_table`: it stands in a table, or nothing but titles and captions parts it from one.
    """

    place: int
    title: Title
    spot: Spot
    at_table: bool
    measured: int

    @property
    def level(self) -> str:
        return folded(self.title.level)

    @property
    def number(self) -> str:
        return bare(self.title.mark)


def rewordings(pieces: Sequence[Piece], tables: Mapping[int, TableReading]) -> frozenset[Spot]:
    """The spots of titles that only say anew what goal the table below is about.

    „Cel IV. Rynek pracy otwarty dla każdego” is the „Cel strategiczny IV: … dla wszystkich” above it,
    where it is the only „Cel” and the others, too, are numbered like the goals that they stand under.
    """
    named = list(_named(pieces, tables))
    pairs = list(_with_those_above(named))
    own_ways = {
        (known.level, goal.level if known.level != goal.level else "")
        for known, goal in pairs
        if known.number != goal.number
    }
    return frozenset(
        goal.spot
        for known, goal in pairs
        if _says_again(known, goal)
        and (known.level, goal.level) not in own_ways
        and (_counts_on(goal, named) if known.level == goal.level else (goal.level, "") not in own_ways)
    )


def _counts_on(goal: _Named, named: Sequence[_Named]) -> bool:
    """Whether the next title of the same level has the next number, or there is none."""
    following = next((each for each in named[goal.place + 1 :] if each.level == goal.level), None)
    numbers = [place_of(each.title.mark) for each in (goal, following) if each]
    return len(numbers) < 2 or (None not in numbers and numbers[1] == (numbers[0] or 0) + 1)


def _named(pieces: Sequence[Piece], tables: Mapping[int, TableReading]) -> Iterator[_Named]:
    """All numbered titles outside tables and across them."""
    places, measured = count(), 0
    for place, piece in enumerate(pieces):
        if isinstance(piece, TextLine):
            title = titled(piece.whole, stands_out=bool(piece.heading))
            if title and title.text and bare(title.mark):
                yield _Named(next(places), title, piece.spot, _leads_to_table(pieces, place), measured)
            continue
        for line in tables[piece.block].lines:
            if not isinstance(line, ElementLine):
                measured += 1
            elif line.column is None and (title := titled(line.text, stands_out=True)) and bare(title.mark):
                yield _Named(next(places), title, line.spot, True, measured)


def _leads_to_table(pieces: Sequence[Piece], place: int) -> bool:
    for piece in pieces[place + 1 :]:
        if isinstance(piece, TableAt):
            return True
        if not (is_caption(piece) or titled(piece.whole, stands_out=bool(piece.heading))):
            return False
    return False


def _with_those_above(named: Sequence[_Named]) -> Iterator[tuple[_Named, _Named]]:
    """Each title with the last one before it whose level its own is, or is short for."""
    last: dict[str, _Named] = {}
    for goal in named:
        kin = [each for level, each in last.items() if f"{level} ".startswith(f"{goal.level} ")]
        if kin:
            yield max(kin, key=lambda each: each.place), goal
        last[goal.level] = goal


def _says_again(known: _Named, goal: _Named) -> bool:
    """Whether two titles have a number and most words in common, and no indicators between them."""
    if known.number != goal.number or not goal.at_table or known.measured != goal.measured:
        return False
    words, others = (Counter(_words(each.title.text)) for each in (known, goal))
    shared = (words & others).total()
    return words != others and shared >= _MOST * max(words.total(), others.total())


def _words(text: str) -> list[str]:
    return [word for each in folded(text).split() if (word := each.strip(".,;:–-„”()"))]
