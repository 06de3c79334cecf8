"""The structure as the tree holds it: which node stands under which, in what order, with what number."""

from collections.abc import Iterable, Iterator, Sequence

from db.domain.entities import Level
from db.domain.numbering import marks
from db.queries.programme_tree import TreeRow

TOP = 0
"""The programme itself, which the topmost nodes stand under."""


class Outline:
    """Rows by id and the ids under each parent. `place` and `children` answer without a search."""

    def __init__(self, rows: Iterable[TreeRow] = ()) -> None:
        """`rows` come parents first, siblings in order."""
        self.rows: dict[int, TreeRow] = {}
        self.in_force: set[int] = set()
        self._children: dict[int, list[int]] = {}
        self._places: dict[int, int] = {}
        for row in rows:
            siblings = self._children.setdefault(row.parent_id or TOP, [])
            self._places[row.id] = len(siblings)
            siblings.append(row.id)
            self.rows[row.id] = row

    def children(self, node_id: int) -> Sequence[int]:
        """The ids below a node, in order."""
        return self._children.get(node_id, ())

    def parent(self, node_id: int) -> int:
        """What a node stands under."""
        return self.rows[node_id].parent_id or TOP

    def place(self, node_id: int) -> int:
        """A node's place among its siblings."""
        return self._places[node_id]

    def path(self, node_id: int) -> Iterator[int]:
        """The node, then what it stands under, up to but without the programme."""
        while node_id != TOP:
            yield node_id
            node_id = self.parent(node_id)

    def in_order(self, ids: Iterable[int]) -> list[int]:
        """The nodes as they stand from the top down."""
        return sorted(ids, key=lambda each: [self._places[over] for over in self.path(each)][::-1])

    def branch(self, node_id: int = TOP) -> Iterator[int]:
        """A node with everything below it, parents first; of the programme only what is below."""
        waiting = [node_id] if node_id != TOP else list(reversed(self.children(TOP)))
        while waiting:
            current = waiting.pop()
            yield current
            waiting.extend(reversed(self.children(current)))

    def topmost(self, ids: Iterable[int]) -> list[int]:
        """Those of the nodes that stand under none of the others, in the given order."""
        chosen = dict.fromkeys(ids)
        return [each for each in chosen if not any(over in chosen for over in list(self.path(each))[1:])]

    def insert(self, parent: int, row: int, nodes: Sequence[TreeRow]) -> None:
        """Put nodes without children under a parent."""
        siblings = self._children.setdefault(parent, [])
        siblings[row:row] = [node.id for node in nodes]
        self.rows.update((node.id, node) for node in nodes)
        self._count(parent)

    def remove(self, parent: int, row: int) -> None:
        """Take a node away with everything below it."""
        for node_id in list(self.branch(self._children[parent][row])):
            del self.rows[node_id], self._places[node_id]
            self.in_force.discard(node_id)
            self._children.pop(node_id, None)
        del self._children[parent][row]
        self._count(parent)

    def move(self, node_id: int, parent: int, row: int) -> None:
        """Put a node with everything below it elsewhere; `row` counts without the node itself."""
        former = self.parent(node_id)
        self._children[former].remove(node_id)
        self._count(former)
        self._children.setdefault(parent, []).insert(row, node_id)
        self.rows[node_id] = self.rows[node_id]._replace(parent_id=parent or None)
        self._count(parent)

    def renumber(
        self, levels: Iterable[Level], year: int | None, parents: Iterable[int] = (TOP,)
    ) -> list[int]:
        """Bring the numbers below some parents up to date; the ids of the rows that now look different.

        As in a document of that year, numbers run over what is in force and leave no gap.
        """
        order = list(dict.fromkeys(each for parent in parents for each in self._around(parent)))
        looks = [self._look(each) for each in order]
        for node_id in order:
            row = self.rows[node_id]
            if row.in_force(year) and (row.parent_id is None or row.parent_id in self.in_force):
                self.in_force.add(node_id)
            else:
                self.in_force.discard(node_id)
        numbers = marks(levels, (self.rows[each] for each in order if each in self.in_force))
        for node_id in order:
            self._label(node_id, numbers.get(node_id, ""))
        return [each for each, look in zip(order, looks, strict=True) if self._look(each) != look]

    def _around(self, parent: int) -> Iterator[int]:
        """All below a parent, and before it whatever its own number follows from."""
        for node_id in reversed(list(self.path(parent))):
            yield from self.children(self.parent(node_id))
        for child in self.children(parent):
            yield from self.branch(child)

    def _look(self, node_id: int) -> tuple[str, bool]:
        return self.rows[node_id].mark, node_id in self.in_force

    def _label(self, node_id: int, mark: str) -> None:
        row = self.rows[node_id]
        depth = self.rows[row.parent_id].depth + 1 if row.parent_id else 0
        if (row.mark, row.depth) != (mark, depth):
            self.rows[node_id] = row._replace(mark=mark, depth=depth)

    def _count(self, parent: int) -> None:
        for place, node_id in enumerate(self._children[parent]):
            self._places[node_id] = place
