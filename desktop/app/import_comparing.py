"""What a document says beside what the record says of the same nodes, indicators and programme."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from db.domain.entities import Indicator, Unit
from db.domain.facts import Facts
from db.domain.folding import folded
from db.domain.foreign import Spot
from db.domain.kinds import IndicatorKind, NarrativeSection
from db.domain.periods import Period
from db.domain.rich_text import from_plain
from db.domain.understanding import FoundIndicator, FoundNode, Understanding, indicators, nodes
from db.queries.programme_record import ProgrammeRecord
from desktop.app.contribution_text import unit_of
from desktop.app.import_deliverers import Deliverers
from desktop.app.import_facts import fact_differences
from desktop.app.import_matching import Matches, label_of, text_of
from desktop.app.import_places import Places
from desktop.app.import_plan import Change, Difference, Key, Match, Matter, Standing
from desktop.app.import_prose import record_facts, shown
from desktop.app.import_value_comparing import Cells

SECTIONS = {
    Matter.INTRODUCTION: NarrativeSection.INTRODUCTION,
    Matter.ANALYSIS: NarrativeSection.ANALYSIS,
}
_SAID_BY_KIND = {IndicatorKind.PERCENT: ("%", "procent"), IndicatorKind.MONEY: ("zl", "pln")}


def differences(
    understanding: Understanding, record: ProgrammeRecord, found: Matches, reported: Period
) -> Iterator[Difference]:
    """All of them in the order of the document; none where it says nothing."""
    compared = _Compared(record, found, reported, Deliverers(record), record_facts(record, reported))
    cells, places = Cells(record), Places(understanding, record)
    yield from fact_differences(understanding, record)
    yield from compared.prose(understanding, None, understanding.title)
    for node in nodes(understanding):
        yield from _addition(Matter.NODE, node.spot, text_of(node), found.nodes[node.spot])
        yield from places.difference(node, found.nodes[node.spot])
        yield from compared.node(node)
        for indicator in indicators(node):
            match = found.indicators[indicator.spot]
            yield from _addition(Matter.INDICATOR, indicator.spot, label_of(indicator), match)
            yield from places.difference(indicator, match)
            yield from compared.indicator(indicator, match)
            yield from cells.differences(indicator, match.id)


def added_periods(periods: Iterable[Period], title: str) -> Iterator[Difference]:
    """That a programme reports on periods from now on."""
    for each in periods:
        key = Key(Matter.PERIOD, None, each)
        yield Difference(key, None, title, Change.NEW, Standing.NOTHING, "", each.label)


def unit_named(found: FoundIndicator, known: Iterable[Unit]) -> Unit | None:
    """The unit that the document names; None where the indicator's kind says it already."""
    said = folded(found.unit) in _SAID_BY_KIND.get(found.kind, ())
    return None if said else unit_of(found.unit, known)


def realizers_to_add(names: Iterable[str], there: Iterable[int], record: ProgrammeRecord) -> list[str]:
    """Those names of realizers that are, or were, of none of these and of nothing these are parts of."""
    known = set(there)
    known.update(whole for each in there for whole in _wholes(each, record))
    said = {folded(name) for name, realizer_id in record.names if realizer_id in known}
    new = {folded(name): " ".join(name.split()) for name in names if name.strip()}
    return [name for key, name in new.items() if key not in said]


def realizers_of(node_id: int, record: ProgrammeRecord) -> tuple[int, ...]:
    """Who carries a node out, itself or what is below it: documents name them all at the goal."""
    below = (realizers_of(node.id, record) for node in record.nodes.get(node_id, ()))
    return tuple(dict.fromkeys((*record.realizers.get(node_id, ()), *chain.from_iterable(below))))


def _wholes(realizer_id: int, record: ProgrammeRecord) -> Iterator[int]:
    """What a realizer is a part of, from the nearest on; a circle, which only a dump may bring, ends it."""
    seen = {realizer_id}
    while (above := record.wholes.get(realizer_id)) is not None and above not in seen:
        seen.add(above)
        yield above
        realizer_id = above


def _addition(matter: Matter, spot: Spot, text: str, match: Match) -> Iterator[Difference]:
    """That a node or indicator comes in at all; nothing where it is there."""
    if match.id is None:
        yield Difference(Key(matter, spot), spot, text, Change.NEW, Standing.NOTHING, "", text)


def _change(old: str, new: str) -> Change:
    if not old:
        return Change.NEW
    return Change.UNCHANGED if old.split() == new.split() else Change.OVERWRITES


def _text(matter: Matter, spot: Spot, about: str, old: str, new: str) -> Iterator[Difference]:
    """A text of a node or indicator; nothing where the document has none."""
    if new.strip():
        standing = Standing.TYPED if old else Standing.NOTHING
        yield Difference(Key(matter, spot), spot, about, _change(old, new), standing, old, new)


@dataclass(frozen=True, slots=True)
class _Compared:
    """What the comparison is made with, and what was `said` of indicators that stand in several places."""

    record: ProgrammeRecord
    found: Matches
    reported: Period
    deliverers: Deliverers
    facts: Facts
    said: dict[tuple[int, Matter], Difference] = field(default_factory=dict)

    def node(self, node: FoundNode) -> Iterator[Difference]:
        match = self.found.nodes[node.spot]
        if match.similar:
            yield from _text(Matter.WORDING, node.spot, match.text, match.text, text_of(node))
        if match.id is not None:
            there = realizers_of(match.id, self.record)
            yield from self._realizers(node.spot, match.text, there, node.realizers)
        yield from self.prose(node, node.spot, match.text or text_of(node))

    def prose(self, found: Understanding | FoundNode, spot: Spot | None, about: str) -> Iterator[Difference]:
        """The prose of a node or, without a spot, of the programme; that of a new node is new."""
        match = Match() if spot is None else self.found.nodes[spot]
        period_id = self.record.periods.get(self.reported, 0)
        for matter, section in SECTIONS.items():
            new = found.introduction if matter is Matter.INTRODUCTION else found.analysis
            old = self.record.narratives.get((match.id, period_id, section), "")
            if spot is not None and match.id is None:
                old = ""
            if new.strip():
                standing = Standing.TYPED if old else Standing.NOTHING
                key = Key(matter, spot, self.reported)
                old, new = shown(old, self.facts), shown(from_plain(new), self.facts)
                change = _change(old, new)
                if period_id in self.record.closed and change is not Change.UNCHANGED:
                    change, standing = Change.KEPT, Standing.CLOSED
                yield Difference(key, spot, about, change, standing, old, new)

    def indicator(self, found: FoundIndicator, match: Match) -> Iterator[Difference]:
        """What describes an indicator that there is already."""
        if match.id is None:
            return
        known = self.record.indicators[match.id]
        yield from (self._first(known.id, each) for each in self._described(found, known, match))
        there = self.deliverers.of(known.id)
        yield from self._realizers(found.spot, known.label, there, found.realizers)

    def _described(self, found: FoundIndicator, known: Indicator, match: Match) -> Iterator[Difference]:
        if match.similar:
            yield from _text(Matter.WORDING, found.spot, known.label, known.label, label_of(found))
        yield from self._unit(found, known)
        yield from _text(Matter.DEFINITION, found.spot, known.label, known.definition, found.definition)
        yield from _text(Matter.SOURCE, found.spot, known.label, known.source, found.source)

    def _first(self, known_id: int, told: Difference) -> Difference:
        """The difference or, where the document said it before of the same indicator, that from its word."""
        before = self.said.setdefault((known_id, told.key.matter), told)
        if before is told or told.change is Change.KEPT:
            return told
        return replace(told, change=_change(before.new, told.new), standing=Standing.TAKEN, old=before.new)

    def _unit(self, found: FoundIndicator, known: Indicator) -> Iterator[Difference]:
        """A unit where there is none; another one stays, for values and contributions count in it."""
        unit = unit_named(found, self.record.units.values())
        if unit is None:
            return
        old = self.record.units[known.unit_id].singular if known.unit_id else ""
        same = known.unit_id == unit.id if unit.id else old == unit.singular
        change = Change.NEW if not old else Change.UNCHANGED if same else Change.KEPT
        standing = Standing.TYPED if old else Standing.NOTHING
        key = Key(Matter.UNIT, found.spot)
        yield Difference(key, found.spot, known.label, change, standing, old, unit.singular)

    def _realizers(
        self, spot: Spot, about: str, there: tuple[int, ...], names: tuple[str, ...]
    ) -> Iterator[Difference]:
        """The realizers that come to those named already, none of whom goes."""
        new = realizers_to_add(names, there, self.record)
        if names:
            called = dict(reversed([(realizer_id, name) for name, realizer_id in self.record.names]))
            old = ", ".join(called[each] for each in there)
            change = Change.NEW if new else Change.UNCHANGED
            standing = Standing.TYPED if old else Standing.NOTHING
            yield Difference(Key(Matter.REALIZERS, spot), spot, about, change, standing, old, ", ".join(new))
