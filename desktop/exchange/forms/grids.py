"""The sheets of a returned workbook, cell by cell, with what was done to it: a formula, a date."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import InvalidOperation
from typing import NamedTuple

from db.domain.collection import Stain
from desktop.exchange.sheets.formats import exact, plain, shown

MOST_CELLS = 50_000  # of a sheet that may be a form; others are not looked at


class Given(NamedTuple):
    """What a cell holds, numbers as a Pole types them."""

    text: str
    stain: Stain | None = None


_NOTHING = Given("")


def number(value: float | str, code: str = "General") -> Given:
    """A number with all its digits, however few its cell shows by the code of its format."""
    try:
        amount = exact(value)
    except InvalidOperation:
        return Given(str(value))
    if code in ("General", "@"):
        return Given(plain(amount))
    text, as_shown = shown(amount, code)
    if as_shown is None:
        return Given(text, Stain.DATE)
    return Given(plain(as_shown) + ("%" if as_shown != amount else ""))


@dataclass(slots=True)
class Grid:
    """A sheet: what its cells hold by row and column from 1, without empty ones.

    `merged`: where a cell that reaches over several rows begins, for each place that it covers; `covered`:
    how many places merged cells cover, each time anew where they overlap.
    """

    name: str
    cells: dict[tuple[int, int], Given] = field(default_factory=dict)
    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    covered: int = 0

    def at(self, row: int, column: int) -> Given:
        """A cell; each part of a merged one says what all of it says, and that it is merged."""
        start = self.merged.get((row, column))
        if start is None:
            return self.cells.get((row, column), _NOTHING)
        return Given(self.cells.get(start, _NOTHING).text, Stain.MERGED)

    def text(self, row: int, column: int) -> str:
        """The text of a cell, without blanks around it."""
        return self.at(row, column).text.strip()

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """The rows that hold anything, in order, with their texts from the left."""
        found: dict[int, list[str]] = {}
        for (row, _), given in sorted(self.cells.items()):
            found.setdefault(row, []).append(given.text.strip())
        yield from sorted(found.items())

    @property
    def is_full(self) -> bool:
        """Whether there is more than any form has, so that the rest need not be looked at."""
        return len(self.cells) >= MOST_CELLS

    def put(self, row: int, column: int, given: Given) -> None:
        """Keep what a cell holds, as far as there is room for a form."""
        if given != _NOTHING and not self.is_full:
            self.cells[row, column] = given

    def merge(self, row: int, column: int, rows: int, columns: int) -> None:
        """Note a cell that reaches over several rows."""
        self.covered += rows * columns
        if rows > 1 and self.covered < MOST_CELLS:
            for down in range(rows):
                for right in range(columns):
                    self.merged[row + down, column + right] = (row, column)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook that was read; `token` is what its property says, `saved` ISO 8601 or empty."""

    grids: tuple[Grid, ...]
    token: str = ""
    saved: str = ""
    has_properties: bool = True
