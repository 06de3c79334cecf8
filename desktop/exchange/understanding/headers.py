"""Rows of a table that hold no data of their own: titles of columns, and texts across the table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from db.domain.foreign import Cell, Table
from db.domain.understanding import Role
from desktop.exchange.understanding.cell_lines import is_ordinal, one_line, unmarked
from desktop.exchange.understanding.column_words import names_goal, role_of
from desktop.exchange.understanding.period_words import is_period, period_in
from desktop.exchange.understanding.typed_marks import is_dash
from desktop.exchange.understanding.value_words import is_value

Grid = Sequence[Sequence[Cell]]
_DEEPEST = 4  # rows that titles of columns may take
_WIDE = 0.6  # of the table's width: what reaches over less is no text across
_LONGEST = 110  # characters of a title
_SAMPLE = 30  # rows below titles


@dataclass(frozen=True, slots=True)
class Header:
    """Rows of titles, from the first to before `stop`; `titles` are those above each column, as one text."""

    start: int
    stop: int
    titles: tuple[str, ...]


def beginning(row: Sequence[Cell], number: int) -> Iterator[Cell]:
    """The cells with text that begin in a row."""
    before: Cell | None = None
    for cell in row:
        if cell is not before and cell.row == number and cell.text and not cell.text.isspace():
            yield cell
        before = cell


def across(row: Sequence[Cell], number: int) -> Cell | None:
    """The only text of a row, if it stands across the table, or alone and is the name of a goal."""
    found: Cell | None = None
    for cell in row:
        if cell is not found and cell.text and not cell.text.isspace():
            if found is not None:
                return None
            found = cell
    if found is None or found.row != number or len(row) == 1:
        return None
    if found.columns >= max(2, _WIDE * len(row)):
        return found
    return found if names_goal(found.text) and not is_dash(unmarked(found.text).mark) else None


def headers(table: Table) -> Iterator[Header]:
    """All rows of titles, at the top of a table and wherever they are repeated."""
    number, rows, fresh = 0, table.rows, True
    before: dict[int, set[str]] = {}
    while number < len(rows):
        cells = list(beginning(rows[number], number))
        marked = number < table.header_rows
        is_new = not before or _is_like(cells, before)
        if (is_new and _is_titles(cells, marked)) or (fresh and _is_top(rows, cells, number)):
            stop = number + 1
            while stop < min(len(rows), number + _DEEPEST) and _goes_on(table, stop):
                stop += 1
            yield Header(number, stop, titles(rows, number, stop))
            for at in range(number, stop):
                for cell in beginning(rows[at], at):
                    before.setdefault(cell.column, set()).add(one_line(cell.text))
            number, fresh = stop, False
        else:
            fresh = not cells or (fresh and len(cells) == 1)
            number += 1


def _is_like(cells: Sequence[Cell], before: Mapping[int, set[str]]) -> bool:
    """Whether a row further down repeats titles: most of them word for word, or all of them in kind.

    Periods alone are no repetition: „Organizacja klubu | Liczba uczestników | 2023 | GOPS” are data, and so
    are „Ilość kart | 2022 | 2023”.
    """
    over = [(one_line(cell.text), before.get(cell.column, set())) for cell in cells]
    same = [text for text, known in over if text in known]
    if 2 * len(same) > len(cells) and not all(map(is_period, same)):
        return True
    if len(same) < len(cells) and all(map(is_period, (text for text, _ in over))):
        return False
    return all(text in known or any(_is_kin(text, title) for title in known) for text, known in over)


def _is_kin(text: str, title: str) -> bool:
    """Whether both are titles of the same sort: two periods, or two names for the same role."""
    if is_period(text):
        return period_in(title) is not None
    return role_of(text) is not None and role_of(text) == role_of(title)


def titles(rows: Grid, start: int, stop: int) -> tuple[str, ...]:
    """The text above each column in rows of titles, from the upper to the lower."""
    return tuple(_title(rows, start, stop, column) for column in range(len(rows[0])))


def _title(rows: Grid, start: int, stop: int, column: int) -> str:
    parts: list[Cell] = []
    for number in range(start, stop):
        cell = rows[number][column]
        if (not parts or cell is not parts[-1]) and not across(rows[number], number):
            parts.append(cell)
    counted = [cell for cell in parts[1:] if _is_small(cell.text.strip(" ."))]
    return " – ".join(text for cell in parts if cell not in counted and (text := one_line(cell.text)))


def _is_small(text: str) -> bool:
    return len(text) < 3 and text.isdigit()


def _is_titles(cells: Sequence[Cell], marked: bool) -> bool:
    """Whether at least two cells of a row are titles, and none is a value.

    Word marks titles that it repeats on each page; of these one known title is enough.
    """
    if len(cells) < 2 or any(map(_is_figure, reversed(cells))):
        return False
    known = sum(map(_is_title, cells))
    return known >= 1 if marked else known >= 2 and 2 * known >= len(cells)


def _is_top(rows: Grid, cells: Sequence[Cell], number: int) -> bool:
    """Whether words stand above the columns of figures in the first row of what follows."""
    if len(cells) < 2:
        return False
    figures: dict[int, int] = {}
    for below in range(number + 1, min(len(rows), number + _SAMPLE)):
        found = list(beginning(rows[below], below))
        if not found:
            break
        for cell in found:
            figures[cell.column] = figures.get(cell.column, 0) + (1 if _is_plain(cell) else -1)
    over = [cell for cell in cells if figures.get(cell.column, 0) > 0]
    named = any(role_of(one_line(cell.text)) not in (None, Role.VALUE) for cell in cells)
    said = [cell for cell in over if any(map(str.isalpha, cell.text)) and (named or not is_value(cell.text))]
    return bool(said) and not any(map(_is_count, over))


def _is_plain(cell: Cell) -> bool:
    """Whether a cell has a figure and no words to it."""
    text = cell.text.strip()
    return bool(text) and not any(map(str.isalpha, text)) and is_value(text)


def _is_count(cell: Cell) -> bool:
    return _is_plain(cell) and period_in(cell.text) is None


def _is_figure(cell: Cell) -> bool:
    text = cell.text.strip()
    return len(text) <= _LONGEST and is_value(text) and period_in(text) is None and role_of(text) is None


def _is_title(cell: Cell) -> bool:
    text = cell.text
    if len(text) > _LONGEST:
        return False
    text = one_line(text)
    return role_of(text) is not None or (len(text) <= 60 and period_in(text) is not None)


def _goes_on(table: Table, number: int) -> bool:
    """Whether titles have more below: what they share is parted there, or the columns are counted."""
    row = table.rows[number]
    cells = list(beginning(row, number))
    if _counts(cells, len(row)):
        return True
    if number < table.header_rows:
        return across(row, number) is None
    if not cells or any(map(_is_count, cells)) or any(len(cell.text) > _LONGEST for cell in cells):
        return False
    above = table.rows[number - 1]
    parted = sum(above[cell.column].columns > cell.columns for cell in cells if cell.column < len(above))
    if not parted or all(map(_is_title, cells)):
        return parted > 0
    return parted == len(cells) and not any(is_ordinal(cell.text) and len(cell.text) > 1 for cell in cells)


def _counts(cells: Sequence[Cell], width: int) -> bool:
    """Whether the cells only number the columns: 1, 2, 3 …"""
    texts = [cell.text.strip().strip(".") for cell in cells]
    return len(texts) >= max(3, width - 1) and texts == [str(place) for place in range(1, len(texts) + 1)]
