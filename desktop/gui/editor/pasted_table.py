"""A table of a page as it is gathered: cells that were merged are parted, each number below its heading."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.domain.rich_text import Inline, Span, TextTable
from desktop.gui.editor.pasted_lines import joined

_MOST_MERGED = 100
"""Columns that merged cells may make; more are nobody's table."""


@dataclass(slots=True)
class _Cell:
    """What stands in a cell."""

    spans: list[Span] = field(default_factory=list)


class Grid:
    """Rows of cells; a merged heading stands over each of its columns, any other cell only in its first."""

    def __init__(self) -> None:
        self._rows: list[list[tuple[_Cell, bool]]] = []
        self._own: list[int] = []
        self._from_above: dict[int, tuple[_Cell, bool, int]] = {}
        self._for_below: dict[int, tuple[_Cell, bool, int]] = {}
        self.spans: list[Span] | None = None

    def begin_row(self) -> None:
        """Begin a row, into which cells may reach from above."""
        self._end_row()
        self._from_above, self._for_below = self._for_below, {}
        self._rows.append([])
        self._own.append(0)
        self.spans = None

    def begin_cell(self, rows: int, columns: int, *, head: bool) -> None:
        """Begin a cell that goes over so many rows and columns; `spans` take its words."""
        if not self._rows:
            self.begin_row()
        row = self._rows[-1]
        while len(row) in self._from_above:
            self._take(len(row))
        first = len(row)
        cell = _Cell()
        self.spans = cell.spans
        self._own[-1] += 1
        for column in range(first, max(min(first + columns, _MOST_MERGED), first + 1)):
            shown = column == first or head or len(self._rows) == 1
            row.append((cell, shown))
            if rows > 1:
                self._for_below[column] = (cell, shown and (head or first == 0), rows - 1)

    def table(self) -> TextTable | None:
        """The table, all rows of one width; None without a cell."""
        self._end_row()
        kept = [row for row, own in zip(self._rows, self._own, strict=True) if own]
        width = max(map(len, kept), default=0)
        return TextTable(tuple(_row(row, width) for row in kept)) if width else None

    def _end_row(self) -> None:
        """Let what reaches in from above stand to the right of the last cell."""
        for column in sorted(self._from_above):
            row = self._rows[-1]
            if column >= len(row):
                row += [(_Cell(), False)] * (column - len(row))
                self._take(column)

    def _take(self, column: int) -> None:
        cell, shown, left = self._from_above[column]
        self._rows[-1].append((cell, shown))
        if left > 1:
            self._for_below[column] = (cell, shown, left - 1)


def _row(row: Sequence[tuple[_Cell, bool]], width: int) -> tuple[tuple[Inline, ...], ...]:
    """What the cells of a row say; one that goes over all of it, as a title does, says so once."""
    alone = len({id(cell) for cell, _ in row}) == 1
    cells = [
        joined(cell.spans) if shown and not (alone and column) else ()
        for column, (cell, shown) in enumerate(row)
    ]
    return (*cells, *[()] * (width - len(cells)))
