"""What stayed between two sequences: found whole, in order, the same from either side."""

import itertools
from collections.abc import Sequence
from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from db.domain.matching import matching

FEW = st.lists(st.sampled_from("abcd"), max_size=30)
MANY = st.lists(st.integers(0, 40), max_size=60)


def kept(was: Sequence[str], now: Sequence[str]) -> str:
    return "".join(was[place] for place, _ in matching(was, now))


@given(FEW | MANY, FEW | MANY)
def test_what_is_matched_is_equal_and_in_order(was: list[str], now: list[str]) -> None:
    was, now = list(map(str, was)), list(map(str, now))
    pairs = matching(was, now)
    assert all(was[one] == now[other] for one, other in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in itertools.pairwise(pairs))


@given(FEW, FEW)
def test_the_other_way_round_the_same_is_matched(was: list[str], now: list[str]) -> None:
    assert matching(now, was) == [(other, one) for one, other in matching(was, now)]


@given(MANY)
def test_all_of_a_sequence_stays_in_itself(items: list[int]) -> None:
    assert matching(items, items) == [(place, place) for place in range(len(items))]


@given(st.permutations(range(30)))
def test_of_items_that_occur_once_as_many_stay_as_can(moved: list[int]) -> None:
    longest = [1] * len(moved)
    for place, item in enumerate(moved):
        before = [longest[each] for each in range(place) if moved[each] < item]
        longest[place] = 1 + max(before, default=0)
    assert len(matching(range(30), moved)) == max(longest)


@given(FEW, st.integers(0, 30), st.sampled_from("abcdx"))
def test_one_item_more_is_one_item_more(was: list[str], place: int, item: str) -> None:
    now = [*was[:place], item, *was[place:]]
    assert len(matching(was, now)) == len(was)


def test_what_repeats_is_held_by_what_does_not() -> None:
    assert kept("xAxBx", "xNxAxBx") == "xAxBx"
    assert kept("abcabc", "abcXabc") == "abcabc"


@given(FEW, FEW)
def test_hardly_less_stays_than_difflib_finds(was: list[str], now: list[str]) -> None:
    blocks = SequenceMatcher(None, was, now, autojunk=False).get_matching_blocks()
    assert len(matching(was, now)) >= sum(block.size for block in blocks) // 2


def test_long_stretches_without_anything_of_its_own_are_taken_for_exchanged() -> None:
    one, other = ["a", "b"] * 5000, ["b", "b", "a"] * 5000
    assert matching([*one, "end"], [*other, "end"])[-1] == (10_000, 15_000)
