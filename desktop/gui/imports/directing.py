"""The clerk's corrections put together: each function adds one to those that there are."""

from collections.abc import Iterable
from dataclasses import replace

from db.domain.foreign import Spot, Table
from db.domain.understanding import ColumnUse, Directions, LevelKey, Move, Role, TableUse


def with_use(directions: Directions, use: TableUse) -> Directions:
    """Understand a table like this."""
    return replace(directions, tables={**directions.tables, use.block: use})


def with_text(directions: Directions, spot: Spot, text: str) -> Directions:
    """Word a node or an indicator anew."""
    return replace(directions, texts={**directions.texts, spot: text})


def with_level(directions: Directions, level: LevelKey, name: str, plural: str) -> Directions:
    """Call a level something else."""
    return replace(directions, levels={**directions.levels, level: (name, plural)})


def with_moves(directions: Directions, moves: Iterable[Move]) -> Directions:
    """Put things elsewhere, one after the other."""
    return replace(directions, moves=(*directions.moves, *moves))


def without(directions: Directions, spots: Iterable[Spot]) -> Directions:
    """Leave nodes and indicators out."""
    return replace(directions, dropped=directions.dropped | frozenset(spots))


def taken_in(use: TableUse, table: Table) -> TableUse:
    """Use a table; the columns of one that meant nothing so far are there to be told."""
    if use.columns:
        return replace(use, used=True)
    columns = (ColumnUse(Role.IGNORED),) * len(table.rows[0])
    return TableUse(use.block, True, max(table.header_rows, 1), columns)


def with_column(use: TableUse, column: int, what: ColumnUse) -> TableUse:
    """The table's use with one column understood otherwise; a table whose columns are told is used."""
    columns = list(use.columns)
    columns[column] = what
    return replace(use, used=True, columns=tuple(columns))
