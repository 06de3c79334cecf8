"""Which level may stand where: the scheme of a programme is a tree of levels."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from db.domain.entities import Level, Node


@dataclass(frozen=True, slots=True)
class Branch:
    """A node with everything below it."""

    node: Node
    children: tuple["Branch", ...] = ()


def below(levels: Iterable[Level], level_id: int | None) -> list[Level]:
    """The levels that may stand under a level, in order; None asks for those at the top."""
    return sorted(
        (level for level in levels if level.parent_id == level_id),
        key=lambda level: (level.position, level.id),
    )


def fit(levels: Sequence[Level], under: int | None, branch: Branch) -> dict[int, int] | None:
    """The level that each node of a branch takes when it is put under a level; None if it cannot be.

    A node keeps its level where it may; otherwise it takes the first one with room for all below it.
    """
    allowed = below(levels, under)
    allowed.sort(key=lambda level: level.id != branch.node.level_id)
    for level in allowed:
        fitted = _fit_children(levels, level.id, branch.children)
        if fitted is not None:
            return {branch.node.id: level.id} | fitted
    return None


def _fit_children(
    levels: Sequence[Level], level_id: int, children: Iterable[Branch]
) -> dict[int, int] | None:
    fitted: dict[int, int] = {}
    for child in children:
        found = fit(levels, level_id, child)
        if found is None:
            return None
        fitted |= found
    return fitted


def branch_of(node: Node, nodes: Sequence[Node]) -> Branch:
    """A node with everything that stands below it."""
    return Branch(node, tuple(branch_of(child, nodes) for child in nodes if child.parent_id == node.id))


def flatten(branch: Branch) -> Iterator[Node]:
    """The nodes of a branch, parents first."""
    yield branch.node
    for child in branch.children:
        yield from flatten(child)
