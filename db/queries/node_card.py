"""The inspector beside the structure: one node with all that belongs to it."""

import sqlite3
from typing import NamedTuple

from db.domain.entities import Indicator, Level, Node, Realizer
from db.rows import from_row, selection


class CardIndicator(NamedTuple):
    """An indicator as the inspector lists it; depth 1 and more: a part of the one above.

    `shared`: it stands under other nodes too, of this programme or of another.
    """

    indicator: Indicator
    depth: int
    shared: bool


class NodeCard(NamedTuple):
    """A node, its level, who carries it out, and what measures it."""

    node: Node
    level: Level
    realizers: tuple[Realizer, ...]
    indicators: tuple[CardIndicator, ...]


def node_card(connection: sqlite3.Connection, node_id: int) -> NodeCard | None:
    """The node's card; None if the node is gone."""
    row = connection.execute(f"SELECT {selection(Node)} FROM node WHERE id = ?", (node_id,)).fetchone()
    if row is None:
        return None
    node = from_row(Node, row)
    level = connection.execute(
        f"SELECT {selection(Level)} FROM level WHERE id = ?", (node.level_id,)
    ).fetchone()
    return NodeCard(
        node,
        from_row(Level, level),
        _realizers(connection, node_id),
        _indicators(connection, node_id),
    )


def _realizers(connection: sqlite3.Connection, node_id: int) -> tuple[Realizer, ...]:
    rows = connection.execute(
        f"SELECT {selection(Realizer, 'realizer')} FROM realizer"
        " JOIN node_realizer ON node_realizer.realizer_id = realizer.id WHERE node_id = ?"
        " ORDER BY node_realizer.position, node_realizer.id",
        (node_id,),
    )
    return tuple(from_row(Realizer, row) for row in rows)


def _indicators(connection: sqlite3.Connection, node_id: int) -> tuple[CardIndicator, ...]:
    rows = connection.execute(
        "WITH RECURSIVE shown (id, depth, place) AS ("
        " SELECT indicator_id, 0, printf('%06d.%09d', placement.position, placement.id)"
        " FROM placement WHERE node_id = ?1"
        " UNION"
        " SELECT indicator.id, depth + 1, place || printf('.%06d.%09d', indicator.position, indicator.id)"
        " FROM indicator JOIN shown ON indicator.parent_id = shown.id)"
        " SELECT depth, EXISTS"
        " (SELECT 1 FROM placement WHERE indicator_id = indicator.id AND node_id <> ?1),"
        f" {selection(Indicator, 'indicator')} FROM indicator JOIN shown USING (id)"
        " ORDER BY place",
        (node_id,),
    )
    return tuple(CardIndicator(from_row(Indicator, row[2:]), row[0], bool(row[1])) for row in rows)
