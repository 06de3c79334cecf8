"""The structure of a programme: adding, wording, moving and removing its nodes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.domain.entities import Indicator, Level, Node, Placement
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.domain.levels import Branch, below, branch_of, fit, flatten
from db.store import Edit
from desktop.app.texts import limited, one_line, years
from desktop.app.workspace import Workspace


def add_node(
    workspace: Workspace,
    programme_id: int,
    text: str,
    *,
    parent_id: int | None = None,
    level_id: int | None = None,
    index: int | None = None,
) -> int:
    """A new node under a parent, at an index among its siblings or last; its id.

    Without a level it takes the first that may stand there. Raises RecordError if none may.
    """
    text = one_line(text)
    with workspace.transaction(Act.ADD_NODE, text) as edit:
        level = _level(edit, programme_id, parent_id, level_id)
        node_id = edit.add(Node(programme_id, level.id, text, parent_id, position=-1))
        _place(edit, edit.get(Node, node_id), parent_id, index)
    return node_id


def add_nodes(
    workspace: Workspace, programme_id: int, texts: Iterable[str], *, parent_id: int | None = None
) -> list[int]:
    """A pasted list: one new node for each text, in order, under one parent, as one gesture."""
    tidy = [one_line(text) for text in texts if text.strip()]
    with workspace.transaction(Act.ADD_NODE, str(len(tidy))) as edit:
        level = _level(edit, programme_id, parent_id, None)
        start = len(edit.find(Node, programme_id=programme_id, parent_id=parent_id))
        nodes = (
            Node(programme_id, level.id, text, parent_id, position)
            for position, text in enumerate(tidy, start=start)
        )
        return [edit.add(node) for node in nodes]


def rename_node(workspace: Workspace, node_id: int, text: str) -> None:
    """Word a node anew. Raises RecordError on an empty text."""
    text = one_line(text)
    with workspace.transaction(Act.EDIT_NODE, text) as edit:
        edit.put(replace(edit.get(Node, node_id), text=text))


def set_years(workspace: Workspace, node_id: int, valid_from: int | None, valid_to: int | None) -> None:
    """Say in which years a node is in force; None: without limit."""
    years(valid_from, valid_to)
    with workspace.transaction(Act.EDIT_NODE) as edit:
        edit.put(replace(edit.get(Node, node_id), valid_from=valid_from, valid_to=valid_to))


def move_node(workspace: Workspace, node_id: int, parent_id: int | None, index: int | None = None) -> None:
    """Put a node with all below it under a parent, at an index among the siblings it finds there.

    What moves takes levels that may stand at the new place. Raises RecordError, with nothing changed, if
    none may or the parent is the node itself or below it.
    """
    with workspace.transaction(Act.MOVE_NODE) as edit:
        node = edit.get(Node, node_id)
        branch = _branch(edit, node)
        _check_not_below(branch, parent_id)
        fitted = _fit(edit, branch, parent_id)
        edit.put_all(
            replace(each, level_id=fitted[each.id])
            for each in flatten(branch)
            if each.level_id != fitted[each.id]
        )
        _place(edit, edit.get(Node, node_id), parent_id, index)


def may_move(nodes: Sequence[Node], levels: Sequence[Level], node_id: int, parent_id: int | None) -> bool:
    """Whether `move_node` would accept the new parent; for showing it while dragging."""
    by_id = {node.id: node for node in nodes}
    branch = branch_of(by_id[node_id], nodes)
    if parent_id in {node.id for node in flatten(branch)}:
        return False
    return fit(levels, by_id[parent_id].level_id if parent_id else None, branch) is not None


def remove_nodes(workspace: Workspace, node_ids: Iterable[int]) -> None:
    """Remove nodes with all below them, and indicators that are then shown nowhere.

    Raises RecordError if a formula elsewhere needs one of those.
    """
    with workspace.transaction(Act.REMOVE_NODE) as edit:
        for node_id in node_ids:
            found = edit.find(Node, id=node_id)
            if found:
                _remove(edit, found[0])
        from desktop.app.formulas import check_formulas  # the window opens without the language of formulas

        check_formulas(edit)


def _remove(edit: Edit, node: Node) -> None:
    branch = _branch(edit, node)
    placed = [
        place.indicator_id for each in flatten(branch) for place in edit.find(Placement, node_id=each.id)
    ]
    edit.remove(Node, node.id)
    siblings = edit.find(Node, programme_id=node.programme_id, parent_id=node.parent_id)
    _renumber(edit, siblings)
    for indicator_id in dict.fromkeys(placed):
        if not edit.find(Placement, indicator_id=indicator_id):
            edit.remove(Indicator, indicator_id)


def _branch(edit: Edit, node: Node) -> Branch:
    return Branch(node, tuple(_branch(edit, child) for child in edit.find(Node, parent_id=node.id)))


def _level(edit: Edit, programme_id: int, parent_id: int | None, level_id: int | None) -> Level:
    under = edit.get(Node, parent_id).level_id if parent_id is not None else None
    allowed = below(edit.find(Level, programme_id=programme_id), under)
    chosen = [level for level in allowed if level_id in (None, level.id)]
    if not chosen:
        raise RecordError(Refusal.LEVEL_NOT_ALLOWED)
    return chosen[0]


def _check_not_below(branch: Branch, parent_id: int | None) -> None:
    if parent_id is not None and parent_id in {node.id for node in flatten(branch)}:
        raise RecordError(Refusal.NODE_UNDER_ITSELF, limited(branch.node.text))


def _fit(edit: Edit, branch: Branch, parent_id: int | None) -> dict[int, int]:
    levels = edit.find(Level, programme_id=branch.node.programme_id)
    under = edit.get(Node, parent_id).level_id if parent_id is not None else None
    fitted = fit(levels, under, branch)
    if fitted is None:
        raise RecordError(Refusal.LEVEL_NOT_ALLOWED, branch.node.text)
    return fitted


def _place(edit: Edit, node: Node, parent_id: int | None, index: int | None) -> None:
    """Give the node its parent and place, and close the gap it leaves."""
    old_parent = node.parent_id
    levels = {level.id: level.position for level in edit.find(Level, programme_id=node.programme_id)}
    siblings = [
        each
        for each in edit.find(Node, programme_id=node.programme_id, parent_id=parent_id)
        if each.id != node.id
    ]
    siblings.sort(key=lambda each: (levels[each.level_id], each.position, each.id))
    siblings.insert(
        len(siblings) if index is None else index, replace(node, parent_id=parent_id, position=-1)
    )
    _renumber(edit, siblings)
    if old_parent != parent_id:
        _renumber(edit, edit.find(Node, programme_id=node.programme_id, parent_id=old_parent))


def _renumber(edit: Edit, siblings: Iterable[Node]) -> None:
    edit.put_all(
        replace(node, position=position)
        for position, node in enumerate(siblings)
        if node.position != position
    )
