"""Values, footnotes and planned amounts of a document beside those of the record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from db.domain.aggregation import SUMS
from db.domain.entities import Indicator, Unit, Value
from db.domain.foreign import Spot
from db.domain.kinds import NUMBER_KINDS, Form, IndicatorKind, Status, TargetKind
from db.domain.numbers import edit_text, read, write
from db.domain.periods import Period
from db.domain.understanding import FoundIndicator, FoundTarget, FoundValue
from db.domain.values import Content
from db.queries.programme_record import ProgrammeRecord
from desktop.app.derivations import is_computed
from desktop.app.import_plan import Change, Difference, Key, Matter, Standing

MATTERS = {TargetKind.BASELINE: Matter.BASELINE, TargetKind.TARGET: Matter.TARGET}
_Cell = tuple[int | Spot, Period]  # an indicator of the record, or a new one, and a period


def content_for(
    value: FoundValue, found: IndicatorKind, known: Indicator | None, units: Sequence[Unit]
) -> Content:
    """What a value says to an indicator of the record: read anew where that is of another kind."""
    if known is None or (known.kind is found and not units):
        return value.content
    return read(edit_text(value.content, found), known.kind, units).content or value.content


@dataclass(frozen=True, slots=True)
class Cells:
    """Compares cell after cell; remembers what was said before, for a document may contradict itself."""

    record: ProgrammeRecord
    said: dict[_Cell, Content] = field(default_factory=dict)

    def differences(self, found: FoundIndicator, known_id: int | None) -> Iterator[Difference]:
        """Those of an indicator's plans and values with their footnotes; `known_id` None: it is new."""
        known = None if known_id is None else self.record.indicators[known_id]
        for target in found.targets:
            yield from self._target(target, found, known)
        for value in found.values:
            yield self._value(value, found, known)
            yield from self._footnote(value, found, known)

    def _value(self, value: FoundValue, found: FoundIndicator, known: Indicator | None) -> Difference:
        old = self._stored(value.period, known)
        units = self.record.components.get(known.id, ()) if known else ()
        content = content_for(value, found.kind, known, units)
        before = self.said.setdefault((known.id if known else found.spot, value.period), content)
        if before is content:
            standing, there = _standing(found, known, old), old.content if old else None
        else:
            standing, there = Standing.TAKEN, before
        kind = known.kind if known else found.kind
        return Difference(
            Key(Matter.VALUE, value.spot, value.period),
            found.spot,
            known.label if known else found.label,
            _change(there, content, standing),
            standing,
            write(there, kind),
            write(content, kind),
        )

    def _footnote(
        self, value: FoundValue, found: FoundIndicator, known: Indicator | None
    ) -> Iterator[Difference]:
        if not value.footnote.strip():
            return
        stored = self._stored(value.period, known)
        old = stored.footnote if stored else ""
        same = old.split() == value.footnote.split()
        change = Change.NEW if not old else Change.UNCHANGED if same else Change.OVERWRITES
        key = Key(Matter.FOOTNOTE, value.spot, value.period)
        standing = Standing.TYPED if old else Standing.NOTHING
        about = known.label if known else found.label
        yield Difference(key, found.spot, about, change, standing, old, value.footnote)

    def _target(
        self, target: FoundTarget, found: FoundIndicator, known: Indicator | None
    ) -> Iterator[Difference]:
        kind = known.kind if known else found.kind
        if kind not in NUMBER_KINDS:
            return
        period_id = self.record.periods.get(target.period, 0)
        old = self.record.targets.get((known.id if known else 0, period_id, target.kind))
        there = Content(Form.NUMBER, old.amount) if old else None
        content = Content(Form.NUMBER, target.amount)
        standing = Standing.TYPED if old else Standing.NOTHING
        yield Difference(
            Key(MATTERS[target.kind], target.spot, target.period),
            found.spot,
            known.label if known else found.label,
            _change(there, content, standing),
            standing,
            write(there, kind),
            write(content, kind),
        )

    def _stored(self, period: Period, known: Indicator | None) -> Value | None:
        return self.record.values.get((known.id, self.record.periods.get(period, 0))) if known else None


def _standing(found: FoundIndicator, known: Indicator | None, old: Value | None) -> Standing:
    if (known or found).kind is IndicatorKind.HEADING:
        return Standing.HEADING
    if known and is_computed(known):
        return Standing.COMPUTED
    if old is None:
        return Standing.NOTHING
    if old.origin in SUMS:
        return Standing.DELIVERED
    return Standing.CONFIRMED if old.status is Status.CONFIRMED else Standing.TYPED


def _change(old: Content | None, new: Content, standing: Standing) -> Change:
    if old is not None and _tidy(old) == _tidy(new):
        return Change.UNCHANGED
    if standing in (Standing.COMPUTED, Standing.HEADING):
        return Change.KEPT
    return Change.NEW if old is None else Change.OVERWRITES


def _tidy(content: Content) -> Content:
    """The content as it is compared: where the lines of a text end says nothing."""
    return replace(content, text=" ".join(content.text.split())) if content.text else content
