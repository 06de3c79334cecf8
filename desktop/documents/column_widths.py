"""How wide the columns of a small table are: what must not break fits, words share what is left."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import count
from typing import TypeVar

from db.domain.blocks import Cell, CellStyle, Row
from desktop.documents.text_width import widest_line, widest_word, width_in_lines

_POINTS = 9.5  # of the text in cells, as the template has it
_PADDING = 200  # twips: left and right of a cell's text, and its rules
_SHEET = 9638  # twips between the margins of an upright sheet
_BOLD = frozenset({CellStyle.HEADER, CellStyle.HEADER_NUMBER})
_INDENTS = {CellStyle.LIST: 170, CellStyle.SUB_INDICATOR: 227}
_WIDER = 1.09  # how much wider the widest bold letters are
_LONGEST_FIGURE = 18  # characters; a longer value, „40 dyżurów, 120 godzin”, breaks between its words
_LINES = 2  # that words take in a cell before their column asks for more room than those of others
_MOST = 60  # columns beside the first two: Word takes a table of 63 at most

_Column = TypeVar("_Column")


def column_widths(rows: Iterable[Row]) -> tuple[int, ...]:
    """The widths in twips for an upright sheet, as cells of a single column ask for them."""
    return _shared(_needs(rows))


def fits_upright(rows: Iterable[Row]) -> bool:
    """Whether an upright sheet has room for the columns without a figure or word broken within."""
    return sum(least for least, _ in _needs(rows)) <= _SHEET


def in_parts(
    columns: Sequence[_Column], fits: Callable[[Sequence[_Column]], bool]
) -> Iterator[Sequence[_Column]]:
    """As many neighbours at a time as fit beside the labels; one at least."""
    start = 0
    while start < len(columns):
        part = _first_part(columns[start : start + _MOST], fits)
        yield part
        start += len(part)


def _first_part(columns: Sequence[_Column], fits: Callable[[Sequence[_Column]], bool]) -> Sequence[_Column]:
    sizes = range(1, len(columns) + 1)
    too_many = bisect_left(sizes, True, key=lambda size: not fits(columns[:size]))
    return columns[: max(too_many, 1)]


def _needs(rows: Iterable[Row]) -> list[tuple[int, int]]:
    """How narrow each column may be, and beyond what it has nothing to fill it with."""
    needs: dict[int, tuple[int, int]] = {}
    for cell, at in _placed(rows):
        for column in range(at, at + cell.columns):
            least, full = needs.get(column, (_PADDING, _PADDING))
            own = _need(cell.lines, cell.style, cell.indent) if cell.columns == 1 else (0, 0)
            needs[column] = max(least, own[0]), max(full, own[1])
    return [needs[column] for column in sorted(needs)]


def _placed(rows: Iterable[Row]) -> Iterator[tuple[Cell, int]]:
    """The cells with the columns that they begin in, below those that reach down."""
    reaching: dict[int, int] = {}
    for row in rows:
        free = (column for column in count() if not reaching.get(column))
        below = {column: rows_left - 1 for column, rows_left in reaching.items() if rows_left}
        for cell in row.cells:
            columns = [next(free) for _ in range(cell.columns)]
            below.update(dict.fromkeys(columns, cell.rows - 1))
            yield cell, columns[0]
        reaching = below


@lru_cache(maxsize=4096)
def _need(lines: tuple[str, ...], style: CellStyle, indent: int) -> tuple[int, int]:
    """What one cell needs."""
    bold = style in _BOLD
    moved = _PADDING + _INDENTS.get(style, 0) * (1 + indent)
    if style is CellStyle.NUMBER:
        figures, told = (
            [line for line in lines if (len(line) > _LONGEST_FIGURE) is long] for long in (False, True)
        )
        whole = widest_line(figures, _POINTS)
        words, two_lines = widest_word(told, _POINTS), width_in_lines(told, _POINTS, _LINES)
        return moved + max(whole, words), moved + max(whole, two_lines)
    least = moved + widest_word(lines, _POINTS, bold=bold)
    full = moved + width_in_lines(lines, _POINTS * (_WIDER if bold else 1), _LINES)
    return least, max(least, min(full, _SHEET))


def _shared(needs: list[tuple[int, int]]) -> tuple[int, ...]:
    least, full = (sum(widths) for widths in zip(*needs, strict=True))
    if full <= _SHEET:
        return tuple(want * _SHEET // full for _, want in needs)
    if least >= _SHEET:
        return tuple(want * _SHEET // least for want, _ in needs)
    return tuple(low + (want - low) * (_SHEET - least) // (full - least) for low, want in needs)
