"""What the realizers carry out and deliver, for the directory in which unused ones may be removed."""

import sqlite3
from typing import NamedTuple


class RealizerUse(NamedTuple):
    """An element of a programme that a realizer carries out, or an indicator that it delivers ("" then)."""

    programme: str
    text: str


def realizer_uses(connection: sqlite3.Connection) -> dict[int, tuple[RealizerUse, ...]]:
    """The uses of every realizer that has any, by its id."""
    rows = connection.execute(
        "SELECT realizer_id, programme.title, node.text FROM node_realizer"
        " JOIN node ON node.id = node_id JOIN programme ON programme.id = node.programme_id"
        " UNION ALL SELECT realizer_id, '', indicator.label FROM"
        " (SELECT realizer_id, indicator_id FROM indicator_realizer"
        " UNION SELECT realizer_id, indicator_id FROM contribution)"
        " JOIN indicator ON indicator.id = indicator_id ORDER BY 1"
    )
    found: dict[int, list[RealizerUse]] = {}
    for realizer_id, programme, text in rows:
        found.setdefault(realizer_id, []).append(RealizerUse(programme, text))
    return {realizer_id: tuple(uses) for realizer_id, uses in found.items()}
