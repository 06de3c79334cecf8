"""Sentences about an indicator that the clerk may take and change: text with fields, which live on.

Labels stand at the beginning or between dashes and in lists, where Polish needs no other case of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from db.domain.deviation import exact
from db.domain.facts import Facts, Subject
from db.domain.fields import gaps
from db.domain.folding import folded
from db.domain.kinds import FieldKind, IndicatorKind, PeriodKind
from db.domain.rich_text import Field, Inline, Span, TextParagraph

_COUNTS = ("liczba ", "ilosc ", "laczna ", "ogolna ", "srednia ", "srednioroczna ")
_PART = re.compile(r"(?:w tym|z tego|w podziale na)\b[\s:–-]*", re.IGNORECASE)
_SIGNED = (IndicatorKind.MONEY, IndicatorKind.PERCENT)
_MOST_PARTS = 8

Inlines = tuple[Inline, ...]


class Proposal(StrEnum):
    """What a sentence says of an indicator."""

    YEAR_ON_YEAR = "year_on_year"
    PARTS = "parts"
    SHARES = "shares"
    TARGET = "target"
    VALUE = "value"


class Sentence(NamedTuple):
    """A proposed sentence."""

    says: Proposal
    inlines: Inlines


def sentences(indicator_id: int, facts: Facts, part_ids: Sequence[int] = ()) -> tuple[Sentence, ...]:
    """What can be said of an indicator as things stand, the most telling first; its parts in order.

    A sentence is proposed only where each of its fields shows a number.
    """
    subject = facts.subjects.get(indicator_id)
    if subject is None or subject.indicator.kind is IndicatorKind.HEADING:
        return ()
    parts = [facts.subjects[each] for each in part_ids if facts.content(each) is not None][:_MOST_PARTS]
    alike = [part for part in parts if _counted_alike(part, subject)]
    divided = _are_shares(subject, parts, facts)
    offered = (
        Sentence(Proposal.YEAR_ON_YEAR, _year_on_year(subject, facts)),
        Sentence(Proposal.PARTS, _parts(subject, alike) if alike else ()),
        Sentence(Proposal.SHARES, _shares(subject, parts) if divided else ()),
        Sentence(Proposal.TARGET, _target(subject)),
        Sentence(Proposal.VALUE, _value(subject, facts)),
    )
    return tuple(each for each in offered if each.inlines and _says_it_all(each, facts))


def label_begun(label: str) -> str:
    """A label as a sentence begins with it: with a capital, without „w tym” and without what closes it."""
    bare = label_within(label)
    return bare[:1].upper() + bare[1:]


def label_within(label: str) -> str:
    """A label as a list in a sentence has it: without „w tym” and without what closes it."""
    bare = label.strip()
    return _PART.sub("", bare, count=1).rstrip(" .:;,–-") or bare


def _says_it_all(sentence: Sentence, facts: Facts) -> bool:
    return not any(gaps((TextParagraph(sentence.inlines),), facts))


def _year_on_year(subject: Subject, facts: Facts) -> Inlines:
    """„Liczba porad: 812 (w 2023 r.: 782; wzrost o 30, tj. o 3,8 %).”"""
    number, unit = subject.indicator.id, _with_unit(subject)
    before = Field(FieldKind.PREVIOUS, number, unit=unit)
    trend = Field(FieldKind.TREND, number, unit=unit)
    when = Field(FieldKind.PERIOD, back=1)
    is_year = facts.period.kind is PeriodKind.YEAR
    told = (Span(" (w "), when, Span(" r.: ")) if is_year else (Span(" ("), when, Span(": "))
    return (*_beginning(subject), *told, before, Span("; "), trend, Span(")."))


def _target(subject: Subject) -> Inlines:
    target = Field(FieldKind.TARGET, subject.indicator.id, unit=_with_unit(subject))
    return (*_beginning(subject), Span(" (wartość docelowa: "), target, Span(")."))


def _value(subject: Subject, facts: Facts) -> Inlines:
    """„Liczba porad w 2024 r.: 812.”"""
    _, value = _beginning(subject)
    when = Field(FieldKind.PERIOD)
    is_year = facts.period.kind is PeriodKind.YEAR
    told = (Span(" w "), when, Span(" r.: ")) if is_year else (Span(" ("), when, Span("): "))
    return (Span(label_begun(subject.indicator.label)), *told, value, Span("."))


def _parts(subject: Subject, parts: Sequence[Subject]) -> Inlines:
    """„Liczba porad: 812, w tym: dla dzieci – 500, dla dorosłych – 312.”"""
    return (*_beginning(subject), Span(", w tym: "), *_listed((part, (_number(part),)) for part in parts))


def _shares(subject: Subject, parts: Sequence[Subject]) -> Inlines:
    """„Liczba porad: 812; udział: dla dzieci – 61,6 % (500), dla dorosłych – 38,4 % (312).”"""
    return (
        *_beginning(subject),
        Span("; udział: "),
        *_listed(
            (
                part,
                (
                    Field(FieldKind.SHARE, part.indicator.id, of=subject.indicator.id),
                    Span(" ("),
                    _number(part),
                    Span(")"),
                ),
            )
            for part in parts
        ),
    )


def _are_shares(subject: Subject, parts: Sequence[Subject], facts: Facts) -> bool:
    """Whether each of the parts is at most the whole, in whatever can be divided."""
    whole = exact(facts.content(subject.indicator.id))
    if whole is None or not parts or subject.indicator.kind is IndicatorKind.PERCENT:
        return False
    amounts = [exact(facts.content(part.indicator.id)) for part in parts]
    return all(_counted_alike(part, subject) for part in parts) and all(
        amount is not None and 0 <= amount <= whole for amount in amounts
    )


def _counted_alike(part: Subject, whole: Subject) -> bool:
    """Whether both count the same: hours are no part of persons, though they may stand below them."""
    one, other = part.indicator, whole.indicator
    return one.kind is other.kind and one.unit_id == other.unit_id


def _beginning(subject: Subject) -> tuple[Span, Field]:
    value = Field(FieldKind.VALUE, subject.indicator.id, unit=_with_unit(subject))
    return Span(f"{label_begun(subject.indicator.label)}: "), value


def _listed(parts: Iterable[tuple[Subject, Inlines]]) -> Iterator[Inline]:
    """„dzieci – …, dorośli – ….”"""
    joint = ""
    for part, said in parts:
        yield Span(f"{joint}{label_within(part.indicator.label)} – ")
        yield from said
        joint = ", "
    yield Span(".")


def _number(part: Subject) -> Field:
    return Field(FieldKind.VALUE, part.indicator.id, unit=part.indicator.kind in _SIGNED)


def _with_unit(subject: Subject) -> bool:
    """Whether the unit is worth saying: „Liczba porad: 812” says already what is counted."""
    return subject.indicator.kind in _SIGNED or not folded(subject.indicator.label).startswith(_COUNTS)
