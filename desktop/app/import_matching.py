"""What of a document is in the record already: in its place first, then anywhere in the programme."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from db.domain.entities import Indicator, Level, Node
from db.domain.folding import folded
from db.domain.foreign import Spot
from db.domain.understanding import FoundIndicator, FoundLevel, FoundNode, Understanding, indicators, nodes
from db.domain.validity import covers
from db.queries.programme_record import ProgrammeRecord
from desktop.app.import_plan import Match
from desktop.app.import_value_comparing import says_the_same
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


def matches(
    understanding: Understanding, record: ProgrammeRecord, same: Mapping[Spot, int], newest: int
) -> Matches:
    """What each level, node and indicator is in the record; all of it new where nothing is like it.

    The clerk's word, `same`, goes before everything else, as far as what it names is there. Of amended nodes
    only those are looked at that are in force in the document's `newest` year.
    """
    found = Matches(_levels(understanding.levels, record.levels))
    _match_said(understanding, record, same, found)
    record = _in_force(record, newest)
    _match_nodes_below(understanding.nodes, None, record, found)
    all_nodes = list(nodes(understanding))
    _match_nodes_elsewhere(all_nodes, record, found)
    for node in all_nodes:
        _match_indicators(node, record, found)
    _match_indicators_elsewhere(all_nodes, record, found)
    all_indicators = [each for node in all_nodes for each in indicators(node)]
    found.nodes.update((node.spot, NEW) for node in all_nodes if node.spot not in found.nodes)
    found.indicators.update((each.spot, NEW) for each in all_indicators if each.spot not in found.indicators)
    return found


def label_of(indicator: FoundIndicator) -> str:
    """An indicator's label on one line; there is always one."""
    return " ".join(indicator.label.split()) or UNNAMED


def text_of(node: FoundNode) -> str:
    """A node's text on one line; there is always one."""
    return " ".join(node.text.split()) or UNNAMED


def _in_force(record: ProgrammeRecord, year: int) -> ProgrammeRecord:
    """The record with those nodes only that hold in a year."""
    groups = {
        above: tuple(each for each in group if covers(each, year)) for above, group in record.nodes.items()
    }
    there = {each.id for group in groups.values() for each in group}
    placed = {node_id: ids for node_id, ids in record.placed.items() if node_id in there}
    return replace(record, nodes=groups, placed=placed)


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
    for node, same in _nodes_in_place(left, known, record, into.levels):
        into.add_node(node, same)
        _match_nodes_below(node.children, same.id, record, into)


def _nodes_in_place(
    found: Sequence[FoundNode],
    known: Sequence[Node],
    record: ProgrammeRecord,
    levels: Sequence[int | None],
) -> Iterator[tuple[FoundNode, Node]]:
    """The pairs among children of one parent; those of another level only if it is not in the record."""
    for level_id in dict.fromkeys(levels[node.level] for node in found):
        of_level = [node for node in found if levels[node.level] == level_id]
        candidates = [each for each in known if level_id in (None, each.level_id)]
        texts = [text_of(node) for node in of_level], [each.text for each in candidates]
        pairs = beside(*texts, _with_the_same_below(of_level, candidates, record))
        yield from ((of_level[place], candidates[same]) for place, same in pairs.items())


def _with_the_same_below(
    found: Sequence[FoundNode], known: Sequence[Node], record: ProgrammeRecord
) -> Callable[[int, int], bool]:
    """Tells whether two nodes of the same words also have children and indicators of the same words."""

    def alike(one: int, other: int) -> bool:
        node, stored = found[one], known[other]
        below = {folded(label_of(each)) for each in node.indicators}
        below |= {folded(text_of(each)) for each in node.children}
        there = {folded(record.indicators[each].label) for each in record.placed.get(stored.id, ())}
        there |= {folded(each.text) for each in record.nodes.get(stored.id, ())}
        return bool(below) and below == there

    return alike


def _match_nodes_elsewhere(found: Sequence[FoundNode], record: ProgrammeRecord, into: Matches) -> None:
    """Match what has no node in its place with one of its level in any place, then what is below it.

    Only a text that both sides have once says enough for that, and only if the document no longer has that
    which the node stands under: under what it has, it would name the node there.
    """
    known = [each for group in record.nodes.values() for each in group]
    for level_id in dict.fromkeys(filter(None, into.levels)):
        of_level = [node for node in found if into.levels[node.level] == level_id]
        candidates = [each for each in known if each.level_id == level_id]
        pairs = anywhere([text_of(node) for node in of_level], [each.text for each in candidates])
        for place, same in pairs.items():
            node, stored = of_level[place], candidates[same]
            is_free = node.spot not in into.nodes and stored.id not in into.known_nodes
            if is_free and stored.parent_id not in into.known_nodes:
                into.add_node(node, stored, elsewhere=True)
                _match_nodes_below(node.children, stored.id, record, into)


def _match_indicators(node: FoundNode, record: ProgrammeRecord, into: Matches) -> None:
    """Match a node's indicators with those under its node of the record, parts with those of their whole."""
    node_id = into.nodes.get(node.spot, NEW).id
    if node_id is None:
        return
    wholes = record.placed.get(node_id, ())
    _match_in_place(node.indicators, wholes, record, into)
    known_places = {each: place for place, each in enumerate(wholes)}
    for place, whole in enumerate(node.indicators, 1):
        known_id = into.indicators.get(whole.spot, NEW).id
        parts = record.parts.get(known_id or 0, ())
        if known_id in known_places and (whole.parts or parts):
            behind = node.indicators[place:], wholes[known_places[known_id] + 1 :]
            _match_parts_behind(whole, parts, behind, record, into)


def _match_parts_behind(
    whole: FoundIndicator,
    known_parts: Sequence[int],
    behind: tuple[Sequence[FoundIndicator], Sequence[int]],
    record: ProgrammeRecord,
    into: Matches,
) -> None:
    """Match parts with what one side has right behind the whole where the other has it as its parts."""
    said = {folded(label_of(each)) for each in whole.parts}
    there = {folded(record.indicators[each].label) for each in known_parts}
    as_parts = takewhile(lambda each: folded(label_of(each)) in there, behind[0])
    in_a_row = takewhile(lambda each: folded(record.indicators[each].label) in said, behind[1])
    for found, known in ((whole.parts, tuple(in_a_row)), (tuple(as_parts), known_parts)):
        left = [each for each in found if each.spot not in into.indicators]
        free = [each for each in known if each not in into.known_indicators]
        pairs = anywhere([label_of(each) for each in left], [record.indicators[each].label for each in free])
        for place, same in pairs.items():
            _match_elsewhere(left[place], record.indicators[free[same]], record, into)


def _match_in_place(
    found: Sequence[FoundIndicator], known: Sequence[int], record: ProgrammeRecord, into: Matches
) -> None:
    left = [each for each in found if each.spot not in into.indicators]
    free = [record.indicators[each] for each in known if each not in into.said]
    labels = [label_of(each) for each in left], [each.label for each in free]
    pairs = beside(*labels, lambda one, other: says_the_same(left[one], free[other], record))
    for place, same in pairs.items():
        into.add_indicator(left[place], free[same])
        _match_in_place(left[place].parts, record.parts.get(free[same].id, ()), record, into)


def _match_indicators_elsewhere(found: Sequence[FoundNode], record: ProgrammeRecord, into: Matches) -> None:
    """Match what is left of the indicators of nodes that are known, if both sides have the label once.

    As with nodes, what stands where the document has something is not looked for. Parts go with their whole.
    """
    lines = [each for node in found for each in indicators(node)]
    if len(into.indicators) == len(lines):
        return
    may_move = {
        each.spot
        for node in found
        if node.spot in into.nodes
        for each in node.indicators
        if each.label.strip()
    }
    stand = {each for node_id, ids in record.placed.items() if node_id in into.known_nodes for each in ids}
    gone = {each for ids in record.placed.values() for each in ids} - stand - into.known_indicators
    known = list(record.indicators.values())
    pairs = anywhere([label_of(each) for each in lines], [each.label for each in known])
    for place, same in pairs.items():
        one, other = lines[place], known[same]
        if one.spot in may_move and one.spot not in into.indicators and other.id in gone:
            _match_elsewhere(one, other, record, into)


def _match_elsewhere(found: FoundIndicator, known: Indicator, record: ProgrammeRecord, into: Matches) -> None:
    """Match an indicator with one in another place, and what is left of its parts with that one's."""
    into.add_indicator(found, known, elsewhere=True)
    parts = [each for each in found.parts if each.spot not in into.indicators]
    free = [each for each in record.parts.get(known.id, ()) if each not in into.known_indicators]
    _match_in_place(parts, free, record, into)
