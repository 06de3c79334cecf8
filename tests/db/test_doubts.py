"""Doubts found in the record: what is compared with what, and which cells another one casts doubt upon."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from db import store
from db.domain.doubts import Doubt
from db.domain.entities import Comment, Contribution, Indicator, Realizer, Unit, Value
from db.domain.kinds import Act, Form, IndicatorKind, Nature, Origin, PartsRule, PeriodKind
from db.domain.numbers import read
from db.domain.periods import Period, year
from db.domain.said_in_forms import line_of
from db.queries.doubts import beside, doubts
from db.store import Store

LAST, THIS, FIRST_HALF, SECOND_HALF = 1, 2, 3, 4


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    """The years 2023 and 2024 and the halves of 2024; nothing is entered yet."""
    with store.create(tmp_path / "a.spr") as made:
        with made.transaction(Act.IMPORT, "") as edit:
            edit.add_all([year(2023), year(2024)])
            edit.add_all([Period(PeriodKind.HALF, 2024, number) for number in (1, 2)])
            edit.add_all([Unit("osoba", "osoby", "osób"), Unit("porada", "porady", "porad")])
            edit.add_all([Realizer("MOPS"), Realizer("PCK")])
        yield made


def add(opened: Store, indicator: Indicator, *texts: str, origin: Origin = Origin.TYPED) -> int:
    """An indicator with its values in the four periods, as they are typed; blank: not entered."""
    with opened.transaction(Act.IMPORT, "") as edit:
        indicator_id = edit.add(indicator)
        for period_id, text in enumerate(texts, start=1):
            content = read(text, indicator.kind).content
            if content is not None:
                edit.add(Value(indicator_id, period_id, content.form, origin=origin).saying(content))
    return indicator_id


def contribute(opened: Store, indicator_id: int, *amounts: int, units: tuple[int | None, ...] = ()) -> None:
    """What the two realizers delivered in 2024."""
    with opened.transaction(Act.EDIT_CONTRIBUTIONS, "") as edit:
        for number, amount in enumerate(amounts):
            unit_id = units[number] if units else None
            edit.add(Contribution(indicator_id, THIS, number + 1, Decimal(amount), unit_id=unit_id))


def told(opened: Store, indicator_id: int, period_id: int = THIS) -> tuple[Doubt, ...]:
    """The doubts about a cell, found among all and found alone."""
    found = opened.read(doubts, period_id).get(indicator_id, ())
    assert opened.read(doubts, period_id, [indicator_id]).get(indicator_id, ()) == found
    return found


def test_what_a_realizer_wrote_in_its_form_explains_no_doubt_away(opened: Store) -> None:
    indicator_id = add(opened, Indicator("Liczba porad"), "4", "5005")
    line = line_of("MOPS", "brak danych")
    with opened.transaction(Act.COLLECT_FORMS, "") as edit:
        comment_id = edit.add(Comment(indicator_id, THIS, line))
    assert told(opened, indicator_id) == (Doubt.MORE_THAN_THREEFOLD,)
    with opened.transaction(Act.EDIT_COMMENT, "") as edit:
        edit.put(Comment(indicator_id, THIS, f"{line}\nDoszła druga poradnia.", id=comment_id))
    assert told(opened, indicator_id) == ()


def test_a_value_is_compared_with_the_same_period_a_year_earlier(opened: Store) -> None:
    grown, same, other = (
        add(opened, Indicator("w"), *texts) for texts in (("10", "31"), ("7", "7"), ("7", "8"))
    )
    assert told(opened, grown) == (Doubt.MORE_THAN_THREEFOLD,)
    assert told(opened, same) == (Doubt.SAME_TWICE,)
    assert told(opened, other) == told(opened, grown, LAST) == ()
    half = add(opened, Indicator("w"), "", "100", "5", "95")
    assert told(opened, half, FIRST_HALF) == (), "a half-year is not compared with a year"


def test_composites_are_compared_measure_by_measure(opened: Store) -> None:
    composite = Indicator("w", IndicatorKind.COMPOSITE)
    grown = add(opened, composite, "12 spotkań, 36 godzin", "12 spotkań, 136 godzin")
    assert told(opened, grown) == (Doubt.MORE_THAN_THREEFOLD,)


def test_what_was_not_understood_is_doubtful(opened: Store) -> None:
    assert told(opened, add(opened, Indicator("w"), "", "coś")) == (Doubt.UNREAD,)


def test_a_comment_explains_a_doubt_away_and_a_mere_flag_does_not(opened: Store) -> None:
    grown = add(opened, Indicator("w"), "10", "31")
    with opened.transaction(Act.FLAG_VALUES, "") as edit:
        comment_id = edit.add(Comment(grown, THIS, follow_up=True))
    assert told(opened, grown) == (Doubt.MORE_THAN_THREEFOLD,)
    with opened.transaction(Act.EDIT_COMMENT, "") as edit:
        edit.put(Comment(grown, THIS, "otwarto filię", id=comment_id))
    assert told(opened, grown) == ()


def test_a_typed_value_must_agree_with_its_contributions(opened: Store) -> None:
    wrong, right = (add(opened, Indicator("w"), "", text) for text in ("905", "1005"))
    for each in (wrong, right):
        contribute(opened, each, 5, 1000)
    assert told(opened, wrong) == (Doubt.CONTRIBUTIONS_DIFFER,)
    assert told(opened, right) == ()


def test_a_percent_must_agree_with_the_only_one_that_was_delivered(opened: Store) -> None:
    wrong, right, of_two = (
        add(opened, Indicator("w", IndicatorKind.PERCENT), "", each) for each in ("10", "55", "10")
    )
    for each in (wrong, right):
        contribute(opened, each, 55)
    contribute(opened, of_two, 40, 70)
    assert told(opened, wrong) == (Doubt.CONTRIBUTIONS_DIFFER,)
    assert told(opened, right) == told(opened, of_two) == ()


def test_people_are_at_least_as_many_as_the_most_that_any_realizer_had(opened: Store) -> None:
    people = add(opened, Indicator("w", nature=Nature.PEOPLE), "", "90")
    contribute(opened, people, 5, 100)
    assert told(opened, people) == (Doubt.CONTRIBUTIONS_IMPOSSIBLE,)


def test_units_that_differ_are_doubted_before_anything_is_entered(opened: Store) -> None:
    mixed = add(opened, Indicator("w", unit_id=1))
    contribute(opened, mixed, 5, 100, units=(None, 2))
    assert told(opened, mixed) == (Doubt.UNITS_DIFFER,)


def test_parts_in_the_unit_of_the_whole_keep_its_rule(opened: Store) -> None:
    whole = add(opened, Indicator("w", unit_id=1, parts_rule=PartsRule.EQUAL), "", "10")
    first = add(opened, Indicator("k", parent_id=whole), "", "4")
    add(opened, Indicator("m", parent_id=whole, unit_id=1), "", "5")
    assert told(opened, whole) == (Doubt.PARTS_DIFFER,)
    assert opened.read(beside, [first]) == {whole}


@pytest.mark.parametrize(
    "other", [Indicator("dzieci", unit_id=2), Indicator("udział", IndicatorKind.PERCENT, unit_id=1)]
)
def test_a_part_of_another_unit_or_kind_leaves_open_what_the_parts_come_to(
    opened: Store, other: Indicator
) -> None:
    whole = add(opened, Indicator("w", unit_id=1, parts_rule=PartsRule.EQUAL), "", "10")
    add(opened, Indicator("k", parent_id=whole), "", "6")
    add(opened, replace(other, parent_id=whole), "", "40")
    assert told(opened, whole) == ()
    add(opened, Indicator("m", parent_id=whole), "", "5")
    assert told(opened, whole) == (Doubt.PARTS_DIFFER,), "those of its unit are more than the whole"


def test_headings_among_the_parts_are_none(opened: Store) -> None:
    whole = add(opened, Indicator("w", parts_rule=PartsRule.EQUAL), "", "10")
    add(opened, Indicator("k", parent_id=whole), "", "6")
    add(opened, Indicator("w tym", IndicatorKind.HEADING, parent_id=whole))
    assert told(opened, whole) == (Doubt.PARTS_DIFFER,)


def test_parts_without_a_rule_cast_no_doubt_upon_their_whole(opened: Store) -> None:
    whole = add(opened, Indicator("w"), "", "10")
    part = add(opened, Indicator("k", parent_id=whole), "", "40")
    assert told(opened, whole) == ()
    assert opened.read(beside, [part]) == set()


def test_a_year_must_agree_with_its_halves_by_its_nature(opened: Store) -> None:
    flow, stock, people = (
        add(opened, Indicator("w", nature=nature), "", "9", "4", "6")
        for nature in (Nature.FLOW, Nature.STOCK, Nature.PEOPLE)
    )
    assert (told(opened, flow), told(opened, stock)) == ((Doubt.HALVES_DIFFER,),) * 2
    assert told(opened, people) == ()
    assert told(opened, add(opened, Indicator("w"), "", "9", "4")) == (), "one half says nothing"


def test_a_computed_value_that_is_not_there_is_doubtful_once_nothing_is_missing_for_it(opened: Store) -> None:
    needed = add(opened, Indicator("mieszkańcy"), "", "")
    computed = add(opened, Indicator("wskaźnik", IndicatorKind.DECIMAL, formula=f"1 / #{needed}"))
    assert told(opened, computed) == ()
    assert opened.read(beside, [needed]) == {computed}
    with opened.transaction(Act.SET_VALUE, "") as edit:
        edit.add(Value(needed, THIS, Form.NUMBER, Decimal(0)))
    assert told(opened, computed) == (Doubt.FORMULA_FAULT,)
    lost = add(opened, Indicator("wskaźnik", IndicatorKind.DECIMAL, formula="1 / #9999"))
    assert told(opened, lost) == (Doubt.FORMULA_FAULT,), "what it needs is gone for good"


def test_a_period_that_is_gone_has_no_doubts(opened: Store) -> None:
    assert opened.read(doubts, 999) == {}
