"""The directory of realizers by name, read once for a gesture that names many of them."""

from collections.abc import Sequence
from functools import cached_property

from db.domain.entities import Realizer, RealizerName
from db.domain.folding import folded
from db.store import Edit


def _first(names: Sequence[tuple[str, int]]) -> dict[str, int]:
    """The ids by name; of equal names the first counts, so a present one before a former one."""
    return dict(reversed(names))


class Directory:
    """All names that realizers have and had; new ones are added to it as they are named."""

    def __init__(self, edit: Edit) -> None:
        realizers = edit.find(Realizer)
        names = [(each.name, each.id) for each in realizers]
        names += [(each.name, each.realizer_id) for each in edit.find(RealizerName)]
        self._edit, self._names = edit, names
        self._ids = _first(names)
        self._positions: dict[int | None, int] = {}
        for each in realizers:
            last = self._positions.get(each.parent_id, -1)
            self._positions[each.parent_id] = max(last, each.position)

    def named(self, name: str, *wholes: str) -> int:
        """The realizer of a name; a new one if none is or was called so.

        A name spelt just so counts before the same name spelt otherwise. A new one is part of the first of
        the `wholes`, that one, if it is new, of the next, and so on.
        """
        return self._ids.get(name) or self._folded_ids.get(folded(name)) or self._added(name, wholes)

    @cached_property
    def _folded_ids(self) -> dict[str, int]:
        return _first([(folded(name), realizer_id) for name, realizer_id in self._names])

    def _added(self, name: str, wholes: Sequence[str]) -> int:
        parent_id = self.named(*wholes) if wholes else None
        position = self._positions[parent_id] = self._positions.get(parent_id, -1) + 1
        added = self._edit.add(Realizer(name, parent_id, position=position))
        self._ids[name] = self._folded_ids[folded(name)] = added
        return added
