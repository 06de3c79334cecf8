"""What differs between two versions of a document: its figures, and its text line by line, word by word."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.domain.matching import either_way, matching

_TOKEN = re.compile(r"\d[\d\u00a0\u202f.,]*\d|\w+|\s+|.", re.DOTALL)
_WORD = re.compile(r"\d[\d\u00a0\u202f.,]*\d|\w+")
_NEAR = 20  # lines that are asked for one in other words
_ALIKE = 0.5


class FigureOf(StrEnum):
    """What a figure of a document is."""

    VALUE = "value"
    CONTRIBUTION = "contribution"
    BASELINE = "baseline"
    TARGET = "target"
    TABLE = "table"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as a document prints it.

    `key` tells it from all others of its document and is the same in every version. `place` is where it
    stands (goals, a table's title), `label` what it is of, `column` the period or the column.
    """

    of: FigureOf
    key: str
    place: str
    label: str
    column: str
    printed: str


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that differs: as it was and is printed; None: the version does not have it at all."""

    of: FigureOf
    place: str
    label: str
    column: str
    was: str | None
    now: str | None


_Key = tuple[FigureOf, str]


class LineKind(StrEnum):
    """What a line of a document is; AROUND stands in its headers and footers, NOTE in its notes."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ROW = "row"
    PICTURE = "picture"
    NOTE = "note"
    AROUND = "around"


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """A paragraph of a document, or a row of a table with its cells parted by „ | ”."""

    kind: LineKind
    text: str


class Fate(StrEnum):
    """What became of words: they stayed, went or came."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a line and what became of it."""

    text: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line that differs; None: the version does not have it. `words` make up both lines in order.

    `under` is the heading that it stands below, in the newer version where the line is there.
    """

    was: Line | None
    now: Line | None
    words: tuple[Words, ...]
    under: str = ""


def figure_changes(was: Sequence[Figure], now: Sequence[Figure]) -> tuple[FigureChange, ...]:
    """The figures that differ, in the order of the later side; those that went stand where they stood.

    One that is not entered is the same as one that is not there.
    """
    before = {(figure.of, figure.key): figure for figure in was}
    after = {(figure.of, figure.key): figure for figure in now}
    known = before | after
    changed = (
        _figure_change(known[key], before.get(key), after.get(key)) for key in _in_order(before, after)
    )
    return tuple(change for change in changed if (change.was or "") != (change.now or ""))


def line_changes(was: Sequence[Line], now: Sequence[Line]) -> tuple[LineChange, ...]:
    """The lines that differ in reading order, each with what became of its words.

    Comparing the other way round tells the same the other way round.
    """
    above_was, above_now = _headings(was), _headings(now)
    return tuple(
        _line_change(
            was[one] if one is not None else None,
            now[other] if other is not None else None,
            above_now[other] if other is not None else above_was[one or 0],
        )
        for one, other in _differing(was, now)
    )


def words_of(was: str, now: str) -> tuple[Words, ...]:
    """What became of the words of a line: without those that came it is as it was, without those gone as now.

    Numbers are words whole. A space between two changed words is part of the change.
    """
    one, other = _TOKEN.findall(was), _TOKEN.findall(now)
    stretches: list[tuple[str, str, str]] = []  # removed, added, then kept
    first = second = 0
    for place, counterpart in [*matching(one, other), (len(one), len(other))]:
        kept = "".join(one[place : place + 1])
        changed = "".join(one[first:place]), "".join(other[second:counterpart])
        stretches.append((*changed, kept))
        first, second = place + 1, counterpart + 1
    return tuple(_told(stretches))


def _in_order(before: Mapping[_Key, Figure], after: Mapping[_Key, Figure]) -> Iterator[_Key]:
    """All keys: those of the later side in its order, each that went after the one it came after."""
    gone: dict[_Key | None, list[_Key]] = {}
    last: _Key | None = None
    for key in before:
        if key in after:
            last = key
        else:
            gone.setdefault(last, []).append(key)
    yield from gone.get(None, ())
    for key in after:
        yield key
        yield from gone.get(key, ())


def _figure_change(figure: Figure, was: Figure | None, now: Figure | None) -> FigureChange:
    printed = [side.printed if side else None for side in (was, now)]
    return FigureChange(figure.of, figure.place, figure.label, figure.column, *printed)


def _headings(lines: Sequence[Line]) -> list[str]:
    """The heading above each line."""
    found, heading = [], ""
    for line in lines:
        found.append(heading)
        if line.kind is LineKind.HEADING:
            heading = line.text
    return found


def _differing(was: Sequence[Line], now: Sequence[Line]) -> Iterator[tuple[int | None, int | None]]:
    """The places of the lines that did not stay: those that were changed in pairs, the others alone."""
    first = second = 0
    for place, counterpart in [*matching(was, now), (len(was), len(now))]:
        pairs = either_way(_similar, was[first:place], now[second:counterpart])
        for one, other in [*((first + one, second + other) for one, other in pairs), (place, counterpart)]:
            yield from ((gone, None) for gone in range(first, one))
            yield from ((None, come) for come in range(second, other))
            if (one, other) != (place, counterpart):
                yield one, other
            first, second = one + 1, other + 1


def _similar(was: Sequence[Line], now: Sequence[Line]) -> list[tuple[int, int]]:
    """Lines that are the same in other words: for each the most similar one of the next few."""
    found: list[tuple[int, int]] = []
    bags = [Counter(_WORD.findall(line.text)) for line in now]
    start = 0
    for place, line in enumerate(was):
        own = Counter(_WORD.findall(line.text))
        near = range(start, min(start + _NEAR, len(now)))
        likes = [(_alike(own, bags[each]), -each) for each in near if now[each].kind is line.kind]
        alike, best = max(likes, default=(0.0, 0))
        if alike >= _ALIKE:
            found.append((place, -best))
            start = 1 - best
    return found


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """How many of the words of two lines are the same: 0 to 1 (Dice)."""
    words = one.total() + other.total()
    return 2 * (one & other).total() / words if words else 0.0


def _line_change(was: Line | None, now: Line | None, under: str) -> LineChange:
    return LineChange(was, now, words_of(was.text if was else "", now.text if now else ""), under)


def _told(stretches: Sequence[tuple[str, str, str]]) -> Iterator[Words]:
    removed = added = kept = ""
    for gone, come, stayed in stretches:
        if (gone or come) and kept:
            if kept.isspace() and (removed or added):
                removed, added = removed + kept, added + kept
            else:
                yield from _pieces(removed, added, kept)
                removed = added = ""
            kept = ""
        removed, added, kept = removed + gone, added + come, kept + stayed
    yield from _pieces(removed, added, kept)


def _pieces(removed: str, added: str, kept: str) -> Iterator[Words]:
    for text, fate in ((removed, Fate.REMOVED), (added, Fate.ADDED), (kept, Fate.KEPT)):
        if text:
            yield Words(text, fate)
