"""Where what is new goes among what stands: behind that which it follows in the document."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from db.domain.foreign import Spot
from desktop.app.import_plan import Match

Element = TypeVar("Element")


class Positioned(Protocol):
    """Any row that has a place in a list."""

    @property
    def position(self) -> int:
        """Its place."""


def woven(standing: Sequence[Element], found: Sequence[Element]) -> list[Element]:
    """What stands in its order, and what is new behind that which it follows in the document.

    What is new and follows nothing comes first; last, where the document has nothing of what stands.
    """
    known = set(standing)
    leading: list[Element] = []
    following: dict[Element, list[Element]] = {each: [] for each in standing}
    current = leading
    for each in found:
        if each in known:
            current = following[each]
        else:
            current.append(each)
    rest = [one for each in standing for one in (each, *following[each])]
    return [*rest, *leading] if current is leading else [*leading, *rest]


def positions(
    standing: Collection[int], spots: Iterable[Spot], matches: Mapping[Spot, Match]
) -> Iterator[tuple[int, int | Spot]]:
    """The position of each id that stands there and of each spot that is new; nothing if nothing is new."""
    there = set(standing)
    found = [(spot, matches[spot].id) for spot in spots]
    names = [spot if known_id is None else known_id for spot, known_id in found]
    if any(isinstance(name, Spot) for name in names):
        stay = [name for name in names if isinstance(name, Spot) or name in there]
        yield from enumerate(woven(list(standing), stay))


def behind(rows: Iterable[Positioned]) -> int:
    """The position behind the last of these rows; removed ones may have left gaps."""
    return max((row.position for row in rows), default=-1) + 1
