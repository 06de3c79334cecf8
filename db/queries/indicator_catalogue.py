"""Every indicator of the file with the places where it stands, to choose from what there is."""

import sqlite3
from typing import NamedTuple

from db.queries.programme_tree import programme_tree
from db.queries.programmes import programmes


class Place(NamedTuple):
    """A node that an indicator stands under, with its number and those above it."""

    programme: str
    node_id: int
    mark: str
    text: str


class Listed(NamedTuple):
    """An indicator that stands by itself, the labels of its parts, and its places."""

    indicator_id: int
    label: str
    parts: tuple[str, ...]
    places: tuple[Place, ...]


def indicator_catalogue(connection: sqlite3.Connection) -> tuple[Listed, ...]:
    """All indicators but parts, which go with their wholes, in the order of programmes and nodes."""
    places: dict[int, list[Place]] = {}
    nodes = _nodes(connection)
    placed = _placed(connection)
    for node_id, place in nodes.items():
        for indicator_id in placed.get(node_id, ()):
            places.setdefault(indicator_id, []).append(place)
    labels = dict(connection.execute("SELECT id, label FROM indicator").fetchall())
    parts = _parts(connection)
    return tuple(
        Listed(each, labels[each], tuple(_labels(each, parts, labels)), tuple(found))
        for each, found in places.items()
    )


def _nodes(connection: sqlite3.Connection) -> dict[int, Place]:
    """The nodes of all programmes as places, in order."""
    found: dict[int, Place] = {}
    for programme in programmes(connection):
        marks: dict[int | None, str] = {None: ""}
        for row in programme_tree(connection, programme.id):
            above = marks[row.parent_id]
            marks[row.id] = f"{above} › {row.mark}" if above else row.mark
            found[row.id] = Place(programme.title, row.id, marks[row.id], row.text)
    return found


def _placed(connection: sqlite3.Connection) -> dict[int, list[int]]:
    placed: dict[int, list[int]] = {}
    for node_id, indicator_id in connection.execute(
        "SELECT node_id, indicator_id FROM placement ORDER BY position, id"
    ):
        placed.setdefault(node_id, []).append(indicator_id)
    return placed


def _parts(connection: sqlite3.Connection) -> dict[int, list[int]]:
    parts: dict[int, list[int]] = {}
    for whole_id, part_id in connection.execute(
        "SELECT parent_id, id FROM indicator WHERE parent_id IS NOT NULL ORDER BY position, id"
    ):
        parts.setdefault(whole_id, []).append(part_id)
    return parts


def _labels(whole_id: int, parts: dict[int, list[int]], labels: dict[int, str]) -> list[str]:
    """The labels of all parts of a whole, those of parts among them."""
    found: list[str] = []
    for part_id in parts.get(whole_id, ()):
        found += [labels[part_id], *_labels(part_id, parts, labels)]
    return found
