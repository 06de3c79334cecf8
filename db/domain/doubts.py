"""What speaks against a value (wątpliwości). A doubt asks for a comment and never blocks anything."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from db.domain.aggregation import Verdict
from db.domain.deviation import Oddity, oddity
from db.domain.exact import exact_sum
from db.domain.halves import agrees
from db.domain.kinds import Form, IndicatorKind, Nature, PartsRule


class Doubt(StrEnum):
    """Why a value is doubtful.

    UNREAD: not understood · MORE_THAN_THREEFOLD, SAME_TWICE: beside a year earlier · CONTRIBUTIONS_…,
    UNITS_DIFFER, MONTHLY_PEOPLE: beside what realizers delivered · PARTS_…: beside its own parts („w tym”)
    · HALVES_DIFFER: beside the shorter periods in it · FORMULA_FAULT: it cannot be computed from what is
    entered.
    """

    UNREAD = "unread"
    MORE_THAN_THREEFOLD = "more_than_threefold"
    SAME_TWICE = "same_twice"
    CONTRIBUTIONS_DIFFER = "contributions_differ"
    CONTRIBUTIONS_IMPOSSIBLE = "contributions_impossible"
    UNITS_DIFFER = "units_differ"
    MONTHLY_PEOPLE = "monthly_people"
    PARTS_DIFFER = "parts_differ"
    PARTS_EXCEED = "parts_exceed"
    HALVES_DIFFER = "halves_differ"
    FORMULA_FAULT = "formula_fault"


_ODDITIES = {
    Oddity.MORE_THAN_THREEFOLD: Doubt.MORE_THAN_THREEFOLD,
    Oddity.SAME_TWICE: Doubt.SAME_TWICE,
}
_VERDICTS = {
    Verdict.DIFFERS: Doubt.CONTRIBUTIONS_DIFFER,
    Verdict.IMPOSSIBLE: Doubt.CONTRIBUTIONS_IMPOSSIBLE,
    Verdict.UNITS_DIFFER: Doubt.UNITS_DIFFER,
    Verdict.MONTHLY_PEOPLE: Doubt.MONTHLY_PEOPLE,
}


class Facts(NamedTuple):
    """What is known about a cell; amounts are those that `deviation.amounts` finds exact.

    `form` None: not entered · `before`: a year earlier · `parts`: exact amounts of its parts, None
    where one has none in its unit · `divisions`: those of the shorter periods, of each way in which all of
    them are entered · `computed`: by a formula, so that its operands answer for it · `explained`: there is
    a comment of the clerk's own.
    """

    form: Form | None = None
    kind: IndicatorKind = IndicatorKind.WHOLE
    nature: Nature = Nature.FLOW
    now: tuple[Decimal, ...] = ()
    before: tuple[Decimal, ...] = ()
    verdict: Verdict = Verdict.AGREES
    rule: PartsRule = PartsRule.INDEPENDENT
    parts: tuple[Decimal | None, ...] = ()
    divisions: tuple[tuple[Decimal, ...], ...] = ()
    computed: bool = False
    faulty: bool = False
    explained: bool = False


def doubts_of(facts: Facts) -> tuple[Doubt, ...]:
    """The doubts about a cell, in the order of `Doubt`. A comment explains all but UNREAD away."""
    if facts.form is Form.UNREAD:
        return (Doubt.UNREAD,)
    if facts.explained:
        return ()
    return tuple(_doubts(facts))


def _doubts(facts: Facts) -> Iterator[Doubt]:
    odd = oddity(facts.now, facts.before)
    if odd is not None:
        yield _ODDITIES[odd]
    if facts.verdict is not Verdict.AGREES:
        yield _VERDICTS[facts.verdict]
    if len(facts.now) == 1 and facts.form is Form.NUMBER:
        (whole,) = facts.now
        doubt = doubt_of_parts(whole, facts.parts, facts.rule, facts.nature)
        if doubt is not None:
            yield doubt
        if not facts.computed and not all(
            agrees(whole, parts, facts.nature, facts.kind) for parts in facts.divisions
        ):
            yield Doubt.HALVES_DIFFER
    if facts.faulty:
        yield Doubt.FORMULA_FAULT


def doubt_of_parts(
    whole: Decimal, parts: Sequence[Decimal | None], rule: PartsRule, nature: Nature
) -> Doubt | None:
    """What parts say against their whole by its rule; None stands for a part without an exact amount.

    Parts that should equal the whole are only compared when all of them are there; before, and where they
    may be less, they must not exceed it. Of people only each part by itself: one person may be in several.
    """
    known = [part for part in parts if part is not None]
    if rule is PartsRule.INDEPENDENT or not known:
        return None
    together = exact_sum(known)
    if rule is PartsRule.EQUAL:
        differs = together != whole if len(known) == len(parts) else together > whole
        return Doubt.PARTS_DIFFER if differs else None
    most = max(known) if nature is Nature.PEOPLE else max(*known, together)
    return Doubt.PARTS_EXCEED if most > whole else None
