"""How wide the columns of the document's tables are on the screen, and how high their rows."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.domain.foreign import Cell, Table

_SAMPLE = 80  # rows that are looked at
_SHORT, _LONG, _MOST_SIGNS = 8, 16, 60
MOST_LINES = 4


class Ruler(NamedTuple):
    """Lengths in pixels: a mean letter, the column of a short number, the air at both sides of a text."""

    letter: float
    least: int
    air: int


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
    signs = max(1, int((width - 2 * ruler.air) / ruler.letter))
    if len(text) <= signs and "\n" not in text:
        return 1
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
    """How many signs the longest text of each column has, within bounds."""
    longest = [0] * (len(table.rows[0]) if table.rows else 0)
    for row in table.rows[:_SAMPLE]:
        for column, cell in enumerate(row):
            if cell.columns == 1:
                longest[column] = max(longest[column], min(len(cell.text), _MOST_SIGNS))
    return longest
