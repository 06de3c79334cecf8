"""Proposed sentences: what can be said of an indicator, with fields that live on."""

from dataclasses import replace
from decimal import Decimal

import pytest

from db.domain.entities import Indicator, Target, Unit
from db.domain.facts import Facts, Subject
from db.domain.fields import resolved
from db.domain.kinds import Form, IndicatorKind, PeriodKind, TargetKind
from db.domain.periods import Period, year
from db.domain.rich_text import Field, TextParagraph, named, plain, read, said, write
from db.domain.sentences import Proposal, label_begun, sentences
from db.domain.targets import Plan
from db.domain.values import Content

_ADVICE = Unit("porada", "porady", "porad")


def facts(
    amounts: dict[int, dict[int, str]],
    label: str = "liczba udzielonych porad;",
    *,
    kind: IndicatorKind = IndicatorKind.WHOLE,
    period: Period | None = None,
) -> Facts:
    """Indicator 1 with its parts 2 and 3, what they came to by year, and a target of 900."""
    at = period or year(2024)
    labels = {1: label, 2: "w tym dzieci", 3: "w tym: dorośli"}
    plans = (Plan(Target(1, 1, TargetKind.TARGET, Decimal(900)), year(2024)),)
    return Facts(
        at,
        {
            each: Subject(Indicator(labels[each], kind, id=each), _ADVICE, plans if each == 1 else ())
            for each in amounts
        },
        {
            (each, (str(at.kind), when, at.number)): Content(Form.NUMBER, Decimal(amount))
            for each, by_year in amounts.items()
            for when, amount in by_year.items()
        },
    )


def told(known: Facts, *parts: int) -> dict[Proposal, str]:
    return {
        each.says: said(
            each.inlines, lambda field: resolved(field, known) if isinstance(field, Field) else ""
        ).replace("\u00a0", " ")
        for each in sentences(1, known, parts)
    }


def test_an_indicator_is_told_beside_last_year_its_parts_and_its_target() -> None:
    known = facts({1: {2023: "782", 2024: "812"}, 2: {2024: "500"}, 3: {2024: "312"}})
    assert told(known, 2, 3) == {
        Proposal.YEAR_ON_YEAR: "Liczba udzielonych porad: 812 (w 2023 r.: 782; wzrost o 30, tj. o 3,8 %).",
        Proposal.PARTS: "Liczba udzielonych porad: 812, w tym: dzieci – 500, dorośli – 312.",
        Proposal.SHARES: (
            "Liczba udzielonych porad: 812; udział: dzieci – 61,6 % (500), dorośli – 38,4 % (312)."
        ),
        Proposal.TARGET: "Liczba udzielonych porad: 812 (wartość docelowa: 900).",
        Proposal.VALUE: "Liczba udzielonych porad w 2024 r.: 812.",
    }


def test_what_is_not_counted_in_the_label_is_told_with_its_unit() -> None:
    known = facts({1: {2023: "1", 2024: "812"}}, "poradnictwo prawne")
    assert told(known)[Proposal.YEAR_ON_YEAR] == (
        "Poradnictwo prawne: 812 porad (w 2023 r.: 1 porada; wzrost o 811 porad, tj. o 81 100 %)."
    )


def test_money_keeps_its_sign_and_half_years_their_name() -> None:
    known = facts(
        {1: {2023: "10", 2024: "10"}},
        "liczba złotych",
        kind=IndicatorKind.MONEY,
        period=Period(PeriodKind.HALF, 2024, 1),
    )
    assert told(known) == {
        Proposal.YEAR_ON_YEAR: "Liczba złotych: 10 zł (I półrocze 2023: 10 zł; bez zmian).",
        Proposal.VALUE: "Liczba złotych (I półrocze 2024): 10 zł.",
    }


@pytest.mark.parametrize("part", ["900", "-1"])
def test_parts_that_are_no_shares_of_the_whole_are_not_told_as_such(part: str) -> None:
    known = facts({1: {2024: "812"}, 2: {2024: part}})
    assert Proposal.SHARES not in told(known, 2)
    assert Proposal.PARTS in told(known, 2)


def test_of_what_is_not_entered_nothing_is_proposed() -> None:
    assert told(facts({1: {2023: "5"}})) == {}
    assert sentences(9, facts({1: {2024: "5"}})) == ()
    assert sentences(1, facts({1: {2024: "5"}}, kind=IndicatorKind.HEADING)) == ()


def test_a_sentence_can_be_kept_as_markup() -> None:
    known = facts({1: {2023: "782", 2024: "812"}, 2: {2024: "500"}})
    for each in sentences(1, known, [2]):
        told = (TextParagraph(each.inlines),)
        assert plain(read(write(told))) == plain(told)
        assert named(read(write(told))) == named(told) != frozenset()


def test_a_label_of_nothing_but_a_part_begins_a_sentence_too() -> None:
    assert label_begun("w tym:") == "W tym:"


def test_hours_below_persons_are_no_part_of_them() -> None:
    known = facts({1: {2024: "100"}, 2: {2024: "60"}})
    hours = replace(known.subjects[2], indicator=replace(known.subjects[2].indicator, unit_id=7))
    known = replace(known, subjects={**known.subjects, 2: hours})
    assert {Proposal.PARTS, Proposal.SHARES}.isdisjoint(told(known, 2))
