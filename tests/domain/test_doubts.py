"""What makes a value doubtful, and what explains it away."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.aggregation import Verdict
from db.domain.doubts import Doubt, Facts, doubt_of_parts, doubts_of
from db.domain.kinds import Form, Nature, PartsRule

EQUAL, AT_MOST = PartsRule.EQUAL, PartsRule.AT_MOST
amounts = st.lists(st.integers(0, 10**30).map(Decimal), min_size=1, max_size=6)


def number(*now: int, **more: Any) -> Facts:
    """A cell with these amounts, and what else is known of it."""
    return Facts(Form.NUMBER, now=tuple(map(Decimal, now)))._replace(**more)


DOUBTFUL = {
    Doubt.MORE_THAN_THREEFOLD: number(400, before=(Decimal(100),)),
    Doubt.SAME_TWICE: number(5, before=(Decimal(5),)),
    Doubt.CONTRIBUTIONS_DIFFER: number(905, verdict=Verdict.DIFFERS),
    Doubt.CONTRIBUTIONS_IMPOSSIBLE: number(905, verdict=Verdict.IMPOSSIBLE),
    Doubt.UNITS_DIFFER: Facts(verdict=Verdict.UNITS_DIFFER),
    Doubt.MONTHLY_PEOPLE: number(905, verdict=Verdict.MONTHLY_PEOPLE),
    Doubt.PARTS_DIFFER: number(9, rule=EQUAL, parts=(Decimal(4), Decimal(4))),
    Doubt.PARTS_EXCEED: number(9, rule=AT_MOST, parts=(Decimal(4), Decimal(6))),
    Doubt.HALVES_DIFFER: number(9, divisions=((Decimal(4), Decimal(6)),)),
    Doubt.FORMULA_FAULT: Facts(computed=True, faulty=True),
}


@pytest.mark.parametrize("doubt", DOUBTFUL)
def test_each_doubt_has_its_reason_and_a_comment_explains_it_away(doubt: Doubt) -> None:
    assert doubts_of(DOUBTFUL[doubt]) == (doubt,)
    assert doubts_of(DOUBTFUL[doubt]._replace(explained=True)) == ()


def test_what_was_not_understood_stays_doubtful_whatever_the_comment() -> None:
    unread = Facts(Form.UNREAD, verdict=Verdict.DIFFERS, explained=True)
    assert doubts_of(unread) == (Doubt.UNREAD,)


def test_nothing_speaks_against_an_ordinary_value_or_an_empty_cell() -> None:
    assert doubts_of(number(5, before=(Decimal(6),), rule=EQUAL, parts=(Decimal(2), Decimal(3)))) == ()
    assert doubts_of(Facts()) == ()


def test_doubts_come_together_in_one_order() -> None:
    known = number(9, before=(Decimal(1),), rule=EQUAL, parts=(Decimal(4),), divisions=((Decimal(1),) * 2,))
    assert doubts_of(known) == (Doubt.MORE_THAN_THREEFOLD, Doubt.PARTS_DIFFER, Doubt.HALVES_DIFFER)


def test_every_way_to_divide_a_period_must_agree_unless_a_formula_answers_for_it() -> None:
    ways = ((Decimal(4), Decimal(5)), (Decimal(1),) * 4)
    assert doubts_of(number(9, divisions=ways)) == (Doubt.HALVES_DIFFER,)
    assert doubts_of(number(9, divisions=ways[:1])) == ()
    assert doubts_of(number(9, divisions=ways, computed=True)) == ()


@given(amounts)
def test_parts_that_equal_the_whole_are_never_doubtful_and_one_more_always_is(parts: list[Decimal]) -> None:
    less, whole, more = (Decimal(sum(map(int, parts)) + step) for step in (-1, 0, 1))
    assert doubt_of_parts(whole, parts, EQUAL, Nature.FLOW) is None
    assert doubt_of_parts(whole, parts, AT_MOST, Nature.FLOW) is None
    assert doubt_of_parts(less, parts, AT_MOST, Nature.FLOW) is Doubt.PARTS_EXCEED
    assert doubt_of_parts(less, parts, EQUAL, Nature.FLOW) is Doubt.PARTS_DIFFER
    assert doubt_of_parts(more, parts, EQUAL, Nature.FLOW) is Doubt.PARTS_DIFFER


@given(amounts)
def test_of_people_each_part_by_itself_is_at_most_the_whole(parts: list[Decimal]) -> None:
    assert doubt_of_parts(max(parts), parts, AT_MOST, Nature.PEOPLE) is None
    less = Decimal(int(max(parts)) - 1)
    assert doubt_of_parts(less, parts, AT_MOST, Nature.PEOPLE) is Doubt.PARTS_EXCEED


@given(amounts, st.sampled_from(Nature))
def test_independent_parts_say_nothing(parts: list[Decimal], nature: Nature) -> None:
    assert doubt_of_parts(Decimal(0), parts, PartsRule.INDEPENDENT, nature) is None


def test_parts_are_only_added_up_when_all_of_them_are_there() -> None:
    some = (Decimal(4), None)
    assert doubt_of_parts(Decimal(9), some, EQUAL, Nature.FLOW) is None
    assert doubt_of_parts(Decimal(3), some, EQUAL, Nature.FLOW) is Doubt.PARTS_DIFFER
    assert doubt_of_parts(Decimal(3), (None, None), EQUAL, Nature.FLOW) is None
