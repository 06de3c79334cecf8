"""The clerk's corrections put together: each function adds one to those that there are."""

from collections.abc import Iterable
from dataclasses import replace

from db.domain.foreign import Spot
from db.domain.understanding import ColumnUse, Directions, Move, TableUse


def with_use(directions: Directions, use: TableUse) -> Directions:
    """Understand a table like this."""
    return replace(directions, tables={**directions.tables, use.block: use})


def with_text(directions: Directions, spot: Spot, text: str) -> Directions:
    """Word a node or an indicator anew."""
    return replace(directions, texts={**directions.texts, spot: text})


def with_level(directions: Directions, place: int, name: str, plural: str) -> Directions:
    """Call a level something else."""
    return replace(directions, levels={**directions.levels, place: (name, plural)})


def with_move(directions: Directions, move: Move) -> Directions:
    """Put something elsewhere."""
    return replace(directions, moves=(*directions.moves, move))


def without(directions: Directions, spots: Iterable[Spot]) -> Directions:
    """Leave nodes and indicators out."""
    return replace(directions, dropped=directions.dropped | frozenset(spots))


def with_column(use: TableUse, column: int, what: ColumnUse) -> TableUse:
    """The table's use with one column understood otherwise; a table whose columns are told is used."""
    columns = list(use.columns)
    columns[column] = what
    return replace(use, used=True, columns=tuple(columns))
