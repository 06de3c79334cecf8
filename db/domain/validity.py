"""Years from which and to which something holds; None: without a limit on that side."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol


class Lasting(Protocol):
    """Anything that holds for some years."""

    @property
    def valid_from(self) -> int | None:
        """The first year."""

    @property
    def valid_to(self) -> int | None:
        """The last year."""


class Span(NamedTuple):
    """Years in a row."""

    valid_from: int | None
    valid_to: int | None


def covers(lasting: Lasting, year: int) -> bool:
    """Whether it holds in a year."""
    first, last = lasting.valid_from, lasting.valid_to
    return (first is None or first <= year) and (last is None or year <= last)


def overlap(one: Lasting, other: Lasting) -> bool:
    """Whether both hold in some year."""
    return _begins_by_the_end_of(one, other) and _begins_by_the_end_of(other, one)


def span(lasting: Iterable[Lasting]) -> tuple[int | None, int | None]:
    """The years from the first in which any of them holds to the last; of at least one."""
    firsts, lasts = zip(*((each.valid_from, each.valid_to) for each in lasting), strict=True)
    return None if None in firsts else min(firsts), None if None in lasts else max(lasts)


def left_over(lasting: Lasting, taken: Iterable[Lasting]) -> list[Span]:
    """The stretches of years in which it holds and none of the others does."""
    left = [Span(lasting.valid_from, lasting.valid_to)]
    for other in taken:
        left = [rest for each in left for rest in _without(each, other)]
    return left


def _without(one: Span, other: Lasting) -> Iterator[Span]:
    """What is before and what is after the other."""
    if not overlap(one, other):
        yield one
        return
    if other.valid_from is not None and (one.valid_from is None or one.valid_from < other.valid_from):
        yield Span(one.valid_from, other.valid_from - 1)
    if other.valid_to is not None and (one.valid_to is None or other.valid_to < one.valid_to):
        yield Span(other.valid_to + 1, one.valid_to)


def _begins_by_the_end_of(one: Lasting, other: Lasting) -> bool:
    return one.valid_from is None or other.valid_to is None or one.valid_from <= other.valid_to
