"""How wide the columns of the document's tables are on the screen, and how high their rows."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.domain.foreign import Cell, Table

_SAMPLE = 80  # rows that are looked at
_MOST_OF_THEM = 0.85
_SHORT, _LONG, _MOST_SIGNS = 8, 16, 60
MOST_LINES = 6


class Ruler(NamedTuple):
    """Lengths in pixels.

    letter: a mean one · least: the column of a short number · air: at both sides of a text · line: from one
    to the next · row, caption: what these are higher than their lines
    """

    letter: float
    least: int
    air: int
    line: int
    row: int
    caption: int


def edges(table: Table, room: int, ruler: Ruler) -> tuple[int, ...]:
    """Where columns begin, and where the last one ends: as wide as the room, or wider if there are many."""
    longest = _longest(table)
    widths = [ruler.least + max(0, min(signs, _LONG) - _SHORT) * ruler.letter for signs in longest]
    wishes = [max(0, signs - _SHORT) for signs in longest]
    each_wish = max(0, room - sum(widths)) / (sum(wishes) or 1)
    found = [0.0]
    for width, wish in zip(widths, wishes, strict=True):
        found.append(found[-1] + width + each_wish * wish)
    return tuple(round(each) for each in found)


def cells(row: Sequence[Cell]) -> Iterator[tuple[int, Cell]]:
    """The cells of a row of the grid, each once, and the column that it begins in."""
    former = None
    for column, cell in enumerate(row):
        if cell is not former:
            yield column, cell
        former = cell


def lines_of(text: str, width: int, ruler: Ruler) -> int:
    """About how many lines a text takes; as many as are shown at most."""
    if len(text) <= _SHORT and "\n" not in text:
        return 1  # no column is narrower
    signs = max(1, int((width - 2 * ruler.air) / ruler.letter))
    return min(MOST_LINES, sum(1 + max(0, len(each) - 1) // signs for each in text.split("\n")))


def row_lines(table: Table, row: int, at: Sequence[int], ruler: Ruler) -> int:
    """About how many lines the highest cell of a row takes; what begins above takes none here."""
    highest = 1
    for column, cell in cells(table.rows[row]):
        if cell.row == row and cell.rows == 1:
            width = at[min(column + cell.columns, len(at) - 1)] - at[column]
            highest = max(highest, lines_of(cell.text, width, ruler))
    return highest


def _longest(table: Table) -> list[int]:
    """How many signs the long texts of each column have, within bounds; a few odd ones count for nothing."""
    signs: list[list[int]] = [[0] for _column in table.rows[0]] if table.rows else []
    for row in table.rows[:_SAMPLE]:
        for column, cell in enumerate(row):
            if cell.columns == 1 and cell.text:
                signs[column].append(min(len(cell.text), _MOST_SIGNS))
    return [sorted(each)[round((len(each) - 1) * _MOST_OF_THEM)] for each in signs]
