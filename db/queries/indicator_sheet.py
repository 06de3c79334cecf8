"""The grid of values: which lines there are at once, what stands in them only for those on the screen."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Protocol, TypeVar

from db.domain.entities import Comment, Component, Entity, Indicator, Target, Unit, Value
from db.domain.kinds import TargetKind
from db.domain.periods import Period
from db.domain.targets import Plan, plans
from db.queries.programme_tree import TreeRow, programme_tree
from db.rows import LISTED, from_row, listed, selection, table_name


class OfIndicator(Entity, Protocol):
    """Any row that belongs to an indicator."""

    @property
    def indicator_id(self) -> int:
        """Whose it is."""


Owned = TypeVar("Owned", bound=OfIndicator)


class SheetLine(NamedTuple):
    """A line of the grid: a node's title (indicator_id 0) or an indicator; depth counts within its kind."""

    node_id: int
    indicator_id: int
    depth: int


class Sheet(NamedTuple):
    """All lines of a programme's grid, its nodes by id, and the indicators that formulas compute."""

    lines: tuple[SheetLine, ...]
    nodes: dict[int, TreeRow]
    computed: frozenset[int] = frozenset()


class SheetIndicator(NamedTuple):
    """An indicator with its values by period id, its composite's units, its comments and its plans."""

    indicator: Indicator
    unit: Unit | None
    values: dict[int, Value]
    components: tuple[Unit, ...] = ()
    comments: Mapping[int, Comment] = MappingProxyType({})
    plans: tuple[Plan, ...] = ()


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
    return Sheet(tuple(lines), {node.id: node for node in nodes}, _computed(connection))


def sheet_indicators(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, SheetIndicator]:
    """What stands in the lines of these indicators."""
    values, comments = _owned(connection, Value, ids), _owned(connection, Comment, ids)
    targets, components = _owned(connection, Target, ids), _owned(connection, Component, ids)
    periods = _periods(connection) if targets else {}
    units = {
        row[-1]: from_row(Unit, row) for row in connection.execute(f"SELECT {selection(Unit)} FROM unit")
    }
    found: dict[int, SheetIndicator] = {}
    for row in connection.execute(
        f"SELECT {selection(Indicator)} FROM indicator WHERE id {LISTED}", (listed(ids),)
    ):
        indicator = from_row(Indicator, row)
        found[indicator.id] = SheetIndicator(
            indicator,
            units.get(indicator.unit_id) if indicator.unit_id else None,
            {value.period_id: value for value in values.get(indicator.id, ())},
            tuple(units[each.unit_id] for each in components.get(indicator.id, ())),
            {comment.period_id: comment for comment in comments.get(indicator.id, ())},
            plans(targets[indicator.id], periods) if indicator.id in targets else (),
        )
    return found


def targeted(connection: sqlite3.Connection) -> frozenset[int]:
    """The indicators that have a target in any period."""
    rows = connection.execute("SELECT DISTINCT indicator_id FROM target WHERE kind = ?", (TargetKind.TARGET,))
    return frozenset(indicator_id for (indicator_id,) in rows)


def _periods(connection: sqlite3.Connection) -> dict[int, Period]:
    rows = connection.execute(f"SELECT {selection(Period)} FROM period")
    return {period.id: period for period in (from_row(Period, row) for row in rows)}


def _owned(connection: sqlite3.Connection, record: type[Owned], ids: Sequence[int]) -> dict[int, list[Owned]]:
    """The rows of a table that belong to these indicators, by indicator, in order."""
    order = "position, id" if record is Component else "id"
    owned: dict[int, list[Owned]] = {}
    for row in connection.execute(
        f"SELECT {selection(record)} FROM {table_name(record)} WHERE indicator_id {LISTED} ORDER BY {order}",
        (listed(ids),),
    ):
        each = from_row(record, row)
        owned.setdefault(each.indicator_id, []).append(each)
    return owned


def _computed(connection: sqlite3.Connection) -> frozenset[int]:
    return frozenset(row[0] for row in connection.execute("SELECT id FROM indicator WHERE formula <> ''"))


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
