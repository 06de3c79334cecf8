"""The structure of a programme, parents first, with live numbering."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from db.domain.entities import Node
from db.domain.numbering import marks
from db.queries.programmes import levels
from db.rows import from_row, selection


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
    nodes = _in_order(connection, programme_id, year)
    numbered = marks(levels(connection, programme_id), (node for node, _depth in nodes))
    return tuple(
        TreeRow(
            node.id,
            node.parent_id,
            node.level_id,
            depth,
            numbered[node.id],
            node.text,
            node.valid_from,
            node.valid_to,
        )
        for node, depth in nodes
    )


def _in_order(connection: sqlite3.Connection, programme_id: int, year: int | None) -> list[tuple[Node, int]]:
    rows = connection.execute(
        f"SELECT {selection(Node, 'node')} FROM node JOIN level ON level.id = node.level_id"
        " WHERE node.programme_id = ? AND (?2 IS NULL OR"
        " ?2 BETWEEN coalesce(node.valid_from, ?2) AND coalesce(node.valid_to, ?2))"
        " ORDER BY level.position, node.position, node.id",
        (programme_id, year),
    )
    children: dict[int | None, list[Node]] = {}
    for row in rows:
        node = from_row(Node, row)
        children.setdefault(node.parent_id, []).append(node)
    return list(_walk(children, None, 0))


def _walk(
    children: dict[int | None, list[Node]], parent: int | None, depth: int
) -> Iterator[tuple[Node, int]]:
    for node in children.get(parent, ()):
        yield node, depth
        yield from _walk(children, node.id, depth + 1)
