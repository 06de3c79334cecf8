"""Numbers typed into prose by hand that an indicator knows too, or that the passing of a year made wrong.

What is found is underlined, never changed: the clerk may make a field of it. A text is looked at paragraph
by paragraph, with one sign (U+FFFC) for each field.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from db.domain.deviation import deviation, exact
from db.domain.facts import Facts, Subject
from db.domain.kinds import FieldKind, IndicatorKind, PeriodKind
from db.domain.periods import Period
from db.domain.plurals import plural
from db.domain.rich_text import Field
from db.domain.typed_numbers import Typed, sentence_bounds, stems, typed_numbers

_MOST_OFFERS = 5
_SMALL = 10  # so little is the value of something or other everywhere
_COMMON = 100
_LIKE = Decimal("0.6")  # so much of a label a sentence must say to be about it
_TELLING = 1_000  # so much is hardly the value of anything else
_MARGIN = Decimal("0.2")
# Of what is planned, a part, or did not happen, an indicator's value says nothing.
_SPEAKS_OF_ELSE = re.compile(
    r"\b(?:spośród|w tym|z czego|z nich|planow\w*|zaplanow\w*|w planie|plan\w{0,3}|docelow\w*|nie)\b",
    re.IGNORECASE,
)
_SIGNS = {"%": IndicatorKind.PERCENT, "zł": IndicatorKind.MONEY}


class Why(StrEnum):
    """What is doubtful about a typed number.

    STALE_YEAR, OLD_VALUE: it is that of the period that the text was carried over from. EQUALS: it is what
    an indicator came to. CONTRADICTS: it stands where an indicator's value should, which is another.
    """

    STALE_YEAR = "stale_year"
    OLD_VALUE = "old_value"
    EQUALS = "equals"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A stretch of a paragraph, why it is doubtful, and the fields that may replace it, the likeliest first.

    For a contradiction they show what the indicators came to instead. `certain`: it can only be the first.
    """

    start: int
    end: int
    why: Why
    fields: tuple[Field, ...]
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Watch:
    """What typed numbers are compared with: fields by the amount that they show, indicators by words."""

    facts: Facts
    shown: dict[Decimal, list[Field]]
    old: dict[Decimal, list[Field]]
    labels: dict[int, frozenset[str]]
    by_stem: dict[str, list[int]] = field(default_factory=dict)
    carried_from: Period | None = None


class _Fit(NamedTuple):
    """A field that shows a typed number; `spoken`: the sentence says more of its label than the unit."""

    score: Decimal
    spoken: bool
    shows: Field


def watch(facts: Facts, carried_from: Period | None = None) -> Watch:
    """What to look at prose with that speaks of these indicators, and was perhaps carried over."""
    labels = {number: stems(subject.indicator.label) for number, subject in facts.subjects.items()}
    found = Watch(facts, {}, {}, labels, carried_from=carried_from)
    for number, label in labels.items():
        for stem in label:
            found.by_stem.setdefault(stem, []).append(number)
    for number in facts.subjects:
        _enter(found, number)
    return found


def suspicions(text: str, watched: Watch) -> Iterator[Suspicion]:
    """What is doubtful in a paragraph, in order."""
    said: dict[tuple[int, int], frozenset[str]] = {}
    for typed in typed_numbers(text):
        if typed.is_year and not _unit_after(typed, watched):
            yield from _stale_year(typed, watched)
            continue
        bounds = sentence_bounds(text, typed.start)
        if bounds not in said:
            said[bounds] = stems(text[slice(*bounds)])
        found = (
            _known(typed, watched, watched.old, Why.OLD_VALUE, said[bounds])
            or _known(typed, watched, watched.shown, Why.EQUALS, said[bounds])
            or _contradiction(typed, watched, text[slice(*bounds)], said[bounds])
        )
        if found is not None:
            yield found


def _enter(watched: Watch, number: int) -> None:
    """Note what fields of an indicator show, those of its value first."""
    facts, period = watched.facts, watched.facts.period
    _note(watched.shown, exact(facts.content(number)), Field(FieldKind.VALUE, number))
    _note(watched.shown, exact(facts.content(number, 1)), Field(FieldKind.PREVIOUS, number))
    changed = deviation(facts.content(number), facts.content(number, 1))
    if changed is not None and changed.difference:
        _note(watched.shown, abs(changed.difference), Field(FieldKind.CHANGE, number))
        if changed.share is not None:
            _note(watched.shown, abs(changed.share), Field(FieldKind.CHANGE_PERCENT, number))
    source = watched.carried_from
    if source is not None and (source.kind, source.number) == (period.kind, period.number):
        back = period.year - source.year
        _note(watched.old, exact(facts.content(number, back)), Field(FieldKind.VALUE, number))
        _note(watched.old, exact(facts.content(number, back + 1)), Field(FieldKind.PREVIOUS, number))


def _note(found: dict[Decimal, list[Field]], amount: Decimal | None, shows: Field) -> None:
    if amount is not None:
        found.setdefault(abs(amount), []).append(shows)


def _stale_year(typed: Typed, watched: Watch) -> Iterator[Suspicion]:
    """The year that the text was about, or the one before, where it was carried over from an earlier one."""
    source, period = watched.carried_from, watched.facts.period
    if source is None or source.year >= period.year or typed.of_a_law:
        return
    back = source.year - int(typed.amount)
    if back in (0, 1):
        is_year = period.kind is PeriodKind.YEAR
        fields = (Field(FieldKind.PERIOD, back=back),) if is_year else ()
        yield Suspicion(typed.start, typed.end, Why.STALE_YEAR, fields, certain=is_year and typed.of_when)


def _known(
    typed: Typed, watched: Watch, among: dict[Decimal, list[Field]], why: Why, sentence: frozenset[str]
) -> Suspicion | None:
    """The fields that show the very number, those first whose label the sentence speaks of."""
    fitting = (_fit(typed, shows, watched, sentence) for shows in among.get(typed.amount, ()))
    fits = sorted((each for each in fitting if each is not None), key=lambda each: -each.score)
    if not fits:
        return None
    end = _end(typed, fits[0].shows, watched)
    offers = (replace(each.shows, unit=end > typed.end) for each in fits[:_MOST_OFFERS])
    return Suspicion(typed.start, end, why, tuple(offers), _is_certain(typed, fits))


def _is_certain(typed: Typed, fits: Sequence[_Fit]) -> bool:
    """Whether the words speak of the first indicator, or the number of it alone, and of no other as much."""
    first = fits[0]
    meant = first.spoken or typed.amount >= _TELLING
    return meant and (len(fits) == 1 or first.score - fits[1].score >= _MARGIN)


def _fit(typed: Typed, shows: Field, watched: Watch, sentence: frozenset[str]) -> _Fit | None:
    """How well a field fits; None: not at all. Small numbers must stand with words that speak of it."""
    subject = watched.facts.subjects[shows.indicator_id]
    if not _same_sort(typed, shows, subject):
        return None
    label = watched.labels[shows.indicator_id]
    alike = Decimal(len(label & sentence)) / max(len(label), 1)
    by_unit = _unit_form(typed, subject) is not None
    if typed.amount < _SMALL and alike < _LIKE:
        return None
    if typed.amount < _COMMON and not (by_unit or alike):
        return None
    spoken = bool((label - _unit_stems(subject)) & sentence)
    return _Fit(alike + int(by_unit) + _preference(typed, shows), spoken, shows)


def _unit_stems(subject: Subject) -> frozenset[str]:
    unit = subject.unit
    return stems(f"{unit.singular} {unit.few} {unit.many}") if unit is not None else frozenset()


def _preference(typed: Typed, shows: Field) -> Decimal:
    """What tells fields apart that fit alike: values are meant rather than changes, as the words say."""
    meant = FieldKind.PREVIOUS if typed.of_before else FieldKind.VALUE
    if shows.what is meant:
        return Decimal("0.2")
    return Decimal("0.1") if shows.what in (FieldKind.VALUE, FieldKind.PREVIOUS) else Decimal(0)


def _same_sort(typed: Typed, shows: Field, subject: Subject) -> bool:
    """Whether what stands after the number can be said of what the field shows: „%”, „zł”."""
    sort = IndicatorKind.PERCENT if shows.what is FieldKind.CHANGE_PERCENT else subject.indicator.kind
    signed = sort in _SIGNS.values()
    return _SIGNS.get(typed.sign) is (sort if signed else None)


def _end(typed: Typed, shows: Field, watched: Watch) -> int:
    """Up to where a field would replace the text: behind the unit, if it stands in the form that fields have.

    „Dla 73 osób” asks for another case than „73 osoby”: the word stays, and only the number is replaced.
    """
    unit = watched.facts.subjects[shows.indicator_id].unit
    if typed.sign or unit is None:
        return typed.sign_end
    form = plural(typed.amount, unit)
    return typed.end + 1 + len(form) if typed.is_followed_by(form) else typed.end


def _contradiction(typed: Typed, watched: Watch, sentence: str, said: frozenset[str]) -> Suspicion | None:
    """A number in a sentence that is about one indicator more than any other, whose value is another.

    Only what is counted there alike is compared, and only where the number might be a slip for the value.
    """
    if "\ufffc" in sentence or _SPEAKS_OF_ELSE.search(sentence) or _other_year(sentence, watched):
        return None
    spoken = Counter(number for stem in said for number in watched.by_stem.get(stem, ()))
    likely = [number for number, count in spoken.items() if count > 1 and _is_about(number, count, watched)]
    meant = [number for number in likely if _counted_alike(typed, watched, number)]
    if len(meant) != 1:
        return None
    amount = exact(watched.facts.content(meant[0]))
    others = {other.amount for other in typed_numbers(sentence)}
    if not amount or abs(amount) in others or not amount / 2 <= typed.amount <= amount * 2:
        return None
    shows = Field(FieldKind.VALUE, meant[0])
    end = _end(typed, shows, watched)
    return Suspicion(typed.start, end, Why.CONTRADICTS, (replace(shows, unit=end > typed.end),))


def _other_year(sentence: str, watched: Watch) -> bool:
    """Whether the sentence names a year, and never that of the period."""
    years = {int(typed.amount) for typed in typed_numbers(sentence) if typed.is_year}
    return bool(years) and watched.facts.period.year not in years


def _is_about(number: int, count: int, watched: Watch) -> bool:
    return count >= _LIKE * len(watched.labels[number])


def _counted_alike(typed: Typed, watched: Watch, number: int) -> bool:
    """Whether the word after the number is what the indicator counts: its unit, or of its label."""
    subject = watched.facts.subjects[number]
    if typed.sign or subject.indicator.kind in _SIGNS.values():
        return _SIGNS.get(typed.sign) is subject.indicator.kind
    return _unit_form(typed, subject) is not None or bool(stems(typed.word) & watched.labels[number])


def _unit_form(typed: Typed, subject: Subject) -> str | None:
    """The form of the indicator's unit that stands after the number."""
    unit = subject.unit
    if unit is None:
        return None
    forms: Sequence[str] = sorted({unit.singular, unit.few, unit.many, unit.fraction}, key=len, reverse=True)
    return next((form for form in forms if form and typed.is_followed_by(form)), None)


def _unit_after(typed: Typed, watched: Watch) -> bool:
    return any(
        _unit_form(typed, watched.facts.subjects[shows.indicator_id]) is not None
        for shows in watched.shown.get(typed.amount, ())
    )
