"""Reading the structure: whole, or only the families that a change touched."""

from collections.abc import Iterable, Sequence

from db.domain.entities import Level, Node
from db.queries.node_card import node_card
from db.queries.programme_tree import TreeRow, programme_tree
from desktop.app.workspace import Workspace
from desktop.gui.structure.outline import TOP, Outline

# Reading a node by itself costs a few times its share of the whole tree; beyond this the tree is cheaper.
_FEW = 250

Kin = dict[int, list[TreeRow]]
"""Rows by what they stand under, in order."""


def families(
    workspace: Workspace, programme_id: int, levels: Sequence[Level], shown: Outline, changed: Iterable[int]
) -> Kin:
    """The children of every parent that gained, lost, reordered or reworded any with these nodes."""

    def node(node_id: int) -> Node | None:
        card = workspace.read(node_card, node_id)
        return card.node if card and card.node.programme_id == programme_id else None

    nodes = {node_id: node(node_id) for node_id in changed}
    parents = _parents(nodes, shown)
    siblings = {child for parent in parents for child in shown.children(parent)} - nodes.keys()
    if len(nodes) + len(siblings) > _FEW:
        return whole(workspace, programme_id, shown)
    nodes |= {node_id: node(node_id) for node_id in siblings}
    order = {level.id: level.position for level in levels}
    found: Kin = {parent: [] for parent in parents}
    present = (each for each in nodes.values() if each is not None)
    for each in sorted(present, key=lambda each: (order[each.level_id], each.position, each.id)):
        found[each.parent_id or TOP].append(_row(each, shown))
    return found


def whole(workspace: Workspace, programme_id: int, shown: Outline) -> Kin:
    """The children of every parent, those among them that no longer have any."""
    rows = workspace.read(programme_tree, programme_id)
    found: Kin = {TOP: [], **{row.id: [] for row in rows if shown.children(row.id)}}
    for row in rows:
        found.setdefault(row.parent_id or TOP, []).append(row)
    return found


def _parents(nodes: dict[int, Node | None], shown: Outline) -> set[int]:
    former = {shown.parent(node_id) for node_id in nodes if node_id in shown.rows}
    present = {node.parent_id or TOP for node in nodes.values() if node is not None}
    return {parent for parent in former if nodes.get(parent, True) is not None} | present


def _row(node: Node, shown: Outline) -> TreeRow:
    """The node's row; number and depth stay as they are shown until they are counted anew."""
    old = shown.rows.get(node.id)
    mark, depth = (old.mark, old.depth) if old else ("", 0)
    return TreeRow(
        node.id, node.parent_id, node.level_id, depth, mark, node.text, node.valid_from, node.valid_to
    )
