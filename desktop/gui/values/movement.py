"""Where the keyboard leads in the grid: from value to value, over titles and headings."""

from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from desktop.gui.values.keys import Effect


class Step(Enum):
    """A way to go on from a cell: Enter and Shift+Enter, Tab and Shift+Tab, the arrows beside."""

    DOWN = auto()
    UP = auto()
    NEXT = auto()
    BACK = auto()
    LEFT = auto()
    RIGHT = auto()


STEPS = {Effect.DOWN: Step.DOWN, Effect.UP: Step.UP, Effect.NEXT: Step.NEXT, Effect.BACK: Step.BACK}


class Grid(NamedTuple):
    """The rows and columns there are, and which rows take values."""

    rows: int
    columns: int
    takes_value: Callable[[int], bool]


def target(grid: Grid, step: Step, row: int, column: int) -> tuple[int, int] | None:
    """The cell that a step leads to; None where there is none."""
    match step:
        case Step.DOWN | Step.UP:
            found = next(_rows(grid, row, 1 if step is Step.DOWN else -1), None)
            return None if found is None else (found, column)
        case Step.LEFT | Step.RIGHT:
            beside = column + (1 if step is Step.RIGHT else -1)
            return (row, beside) if 0 <= beside < grid.columns else None
        case _:
            return _in_reading_order(grid, 1 if step is Step.NEXT else -1, row, column)


def edge(grid: Grid, way: int, row: int) -> int:
    """The row at the end of a block of rows with values; from there, the beginning of the next block."""
    beside = row + way
    if not 0 <= beside < grid.rows:
        return row
    if not (grid.takes_value(row) and grid.takes_value(beside)):
        return next(_rows(grid, row, way), row)
    while 0 <= beside + way < grid.rows and grid.takes_value(beside + way):
        beside += way
    return beside


def _in_reading_order(grid: Grid, way: int, row: int, column: int) -> tuple[int, int] | None:
    if grid.takes_value(row) and 0 <= column + way < grid.columns:
        return row, column + way
    found = next(_rows(grid, row, way), None)
    return None if found is None else (found, 0 if way > 0 else grid.columns - 1)


def _rows(grid: Grid, row: int, way: int) -> Iterator[int]:
    end = grid.rows if way > 0 else -1
    return filter(grid.takes_value, range(row + way, end, way))
