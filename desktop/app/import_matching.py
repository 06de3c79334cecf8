"""What of a document is in the record already: in its place first, then anywhere in the programme."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from db.domain.entities import Indicator, Level, Node
from db.domain.folding import folded
from db.domain.foreign import Spot
from db.domain.understanding import FoundIndicator, FoundLevel, FoundNode, Understanding, indicators, nodes
from db.queries.programme_record import ProgrammeRecord
from desktop.app.import_plan import Match
from desktop.app.import_wordings import anywhere, beside, is_same

NEW = Match()
UNNAMED = "(bez nazwy)"  # what is stored where the document has values, but no label to them


@dataclass(slots=True)
class Matches:
    """The record's levels by place in the document, None for new ones; its nodes and indicators by spot.

    What the clerk `said` to be an indicator of the record goes with no other.
    """

    levels: tuple[int | None, ...] = ()
    nodes: dict[Spot, Match] = field(default_factory=dict)
    indicators: dict[Spot, Match] = field(default_factory=dict)
    known_nodes: set[int] = field(default_factory=set)
    known_indicators: set[int] = field(default_factory=set)
    said: set[int] = field(default_factory=set)

    def add_node(self, found: FoundNode, known: Node, *, elsewhere: bool = False) -> None:
        """Say which node of the record one of the document is."""
        similar = not is_same(text_of(found), known.text)
        self.nodes[found.spot] = Match(known.id, known.text, similar, elsewhere)
        self.known_nodes.add(known.id)

    def add_indicator(self, found: FoundIndicator, known: Indicator, *, elsewhere: bool = False) -> None:
        """Say which indicator of the record one of the document is."""
        similar = not is_same(label_of(found), known.label)
        self.indicators[found.spot] = Match(known.id, known.label, similar, elsewhere)
        self.known_indicators.add(known.id)


def matches(understanding: Understanding, record: ProgrammeRecord, same: Mapping[Spot, int]) -> Matches:
    """What each level, node and indicator is in the record; all of it new where nothing is like it.

    The clerk's word, `same`, goes before everything else, as far as what it names is there.
    """
    found = Matches(_levels(understanding.levels, record.levels))
    _match_said(understanding, record, same, found)
    _match_nodes_below(understanding.nodes, None, record, found)
    all_nodes = list(nodes(understanding))
    _match_nodes_elsewhere(all_nodes, record, found)
    for node in all_nodes:
        _match_indicators(node, record, found)
    all_indicators = [each for node in all_nodes for each in indicators(node)]
    _match_indicators_elsewhere(all_indicators, record, found)
    found.nodes.update((node.spot, NEW) for node in all_nodes if node.spot not in found.nodes)
    found.indicators.update((each.spot, NEW) for each in all_indicators if each.spot not in found.indicators)
    return found


def label_of(indicator: FoundIndicator) -> str:
    """An indicator's label on one line; there is always one."""
    return " ".join(indicator.label.split()) or UNNAMED


def text_of(node: FoundNode) -> str:
    """A node's text on one line; there is always one."""
    return " ".join(node.text.split()) or UNNAMED


def _match_said(
    understanding: Understanding, record: ProgrammeRecord, same: Mapping[Spot, int], into: Matches
) -> None:
    """Match what the clerk said to be the same, then what is below that."""
    if not same:
        return
    known_nodes = {node.id: node for group in record.nodes.values() for node in group}
    all_nodes = list(nodes(understanding))
    all_indicators = [each for node in all_nodes for each in indicators(node)]
    for node in all_nodes:
        if (stored := known_nodes.get(same.get(node.spot, 0))) is not None:
            into.add_node(node, stored)
    for each in all_indicators:
        if (known := record.indicators.get(same.get(each.spot, 0))) is not None:
            into.add_indicator(each, known)
            into.said.add(known.id)
    for node in filter(lambda node: node.spot in into.nodes, all_nodes):
        _match_nodes_below(node.children, into.nodes[node.spot].id, record, into)
    for each in filter(lambda each: each.spot in into.indicators, all_indicators):
        known_id = into.indicators[each.spot].id or 0
        _match_in_place(each.parts, record.parts.get(known_id, ()), record, into)


def _levels(found: Sequence[FoundLevel], known: Sequence[Level]) -> tuple[int | None, ...]:
    """The record's level of the same name for each, or else the only one that stands in its place."""
    chosen: list[int | None] = []
    for level in found:
        above = None if level.above is None else chosen[level.above]
        free = [each for each in known if each.id not in chosen]
        named = [each for each in free if _is_named(each, level)]
        under = [each for each in free if each.parent_id == above and (above or level.above is None)]
        best = [each for each in named if each in under] or named or (under if len(under) == 1 else [])
        chosen.append(best[0].id if best else None)
    return tuple(chosen)


def _is_named(level: Level, found: FoundLevel) -> bool:
    return folded(level.name) == folded(found.name)


def _match_nodes_below(
    found: Sequence[FoundNode], parent_id: int | None, record: ProgrammeRecord, into: Matches
) -> None:
    """Match what stands under a node of the record, and what is below that."""
    known = [each for each in record.nodes.get(parent_id, ()) if each.id not in into.known_nodes]
    left = [node for node in found if node.spot not in into.nodes]
    for node, same in _nodes_in_place(left, known, into.levels):
        into.add_node(node, same)
        _match_nodes_below(node.children, same.id, record, into)


def _nodes_in_place(
    found: Sequence[FoundNode], known: Sequence[Node], levels: Sequence[int | None]
) -> Iterator[tuple[FoundNode, Node]]:
    """The pairs among children of one parent; those of another level only if it is not in the record."""
    for level_id in dict.fromkeys(levels[node.level] for node in found):
        of_level = [node for node in found if levels[node.level] == level_id]
        candidates = [each for each in known if level_id in (None, each.level_id)]
        pairs = beside([text_of(node) for node in of_level], [each.text for each in candidates])
        yield from ((of_level[place], candidates[same]) for place, same in pairs.items())


def _match_nodes_elsewhere(found: Sequence[FoundNode], record: ProgrammeRecord, into: Matches) -> None:
    """Match what has no node in its place with one of its level in any place, then what is below it.

    Only a text that both sides have once says enough for that.
    """
    known = [each for group in record.nodes.values() for each in group]
    for level_id in dict.fromkeys(filter(None, into.levels)):
        of_level = [node for node in found if into.levels[node.level] == level_id]
        candidates = [each for each in known if each.level_id == level_id]
        pairs = anywhere([text_of(node) for node in of_level], [each.text for each in candidates])
        for place, same in pairs.items():
            node, stored = of_level[place], candidates[same]
            if node.spot not in into.nodes and stored.id not in into.known_nodes:
                into.add_node(node, stored, elsewhere=True)
                _match_nodes_below(node.children, stored.id, record, into)


def _match_indicators(node: FoundNode, record: ProgrammeRecord, into: Matches) -> None:
    """Match a node's indicators with those under its node of the record, parts with parts first."""
    node_id = into.nodes.get(node.spot, NEW).id
    if node_id is None:
        return
    wholes = record.placed.get(node_id, ())
    _match_in_place(node.indicators, wholes, record, into)
    left = [each for each in indicators(node) if each.spot not in into.indicators]
    if not left:
        return
    taken = {into.indicators[each.spot].id for each in indicators(node) if each.spot in into.indicators}
    free = [each for each in _with_parts(wholes, record) if each not in taken]
    pairs = anywhere([label_of(each) for each in left], [record.indicators[each].label for each in free])
    for place, same in pairs.items():
        if left[place].spot not in into.indicators and free[same] not in into.known_indicators:
            _match_elsewhere(left[place], record.indicators[free[same]], record, into)


def _match_in_place(
    found: Sequence[FoundIndicator], known: Sequence[int], record: ProgrammeRecord, into: Matches
) -> None:
    left = [each for each in found if each.spot not in into.indicators]
    free = [each for each in known if each not in into.said]
    pairs = beside([label_of(each) for each in left], [record.indicators[each].label for each in free])
    for place, same in pairs.items():
        into.add_indicator(left[place], record.indicators[free[same]])
        _match_in_place(left[place].parts, record.parts.get(free[same], ()), record, into)


def _match_indicators_elsewhere(
    found: Sequence[FoundIndicator], record: ProgrammeRecord, into: Matches
) -> None:
    """Match what is left with what is left in the whole programme, if both sides have its label once."""
    if len(into.indicators) == len(found):
        return
    known = list(record.indicators.values())
    pairs = anywhere([label_of(each) for each in found], [each.label for each in known])
    for place, same in pairs.items():
        if found[place].spot not in into.indicators and known[same].id not in into.known_indicators:
            _match_elsewhere(found[place], known[same], record, into)


def _match_elsewhere(found: FoundIndicator, known: Indicator, record: ProgrammeRecord, into: Matches) -> None:
    """Match an indicator with one in another place, and what is left of its parts with that one's."""
    into.add_indicator(found, known, elsewhere=True)
    parts = [each for each in found.parts if each.spot not in into.indicators]
    free = [each for each in record.parts.get(known.id, ()) if each not in into.known_indicators]
    _match_in_place(parts, free, record, into)


def _with_parts(wholes: Iterable[int], record: ProgrammeRecord) -> Iterator[int]:
    for each in wholes:
        yield each
        yield from _with_parts(record.parts.get(each, ()), record)
