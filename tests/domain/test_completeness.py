"""How far a period has come: by node, by realizer."""

import pytest

from db.domain.completeness import Completeness, Standing, State


@pytest.mark.parametrize(
    ("counted", "state"),
    [
        (Completeness(5, missing=5), State.NOTHING),
        (Completeness(5, missing=1), State.PARTLY),
        (Completeness(5, missing=1, doubtful=2), State.PARTLY),
        (Completeness(5, doubtful=2), State.DOUBTFUL),
        (Completeness(5), State.COMPLETE),
        (Completeness(5, blank=5), State.COMPLETE),
    ],
)
def test_the_state_follows_from_the_numbers(counted: Completeness, state: State) -> None:
    assert counted.state is state


def test_what_stands_in_several_places_counts_once_in_each_and_once_as_a_whole() -> None:
    standing = Standing(frozenset({1, 2, 3}), frozenset({3}), frozenset({2, 9}), frozenset({1}))
    assert standing.of({1, 2}) == Completeness(2, 0, 1, 1)
    assert standing.of({2, 3}) == Completeness(2, 1, 1, 0)
    assert standing.of({1, 2, 3}) == Completeness(3, 1, 1, 1)
    assert standing.of({1, 2, 3}).delivered == 2
