"""Where a node that is being dragged may be put down."""

from collections.abc import Sequence
from typing import NamedTuple

from db.domain.entities import Level, Node
from db.queries.programme_tree import TreeRow
from desktop.app import structure
from desktop.gui.structure.outline import TOP, Outline

_EDGE = 0.25


class Place(NamedTuple):
    """Under a parent, before the child that is now at `row`; the dragged node still counts."""

    parent: int
    row: int


class Carried:
    """A node on its way; it knows where it may stand. Each level of a new parent is looked into once."""

    def __init__(self, outline: Outline, levels: Sequence[Level], node_id: int) -> None:
        self.node_id = node_id
        self._outline = outline
        self._levels = levels
        self._branch = [_node(outline.rows[each]) for each in outline.branch(node_id)]
        self._own = {node.id for node in self._branch}
        self._verdicts: dict[int | None, bool] = {}

    def is_above(self, parent: int) -> bool:
        """Whether a parent is the node itself or stands below it."""
        return parent in self._own

    def may_stand_under(self, parent: int) -> bool:
        """Whether the record would let the node stand there."""
        if self.is_above(parent):
            return False
        row = self._outline.rows.get(parent)
        level_id = row.level_id if row else None
        if level_id not in self._verdicts:
            nodes = [*self._branch, _node(row)] if row else self._branch
            self._verdicts[level_id] = structure.may_move(nodes, self._levels, self.node_id, parent or None)
        return self._verdicts[level_id]

    def index_at(self, place: Place) -> int | None:
        """The place as `structure.move_node` counts it; None if the node is there already."""
        if place.parent != self._outline.parent(self.node_id):
            return place.row
        now = self._outline.place(self.node_id)
        if place.row in (now, now + 1):
            return None
        return place.row - (place.row > now)


def candidates(
    outline: Outline, over: int, height: float, above: int | None, opened: bool, above_opened: bool
) -> list[Place]:
    """The places that pointing at a row may mean, the likeliest first.

    `height` is how far down the row the pointer is, 0 to 1; `above` the row shown over it; `opened`
    whether children are shown below a row.
    """
    inside = Place(over, len(outline.children(over)))
    before = list(reversed(gap_below(outline, above, above_opened))) if above is not None else []
    after = gap_below(outline, over, opened)
    if height < _EDGE:
        return [*before, inside]
    if height > 1 - _EDGE:
        return [*after, inside]
    return [inside, *(before if height < 1 / 2 else after)]


def gap_below(outline: Outline, node_id: int, opened: bool) -> list[Place]:
    """The places that the gap below a row stands for, the deepest first."""
    if node_id == TOP or opened:
        return [Place(node_id, 0)]
    places: list[Place] = []
    for each in outline.path(node_id):
        parent = outline.parent(each)
        places.append(Place(parent, outline.place(each) + 1))
        if outline.place(each) + 1 < len(outline.children(parent)):
            break
    return places


def _node(row: TreeRow) -> Node:
    return Node(0, row.level_id, row.text, row.parent_id, id=row.id)
