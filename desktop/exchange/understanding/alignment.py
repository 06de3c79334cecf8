"""A row beside the columns of its table: where a merged cell is missing, the rest has slid to the left."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.domain.foreign import Cell
from desktop.exchange.understanding.cell_lines import one_line
from desktop.exchange.understanding.layout import Layout
from desktop.exchange.understanding.value_words import is_value

_FARTHEST = 3  # columns


@dataclass(frozen=True, slots=True)
class Row:
    """A row of data; `shift` is how many columns to the right of its place each of its cells stands.

    `kept` are the cells that went somewhere, by their columns: the others must not be lost.
    """

    number: int
    cells: Sequence[Cell]
    layout: Layout
    shift: int = 0
    kept: set[int] = field(default_factory=set)

    def keep(self, cell: Cell) -> None:
        """Note that a cell went somewhere."""
        self.kept.add(cell.column)

    def at(self, column: int) -> Cell | None:
        """The cell of a column of the layout, also if it began in a row above."""
        place = column + self.shift
        return self.cells[place] if 0 <= place < len(self.cells) else None

    def begun(self, column: int) -> Cell | None:
        """The cell of a column if it begins in this row and has text."""
        cell = self.at(column)
        if cell is None or cell.row != self.number or not cell.text or cell.text.isspace():
            return None
        return cell


def aligned(cells: Sequence[Cell], number: int, layout: Layout) -> Row:
    """The row with its shift: none, if a label stands where labels do or nothing would fit better."""
    row = Row(number, cells, layout)
    if not layout.labels or not layout.values or _has_label(row):
        return row
    shifts = (sign * steps for steps in range(1, _FARTHEST + 1) for sign in (-1, 1))
    moved = (Row(number, cells, layout, shift) for shift in shifts)
    return next((each for each in moved if _fits(each)), row)


def _has_label(row: Row) -> bool:
    """Whether the row needs no moving: there is a label, or no number stands in its place."""
    cell = row.begun(row.layout.labels[-1])
    if cell is None:
        return True
    return not is_value(one_line(cell.text))


def _is_outside(row: Row, cell: Cell) -> bool:
    return (
        cell.row == row.number and bool(cell.text) and not 0 <= cell.column - row.shift < len(row.layout.uses)
    )


def _figures(row: Row) -> list[str]:
    found = (row.begun(column) for column in row.layout.values)
    return [one_line(cell.text) for cell in found if cell]


def _fits(row: Row) -> bool:
    """Whether a label comes to stand where labels do, only values where values do, and nothing outside."""
    cell = row.begun(row.layout.labels[-1])
    if cell is None or is_value(one_line(cell.text)) or any(_is_outside(row, each) for each in row.cells):
        return False
    figures = _figures(row)
    return len(figures) == len(row.layout.values) and all(map(is_value, figures))
