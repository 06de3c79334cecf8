"""The Kielce report as it comes out of a printed page: tables cut by page ends, cells cut with them.

As in the published one, a part of a table that goes on has no header, no number of the action that goes on,
and the rest of its text or of its realizers where those did not fit; some rows slid to the left.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import kielce
from exchange.drafts import C, Draft, Grid, places
from exchange.kielce_documents import HEADER, TITLE, Goal, facts, strategic

_PAGE = 11  # rows
_WIDTH = 7


@dataclass(frozen=True)
class _Piece:
    """The rows of an action that stand on one page; `part` counts from 0."""

    action: Goal
    start: int
    end: int
    part: int
    serial: int

    @property
    def is_last(self) -> bool:
        return self.end == len(self.action["indicators"])


def broken_over_pages() -> Draft:
    """Tables broken without a header, texts cut in two, orphan rows, rows that slid to the left."""
    return [*TITLE, *(part for goal in facts() for part in (strategic(goal), *_tables(goal)))]


def headers_in_between() -> Draft:
    """One table for a goal, the header typed again in its midst; actions go on under it with empty cells."""
    return [*TITLE, *(part for goal in facts() for part in (strategic(goal), Grid(list(_in_one(goal)))))]


def numbers_here_and_there() -> Draft:
    """In every second operational goal the number stands with the action, in one cell over both columns."""

    def rows(goal: Goal) -> Iterator[Sequence[C]]:
        for aim in goal["operational"]:
            yield [C(f"Cel operacyjny {aim['no']}: {aim['title']}", _WIDTH, bold=True)]
            yield _header()
            for action in aim["actions"]:
                piece = _Piece(action, 0, len(action["indicators"]), 0, 0)
                (number, title, *rest), *others = _rows(piece, action["title"], _names(piece, False, ""))
                together = [C(f"{number.text} {title.text}", 2, title.rows)]
                yield [*(together if aim["no"] % 2 else (number, title)), *rest]
                yield from others

    return [*TITLE, *(part for goal in facts() for part in (strategic(goal), Grid(list(rows(goal)))))]


def unmerged() -> Draft:
    """The broken form as a converter leaves it: no cell reaches over others, lines of a cell run together."""
    return [_unmerged(part) if isinstance(part, Grid) else part for part in broken_over_pages()]


def _unmerged(grid: Grid) -> Grid:
    """Each text in the first place of its cell; the others are empty."""
    rows: list[list[C]] = []
    for row in places(grid):
        rows.append([])
        for place in row:
            text = "" if place.below else " ".join(place.cell.text.split("\n"))
            rows[-1] += [C(text, bold=place.cell.bold), *[C()] * (place.cell.columns - 1)]
    return Grid(rows)


def _tables(goal: Goal) -> Iterator[Grid]:
    orphan = ""
    pages = list(_pages(goal))
    for number, page in enumerate(pages):
        rows: list[Sequence[C]] = [[C()] * _WIDTH] if number % 2 else []
        if orphan:
            rows.append([*[C()] * (_WIDTH - 1), C(orphan)])
        last = page[-1]
        orphan = _orphan(last) if page is not pages[-1] else ""
        for entry in page:
            without = orphan if entry is last else ""
            rows += _written(entry, without) if isinstance(entry, _Piece) else [entry]
        yield Grid(rows)


def _in_one(goal: Goal) -> Iterator[Sequence[C]]:
    for number, page in enumerate(_pages(goal)):
        if number:
            yield _header()
        for entry in page:
            if isinstance(entry, _Piece):
                yield from _rows(entry, _title(entry, False), _names(entry, False, ""))
            else:
                yield entry


def _pages(goal: Goal) -> Iterator[list[Sequence[C] | _Piece]]:
    """What stands on each page: rows of titles, and pieces of actions."""
    page: list[Sequence[C] | _Piece] = [[C(f"Cel {goal['no']}. {goal['title']}", _WIDTH, bold=True)]]
    left, serial = _PAGE, 0
    for aim in goal["operational"]:
        if left < 3:  # a title does not stay alone at a page's end
            yield page
            page, left = [], _PAGE
        page += [[C(f"Cel operacyjny {aim['no']}: {aim['title']}", _WIDTH, bold=True)], _header()]
        left -= 2
        for action in aim["actions"]:
            start, part, serial = 0, 0, serial + 1
            while start < len(action["indicators"]):
                if not left:
                    yield page
                    page, left = [], _PAGE
                end = min(len(action["indicators"]), start + left)
                page.append(_Piece(action, start, end, part, serial))
                left, start, part = left - (end - start), end, part + 1
    yield page


def _header() -> Sequence[C]:
    return [C("Działanie", 2, bold=True), *(C(text, bold=True) for text in HEADER)]


def _written(piece: _Piece, orphan: str) -> list[Sequence[C]]:
    rows = _rows(piece, _title(piece, piece.serial % 2 == 1), _names(piece, piece.serial % 3 == 1, orphan))
    if piece.is_last or piece.part or len(rows) < 5:
        return rows
    return [_shortened(row, 2) for row in rows[:-2]] + [[*row, C(), C(), C()] for row in rows[-2:]]


def _rows(piece: _Piece, title: str, names: str) -> list[Sequence[C]]:
    count = piece.end - piece.start
    number = "" if piece.part else f"{piece.action['no']}."
    before, after = (C(number, rows=count), C(title, rows=count)), C(names, rows=count)
    middles = [
        [C(f"– {label}"), *(C(value or "") for value in values)]
        for label, *values in piece.action["indicators"][piece.start : piece.end]
    ]
    return [[*before, *middles[0], after], *middles[1:]]


def _shortened(row: Sequence[C], by: int) -> Sequence[C]:
    """The row with its merged cells reaching less far down."""
    return [C(cell.text, rows=cell.rows - by) if cell.rows > 1 else cell for cell in row]


def _title(piece: _Piece, is_cut: bool) -> str:
    """The action's text, or what of it is on the page."""
    words = piece.action["title"].split(" ")
    middle = len(words) // 2
    if not is_cut or (piece.is_last and not piece.part):
        return "" if piece.part else " ".join(words)
    return " ".join((words[:middle], words[middle:], ())[min(piece.part, 2)])


def _names(piece: _Piece, is_cut: bool, orphan: str) -> str:
    """The realizers, or those that are on the page; a cut one parts between its words."""
    names = [f"– {name}" for name in kielce.realizer_names(piece.action["implementers"])]
    if piece.is_last and not piece.part:
        return "\n".join(names[:-1] if orphan and orphan == names[-1] else names)
    middle = (len(names) + 1) // 2
    first, second = names[:middle], names[middle:]
    if is_cut and len(first[-1].split()) > 3:
        words = first[-1].split()
        first, second = [*first[:-1], " ".join(words[:3])], [" ".join(words[3:]), *second]
    return "\n".join((first, second, [])[min(piece.part, 2)])


def _orphan(last: Sequence[C] | _Piece) -> str:
    """The realizer that did not fit on the page of an action that ended with it."""
    if not isinstance(last, _Piece) or not last.is_last or last.part:
        return ""
    names = kielce.realizer_names(last.action["implementers"])
    return f"– {names[-1]}" if len(names) > 1 else ""
