"""The structure of a programme, parents first, with live numbering."""

import sqlite3
from collections import Counter
from typing import NamedTuple

from db.domain.kinds import Numbering
from db.domain.numbering import label
from db.queries.programmes import levels

# Id, level, text, first and last year in force.
_Node = tuple[int, int, str, int | None, int | None]


class TreeRow(NamedTuple):
    """One node: `mark` is its number in the level's style, `depth` 0 at the top."""

    id: int
    parent_id: int | None
    level_id: int
    depth: int
    mark: str
    text: str
    valid_from: int | None
    valid_to: int | None

    def in_force(self, year: int | None) -> bool:
        """Whether the node is in force in a year; None asks for no year in particular."""
        return year is None or (self.valid_from or year) <= year <= (self.valid_to or year)


def programme_tree(
    connection: sqlite3.Connection, programme_id: int, year: int | None = None
) -> tuple[TreeRow, ...]:
    """The programme's nodes as they stand in the tree; with a year, only what is then in force.

    Numbers run over the nodes that are shown: what was repealed leaves no gap.
    """
    children = _children(connection, programme_id, year)
    styles = {level.id: level.numbering for level in levels(connection, programme_id)}
    return tuple(_below(None, "", 0, children, styles))


def _children(
    connection: sqlite3.Connection, programme_id: int, year: int | None
) -> dict[int | None, list[_Node]]:
    """The nodes under each parent, in order."""
    children: dict[int | None, list[_Node]] = {}
    for parent_id, node_id, level_id, text, valid_from, valid_to in connection.execute(
        "SELECT node.parent_id, node.id, node.level_id, node.text, node.valid_from, node.valid_to"
        " FROM node JOIN level ON level.id = node.level_id"
        " WHERE node.programme_id = ?1 AND (?2 IS NULL OR"
        " ?2 BETWEEN coalesce(node.valid_from, ?2) AND coalesce(node.valid_to, ?2))"
        " ORDER BY level.position, node.position, node.id",
        (programme_id, year),
    ):
        children.setdefault(parent_id, []).append((node_id, level_id, text, valid_from, valid_to))
    return children


def _below(
    parent_id: int | None,
    above: str,
    depth: int,
    children: dict[int | None, list[_Node]],
    styles: dict[int, Numbering],
) -> list[TreeRow]:
    """The rows under a parent whose mark is `above`, each followed by those below it."""
    rows: list[TreeRow] = []
    numbers: Counter[int] = Counter()
    for node_id, level_id, text, valid_from, valid_to in children.get(parent_id, ()):
        numbers[level_id] += 1
        mark = label(styles[level_id], numbers[level_id], above)
        rows.append(TreeRow(node_id, parent_id, level_id, depth, mark, text, valid_from, valid_to))
        rows += _below(node_id, mark, depth + 1, children, styles)
    return rows
