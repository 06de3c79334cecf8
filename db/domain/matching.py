"""Which items of two sequences are the same ones: patience diff, whose time hardly grows with what differs.

What occurs once on both sides holds the rest in place; between that the same is asked again. A stretch in
which nothing occurs once is compared item by item as long as it is short, and taken for exchanged otherwise.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, Protocol, TypeVar


class Orderable(Hashable, Protocol):
    """What can be told apart and put in order."""

    def __lt__(self, other: Any, /) -> bool:
        """Whether it comes first."""


Item = TypeVar("Item", bound=Orderable)
Pair = tuple[int, int]
Window = tuple[int, int, int, int]  # from and to in the first sequence, from and to in the second
Find = Callable[[Sequence[Item], Sequence[Item]], list[Pair]]

_SHORT = 10_000  # pairs of items that are compared one by one at most


def either_way(find: Find[Item], was: Sequence[Item], now: Sequence[Item]) -> list[Pair]:
    """What a search finds, the same whichever side is named first: ties are broken by the order of them."""
    if list(was) > list(now):
        return [(one, other) for other, one in find(now, was)]
    return find(was, now)


def matching(was: Sequence[Item], now: Sequence[Item]) -> list[Pair]:
    """The places of the items that stayed, in order, in the first sequence and in the second."""
    return either_way(_matching, was, now)


def _matching(was: Sequence[Item], now: Sequence[Item]) -> list[Pair]:
    found: list[Pair] = []
    waiting = [(0, len(was), 0, len(now))]
    while waiting:
        first, end, second, stop = waiting.pop()
        while first < end and second < stop and was[first] == now[second]:
            found.append((first, second))
            first, second = first + 1, second + 1
        while first < end and second < stop and was[end - 1] == now[stop - 1]:
            end, stop = end - 1, stop - 1
            found.append((end, stop))
        if first < end and second < stop:
            anchors = _anchors(was, now, (first, end, second, stop))
            if anchors:
                waiting.extend(_between(anchors, (first, end, second, stop)))
                found.extend(anchors)
            elif (end - first) * (stop - second) <= _SHORT:
                found.extend(_one_by_one(was, now, (first, end, second, stop)))
    return sorted(found)


def _anchors(was: Sequence[Item], now: Sequence[Item], window: Window) -> list[Pair]:
    """The longest row of items in the same order on both sides, of those that occur once on each."""
    first, end, second, stop = window
    once = {item for item, times in Counter(was[first:end]).items() if times == 1}
    once &= {item for item, times in Counter(now[second:stop]).items() if times == 1}
    places = {now[place]: place for place in range(second, stop) if now[place] in once}
    return _rising([(place, places[was[place]]) for place in range(first, end) if was[place] in once])


def _rising(pairs: Sequence[Pair]) -> list[Pair]:
    """A longest choice of the pairs, ordered by the first, in which the second rises too."""
    ends: list[int] = []  # the least second place that a choice of each length ends with
    last: list[int] = []  # the pair that it ends with
    before: list[int] = []  # the pair before each in its choice, -1: none
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [number]
    chosen = [last[-1]] if last else []
    while chosen and before[chosen[-1]] >= 0:
        chosen.append(before[chosen[-1]])
    return [pairs[number] for number in reversed(chosen)]


def _between(anchors: Sequence[Pair], window: Window) -> Iterator[Window]:
    first, end, second, stop = window
    for one, other in anchors:
        yield first, one, second, other
        first, second = one + 1, other + 1
    yield first, end, second, stop


def _one_by_one(was: Sequence[Item], now: Sequence[Item], window: Window) -> Iterator[Pair]:
    first, end, second, stop = window
    matcher = SequenceMatcher(None, was[first:end], now[second:stop], autojunk=False)
    for one, other, length in matcher.get_matching_blocks():
        yield from ((first + one + step, second + other + step) for step in range(length))
