"""What was understood of a document as one flat list: what stands under what, and what stands where."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from db.domain.foreign import Spot
from db.domain.periods import Period
from db.domain.understanding import FoundIndicator, FoundNode, FoundValue, Uncertainty, Understanding

NOTHING = -1
"""Stands for the entry that there is not."""


@dataclass(slots=True)
class Entry:
    """A node or an indicator; `row` is its place among all that stands there, `place` among its own sort."""

    found: FoundNode | FoundIndicator
    parent: int
    row: int
    place: int
    children: list[int] = field(default_factory=list)

    @property
    def is_node(self) -> bool:
        """Whether it is an element of the structure."""
        return isinstance(self.found, FoundNode)

    @property
    def text(self) -> str:
        """Its wording."""
        return self.found.text if isinstance(self.found, FoundNode) else self.found.label


class Doubtful(NamedTuple):
    """Something to look at: the entry, where it stands, and the period if it is a value."""

    entry: int
    spot: Spot
    why: Uncertainty
    period: Period | None = None


class Found:
    """All entries, parents first; a parent's indicators stand before its nodes, as documents have them."""

    def __init__(self, understanding: Understanding) -> None:
        self.understanding = understanding
        self.entries: list[Entry] = []
        self.top: list[int] = []
        self.by_spot: dict[Spot, int] = {}
        self.values: dict[Spot, tuple[int, Period]] = {}
        self.doubts: list[Doubtful] = []
        self._by_row: dict[tuple[int, int], int] = {}
        for place, node in enumerate(understanding.nodes):
            self._add_node(node, NOTHING, place)

    def children(self, entry: int) -> Sequence[int]:
        """What stands under an entry, or at the top."""
        return self.top if entry == NOTHING else self.entries[entry].children

    def sort(self, entry: int) -> list[int]:
        """What stands beside an entry and is of its sort, with itself."""
        own = self.entries[entry]
        return [each for each in self.children(own.parent) if self.entries[each].is_node == own.is_node]

    def above(self, entry: int) -> Iterator[int]:
        """What an entry stands under, the nearest first."""
        entry = self.entries[entry].parent
        while entry != NOTHING:
            yield entry
            entry = self.entries[entry].parent

    def is_below(self, entry: int, above: int) -> bool:
        """Whether an entry is another one or stands below it."""
        return entry == above or above in self.above(entry)

    def nameless(self, worded: Container[Spot]) -> list[int]:
        """The entries that the document has no words for, without those `worded` since."""
        missing = Uncertainty.LABEL_MISSING
        return [
            at
            for at, each in enumerate(self.entries)
            if each.found.spot not in worded and missing in each.found.uncertain
        ]

    def value(self, entry: int, period: Period) -> FoundValue | None:
        """What an indicator has for a period."""
        found = self.entries[entry].found
        values = found.values if isinstance(found, FoundIndicator) else ()
        return next((each for each in values if each.period == period), None)

    def at(self, spot: Spot) -> tuple[int, Period | None] | None:
        """What stands at a place of the document: a value, an entry, or the entry that its row began."""
        if spot in self.values:
            return self.values[spot]
        if spot in self.by_spot:
            return self.by_spot[spot], None
        entry = self.in_row(spot.block, spot.row)
        return None if entry is None else (entry, None)

    def in_row(self, block: int, row: int) -> int | None:
        """The entry found in a row of a table, or in a paragraph, whose row is 0."""
        return self._by_row.get((block, row))

    def _add_node(self, node: FoundNode, parent: int, place: int) -> None:
        number = self._add(node, parent, place)
        for at, indicator in enumerate(node.indicators):
            self._add_indicator(indicator, number, at)
        for at, child in enumerate(node.children):
            self._add_node(child, number, at)

    def _add_indicator(self, indicator: FoundIndicator, parent: int, place: int) -> None:
        number = self._add(indicator, parent, place)
        for value in indicator.values:
            self.values[value.spot] = (number, value.period)
            self._by_row.setdefault(value.spot[:2], number)
            self.doubts.extend(Doubtful(number, value.spot, why, value.period) for why in value.uncertain)
        for at, part in enumerate(indicator.parts):
            self._add_indicator(part, number, at)

    def _add(self, found: FoundNode | FoundIndicator, parent: int, place: int) -> int:
        number = len(self.entries)
        siblings = self.top if parent == NOTHING else self.entries[parent].children
        self.entries.append(Entry(found, parent, len(siblings), place))
        siblings.append(number)
        self.by_spot[found.spot] = number
        self._tell_row(found, number)
        self.doubts.extend(Doubtful(number, found.spot, why) for why in found.uncertain)
        return number

    def _tell_row(self, found: FoundNode | FoundIndicator, number: int) -> None:
        """A row means its indicator rather than the element that begins in it."""
        line = found.spot[:2]
        former = self._by_row.get(line)
        if former is None or (self.entries[former].is_node and isinstance(found, FoundIndicator)):
            self._by_row[line] = number
