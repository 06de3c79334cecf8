"""The inspector beside the structure: one node with all that belongs to it."""

import sqlite3
from typing import NamedTuple

from db.domain.entities import Indicator, Level, Narrative, Node, Realizer
from db.domain.kinds import NarrativeSection
from db.rows import from_row, selection


class CardIndicator(NamedTuple):
    """An indicator as the inspector lists it; depth 1 and more: a part of the one above.

    `shared`: it stands under other nodes too, of this programme or of another.
    """

    indicator: Indicator
    depth: int
    shared: bool


class NodeCard(NamedTuple):
    """A node, its level, who carries it out, what measures it, and its prose in one period."""

    node: Node
    level: Level
    realizers: tuple[Realizer, ...]
    indicators: tuple[CardIndicator, ...]
    prose: dict[NarrativeSection, str]


def node_card(connection: sqlite3.Connection, node_id: int, period_id: int | None) -> NodeCard | None:
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
        prose(connection, node.programme_id, period_id, node_id),
    )


def prose(
    connection: sqlite3.Connection, programme_id: int, period_id: int | None, node_id: int | None
) -> dict[NarrativeSection, str]:
    """The prose of a node, or with node_id None of the programme as a whole, in one period."""
    rows = connection.execute(
        f"SELECT {selection(Narrative)} FROM narrative"
        " WHERE programme_id = ? AND period_id = ? AND node_id IS ? ORDER BY id",
        (programme_id, period_id, node_id),
    )
    return {text.section: text.body for text in (from_row(Narrative, row) for row in rows)}


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
