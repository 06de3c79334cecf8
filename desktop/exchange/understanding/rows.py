"""The rows of a table, walked from its top: what they name, and what they say of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.domain.foreign import Cell, Spot
from db.domain.understanding import Reason
from desktop.exchange.understanding.alignment import Row, aligned
from desktop.exchange.understanding.cell_lines import is_ordinal, one_line, unmarked
from desktop.exchange.understanding.column_words import names_goal
from desktop.exchange.understanding.drafts import ElementDraft, IndicatorDraft
from desktop.exchange.understanding.element_rows import elements, go_on, is_again, is_rest, named
from desktop.exchange.understanding.exhibits import is_of_plan
from desktop.exchange.understanding.headers import across, beginning
from desktop.exchange.understanding.label_rows import label_row
from desktop.exchange.understanding.layout import Layout
from desktop.exchange.understanding.period_rows import period_row
from desktop.exchange.understanding.realizer_cells import given
from desktop.exchange.understanding.table_walk import Walk


def walk(at: Walk, titles: frozenset[int], layouts: Mapping[int, Layout]) -> None:
    """Read the table. `titles` are the numbers of the rows of titles, `layouts` what holds from a row on."""
    for number, cells in enumerate(at.table.rows):
        if number in layouts:
            at.layout = layouts[number]
            at.columns.clear()
        if number in titles:
            at.broken = True
        elif cell := across(cells, number):
            _across(at, number, cell)
        elif any(cell.row == number and cell.text.strip() for cell in cells):
            _read(at, cells, number)


def _read(at: Walk, cells: Sequence[Cell], number: int) -> None:
    if number < at.header_rows:
        text = "\t".join(one_line(cell.text) for cell in beginning(cells, number))
        at.leave(number, 0, text, Reason.ROW_NOT_UNDERSTOOD)
        return
    row = aligned(cells, number, at.layout)
    for place, column in enumerate(at.layout.elements):
        _element(at, row, place, column)
    if at.layout.periods:
        period_row(at, row)
    elif at.layout.labels:
        label_row(at, row)
    _realizers(at, row)
    _leave_rest(at, row)
    at.broken = False


def _leave_rest(at: Walk, row: Row) -> None:
    """Keep what went nowhere else. Numbers of lines go with what they number."""
    numbers = {column + row.shift for column in at.layout.ordinals}
    for cell in beginning(row.cells, row.number):
        if cell.column not in row.kept and not (cell.column in numbers and is_ordinal(cell.text)):
            at.leave(row.number, cell.column, one_line(cell.text), Reason.CELL_NOT_USED)


def _across(at: Walk, number: int, cell: Cell) -> None:
    """A text across: an element, or a heading of the indicators below where the table has no elements."""
    text = one_line(cell.text)
    spot = Spot(at.block, number, cell.column)
    at.columns.clear()
    at.grouped = False
    if at.layout.elements or names_goal(text) or unmarked(text).mark:
        at.last.clear()
        at.elements.append(ElementDraft(text, spot, raised=cell.raised))
    else:
        at.open.indicators.append(IndicatorDraft(text, spot, whole=True, raised=cell.raised))
        at.grouped = True


def _element(at: Walk, row: Row, place: int, column: int) -> None:
    new = named(row, column)
    last = at.last.get(place)
    if new and new.cell:
        row.keep(new.cell)
    if new is None or is_again(last, new):
        return
    if last and is_rest(last, new, broken=at.broken):
        go_on(last, new)
        return
    found = elements(new, row, column, at.block, below=place > 0 and is_of_plan(at.table))
    at.elements += found
    at.grouped = False
    at.columns.clear()
    at.last = {other: element for other, element in at.last.items() if other < place} | {place: found[-1]}


def _realizers(at: Walk, row: Row) -> None:
    """Keep who is named for the element, or, without elements, for each indicator that the cell is beside."""
    labelled = at.layout.labels and row.begun(at.layout.labels[-1]) and at.open.indicators
    newest = at.open.indicators[-1] if labelled else None
    if not at.open.indicators and not at.open.text and at.open.column is None:
        return
    for column in at.layout.realizers:
        cell, above = row.begun(column), row.at(column)
        if cell:
            before = at.open.given[-1] if at.open.given else None
            row.keep(cell)
            gift = given(before, cell.text, broken=at.broken)
            shared = bool(at.layout.elements) and (
                cell.rows > 1 or newest is None or bool(at.broken and before)
            )
            at.open.given.append(replace(gift, merged=shared, indicator=newest))
        elif not at.layout.elements and above and above.row < row.number and above.text.strip():
            at.open.given.append(replace(given(None, above.text, broken=False), indicator=newest))
