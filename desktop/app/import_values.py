"""Storing what was chosen of a document's values, footnotes and planned amounts."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from db.domain.entities import Indicator, Target
from db.domain.kinds import TargetKind
from db.domain.periods import Period
from db.domain.understanding import FoundIndicator, FoundValue
from db.domain.values import Content
from db.queries.programme_record import ProgrammeRecord
from db.store import Edit
from desktop.app.cells import Place, values_at
from desktop.app.import_plan import Key, Matter
from desktop.app.import_structure import Structure
from desktop.app.import_value_comparing import MATTERS, content_for
from desktop.app.texts import limited
from desktop.app.values import put


class Values:
    """Stores those amounts whose differences were `chosen`; `periods` has the ids of all periods."""

    def __init__(
        self,
        edit: Edit,
        structure: Structure,
        record: ProgrammeRecord,
        periods: Mapping[Period, int],
        chosen: Collection[Key],
    ) -> None:
        self._edit, self._structure, self._record = edit, structure, record
        self._periods, self._chosen = periods, chosen

    def store(self, found: Iterable[FoundIndicator]) -> None:
        """Store the values of indicators; what is computed from them follows."""
        contents: dict[Place, Content | None] = {}
        footnotes: dict[Place, str] = {}
        targets: dict[tuple[int, int, TargetKind], Target] = {}
        for indicator in found:
            known = self._record.indicators.get(self._structure.indicators[indicator.spot])
            for value in indicator.values:
                if Key(Matter.VALUE, value.spot, value.period) in self._chosen:
                    contents[self._place(indicator, value)] = self._content(value, indicator, known)
                if Key(Matter.FOOTNOTE, value.spot, value.period) in self._chosen:
                    footnotes[self._place(indicator, value)] = limited(value.footnote)
            targets.update(self._targets(indicator))
        put(self._edit, contents)
        known_values = values_at(self._edit, footnotes)
        self._edit.put_all(
            replace(known_values[place], footnote=text)
            for place, text in footnotes.items()
            if place in known_values
        )
        self._edit.put_all(target for target in targets.values() if target.id)
        self._edit.add_all(target for target in targets.values() if not target.id)

    def _place(self, found: FoundIndicator, value: FoundValue) -> Place:
        return Place(self._structure.indicators[found.spot], self._periods[value.period])

    def _content(self, value: FoundValue, found: FoundIndicator, known: Indicator | None) -> Content:
        units = self._record.components.get(known.id, ()) if known else ()
        return content_for(value, found.kind, known, units)

    def _targets(self, found: FoundIndicator) -> Iterator[tuple[tuple[int, int, TargetKind], Target]]:
        indicator_id = self._structure.indicators[found.spot]
        for target in found.targets:
            if Key(MATTERS[target.kind], target.spot, target.period) in self._chosen:
                key = indicator_id, self._periods[target.period], target.kind
                old = self._record.targets.get(key)
                new = Target(*key, target.amount)
                yield key, replace(new, id=old.id) if old else new
