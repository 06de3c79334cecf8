"""What of an import comes only together: nothing of a new element or indicator comes without it."""

from collections.abc import Collection, Iterator

from db.domain.foreign import Spot
from db.domain.understanding import FoundIndicator, FoundNode
from desktop.app.imports import ImportPlan, Key, Matter

_WHOLES = (Matter.NODE, Matter.INDICATOR)


class Ties:
    """Tells which keys must be taken for others to come, and which do not come without others."""

    def __init__(self, plan: ImportPlan) -> None:
        self._whole: dict[Spot | None, Key] = {}
        self._owner: dict[Key, Spot | None] = {}
        self._periods: set[Key] = set()
        self._of_owner: dict[Spot | None, list[Key]] = {}
        self._of_period: dict[Key, list[Key]] = {}
        self._above: dict[Spot, Spot | None] = {}
        self._below: dict[Spot, list[Spot]] = {}
        for node in plan.understanding.nodes:
            self._tie(node, None)
        for each in plan.differences:
            self._know(each.key, each.owner)

    def needed(self, keys: Collection[Key]) -> set[Key]:
        """These, what they stand under as far as that is new, and their periods."""
        return {each for key in keys for each in self._needed(key)}

    def bound(self, keys: Collection[Key]) -> set[Key]:
        """These, and all that cannot come without them."""
        return {each for key in keys for each in self._bound(key)}

    def _needed(self, key: Key) -> Iterator[Key]:
        yield key
        period = Key(Matter.PERIOD, None, key.period)
        if period in self._periods:
            yield period
        spot = self._owner.get(key)
        while spot is not None:
            if spot in self._whole:
                yield self._whole[spot]
            spot = self._above.get(spot)

    def _bound(self, key: Key) -> Iterator[Key]:
        yield key
        yield from self._of_period.get(key, ())
        if key.matter in _WHOLES and key.spot is not None:
            waiting = [key.spot]
            while waiting:
                spot = waiting.pop()
                yield from self._of_owner.get(spot, ())
                waiting += self._below.get(spot, ())

    def _know(self, key: Key, owner: Spot | None) -> None:
        self._owner[key] = owner
        self._of_owner.setdefault(owner, []).append(key)
        if key.matter in _WHOLES:
            self._whole[owner] = key
        if key.matter is Matter.PERIOD:
            self._periods.add(key)
        elif key.period is not None:
            self._of_period.setdefault(Key(Matter.PERIOD, None, key.period), []).append(key)

    def _tie(self, found: FoundNode | FoundIndicator, above: Spot | None) -> None:
        self._above[found.spot] = above
        if above is not None:
            self._below.setdefault(above, []).append(found.spot)
        is_node = isinstance(found, FoundNode)
        for each in (*found.indicators, *found.children) if is_node else found.parts:
            self._tie(each, found.spot)
