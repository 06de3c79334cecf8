"""Storing what was chosen of a document's texts: wordings, realizers, what describes indicators, prose."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from db.domain.entities import Indicator, IndicatorRealizer, Narrative, Node, NodeRealizer, Unit
from db.domain.facts import Facts
from db.domain.foreign import Spot
from db.domain.kinds import Nature
from db.domain.periods import Period
from db.domain.rich_text import from_plain
from db.domain.understanding import FoundIndicator, FoundNode, Understanding
from db.queries.programme_record import ProgrammeRecord
from db.store import Edit
from desktop.app.import_comparing import SECTIONS, realizers_of, realizers_to_add
from desktop.app.import_deliverers import Deliverers
from desktop.app.import_matching import label_of, text_of
from desktop.app.import_order import behind
from desktop.app.import_plan import Key, Matter
from desktop.app.import_prose import record_facts, taken
from desktop.app.import_structure import Structure
from desktop.app.sums import contributed, recount
from desktop.app.texts import limited, one_line
from desktop.app.unit_catalogue import counts_people


class Texts:
    """Stores those texts whose differences were `chosen`."""

    def __init__(
        self, edit: Edit, structure: Structure, record: ProgrammeRecord, chosen: Collection[Key]
    ) -> None:
        self._edit, self._structure, self._record, self._chosen = edit, structure, record, chosen
        self._deliverers = Deliverers(record)
        self._known: dict[Period, Facts] = {}

    def node(self, found: FoundNode) -> None:
        """The wording of a node, and who carries it out beside those named already."""
        node_id = self._structure.nodes[found.spot]
        if Key(Matter.WORDING, found.spot) in self._chosen:
            self._edit.put(replace(self._edit.get(Node, node_id), text=one_line(text_of(found))))
        if Key(Matter.REALIZERS, found.spot) in self._chosen:
            new = realizers_to_add(found.realizers, realizers_of(node_id, self._record), self._record)
            first = behind(self._edit.find(NodeRealizer, node_id=node_id))
            for position, realizer_id in enumerate(self._structure.realizer_ids(new), first):
                self._edit.add(NodeRealizer(node_id, realizer_id, position))

    def indicator(self, found: FoundIndicator) -> None:
        """What describes an indicator, and who delivers it beside those named already."""
        indicator_id = self._structure.indicators[found.spot]
        texts = {
            Matter.WORDING: ("label", label_of(found)),
            Matter.DEFINITION: ("definition", found.definition),
            Matter.SOURCE: ("source", found.source),
        }
        fields: dict[str, Any] = {
            name: limited(text)
            for matter, (name, text) in texts.items()
            if Key(matter, found.spot) in self._chosen
        }
        if fields:
            self._edit.put(replace(self._edit.get(Indicator, indicator_id), **fields))
        if Key(Matter.UNIT, found.spot) in self._chosen:
            self._set_unit(indicator_id, found)
        if Key(Matter.REALIZERS, found.spot) in self._chosen:
            there = self._edit.find(IndicatorRealizer, indicator_id=indicator_id)
            before = self._deliverers.of(indicator_id)
            new = self._structure.realizer_ids(realizers_to_add(found.realizers, before, self._record))
            kept = () if there else before  # what followed from above follows no more
            known = {each.realizer_id for each in there}
            others = [each for each in dict.fromkeys([*kept, *new]) if each not in known]
            for position, realizer_id in enumerate(others, behind(there)):
                self._edit.add(IndicatorRealizer(indicator_id, realizer_id, position))

    def prose(
        self,
        programme_id: int,
        found: Understanding | FoundNode,
        spot: Spot | None,
        period: Period,
        period_id: int,
    ) -> None:
        """The prose of a node or, without a spot, of the programme."""
        node_id = None if spot is None else self._structure.nodes[spot]
        for matter, section in SECTIONS.items():
            if Key(matter, spot, period) not in self._chosen:
                continue
            new = found.introduction if matter is Matter.INTRODUCTION else found.analysis
            old = self._edit.find(
                Narrative, programme_id=programme_id, period_id=period_id, section=section, node_id=node_id
            )
            if old:
                body = taken(old[0].body, new, self._facts(period))
                self._edit.put(replace(old[0], body=body, carried=False))
            else:
                body = from_plain(new.rstrip())
                self._edit.add(Narrative(programme_id, period_id, section, body, node_id))

    def _facts(self, period: Period) -> Facts:
        """What fields are resolved from as they stood when the document was compared."""
        if period not in self._known:
            self._known[period] = record_facts(self._record, period)
        return self._known[period]

    def _set_unit(self, indicator_id: int, found: FoundIndicator) -> None:
        """Give an indicator without a unit one, and count its contributions in it.

        One that counts persons is added up no more; where contributions are there, that is for the clerk.
        """
        unit_id = self._structure.unit(found)
        known = self._edit.get(Indicator, indicator_id)
        places = list(contributed(self._edit, indicator_id))
        people = unit_id is not None and counts_people(self._edit.get(Unit, unit_id))
        becomes = people and known.nature is Nature.FLOW and not places
        nature = Nature.PEOPLE if becomes else known.nature
        self._edit.put(replace(known, unit_id=unit_id, nature=nature))
        recount(self._edit, places)
