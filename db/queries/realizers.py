"""The realizers, as a directory and by what they carry out."""

import sqlite3
from dataclasses import replace

from db.domain.entities import Realizer, RealizerName
from db.domain.validity import covers
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


def former_names(connection: sqlite3.Connection) -> dict[int, tuple[RealizerName, ...]]:
    """The former names of every realizer that had any, the oldest first."""
    rows = connection.execute(
        f"SELECT {selection(RealizerName)} FROM realizer_name ORDER BY valid_to, valid_from, id"
    )
    found: dict[int, tuple[RealizerName, ...]] = {}
    for name in (from_row(RealizerName, row) for row in rows):
        found[name.realizer_id] = (*found.get(name.realizer_id, ()), name)
    return found


def realizers_in(connection: sqlite3.Connection, year: int) -> tuple[Realizer, ...]:
    """All realizers as `realizers`, each under the name that it had in a year.

    Of several former names of that year, which only a dump may bring, the one given up first counts.
    """
    had = {
        name.realizer_id: name.name
        for names in former_names(connection).values()
        for name in reversed(names)
        if covers(name, year)
    }
    return tuple(replace(each, name=had.get(each.id, each.name)) for each in realizers(connection))


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
