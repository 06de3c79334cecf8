"""What the clerk may choose from: what something of a document is in the record, and where it all goes."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from db.domain.entities import Programme
from db.domain.folding import folded
from db.domain.foreign import Spot
from db.domain.understanding import indicators, nodes
from db.queries.programme_record import ProgrammeRecord
from desktop.app.import_matching import label_of, text_of
from desktop.app.import_places import Places
from desktop.app.import_plan import ImportPlan
from desktop.app.import_wordings import beside


class Candidate(NamedTuple):
    """A node or indicator of the record: its id, its wording, and what it stands under."""

    id: int
    text: str
    place: str


def candidates(plan: ImportPlan, spot: Spot) -> tuple[Candidate, ...]:
    """What the node or indicator at a spot may be in the record, the likeliest first.

    Not among them is what something else of the document is; a node may only be one of its own level.
    """
    if plan.record is None:
        return ()
    places = Places(plan.understanding, plan.record)
    for node in nodes(plan.understanding):
        if node.spot == spot:
            known = _nodes(plan, plan.record, places, spot, plan.levels[node.level])
            return _likeliest_first(known, text_of(node))
        for indicator in indicators(node):
            if indicator.spot == spot:
                found = _indicators(plan, plan.record, places, spot)
                return _likeliest_first(found, label_of(indicator))
    return ()


def namesake(title: str, programmes: Iterable[Programme]) -> Programme | None:
    """The programme of this title, or the only one of a similar title."""
    known = list(programmes)
    place = beside([title], [each.title for each in known]).get(0)
    return None if place is None else known[place]


def _nodes(
    plan: ImportPlan, record: ProgrammeRecord, places: Places, spot: Spot, level_id: int | None
) -> Iterator[Candidate]:
    taken = {match.id for each, match in plan.nodes.items() if each != spot}
    for node in (node for group in record.nodes.values() for node in group):
        if node.id not in taken and level_id in (None, node.level_id):
            yield Candidate(node.id, node.text, places.of_node(node.id))


def _indicators(plan: ImportPlan, record: ProgrammeRecord, places: Places, spot: Spot) -> Iterator[Candidate]:
    taken = {match.id for each, match in plan.indicators.items() if each != spot}
    for each in record.indicators.values():
        if each.id not in taken:
            yield Candidate(each.id, each.label, places.of_indicator(each.id))


def _likeliest_first(known: Iterable[Candidate], text: str) -> tuple[Candidate, ...]:
    """By the share of words that both have; as they stand in the record where that is equal."""
    words = set(folded(text).split())

    def unlike(each: Candidate) -> float:
        others = set(folded(each.text).split())
        return -len(words & others) / max(len(words | others), 1)

    return tuple(sorted(known, key=unlike))
