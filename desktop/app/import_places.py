"""What a document has in another place of the structure than the record, where it stays."""

from collections.abc import Iterator

from db.domain.foreign import Spot
from db.domain.understanding import FoundIndicator, FoundNode, Understanding
from db.queries.programme_record import ProgrammeRecord
from desktop.app.import_plan import Change, Difference, Key, Match, Matter, Standing

_BELOW = " › "


class Places:
    """Tells where something stands: the goal above it, and for a part („w tym”) what it is a part of."""

    def __init__(self, understanding: Understanding, record: ProgrammeRecord) -> None:
        all_nodes = {node.id: node for group in record.nodes.values() for node in group}
        self._found = dict(_found(understanding.nodes, understanding.title))
        self._nodes = {
            node.id: all_nodes[node.parent_id].text if node.parent_id else understanding.title
            for node in all_nodes.values()
        }
        self._record = record
        self._homes = {
            each: all_nodes[node_id].text for node_id, ids in record.placed.items() for each in ids
        }

    def difference(self, found: FoundNode | FoundIndicator, match: Match) -> Iterator[Difference]:
        """One for what stands elsewhere; none for what is in its place or new."""
        if match.id is None or not match.elsewhere:
            return
        old = self.of_node(match.id) if isinstance(found, FoundNode) else self.of_indicator(match.id)
        key, new = Key(Matter.PLACE, found.spot), self._found[found.spot]
        yield Difference(key, found.spot, match.text, Change.KEPT, Standing.TYPED, old, new)

    def of_node(self, node_id: int) -> str:
        """What a node of the record stands under; at the top that is the programme."""
        return self._nodes[node_id]

    def of_indicator(self, indicator_id: int) -> str:
        """What an indicator of the record stands under."""
        whole_id = self._record.indicators[indicator_id].parent_id
        if whole_id is None:
            return self._homes[indicator_id]
        return f"{self.of_indicator(whole_id)}{_BELOW}{self._record.indicators[whole_id].label}"


def _found(nodes: tuple[FoundNode, ...], above: str) -> Iterator[tuple[Spot, str]]:
    for node in nodes:
        yield node.spot, above
        yield from _found_indicators(node.indicators, node.text)
        yield from _found(node.children, node.text)


def _found_indicators(found: tuple[FoundIndicator, ...], above: str) -> Iterator[tuple[Spot, str]]:
    for indicator in found:
        yield indicator.spot, above
        yield from _found_indicators(indicator.parts, f"{above}{_BELOW}{indicator.label}")
