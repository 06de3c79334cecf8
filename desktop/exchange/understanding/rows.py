"""The rows of a table, walked from its top: what they name, and what they say of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from db.domain.foreign import Cell, Spot, Table
from db.domain.understanding import Leftover, Reason, Uncertainty
from desktop.exchange.understanding.alignment import Row, aligned
from desktop.exchange.understanding.cell_lines import Item, goes_on, is_ordinal, joined, one_line, unmarked
from desktop.exchange.understanding.column_words import names_goal
from desktop.exchange.understanding.drafts import ElementDraft, IndicatorDraft
from desktop.exchange.understanding.element_rows import elements, go_on, is_again, is_rest, named
from desktop.exchange.understanding.headers import across, beginning
from desktop.exchange.understanding.indicator_rows import Entry, drafted, entries, fill
from desktop.exchange.understanding.layout import Layout
from desktop.exchange.understanding.period_rows import period_row
from desktop.exchange.understanding.realizer_cells import given

NAMELESS = "Wskaźnik bez nazwy"
_WHOLE_ROW = Entry(Item("", "", 0))


@dataclass(slots=True)
class Walk:
    """A table on the way: its elements so far and what is open in them.

    The first element has no text, for indicators that stand under none; a table that goes on has in its
    place the last one of the table before. `top` is the layout that the table begins with. `last` is the
    newest element of each column of elements, by its place among them. `broken`: nothing was read since the
    table began or its titles were repeated, as on a new page. `columns` are the indicators that stand in
    columns where periods stand in rows. `grouped`: a heading of indicators holds for those that come.
    """

    block: int
    table: Table
    top: Layout
    layout: Layout
    header_rows: int
    elements: list[ElementDraft]
    continues: bool = False
    last: dict[int, ElementDraft] = field(default_factory=dict)
    columns: dict[int | str, IndicatorDraft] = field(default_factory=dict)
    leftovers: list[Leftover] = field(default_factory=list)
    broken: bool = True
    grouped: bool = False

    @property
    def open(self) -> ElementDraft:
        """The element that indicators are under now."""
        return next(element for element in reversed(self.elements) if not element.within)

    def leave(self, number: int, column: int, text: str, reason: Reason) -> None:
        """Keep what went nowhere."""
        self.leftovers.append(Leftover(Spot(self.block, number, column), text, reason))


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
        _indicators(at, row)
    _realizers(at, row)
    _leave_rest(at, row)
    at.broken = False


def _strays(row: Row) -> Iterator[Cell]:
    """Texts that stand where numbers should, as „Razem” does."""
    layout = row.layout
    named = [cell for column in (*layout.elements, *layout.labels) if (cell := row.begun(column))]
    for column in layout.ordinals:
        cell = row.begun(column)
        if cell and cell not in named and not is_ordinal(one_line(cell.text)):
            yield cell


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
    found = elements(new, row, column, at.block)
    at.elements += found
    at.grouped = False
    at.columns.clear()
    at.last = {other: element for other, element in at.last.items() if other < place} | {place: found[-1]}


def _indicators(at: Walk, row: Row) -> None:
    *groups, column = at.layout.labels
    cell = row.begun(column)
    for group in groups:
        _group(at, row, group, cell)
    if cell is None:
        _without_label(at, row, row.at(column))
        return
    row.keep(cell)
    listed = entries(cell, row)
    if at.open.indicators and _is_rest(at, listed[0], row):
        _join(at.open.indicators[-1], listed[0], row, at.block)
        listed = listed[1:]
    mark = _number(row, column)
    for entry in listed:
        draft = drafted(entry, cell, column, row, at.block)
        draft.mark = mark if mark and len(listed) == 1 else draft.mark
        _add(at, draft)
    _leave_lines(at, row, listed)


def _leave_lines(at: Walk, row: Row, listed: Sequence[Entry]) -> None:
    """Keep the lines of values for which a cell lists no indicators."""
    if not listed or Uncertainty.COUNTS_DIFFER not in listed[-1].uncertain or listed[-1].lines == 1:
        return
    for column in (*at.layout.values, *at.layout.planned):
        if cell := row.begun(column):
            lines = [line.strip() for line in cell.text.split("\n") if line.strip()]
            for text in lines[listed[-1].lines :]:
                at.leave(row.number, column + row.shift, text, Reason.CELL_NOT_USED)


def _add(at: Walk, draft: IndicatorDraft) -> None:
    draft.within += at.grouped
    at.open.indicators.append(draft)


def _group(at: Walk, row: Row, group: int, label: Cell | None) -> None:
    """What stands in a column before the labels is a heading of theirs, unless the label reaches over it."""
    over = row.at(group)
    if over is not None and over is label:
        at.grouped = False
    elif named_now := row.begun(group):
        row.keep(named_now)
        spot = Spot(at.block, row.number, group + row.shift)
        label_text = unmarked(one_line(named_now.text)).text
        at.open.indicators.append(IndicatorDraft(label_text, spot, whole=True, raised=named_now.raised))
        at.grouped = True


def _number(row: Row, column: int) -> str:
    """The number beside an indicator, where a column of numbers is its own."""
    ordinal = row.layout.ordinal_of(column)
    cell = None if ordinal is None else row.begun(ordinal)
    text = one_line(cell.text) if cell else ""
    return text if is_ordinal(text) else ""


def _is_rest(at: Walk, first: Entry, row: Row) -> bool:
    """Whether a label goes on from a page before: it has no dash while the one there has, or begins small."""
    before = at.open.indicators[-1]
    if not at.broken or first.item.mark or before.whole or before.label.endswith(":"):
        return False
    if not before.mark and not goes_on(first.item.text):
        return False
    return not before.values or not any(row.begun(column) for column in at.layout.values)


def _join(before: IndicatorDraft, first: Entry, row: Row, block: int) -> None:
    before.label = joined((before.label, first.item.text))
    before.doubt(Uncertainty.LABEL_JOINED)
    if not before.values:
        fill(before, first, row, block)


def _without_label(at: Walk, row: Row, above: Cell | None) -> None:
    """A row of values without a label: one that a merged cell above lists, or the rest of the row before."""
    values = [column for column in at.layout.values if row.begun(column)]
    if not values:
        return
    column = at.layout.labels[-1]
    if above and above.row < row.number and above.text.strip():
        for entry in entries(above, row)[:1]:
            draft = drafted(entry, above, column, row, at.block)
            draft.spot = Spot(at.block, row.number, column + row.shift, draft.spot.line)
            _add(at, draft)
    elif at.open.indicators and not at.open.indicators[-1].values and at.broken:
        fill(at.open.indicators[-1], _WHOLE_ROW, row, at.block)
        at.open.indicators[-1].doubt(Uncertainty.LABEL_JOINED)
    else:
        stray = next(_strays(row), None)
        if stray:
            row.keep(stray)
        place = stray.column if stray else column + row.shift
        label = one_line(stray.text) if stray else NAMELESS
        draft = IndicatorDraft(label, Spot(at.block, row.number, place))
        draft.uncertain += [] if stray else [Uncertainty.LABEL_MISSING]
        fill(draft, _WHOLE_ROW, row, at.block)
        _add(at, draft)


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
