"""Values, footnotes and planned amounts of a document beside those of the record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import NamedTuple

from db.domain.aggregation import SUMS
from db.domain.entities import Indicator, Unit, Value
from db.domain.foreign import Spot
from db.domain.kinds import FIXED_DECIMALS, NUMBER_KINDS, Form, IndicatorKind, Status, TargetKind
from db.domain.numbers import edit_text, read, write
from db.domain.periods import Period
from db.domain.understanding import FoundIndicator, FoundTarget, FoundValue
from db.domain.values import Content
from db.queries.programme_record import ProgrammeRecord
from desktop.app.derivations import is_computed
from desktop.app.import_plan import Change, Difference, Key, Matter, Standing

MATTERS = {TargetKind.BASELINE: Matter.BASELINE, TargetKind.TARGET: Matter.TARGET}
_KEPT = (Standing.COMPUTED, Standing.HEADING, Standing.CLOSED)
# What is said of an indicator of the record, or of a new one, for a period.
_Cell = tuple[Matter, int | Spot, Period | None]


def content_for(
    value: FoundValue, found: IndicatorKind, known: Indicator | None, units: Sequence[Unit]
) -> Content:
    """What a value says to an indicator of the record, of whatever kind that is.

    Amounts go over as they are between kinds of numbers; what else is of another kind is read anew.
    """
    if known is None or (known.kind is found and not units):
        return value.content
    carried = _carried(value.content, known.kind) if {found, known.kind} <= NUMBER_KINDS else None
    return carried or read(edit_text(value.content, found), known.kind, units).content or value.content


def says_the_same(found: FoundIndicator, known: Indicator, record: ProgrammeRecord) -> bool:
    """Whether document and record have a value for the same period, and no two that differ."""
    both = [
        (_tidy(content_for(value, found.kind, known, record.components.get(known.id, ()))), stored.content)
        for value in found.values
        if (stored := record.values.get((known.id, record.periods.get(value.period, 0))))
    ]
    return bool(both) and all(new == _tidy(old) for new, old in both)


def _carried(content: Content, kind: IndicatorKind) -> Content | None:
    """An amount or a range as one of another kind of number; None if that has too few decimals for it."""
    if content.form not in (Form.NUMBER, Form.RANGE):
        return None
    amounts = [each for each in (content.amount, content.upper) if each is not None]
    places = FIXED_DECIMALS.get(kind)
    if places is not None and any(each != round(each, places) for each in amounts):
        return None
    lower, upper = (
        Decimal(int(each)) if each is not None and places == 0 else each
        for each in (content.amount, content.upper)
    )
    return replace(content, amount=lower, upper=upper)


class _Old(NamedTuple):
    """What the record has in a place."""

    content: Content | None
    standing: Standing


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
            told = self._value(value, found, known)
            yield told
            yield from self._footnote(value, found, known, told)

    def _value(self, value: FoundValue, found: FoundIndicator, known: Indicator | None) -> Difference:
        old = self._stored(value.period, known)
        units = self.record.components.get(known.id, ()) if known else ()
        content = content_for(value, found.kind, known, units)
        there = _Old(old.content if old else None, _standing(found, known, old))
        there = self._closed(there, known, value.period)
        return self._told(Key(Matter.VALUE, value.spot, value.period), found, known, content, there)

    def _footnote(
        self, value: FoundValue, found: FoundIndicator, known: Indicator | None, told: Difference
    ) -> Iterator[Difference]:
        """That of a value, with which it comes, stays, or is another word than the first."""
        if not value.footnote.strip():
            return
        stored = self._stored(value.period, known)
        old = stored.footnote if stored else ""
        there = self._closed(_typed(Content(Form.TEXT, text=old) if old else None), known, value.period)
        content = Content(Form.TEXT, text=value.footnote)
        key = Key(Matter.FOOTNOTE, value.spot, value.period)
        difference = self._told(key, found, known, content, there)
        if difference.change is Change.UNCHANGED or difference.standing is Standing.TAKEN:
            yield difference
        elif told.change is Change.OVERWRITES:
            standing = told.standing if told.standing is Standing.TAKEN else there.standing
            yield replace(difference, change=Change.OVERWRITES, standing=standing)
        elif told.change is Change.KEPT and stored is None:
            yield replace(difference, change=Change.KEPT, standing=told.standing)
        else:
            yield difference

    def _target(
        self, target: FoundTarget, found: FoundIndicator, known: Indicator | None
    ) -> Iterator[Difference]:
        kind = known.kind if known else found.kind
        if kind not in NUMBER_KINDS:
            return
        period_id = self.record.periods.get(target.period, 0)
        old = self.record.targets.get((known.id if known else 0, period_id, target.kind))
        there = self._closed(_typed(Content(Form.NUMBER, old.amount) if old else None), known, target.period)
        content = Content(Form.NUMBER, target.amount)
        yield self._told(Key(MATTERS[target.kind], target.spot, target.period), found, known, content, there)

    def _told(
        self, key: Key, found: FoundIndicator, known: Indicator | None, content: Content, old: _Old
    ) -> Difference:
        """A difference from what is there or, if the document said it before, from that."""
        cell = key.matter, known.id if known else found.spot, key.period
        before = self.said.setdefault(cell, content)
        is_first = before is content or old.standing in _KEPT
        there, standing = old if is_first else _Old(before, Standing.TAKEN)
        return Difference(
            key,
            found.spot,
            known.label if known else found.label,
            _change(there, content, standing),
            standing,
            write(there, (known or found).kind),
            write(content, (known or found).kind),
        )

    def _closed(self, old: _Old, known: Indicator | None, period: Period) -> _Old:
        """What the record has, which stays if the period is closed; a computed cell is told as such."""
        period_id = self.record.periods.get(period, 0)
        closed = (known.id, period_id) in self.record.frozen if known else period_id in self.record.closed
        return old._replace(standing=Standing.CLOSED) if closed and old.standing not in _KEPT else old

    def _stored(self, period: Period, known: Indicator | None) -> Value | None:
        return self.record.values.get((known.id, self.record.periods.get(period, 0))) if known else None


def _typed(content: Content | None) -> _Old:
    return _Old(content, Standing.NOTHING if content is None else Standing.TYPED)


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
    if standing in _KEPT:
        return Change.KEPT
    return Change.NEW if old is None else Change.OVERWRITES


def _tidy(content: Content) -> Content:
    """The content as it is compared: where the lines of a text end says nothing."""
    return replace(content, text=" ".join(content.text.split())) if content.text else content
