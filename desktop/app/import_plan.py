"""What an import would do, before it does it: what of the document is known, and every difference."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from db.domain.foreign import Spot
from db.domain.kinds import Nature
from db.domain.periods import Period
from db.domain.understanding import FoundIndicator, FoundNode, Understanding, indicators, nodes
from db.queries.programme_record import ProgrammeRecord


class Matter(StrEnum):
    """What a difference is about; PLACE: where in the structure something stands, which always stays.

    NODE and INDICATOR: that it is added at all, with what is below it; PERIOD: that the programme reports on
    it from now on. What is left out is not made, whatever else of it is taken.
    """

    NODE = "node"
    INDICATOR = "indicator"
    PERIOD = "period"
    PLACE = "place"
    WORDING = "wording"
    REALIZERS = "realizers"
    UNIT = "unit"
    DEFINITION = "definition"
    SOURCE = "source"
    BASELINE = "baseline"
    TARGET = "target"
    VALUE = "value"
    FOOTNOTE = "footnote"
    INTRODUCTION = "introduction"
    ANALYSIS = "analysis"
    RESOLUTION = "resolution"
    LEGAL_BASIS = "legal_basis"
    COORDINATOR = "coordinator"


class Change(StrEnum):
    """What taking something from the document does; KEPT: the record says otherwise, and that stays."""

    NEW = "new"
    UNCHANGED = "unchanged"
    OVERWRITES = "overwrites"
    KEPT = "kept"


class Standing(StrEnum):
    """What stands in the record in that place: for values how it came there, so what would be lost.

    DELIVERED: the sum of what realizers delivered · COMPUTED, HEADING and CLOSED (whatever stands in a
    closed period, nothing too) are always kept · TAKEN: another place of the same document says something
    else of the same thing, and was read before.
    """

    NOTHING = "nothing"
    TYPED = "typed"
    CONFIRMED = "confirmed"
    DELIVERED = "delivered"
    COMPUTED = "computed"
    HEADING = "heading"
    CLOSED = "closed"
    TAKEN = "taken"


class Key(NamedTuple):
    """What names a difference: the spot is that of the value, target, indicator or node it was found with.

    For the whole programme there is no spot.
    """

    matter: Matter
    spot: Spot | None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that the document says, beside what the record says of the same; both as they are shown.

    `about` is the label of the indicator or the text of the node, `owner` its spot.
    """

    key: Key
    owner: Spot | None
    about: str
    change: Change
    standing: Standing
    old: str
    new: str


class Match(NamedTuple):
    """What a node or indicator of the document is in the record; `id` None: it is new.

    `text` is the record's wording. `similar`: it is worded otherwise. `elsewhere`: it stands in another
    place of the structure, where it stays.
    """

    id: int | None = None
    text: str = ""
    similar: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do with a programme; `programme_id` None: with a new one.

    `reported` is the period that texts belong to, `new_periods` those that the programme has not reported on,
    `levels` the record's level for each of the document's, None for a new one. `absent` has the labels of
    the programme's indicators that the document does not mention: they stay as they are. `natures` are those
    of new indicators. `same` is what the clerk said some spots to be in the record, by id; `record` what the
    plan was made with.
    """

    programme_id: int | None
    understanding: Understanding
    reported: Period
    new_periods: tuple[Period, ...]
    levels: tuple[int | None, ...]
    nodes: Mapping[Spot, Match]
    indicators: Mapping[Spot, Match]
    differences: tuple[Difference, ...]
    absent: tuple[str, ...] = ()
    natures: Mapping[Spot, Nature] = field(default_factory=dict)
    same: Mapping[Spot, int] = field(default_factory=dict)
    record: ProgrammeRecord | None = field(default=None, compare=False, repr=False)

    def takeable(self) -> frozenset[Key]:
        """All that can be taken; where the document contradicts itself, what was read first."""
        return self._having(Change.NEW, Change.OVERWRITES)

    def all_changes(self) -> frozenset[Key]:
        """The same but for what would overwrite something in another place of the structure."""
        moved, _ = self._unsure()
        return self.takeable() - self._having(Change.OVERWRITES, owners=moved)

    def only_new(self) -> frozenset[Key]:
        """What overwrites nothing, and comes under no label but the same in the same place."""
        moved, similar = self._unsure()
        return self._having(Change.NEW) - self._having(Change.NEW, owners=moved | similar)

    def keys_of(self, spot: Spot) -> frozenset[Key]:
        """All that can be taken of the node or indicator at a spot and of what is below it."""
        spots = set(self._below(spot))
        possible = (Change.NEW, Change.OVERWRITES)
        return frozenset(
            each.key for each in self.differences if each.owner in spots and each.change in possible
        )

    def counts(self) -> Counter[Change]:
        """How many differences there are of each sort."""
        return Counter(each.change for each in self.differences)

    def _having(self, *changes: Change, owners: Collection[Spot] | None = None) -> frozenset[Key]:
        return frozenset(
            each.key
            for each in self.differences
            if each.change in changes
            and each.standing is not Standing.TAKEN
            and (owners is None or each.owner in owners)
        )

    def _unsure(self) -> tuple[set[Spot], set[Spot]]:
        """The spots of what stands elsewhere in the record, and of what is only similar, with their parts.

        Not those of which the clerk said what they are.
        """
        moved: set[Spot] = set()
        similar: set[Spot] = set()

        def look(found: FoundNode | FoundIndicator, above: Match) -> None:
            is_node = isinstance(found, FoundNode)
            match = (self.nodes if is_node else self.indicators)[found.spot]
            if found.spot not in self.same:
                if match.elsewhere or above.elsewhere:
                    moved.add(found.spot)
                if match.similar or above.similar:
                    similar.add(found.spot)
            for each in below(found):
                look(each, Match(None, "", found.spot in similar and not is_node, found.spot in moved))

        for node in self.understanding.nodes:
            look(node, Match())
        return moved, similar

    def _below(self, spot: Spot) -> Iterator[Spot]:
        for node in nodes(self.understanding):
            if node.spot == spot:
                yield from _spots(node)
            for indicator in indicators(node):
                if indicator.spot == spot:
                    yield from _spots(indicator)


def below(found: FoundNode | FoundIndicator) -> Sequence[FoundNode | FoundIndicator]:
    """What stands right under a node or an indicator."""
    return found.parts if isinstance(found, FoundIndicator) else (*found.indicators, *found.children)


def _spots(found: FoundNode | FoundIndicator) -> Iterator[Spot]:
    """The spot of a node or indicator and of all that is below it."""
    yield found.spot
    for each in below(found):
        yield from _spots(each)
