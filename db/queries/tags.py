"""Tags: which there are, what bears them, and what an extract by a tag shows."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from db.domain.entities import Tag
from db.domain.folding import folded
from db.rows import from_row, selection


class Tagged(NamedTuple):
    """What a tag is on: nodes with all that stands below them, and indicators by themselves."""

    nodes: frozenset[int]
    indicators: frozenset[int]


def tags(connection: sqlite3.Connection) -> tuple[Tag, ...]:
    """All tags, by name."""
    return _by_name(connection.execute(f"SELECT {selection(Tag)} FROM tag"))


def node_tags(connection: sqlite3.Connection, node_id: int) -> tuple[Tag, ...]:
    """The tags on a node itself, by name."""
    return _on(connection, "node_id", node_id)


def indicator_tags(connection: sqlite3.Connection, indicator_id: int) -> tuple[Tag, ...]:
    """The tags on an indicator itself, by name."""
    return _on(connection, "indicator_id", indicator_id)


def tagged(connection: sqlite3.Connection, tag_id: int, programme_id: int) -> Tagged:
    """What a tag picks of a programme: its nodes with all below, and indicators that stand in it.

    Indicators that stand under those nodes are not among these: they come with their nodes.
    """
    nodes = connection.execute(
        "WITH RECURSIVE picked (id) AS ("
        " SELECT node_id FROM tagging JOIN node ON node.id = node_id"
        " WHERE tag_id = ?1 AND programme_id = ?2"
        " UNION SELECT node.id FROM node JOIN picked ON node.parent_id = picked.id)"
        " SELECT id FROM picked",
        (tag_id, programme_id),
    )
    indicators = connection.execute(
        "WITH RECURSIVE standing (id) AS ("
        " SELECT indicator_id FROM placement JOIN node ON node.id = node_id WHERE programme_id = ?2"
        " UNION SELECT indicator.id FROM indicator JOIN standing ON indicator.parent_id = standing.id)"
        " SELECT indicator_id FROM tagging WHERE tag_id = ?1 AND indicator_id IN standing",
        (tag_id, programme_id),
    )
    return Tagged(frozenset(row[0] for row in nodes), frozenset(row[0] for row in indicators))


def _on(connection: sqlite3.Connection, column: str, row_id: int) -> tuple[Tag, ...]:
    rows = connection.execute(
        f"SELECT {selection(Tag, 'tag')} FROM tag WHERE id IN"
        f" (SELECT tag_id FROM tagging WHERE {column} = ?)",
        (row_id,),
    )
    return _by_name(rows)


def _by_name(rows: Iterable[sqlite3.Row]) -> tuple[Tag, ...]:
    """The tags in rows in an order in which a reader looks for them: without regard to case and accents."""
    return tuple(sorted((from_row(Tag, row) for row in rows), key=lambda tag: (folded(tag.name), tag.name)))
