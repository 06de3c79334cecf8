"""Years from which and to which something holds; None: without a limit on that side."""

from collections.abc import Iterable
from typing import Protocol


class Lasting(Protocol):
    """Anything that holds for some years."""

    @property
    def valid_from(self) -> int | None:
        """The first year."""

    @property
    def valid_to(self) -> int | None:
        """The last year."""


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


def _begins_by_the_end_of(one: Lasting, other: Lasting) -> bool:
    return one.valid_from is None or other.valid_to is None or one.valid_from <= other.valid_to
