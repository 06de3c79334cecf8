"""What differs between two versions of a document: its figures, and its text line by line, word by word."""

import re
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from db.domain.matching import either_way, matching

_TOKEN = re.compile(r"\d[\d\u00a0\u202f.,]*\d|\w+|\s+|.", re.DOTALL)
_WORD = re.compile(r"\d[\d\u00a0\u202f.,]*\d|\w+")
_NUMBER = re.compile(r"\d[\d\u00a0\u202f.,]*\d|\d")
_NEAR = 20  # lines that are asked for one in other words
_ALIKE = 0.5
_COMPARED = 2000  # lines at once that are looked for in other words
_READ = 1_000_000  # characters of changed lines whose words are compared
_LONGEST = 20_000  # characters of a line whose words are compared


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

    `key` tells it from all others of its document and is the same in every version; that of a contribution
    ends with which of those to one cell it is. `place` is where it stands (goals, a table's title), `label`
    what it is of, `column` the period or the column.
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
    after = _renumbered(before, {(figure.of, figure.key): figure for figure in now})
    known = before | after
    changed = (
        _figure_change(known[key], before.get(key), after.get(key)) for key in _in_order(before, after)
    )
    return tuple(change for change in changed if (change.was or "") != (change.now or ""))


def line_changes(was: Sequence[Line], now: Sequence[Line]) -> tuple[LineChange, ...]:
    """The lines that differ in reading order, each with what became of its words.

    Comparing the other way round tells the same the other way round. Of more changed lines than anybody
    reads the words are not compared.
    """
    above_was, above_now = _headings(was), _headings(now)
    found: list[LineChange] = []
    compared = 0
    for one, other in _differing(was, now):
        before, after = (None if at is None else side[at] for at, side in ((one, was), (other, now)))
        texts = [line.text if line else "" for line in (before, after)]
        compared += sum(map(len, texts)) if all(texts) else 0
        words = words_of(*texts, whole=compared > _READ)
        under = above_was[one] if one is not None and other is None else above_now[other or 0]
        found.append(LineChange(before, after, words, under))
    return tuple(found)


def words_of(was: str, now: str, *, whole: bool = False) -> tuple[Words, ...]:
    """What became of the words of a line: without those that came it is as it was, without those gone as now.

    Numbers are words whole. A space between two changed words is part of the change. With `whole`, and where
    a line is longer than any that is read, all of it was exchanged.
    """
    if whole or max(len(was), len(now)) > _LONGEST:
        return tuple(_pieces(was, now, ""))
    one, other = _TOKEN.findall(was), _TOKEN.findall(now)
    return tuple(_told(_stretches(one, other)))


def _renumbered(before: Mapping[_Key, Figure], after: Mapping[_Key, Figure]) -> dict[_Key, Figure]:
    """The later figures, those of several contributions to a cell under the keys that they had before.

    One that is printed as before is the same one, wherever it stands now; the others follow in order.
    """
    was, now = (
        [key for key, figure in side.items() if figure.of is FigureOf.CONTRIBUTION]
        for side in (before, after)
    )
    alike = _grouped(was, lambda key: (_cell(key), before[key].printed))
    keys = {key: same.popleft() for key in now if (same := alike.get((_cell(key), after[key].printed)))}
    stayed = set(keys.values())
    left = _grouped((key for key in was if key not in stayed), _cell)
    for key in now:
        if key not in keys:
            of, number = key
            keys[key] = others.popleft() if (others := left.get(_cell(key))) else (of, f"{number}/new")
    return {keys.get(key, key): figure for key, figure in after.items()}


def _grouped(keys: Iterable[_Key], by: Callable[[_Key], Hashable]) -> dict[Hashable, deque[_Key]]:
    """The keys by what they have in common, in order."""
    groups: dict[Hashable, deque[_Key]] = {}
    for key in keys:
        groups.setdefault(by(key), deque()).append(key)
    return groups


def _cell(contribution: _Key) -> str:
    """The key of a contribution without its number."""
    return contribution[1].rpartition("/")[0] or contribution[1]


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
    if max(len(was), len(now)) > _COMPARED:
        return []
    found: list[tuple[int, int]] = []
    others = [_traits(line) for line in now]
    start = 0
    for place, line in enumerate(was):
        own = _traits(line)
        near = range(start, min(start + _NEAR, len(now)))
        likes = [(_alike(own, others[each]), -each) for each in near if now[each].kind is line.kind]
        alike, best = max(likes, default=(0.0, 0))
        if alike >= _ALIKE:
            found.append((place, -best))
            start = 1 - best
    return found


class _Traits(NamedTuple):
    """What a line is known by: its words, its text without figures, and, of a row, its first cell."""

    words: frozenset[str]
    frame: str
    label: str


def _traits(line: Line) -> _Traits:
    label = line.text.partition(" | ")[0] if line.kind is LineKind.ROW else ""
    return _Traits(frozenset(_WORD.findall(line.text)), _NUMBER.sub("0", line.text), label)


def _alike(one: _Traits, other: _Traits) -> float:
    """How many of the words of two lines are the same: 0 to 1 (Dice), 1 more where only figures differ."""
    known = len(one.words) + len(other.words)
    shared = 2 * len(one.words & other.words) / known if known else 0.0
    is_same = one.frame == other.frame or (one.label and one.label == other.label)
    return shared + bool(is_same)


def _stretches(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """What went, what came, and what stayed after it, again and again."""
    first = second = 0
    runs: list[list[int]] = []
    for place, counterpart in matching(one, other):
        if runs and runs[-1][:2] == [place - runs[-1][2], counterpart - runs[-1][2]]:
            runs[-1][2] += 1
        else:
            runs.append([place, counterpart, 1])
    for place, counterpart, length in [*runs, [len(one), len(other), 0]]:
        yield (
            "".join(one[first:place]),
            "".join(other[second:counterpart]),
            "".join(one[place : place + length]),
        )
        first, second = place + length, counterpart + length


def _told(stretches: Iterable[tuple[str, str, str]]) -> Iterator[Words]:
    """The words in order; a mere space that stayed between changes goes with them."""
    removed, added, space = [], [], ""
    for gone, come, kept in stretches:
        if gone or come:
            removed += [space, gone]
            added += [space, come]
            space = ""
        if kept.isspace() and (removed or added):
            space = kept
            continue
        yield from _pieces("".join(removed), "".join(added), space + kept)
        removed, added, space = [], [], ""
    yield from _pieces("".join(removed), "".join(added), space)


def _pieces(removed: str, added: str, kept: str) -> Iterator[Words]:
    for text, fate in ((removed, Fate.REMOVED), (added, Fate.ADDED), (kept, Fate.KEPT)):
        if text:
            yield Words(text, fate)
