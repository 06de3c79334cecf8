"""From cells that lie anywhere in a sheet to a grid."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sized
from decimal import Decimal
from typing import NamedTuple

from db.domain.errors import Refusal
from db.domain.foreign import Cell, Table
from desktop.exchange.faults import UnreadableError

_MOST_CELLS = 400_000
_MOST_EMPTY = 20  # rows or columns that may lie empty between others; a stray cell lies farther off

Place = tuple[int, int]


class Held(NamedTuple):
    """What a place in a sheet holds; the words are those of `Cell`."""

    text: str
    number: Decimal | None = None
    bold: bool = False
    raised: str = ""
    indent: int = 0


class Merge(NamedTuple):
    """A range that is one cell to the reader."""

    row: int
    column: int
    rows: int
    columns: int


_NOTHING = Held("")


def table(held: Mapping[Place, Held], merges: Iterable[Merge], title: str = "") -> Table:
    """The grid up to the last row and column that hold anything.

    More than 20 rows or columns in a row that are empty come as 20, so that a cell at the edge of a sheet
    costs no more than another. Raises UnreadableError (FOREIGN_TOO_LARGE).
    """
    check_size(held)
    full = {place: what for place, what in held.items() if what.text}
    rows, columns = _Axis({row for row, _ in full}), _Axis({column for _, column in full})
    if rows.length * columns.length > _MOST_CELLS:
        raise UnreadableError(Refusal.FOREIGN_TOO_LARGE)
    moved = {(rows.places[row], columns.places[column]): what for (row, column), what in full.items()}
    placed = _merged_cells(moved, [_moved(merge, rows, columns) for merge in merges])
    return Table(
        tuple(
            tuple(
                placed.get((row, column)) or _cell(moved.get((row, column), _NOTHING), row, column)
                for column in range(columns.length)
            )
            for row in range(rows.length)
        ),
        title=title,
    )


def check_size(held: Sized, more: int = 0) -> None:
    """Raises UnreadableError (FOREIGN_TOO_LARGE) for more cells than anybody reports on."""
    if len(held) + more > _MOST_CELLS:
        raise UnreadableError(Refusal.FOREIGN_TOO_LARGE)


class _Axis:
    """Where rows, or columns, come to lie when long runs of empty ones are shortened.

    `places`: the new ones of those that are used.
    """

    def __init__(self, used: set[int]) -> None:
        self._used = sorted(used)
        self._new: list[int] = []
        before, at = -1, -1
        for index in self._used:
            at += min(index - before, _MOST_EMPTY + 1)
            self._new.append(at)
            before = index
        self.places = dict(zip(self._used, self._new, strict=True))
        self.length = at + 1

    def index(self, old: int) -> int:
        """The new place of what was there; the end for what lies behind all that is used."""
        after = bisect_right(self._used, old)
        if not after:
            return min(old, self._new[0]) if self._new else 0
        return min(self._new[after - 1] + old - self._used[after - 1], self._end(after))

    def _end(self, after: int) -> int:
        return self._new[after] if after < len(self._new) else self.length


def _moved(merge: Merge, rows: _Axis, columns: _Axis) -> Merge:
    """The merge where its cells came to lie, without what reaches out of the grid."""
    row, column = rows.index(merge.row), columns.index(merge.column)
    below, beside = rows.index(merge.row + merge.rows - 1), columns.index(merge.column + merge.columns - 1)
    return Merge(
        row,
        column,
        min(below + 1, rows.length) - row,
        min(beside + 1, columns.length) - column,
    )


def _merged_cells(held: Mapping[Place, Held], merges: Iterable[Merge]) -> dict[Place, Cell]:
    """The merged cells by each place that they cover; of two that overlap the first one holds."""
    placed: dict[Place, Cell] = {}
    for row, column, rows, columns in merges:
        if rows < 1 or columns < 1 or rows * columns == 1:
            continue
        places = [(row + down, column + right) for down in range(rows) for right in range(columns)]
        if placed.keys().isdisjoint(places):
            cell = _cell(held.get((row, column), _NOTHING), row, column)
            placed |= dict.fromkeys(places, cell._replace(rows=rows, columns=columns))
    return placed


def _cell(what: Held, row: int, column: int) -> Cell:
    return Cell(
        what.text,
        row,
        column,
        bold=what.bold,
        raised=what.raised,
        number=what.number,
        indent=what.indent,
    )
