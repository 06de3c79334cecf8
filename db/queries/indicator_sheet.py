"""The grid of values: which lines there are at once, what stands in them only for those on the screen."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.domain.entities import Indicator, Unit, Value
from db.queries.programme_tree import TreeRow, programme_tree
from db.rows import from_row, selection


class SheetLine(NamedTuple):
    """A line of the grid: a node's title (indicator_id 0) or an indicator; depth counts within its kind."""

    node_id: int
    indicator_id: int
    depth: int


class Sheet(NamedTuple):
    """All lines of a programme's grid, and its nodes by id."""

    lines: tuple[SheetLine, ...]
    nodes: dict[int, TreeRow]


class SheetIndicator(NamedTuple):
    """One indicator with its values by period id."""

    indicator: Indicator
    unit: Unit | None
    values: dict[int, Value]


def indicator_sheet(connection: sqlite3.Connection, programme_id: int, year: int | None = None) -> Sheet:
    """The lines of the grid for what is in force in a year; nodes with nothing to enter are left out."""
    nodes = programme_tree(connection, programme_id, year)
    placed = _placed(connection, programme_id)
    parts = _parts(connection)
    filled = _with_indicators(nodes, placed)
    lines: list[SheetLine] = []
    for node in nodes:
        if node.id in filled:
            lines.append(SheetLine(node.id, 0, node.depth))
            for indicator_id in placed.get(node.id, ()):
                lines.append(SheetLine(node.id, indicator_id, 0))
                if indicator_id in parts:
                    lines.extend(_parts_below(node.id, indicator_id, parts, 1))
    return Sheet(tuple(lines), {node.id: node for node in nodes})


def sheet_indicators(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, SheetIndicator]:
    """What stands in the lines of these indicators."""
    chosen = ", ".join("?" * len(ids))
    values: dict[int, dict[int, Value]] = {}
    for row in connection.execute(
        f"SELECT {selection(Value)} FROM value WHERE indicator_id IN ({chosen})", ids
    ):
        value = from_row(Value, row)
        values.setdefault(value.indicator_id, {})[value.period_id] = value
    units = {
        row[-1]: from_row(Unit, row) for row in connection.execute(f"SELECT {selection(Unit)} FROM unit")
    }
    found: dict[int, SheetIndicator] = {}
    for row in connection.execute(
        f"SELECT {selection(Indicator)} FROM indicator WHERE id IN ({chosen})", ids
    ):
        indicator = from_row(Indicator, row)
        unit = units.get(indicator.unit_id) if indicator.unit_id else None
        found[indicator.id] = SheetIndicator(indicator, unit, values.get(indicator.id, {}))
    return found


def _placed(connection: sqlite3.Connection, programme_id: int) -> dict[int, list[int]]:
    placed: dict[int, list[int]] = {}
    for node_id, indicator_id in connection.execute(
        "SELECT placement.node_id, placement.indicator_id FROM placement"
        " JOIN node ON node.id = placement.node_id WHERE node.programme_id = ?"
        " ORDER BY placement.position, placement.id",
        (programme_id,),
    ):
        placed.setdefault(node_id, []).append(indicator_id)
    return placed


def _parts(connection: sqlite3.Connection) -> dict[int, list[int]]:
    parts: dict[int, list[int]] = {}
    for parent_id, indicator_id in connection.execute(
        "SELECT parent_id, id FROM indicator WHERE parent_id IS NOT NULL ORDER BY position, id"
    ):
        parts.setdefault(parent_id, []).append(indicator_id)
    return parts


def _parts_below(
    node_id: int, indicator_id: int, parts: dict[int, list[int]], depth: int
) -> Iterator[SheetLine]:
    for part in parts.get(indicator_id, ()):
        yield SheetLine(node_id, part, depth)
        yield from _parts_below(node_id, part, parts, depth + 1)


def _with_indicators(nodes: Sequence[TreeRow], placed: dict[int, list[int]]) -> set[int]:
    parents = {node.id: node.parent_id for node in nodes}
    filled: set[int] = set()
    for node in nodes:
        current: int | None = node.id if node.id in placed else None
        while current is not None and current not in filled:
            filled.add(current)
            current = parents.get(current)
    return filled
