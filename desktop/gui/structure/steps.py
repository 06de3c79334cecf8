"""From the tree as it is shown to the tree as it is stored, in the fewest steps a view can follow.

The steps are found while they are taken: each is looked for in the outline as the former one left it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from desktop.gui.structure.outline import TOP, Outline

Families = Mapping[int, Sequence[int]]
"""For each parent whose children changed, the children in their new order."""


class Going(NamedTuple):
    """A node goes, with everything below it."""

    parent: int
    row: int


class Coming(NamedTuple):
    """New nodes come, one after the other, still without children."""

    parent: int
    row: int
    ids: tuple[int, ...]


class Moving(NamedTuple):
    """A node moves with everything below it; `row` counts without the node itself."""

    node_id: int
    parent: int
    row: int


Step = Going | Coming | Moving


def steps(outline: Outline, families: Families) -> Iterator[Step]:
    """What is to be done; take each step before asking for the next."""
    kept = {node_id for family in families.values() for node_id in family}
    for parent in families:
        yield from _goings(outline, parent, kept)
    for parent in _from_the_top(outline, families):
        yield from _arrivals(outline, parent, families[parent])
    for parent, family in families.items():
        yield from _exchanges(outline, parent, family)


def tears_apart(outline: Outline, families: Families) -> bool:
    """Whether something that stays stands below something that goes: then the steps do not lead there."""
    kept = {node_id for family in families.values() for node_id in family}
    going = (child for parent in families for child in outline.children(parent) if child not in kept)
    return any(not kept.isdisjoint(outline.branch(node_id)) for node_id in going)


def _goings(outline: Outline, parent: int, kept: set[int]) -> Iterator[Going]:
    for row in reversed(range(len(outline.children(parent)))):
        if outline.children(parent)[row] not in kept:
            yield Going(parent, row)


def _from_the_top(outline: Outline, families: Families) -> list[int]:
    """The parents, none before what it will stand under itself."""
    above = {child: parent for parent, family in families.items() for child in family}

    def depth(node_id: int) -> int:
        if node_id == TOP:
            return 0
        return 1 + depth(above[node_id] if node_id in above else outline.parent(node_id))

    return sorted(families, key=depth)


def _arrivals(outline: Outline, parent: int, family: Sequence[int]) -> Iterator[Coming | Moving]:
    known = outline.rows
    for row, node_id in enumerate(family):
        place = min(row, len(outline.children(parent)))
        if node_id not in known:
            end = next((at for at in range(row, len(family)) if family[at] in known), len(family))
            yield Coming(parent, place, tuple(family[row:end]))
        elif outline.parent(node_id) != parent:
            yield Moving(node_id, parent, place)


def _exchanges(outline: Outline, parent: int, family: Sequence[int]) -> Iterator[Moving]:
    current = outline.children(parent)
    for row, node_id in enumerate(family):
        if current[row] == node_id:
            continue
        if current[row + 1] == node_id:
            yield Moving(current[row], parent, family.index(current[row]))
        if current[row] != node_id:
            yield Moving(node_id, parent, row)
