"""Fields in prose resolved: living numbers in the right Polish form, spaces within which do not break."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal, localcontext
from enum import StrEnum

from db.domain.deviation import Deviation, deviation, exact
from db.domain.entities import Unit
from db.domain.exact import EXACT
from db.domain.facts import Facts, Subject
from db.domain.kinds import FieldKind, Form, IndicatorKind
from db.domain.numbers import write
from db.domain.numbers.signs import NBSP
from db.domain.periods import Period
from db.domain.plurals import plural
from db.domain.rich_text import Field, RichText, inlines
from db.domain.targets import in_force
from db.domain.values import Content

_TENTH = Decimal("0.1")
_LESS_THAN_TENTH = f"mniej niż{NBSP}0,1{NBSP}%"
_POINTS = f"{NBSP}p.p."
_SIGN_OF = {IndicatorKind.MONEY: "zł", IndicatorKind.PERCENT: "%"}  # stands for a unit
_SIGNED = frozenset(_SIGN_OF)


class Gap(StrEnum):
    """Why a field shows no number: its indicator was removed, nothing is entered, compared or planned."""

    REMOVED = "removed"
    NOT_ENTERED = "not_entered"
    NOT_COMPARABLE = "not_comparable"
    NOT_PLANNED = "not_planned"


# What stands in the text then, in brackets that nobody overlooks.
_SHOWN = {
    Gap.REMOVED: "[usunięty wskaźnik]",
    Gap.NOT_ENTERED: "[nie wprowadzono]",
    Gap.NOT_COMPARABLE: "[brak porównania]",
    Gap.NOT_PLANNED: "[brak wartości docelowej]",
}


def resolved(field: Field, facts: Facts) -> str:
    """What a field shows at the moment; words in brackets where it can show no number."""
    shown = _resolved(field, facts)
    return _SHOWN[shown] if isinstance(shown, Gap) else shown


def gap(field: Field, facts: Facts) -> Gap | None:
    """Why a field shows no number; None: it shows one."""
    shown = _resolved(field, facts)
    return shown if isinstance(shown, Gap) else None


def gaps(rich: RichText, facts: Facts) -> Iterator[tuple[Field, Gap]]:
    """The fields of a text that show no number, in reading order."""
    for each in inlines(rich):
        if isinstance(each, Field) and (found := gap(each, facts)):
            yield each, found


def number_forms(unit: Unit | None, amount: Decimal, *, approximate: bool = False) -> str:
    """The unit as it goes with an amount; „ok. 2 osób”: after „około” stands the genitive."""
    if unit is None:
        return ""
    if approximate and int(amount.as_tuple().exponent) >= 0:
        return (unit.fraction or unit.singular) if abs(amount) == 1 else unit.many
    return plural(amount, unit)


def _resolved(field: Field, facts: Facts) -> str | Gap:
    if field.what is FieldKind.PERIOD:
        period = facts.period
        return Period(period.kind, period.year - field.back, period.number).label
    subject = facts.subjects.get(field.indicator_id)
    if subject is None:
        return field.words[-1] if field.what is FieldKind.WORD else Gap.REMOVED
    return _RULES[field.what](field, facts, subject)


def _value(field: Field, facts: Facts, subject: Subject) -> str | Gap:
    return _said(facts.content(field.indicator_id, field.back), field, subject)


def _previous(field: Field, facts: Facts, subject: Subject) -> str | Gap:
    return _said(facts.content(field.indicator_id, field.back + 1), field, subject)


def _change(field: Field, facts: Facts, subject: Subject) -> str | Gap:
    found = _deviation(field, facts)
    return found if isinstance(found, Gap) else _difference(found.difference, field, subject)


def _percent(field: Field, facts: Facts, subject: Subject) -> str | Gap:
    del subject
    found = _deviation(field, facts)
    if isinstance(found, Gap):
        return found
    return Gap.NOT_COMPARABLE if found.share is None else _part(found)


def _trend(field: Field, facts: Facts, subject: Subject) -> str | Gap:
    """„wzrost o 783, tj. o 12,3%”; from nothing, or in percentage points, without a share."""
    found = _deviation(field, facts)
    if isinstance(found, Gap):
        return found
    if not found.difference:
        return "bez zmian"
    course = "wzrost" if found.difference > 0 else "spadek"
    by = f"{course} o{NBSP}{_difference(found.difference, field, subject)}"
    if found.share is None or subject.indicator.kind is IndicatorKind.PERCENT:
        return by
    return f"{by}, tj. o{NBSP}{_part(found)}"


def _target(field: Field, facts: Facts, subject: Subject) -> str | Gap:
    period = facts.period
    plan = in_force(subject.plans, Period(period.kind, period.year - field.back, period.number))
    return Gap.NOT_PLANNED if plan is None else _amount(plan.target.amount, field, subject)


def _share(field: Field, facts: Facts, subject: Subject) -> str | Gap:
    del subject
    if field.of not in facts.subjects:
        return Gap.REMOVED
    part, whole = (facts.content(each, field.back) for each in (field.indicator_id, field.of))
    if _missing(part) or _missing(whole):
        return Gap.NOT_ENTERED
    one, all_of_it = exact(part), exact(whole)
    if one is None or not all_of_it:
        return Gap.NOT_COMPARABLE
    with localcontext(EXACT):
        return _per_cent((one * 100 / all_of_it).quantize(_TENTH, ROUND_HALF_UP))


def _word(field: Field, facts: Facts, subject: Subject) -> str | Gap:
    """The form that goes with the value; after fractions, „ok.” and what is no number, the one after 5."""
    del subject
    one, few, many = field.words
    content = facts.content(field.indicator_id, field.back)
    amount = None if content is None or content.approximate else _counted(content)
    return many if amount is None else plural(amount, Unit(one, few, many, many))


_RULES: Mapping[FieldKind, Callable[[Field, Facts, Subject], str | Gap]] = {
    FieldKind.VALUE: _value,
    FieldKind.PREVIOUS: _previous,
    FieldKind.CHANGE: _change,
    FieldKind.CHANGE_PERCENT: _percent,
    FieldKind.TREND: _trend,
    FieldKind.TARGET: _target,
    FieldKind.SHARE: _share,
    FieldKind.WORD: _word,
}


def _said(content: Content | None, field: Field, subject: Subject) -> str | Gap:
    """A value without the note that stands in brackets after it in tables."""
    if content is None or _missing(content):
        return Gap.NOT_ENTERED
    kind = subject.indicator.kind
    text = write(replace(content, note=""), kind)
    if not field.unit and kind in _SIGNED:
        text = text.replace(f"{NBSP}{_SIGN_OF[kind]}", "")
    amount = _counted(content) if content.form in (Form.NUMBER, Form.RANGE) and not content.text else None
    if amount is None or not field.unit or kind in _SIGNED or subject.unit is None:
        return text
    return f"{text}{NBSP}{number_forms(subject.unit, amount, approximate=content.approximate)}"


def _amount(amount: Decimal, field: Field, subject: Subject) -> str:
    said = _said(Content(Form.NUMBER, amount), field, subject)
    return str(said)


def _difference(difference: Decimal, field: Field, subject: Subject) -> str:
    """How much without its sign. One of something goes without its unit, whose accusative nobody knows."""
    if subject.indicator.kind is IndicatorKind.PERCENT:
        points = write(Content(Form.NUMBER, abs(difference)), IndicatorKind.DECIMAL)
        return f"{points}{_POINTS}" if field.unit else points
    whole = int(difference.as_tuple().exponent) >= 0
    singular = whole and abs(difference) == 1 and subject.indicator.kind not in _SIGNED
    return _amount(abs(difference), replace(field, unit=field.unit and not singular), subject)


def _deviation(field: Field, facts: Facts) -> Deviation | Gap:
    now = facts.content(field.indicator_id, field.back)
    before = facts.content(field.indicator_id, field.back + 1)
    if _missing(now):
        return Gap.NOT_ENTERED
    return deviation(now, before) or Gap.NOT_COMPARABLE


def _part(found: Deviation) -> str:
    """The share of a change; one that rounds to nothing is not said to be nothing."""
    share = abs(found.share or Decimal(0))
    return _per_cent(share) if share or not found.difference else _LESS_THAN_TENTH


def _per_cent(share: Decimal) -> str:
    whole = share.to_integral_value()
    amount = whole if whole == share else share
    return write(Content(Form.NUMBER, amount), IndicatorKind.PERCENT)


def _counted(content: Content) -> Decimal | None:
    """The amount that decides the form of what is counted."""
    if content.form is Form.RANGE:
        return content.upper
    return content.measures[0].amount if content.form is Form.COMPOSITE else content.amount


def _missing(content: Content | None) -> bool:
    return content is None or content.form is Form.BLANK
