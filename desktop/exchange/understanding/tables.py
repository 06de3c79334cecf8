"""The tables of a foreign document understood one after the other."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from db.domain.foreign import Block, Cell, ForeignDocument, Paragraph, Spot, Table
from db.domain.periods import Period
from db.domain.understanding import Leftover, Reason, TableUse
from desktop.exchange.understanding.cell_lines import is_ordinal, one_line
from desktop.exchange.understanding.columns import column_uses
from desktop.exchange.understanding.contents import Contents, contents
from desktop.exchange.understanding.drafts import ElementDraft
from desktop.exchange.understanding.exhibits import (
    exhibits,
    is_flat,
    is_for_signatures,
    is_of_goals,
    is_of_plan,
)
from desktop.exchange.understanding.found_lines import lines, raised
from desktop.exchange.understanding.headed_labels import under_headings
from desktop.exchange.understanding.headers import Header, beginning, headers, titles
from desktop.exchange.understanding.layout import Layout, carried
from desktop.exchange.understanding.period_words import period_in
from desktop.exchange.understanding.rows import walk
from desktop.exchange.understanding.table_reading import Line, TableReading
from desktop.exchange.understanding.table_walk import Walk

_NEAR = 3  # blocks above a table in which a caption may name its period
_PAGE = re.compile(r"(?:strona|str\.)\s*\d+(?:\s*(?:z|/)\s*\d+)?", re.IGNORECASE)


def readings(
    document: ForeignDocument, uses: Mapping[int, TableUse], otherwise: Period | None = None
) -> dict[int, TableReading]:
    """What each table says, by block; a use that is given is obeyed.

    `otherwise` is the period of values for which neither table nor caption names one: the report's.
    """
    others, flat = exhibits(document) - uses.keys(), is_flat(document)
    walks: dict[int, Walk | None] = {}
    before: Walk | None = None
    for block, table in enumerate(document.blocks):
        if isinstance(table, Table):
            period = _caption_period(document.blocks, block) or otherwise
            if block in others:
                walks[block] = None
                continue
            goes_on = before is not None and _goes_on(before, block, document.blocks)
            plan = _planned(table, uses.get(block), before if goes_on else None, period)
            walks[block] = _walked(block, table, plan, before, document.blocks) if plan else None
            before = walks[block] or before
    return {
        block: _reading(walk, flat=flat) if walk else _unused(block, document.blocks[block], uses.get(block))
        for block, walk in walks.items()
    }


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a table is to be read: rows of titles, the layout at its top, and those that hold further down."""

    layout: Layout
    header_rows: int
    headers: Sequence[Header]
    layouts: Mapping[int, Layout]


def _planned(table: Table, use: TableUse | None, before: Walk | None, period: Period | None) -> _Plan | None:
    """The plan for a table; None if it is not used. `before` is the one that it may go on from."""
    found = list(headers(table))
    if use is not None and not use.used:
        return None
    if use is not None and table.rows and len(use.columns) == len(table.rows[0]):
        return _directed(table, use, found)
    headless = not found or _begins_with_data(table, found[0].start)
    if before and headless and (layout := _carried(table, before)):
        return _Plan(layout, 0, found, _later(table, found, layout, period))
    if not found:
        return None
    first = found[0]
    other = next((header.start for header in found if header.titles != first.titles), len(table.rows))
    top = _layout(table, first, other, period)
    return _Plan(top, first.stop, found, _later(table, found[1:], top, period)) if top else None


def _directed(table: Table, use: TableUse, found: Sequence[Header]) -> _Plan:
    """The plan that a person gave; the header's rows are titles, and so are their repetitions."""
    top_rows = min(use.header_rows, len(table.rows))
    shown = titles(table.rows, 0, top_rows) if top_rows else ("",) * len(use.columns)
    is_known = any(header.stop <= top_rows for header in found)
    top = () if is_known else (Header(0, top_rows, shown),)
    repeated = (header for header in found if header.start or top_rows)
    return _Plan(Layout(use.columns, shown, directed=True), top_rows, (*top, *repeated), {})


def _layout(table: Table, header: Header, stop: int, period: Period | None) -> Layout | None:
    """The columns as titles and the rows below them, up to the next titles, show them."""
    held = contents(table.rows[:stop], header.stop)
    uses = column_uses(header.titles, held, period)
    return Layout(uses, header.titles) if uses else None


def _later(table: Table, found: Sequence[Header], layout: Layout, period: Period | None) -> dict[int, Layout]:
    """Layouts that titles further down in a table bring, where they say something else than those before."""
    later: dict[int, Layout] = {}
    for header, following in zip_longest(found, found[1:]):
        stop = following.start if following else len(table.rows)
        if header.titles != layout.titles and (other := _layout(table, header, stop, period)):
            layout = later[header.start] = other
    return later


def _begins_with_data(table: Table, stop: int) -> bool:
    """Whether rows of data stand above the first titles, as on a new page that goes on with the last one."""
    return any(_is_data(table.rows[number], number) for number in range(stop))


def _is_data(row: Sequence[Cell], number: int) -> bool:
    """Whether a row says more than one thing, or one that does not begin it."""
    cells = list(beginning(row, number))
    return len(cells) > 1 or any(cell.column > 0 for cell in cells)


def _carried(table: Table, before: Walk) -> Layout | None:
    """The layout of the table before, if what stands in the columns fits it."""
    held = contents(table.rows, 0)
    values = [each.values and not each.ordinals for each in held]
    ordinals = [each.ordinals for each in held]
    layout = carried(before.layout, len(held), values, ordinals)
    if layout is None or not _has_figures(before.layout, contents(before.table.rows, before.header_rows)):
        return layout
    return layout if _has_figures(layout, held) else None


def _has_figures(layout: Layout, held: Sequence[Contents]) -> bool:
    """Whether a column of values holds figures, or none of them holds anything."""
    filled = [held[column] for column in layout.values if held[column].filled]
    return not filled or any(each.values or each.ordinals for each in filled)


def _walked(block: int, table: Table, plan: _Plan, before: Walk | None, blocks: Sequence[Block]) -> Walk:
    start = Walk(block, table, plan.layout, plan.layout, plan.header_rows, [ElementDraft("", Spot(block))])
    if before and _goes_on(before, block, blocks) and (not plan.header_rows or _same(before, plan)):
        start.elements, start.continues = [before.open], True
        start.last, start.grouped = dict(before.last), before.grouped
    rows = frozenset(number for header in plan.headers for number in range(header.start, header.stop))
    for header in plan.headers:
        _leave_titles(start, header, plan)
    walk(start, rows, plan.layouts)
    return start


def _leave_titles(at: Walk, header: Header, plan: _Plan) -> None:
    """Keep what rows of titles further down say that neither the first ones say nor a new layout takes up."""
    if header.start < plan.header_rows:
        return
    shown = {part for title in plan.layout.titles for part in title.split(" – ")}
    later = plan.layouts.get(header.start)
    for number in range(header.start, header.stop):
        for cell in beginning(at.table.rows[number], number):
            text = one_line(cell.text)
            is_taken = later is not None and later.uses[cell.column].period is not None
            if not (is_taken or text in shown or is_ordinal(text)):
                at.leave(number, cell.column, text, Reason.CELL_NOT_USED)


def _goes_on(before: Walk, block: int, blocks: Sequence[Block]) -> bool:
    """Whether nothing but the end of a page parts two tables."""
    table, between = blocks[block], blocks[before.block + 1 : block]
    if isinstance(table, Table) and table.title != before.table.title:
        return False
    return all(isinstance(each, Paragraph) and _says_nothing(each.text) for each in between)


def _says_nothing(text: str) -> bool:
    return not any(map(str.isalpha, text)) or _PAGE.fullmatch(text.strip()) is not None


def _same(before: Walk, plan: _Plan) -> bool:
    return before.layout.titles == plan.layout.titles and bool(plan.layout.elements)


def _caption_period(blocks: Sequence[Block], block: int) -> Period | None:
    """The one period that a paragraph just above a table names."""
    for each in reversed(blocks[max(block - _NEAR, 0) : block]):
        if isinstance(each, Table):
            return None
        if each.text.strip():
            return period_in(one_line(each.text))
    return None


def _reading(walk: Walk, *, flat: bool) -> TableReading:
    shared = walk.elements[1:] if walk.continues else walk.elements
    leftovers = list(walk.leftovers)
    if is_of_plan(walk.table):  # it names no parts, so a colon announces none
        for draft in (draft for element in shared for draft in element.indicators):
            draft.label = draft.label.rstrip(": ")
    found: Iterable[Line] = list(lines(shared, leftovers))
    found = tuple(under_headings(found) if flat and is_of_goals(walk.table) else found)
    use = TableUse(walk.block, True, walk.header_rows, walk.top.uses)
    return TableReading(use, found, tuple(leftovers), raised(shared), walk.continues)


def _unused(block: int, table: Block, use: TableUse | None) -> TableReading:
    """A table of something else: left over whole, its cells parted by tabs; places to sign say nothing."""
    assert isinstance(table, Table)
    rows = table.rows
    shown = ("\t".join(one_line(cell.text) for cell in beginning(row, at)) for at, row in enumerate(rows))
    reason = Reason.TABLE_SET_ASIDE if use else Reason.TABLE_WITHOUT_INDICATORS
    text = "" if is_for_signatures(table) else "\n".join(line for line in shown if line)
    leftovers = (Leftover(Spot(block), text, reason),) if text else ()
    return TableReading(use or TableUse(block, False, 0, ()), (), leftovers)
