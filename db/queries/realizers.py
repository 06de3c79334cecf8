"""The realizers, as a directory and by what they carry out."""

import sqlite3

from db.domain.entities import Realizer
from db.rows import from_row, selection


def realizers(connection: sqlite3.Connection) -> tuple[Realizer, ...]:
    """All realizers, institutions before their parts."""
    rows = [
        from_row(Realizer, row)
        for row in connection.execute(f"SELECT {selection(Realizer)} FROM realizer ORDER BY position, id")
    ]
    parts: dict[int | None, list[Realizer]] = {}
    for realizer in rows:
        parts.setdefault(realizer.parent_id, []).append(realizer)
    ordered: list[Realizer] = []
    waiting = list(reversed(parts.get(None, [])))
    while waiting:
        realizer = waiting.pop()
        ordered.append(realizer)
        waiting.extend(reversed(parts.get(realizer.id, [])))
    return tuple(ordered)


def node_realizers(connection: sqlite3.Connection, programme_id: int) -> dict[int, tuple[int, ...]]:
    """The realizers' ids of every node of a programme that has any, in the order shown."""
    found: dict[int, tuple[int, ...]] = {}
    for node_id, realizer_id in connection.execute(
        "SELECT node_id, realizer_id FROM node_realizer JOIN node ON node.id = node_id"
        " WHERE programme_id = ? ORDER BY node_realizer.position, node_realizer.id",
        (programme_id,),
    ):
        found[node_id] = (*found.get(node_id, ()), realizer_id)
    return found
