"""What the realizers carry out and deliver, for the directory in which unused ones may be removed."""

import sqlite3
from typing import NamedTuple

from db.queries.homes import HOMES


class RealizerUse(NamedTuple):
    """An element of a programme that a realizer carries out, or an indicator that it delivers."""

    programme: str
    text: str


def realizer_uses(connection: sqlite3.Connection) -> dict[int, tuple[RealizerUse, ...]]:
    """The uses of every realizer that has any, by its id; those of one programme follow each other."""
    rows = connection.execute(
        f"WITH RECURSIVE {HOMES} SELECT realizer_id, programme.title, node.text FROM node_realizer"
        " JOIN node ON node.id = node_id JOIN programme ON programme.id = node.programme_id"
        " UNION ALL SELECT realizer_id, coalesce(home.programme, ''), indicator.label FROM"
        " (SELECT realizer_id, indicator_id FROM indicator_realizer"
        " UNION SELECT realizer_id, indicator_id FROM contribution)"
        " AS delivered JOIN indicator ON indicator.id = delivered.indicator_id"
        " LEFT JOIN home ON home.indicator_id = indicator.id ORDER BY 1, 2"
    )
    found: dict[int, list[RealizerUse]] = {}
    for realizer_id, programme, text in rows:
        found.setdefault(realizer_id, []).append(RealizerUse(programme, text))
    return {realizer_id: tuple(uses) for realizer_id, uses in found.items()}
