"""Storing what an import adds to the structure: nodes and indicators that were not there."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from db.domain.entities import Indicator, IndicatorRealizer, Node, NodeRealizer, Placement
from db.domain.folding import folded
from db.domain.foreign import Spot
from db.domain.kinds import IndicatorKind
from db.domain.understanding import FoundIndicator, FoundNode, nodes
from db.queries.programme_record import ProgrammeRecord
from db.store import Edit
from desktop.app.import_comparing import unit_named
from desktop.app.import_deliverers import Deliverers
from desktop.app.import_institutions import Institutions
from desktop.app.import_levels import Levels
from desktop.app.import_matching import label_of, text_of
from desktop.app.import_order import positions
from desktop.app.import_plan import ImportPlan, Key, Matter
from desktop.app.import_taking import Chosen
from desktop.app.realizer_directory import Directory
from desktop.app.texts import limited, one_line
from desktop.app.units import stored_unit


def own_realizers(found: FoundNode, made: Collection[Spot]) -> tuple[str, ...]:
    """Those of a new node's realizers that none of the nodes that come in below it names.

    Reports list them all at a goal. They stay there if something below it has indicators and names nobody:
    what is not said there is said by the goal.
    """
    below = list(_made_below(found, made))
    if any(node.indicators and not node.realizers for node in below):
        return found.realizers
    named = {folded(name) for node in below for name in node.realizers}
    return tuple(name for name in found.realizers if folded(name) not in named)


def _made_below(found: FoundNode, made: Collection[Spot]) -> Iterator[FoundNode]:
    for child in found.children:
        if child.spot in made:
            yield child
            yield from _made_below(child, made)


class Structure:
    """Adds what is to be made, owners first; `nodes` and `indicators` then have the ids by spot.

    What is new and was not chosen is in neither.
    """

    def __init__(
        self, edit: Edit, plan: ImportPlan, record: ProgrammeRecord, programme_id: int, chosen: Chosen
    ) -> None:
        self.directory = Directory(edit)
        self.nodes = {spot: match.id for spot, match in plan.nodes.items() if match.id is not None}
        self.indicators = {spot: match.id for spot, match in plan.indicators.items() if match.id is not None}
        self._institutions = Institutions(plan.understanding)
        self._edit, self._plan, self._record, self._programme_id = edit, plan, record, programme_id
        self._units: dict[tuple[str, IndicatorKind], int | None] = {}
        self._chosen = chosen
        self._level_of = {node.id: node.level_id for group in record.nodes.values() for node in group}
        found = plan.understanding
        needed = {node.level for node in nodes(found) if node.spot in chosen.made}
        if plan.programme_id is None:  # its scheme comes with it
            needed = set(range(len(found.levels)))
        self._levels = Levels(edit, programme_id, found.levels, plan.levels, record.levels, needed)
        self._placements: list[Placement] = []
        self._realizers: list[NodeRealizer] = []
        self._deliverers = Deliverers(record)
        self._carriers: dict[int, frozenset[int]] = {}  # of nodes that are made or get others

    def store(self) -> None:
        """Add all that is to be made."""
        self._store_nodes(self._plan.understanding.nodes, None)
        self._edit.add_all(self._placements)
        self._edit.add_all(self._realizers)

    def unit(self, found: FoundIndicator) -> int | None:
        """The unit of an indicator, a new one if there is none."""
        key = found.unit, found.kind
        if key not in self._units:
            unit = unit_named(found, self._record.units.values())
            self._units[key] = None if unit is None else stored_unit(self._edit, unit)
        return self._units[key]

    def realizer_ids(self, names: Iterable[str]) -> list[int]:
        """The realizers of these names, new ones where nobody is or was called so, each once."""
        bare = (one_line(name) for name in names if name.strip())
        return list(dict.fromkeys(self.directory.named(name, *self._institutions.of(name)) for name in bare))

    def _store_nodes(self, found: Sequence[FoundNode], parent_id: int | None) -> None:
        standing = {node.id: node for node in self._record.nodes.get(parent_id, ())}
        by_spot = {node.spot: node for node in found if self._comes(node.spot)}
        moved: list[Node] = []
        for position, name in positions(standing, by_spot, self._plan.nodes):
            if isinstance(name, Spot):
                self._add_node(by_spot[name], parent_id, position)
            elif standing[name].position != position:
                moved.append(replace(standing[name], position=position))
        self._edit.put_all(moved)
        self._store_below(found)

    def _store_below(self, found: Sequence[FoundNode]) -> None:
        """Add what is below nodes; below one that is left out only to what stands elsewhere in the record."""
        for node in found:
            node_id = self.nodes.get(node.spot)
            if node_id is None:
                self._store_below(node.children)
            else:
                self._store_indicators(node, node_id)
                self._store_nodes(node.children, node_id)
            for whole in node.indicators:
                self._store_parts(whole, self._carriers_of(node_id))

    def _carriers_of(self, node_id: int | None) -> frozenset[int]:
        """Who delivers what stands under a node without being named there."""
        if node_id in self._carriers:
            return self._carriers[node_id]
        return frozenset(self._deliverers.of_node(node_id))

    def _add_node(self, found: FoundNode, parent_id: int | None, position: int) -> None:
        above = None if parent_id is None else self._level_of[parent_id]
        level_id = self._levels.under(found.level, above)
        node = Node(self._programme_id, level_id, one_line(text_of(found)), parent_id, position)
        node_id = self._edit.add(node)
        self.nodes[found.spot], self._level_of[node_id] = node_id, level_id
        ids = self.realizer_ids(own_realizers(found, self._chosen.made))
        self._carriers[node_id] = frozenset(ids) or self._carriers_of(parent_id)
        self._realizers += [NodeRealizer(node_id, each, place) for place, each in enumerate(ids)]

    def _store_indicators(self, node: FoundNode, node_id: int) -> None:
        if Key(Matter.REALIZERS, node.spot) in self._chosen.keys:
            self._carriers[node_id] = self._carriers_of(node_id).union(self.realizer_ids(node.realizers))
        by_spot = {each.spot: each for each in node.indicators if self._comes(each.spot)}
        placed = {each.indicator_id: each for each in self._edit.find(Placement, node_id=node_id)}
        for position, name in positions(placed, by_spot, self._plan.indicators):
            if isinstance(name, Spot):
                indicator_id = self._add_indicator(by_spot[name], None, position, self._carriers_of(node_id))
                self._placements.append(Placement(node_id, indicator_id, position))
                self._levels.carry(self._level_of[node_id])
            elif placed[name].position != position:
                self._edit.put(replace(placed[name], position=position))

    def _store_parts(self, whole: FoundIndicator, carriers: frozenset[int]) -> None:
        by_spot = {each.spot: each for each in whole.parts if self._comes(each.spot)}
        whole_id = self.indicators.get(whole.spot, 0)  # of what is left out, only parts that stand elsewhere
        standing = self._record.parts.get(whole_id, ())
        for position, name in positions(standing, by_spot, self._plan.indicators):
            if isinstance(name, Spot):
                self._add_indicator(by_spot[name], whole_id, position, carriers)
            elif self._record.indicators[name].position != position:
                self._edit.put(replace(self._record.indicators[name], position=position))
        for part in whole.parts:
            self._store_parts(part, carriers)

    def _comes(self, spot: Spot) -> bool:
        """Whether something of the document is in the record or is to be made."""
        return spot in self._chosen.made or spot in self.nodes or spot in self.indicators

    def _add_indicator(
        self, found: FoundIndicator, parent_id: int | None, position: int, carriers: frozenset[int]
    ) -> int:
        """A new indicator, with those who deliver it where they are not just its node's carriers."""
        indicator = Indicator(
            one_line(label_of(found)),
            found.kind,
            self._plan.natures[found.spot],
            parent_id,
            position if parent_id is not None else 0,
            self.unit(found),
            limited(found.definition),
            limited(found.source),
        )
        indicator_id = self.indicators[found.spot] = self._edit.add(indicator)
        named = self.realizer_ids(found.realizers)
        if carriers != frozenset(named):
            for place, realizer_id in enumerate(named):
                self._edit.add(IndicatorRealizer(indicator_id, realizer_id, place))
        return indicator_id
