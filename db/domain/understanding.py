"""What was understood of a foreign document: structure, indicators, values, and what is not certain.

Every part knows the spot that it was found in, by which the clerk's corrections name it; no two have the
same one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from db.domain.foreign import Spot
from db.domain.kinds import IndicatorKind, Numbering, Presentation, ProgrammeKind, TargetKind
from db.domain.periods import Period
from db.domain.values import Content


class Role(StrEnum):
    """What a column of a table holds."""

    IGNORED = "ignored"
    ORDINAL = "ordinal"
    ELEMENT = "element"
    INDICATOR = "indicator"
    UNIT = "unit"
    VALUE = "value"
    PERIOD = "period"
    BASELINE = "baseline"
    TARGET = "target"
    REALIZERS = "realizers"
    DEFINITION = "definition"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """How a column is understood.

    VALUE, BASELINE and TARGET go with the `period` that its header names; ELEMENT with the name of its
    level. Where periods stand in rows, a VALUE has no period but the `label` of its indicator.
    """

    role: Role
    period: Period | None = None
    level: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class TableUse:
    """How a table is understood: whether it is used, how many rows are its header, what its columns hold."""

    block: int
    used: bool
    header_rows: int
    columns: tuple[ColumnUse, ...]


class Uncertainty(StrEnum):
    """Why the clerk should look at something that was understood."""

    VALUE_UNREAD = "value_unread"
    VALUE_AMBIGUOUS = "value_ambiguous"
    COUNTS_DIFFER = "counts_differ"
    LABEL_JOINED = "label_joined"
    LABEL_MISSING = "label_missing"
    LABEL_REPEATED = "label_repeated"
    REWORDED = "reworded"
    PLACE_GUESSED = "place_guessed"
    LEVEL_GUESSED = "level_guessed"
    PERIOD_GUESSED = "period_guessed"
    NUMBER_OUT_OF_ORDER = "number_out_of_order"


class Reason(StrEnum):
    """Why something was left over."""

    TABLE_WITHOUT_INDICATORS = "table_without_indicators"
    TABLE_SET_ASIDE = "table_set_aside"
    ROW_NOT_UNDERSTOOD = "row_not_understood"
    CELL_NOT_USED = "cell_not_used"
    TEXT_NOT_PLACED = "text_not_placed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class FoundValue:
    """What stood in a cell for a period: as text, and as it is read for its indicator's kind."""

    period: Period
    text: str
    content: Content
    spot: Spot
    footnote: str = ""
    uncertain: tuple[Uncertainty, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundTarget:
    """A planned amount: where an indicator started or should get to."""

    kind: TargetKind
    period: Period
    amount: Decimal
    spot: Spot


@dataclass(frozen=True, slots=True)
class FoundIndicator:
    """An indicator with its values in the order of the periods; `parts` are those „w tym”."""

    label: str
    kind: IndicatorKind
    spot: Spot
    unit: str = ""
    values: tuple[FoundValue, ...] = ()
    parts: tuple["FoundIndicator", ...] = ()
    realizers: tuple[str, ...] = ()
    targets: tuple[FoundTarget, ...] = ()
    definition: str = ""
    source: str = ""
    uncertain: tuple[Uncertainty, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundNode:
    """An element of the structure; `level` is its place among the levels, `mark` the number that it had.

    `institutions`: realizers of it or of what is below it, each with the institution that it is part of.
    """

    level: int
    text: str
    spot: Spot
    mark: str = ""
    realizers: tuple[str, ...] = ()
    introduction: str = ""
    analysis: str = ""
    indicators: tuple[FoundIndicator, ...] = ()
    children: tuple["FoundNode", ...] = ()
    uncertain: tuple[Uncertainty, ...] = ()
    institutions: tuple[tuple[str, str], ...] = ()

    @property
    def full_names(self) -> tuple[str, ...]:
        """The realizers, each with its institution in brackets where the document names that here."""
        wholes = dict(self.institutions)
        return tuple(f"{name} ({wholes[name]})" if name in wholes else name for name in self.realizers)


@dataclass(frozen=True, slots=True)
class FoundLevel:
    """A level of the scheme; `above` is the place of the one above it among the levels.

    `found_name` is the one that it was found with, where the clerk has given it another.
    """

    name: str
    name_plural: str
    above: int | None = None
    numbering: Numbering = Numbering.ARABIC
    presentation: Presentation = Presentation.HEADING
    carries_indicators: bool = False
    found_name: str = ""


class LevelKey(NamedTuple):
    """What a correction knows a level by, wherever it comes to stand: the name found, and its depth."""

    name: str
    depth: int


def level_keys(levels: Sequence[FoundLevel]) -> tuple[LevelKey, ...]:
    """The key of each level."""
    return tuple(LevelKey(level.found_name or level.name, _depth(levels, level)) for level in levels)


def _depth(levels: Sequence[FoundLevel], level: FoundLevel) -> int:
    return 0 if level.above is None else 1 + _depth(levels, levels[level.above])


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something that went nowhere: its text, to be copied, and why."""

    spot: Spot
    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class FoundResolution:
    """The resolution that adopted the programme, as the document names it; `date` as it is written."""

    number: str
    date: str = ""
    organ: str = ""


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that was understood of a document; `introduction` and `analysis` are about the whole programme.

    `periods`: those with values, and before or as the reported one also those that only have columns.
    `resolution` adopted the programme, the `amendments` are later ones. `tables` has one use for each table
    of the document, also for those that are not used.
    """

    title: str
    kind: ProgrammeKind
    first_year: int
    last_year: int
    periods: tuple[Period, ...] = ()
    levels: tuple[FoundLevel, ...] = ()
    nodes: tuple[FoundNode, ...] = ()
    introduction: str = ""
    analysis: str = ""
    resolution: FoundResolution | None = None
    tables: tuple[TableUse, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    amendments: tuple[FoundResolution, ...] = ()
    legal_basis: str = ""
    coordinator: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """Put what was found at a spot under the node at another one (None: to the top).

    An indicator may also be put under another one, as a part of it. `index` is its place among what stands
    there of its sort, None for the last.
    """

    spot: Spot
    under: Spot | None
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Directions:
    """The clerk's corrections, followed each time the document is understood anew.

    `tables` by block, `levels` with a new name and plural, `texts` new wordings of nodes
    and indicators; what is `dropped`, with all below it, comes back as a leftover.
    """

    tables: Mapping[int, TableUse] = field(default_factory=dict)
    levels: Mapping[LevelKey, tuple[str, str]] = field(default_factory=dict)
    texts: Mapping[Spot, str] = field(default_factory=dict)
    moves: tuple[Move, ...] = ()
    dropped: frozenset[Spot] = frozenset()


def nodes(understanding: Understanding) -> Iterator[FoundNode]:
    """All nodes, parents first."""
    for node in understanding.nodes:
        yield from _node_and_below(node)


def indicators(node: FoundNode) -> Iterator[FoundIndicator]:
    """The node's own indicators, wholes before their parts."""
    for indicator in node.indicators:
        yield from _indicator_and_parts(indicator)


def _node_and_below(node: FoundNode) -> Iterator[FoundNode]:
    yield node
    for child in node.children:
        yield from _node_and_below(child)


def _indicator_and_parts(indicator: FoundIndicator) -> Iterator[FoundIndicator]:
    yield indicator
    for part in indicator.parts:
        yield from _indicator_and_parts(part)
