"""Rows that name their indicators by labels, also by ones that are missing or were cut by a page's end."""

from collections.abc import Iterator, Sequence

from db.domain.foreign import Cell, Spot
from db.domain.understanding import Reason, Uncertainty
from desktop.exchange.understanding.alignment import Row
from desktop.exchange.understanding.cell_lines import Item, goes_on, is_ordinal, joined, one_line, unmarked
from desktop.exchange.understanding.drafts import IndicatorDraft
from desktop.exchange.understanding.indicator_rows import Entry, drafted, entries, fill
from desktop.exchange.understanding.label_words import labels_in
from desktop.exchange.understanding.table_walk import Walk

NAMELESS = "Wskaźnik bez nazwy"
_WHOLE_ROW = Entry(Item("", "", 0))


def label_row(at: Walk, row: Row) -> None:
    """Add the indicators that a row's label names, with its values."""
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
        _add(at, _parted(at, row, column) or _stray(at, row, column))


def _parted(at: Walk, row: Row, column: int) -> IndicatorDraft | None:
    """The row's indicator by what the label above says behind a dash; None where that names only its own."""
    above = at.open.indicators[-1] if at.open.indicators else None
    if above is None or above.spot[:2] != (at.block, row.number - 1) or next(_strays(row), None):
        return None
    first, *others = labels_in(above.label)
    if not others:
        return None
    above.label = first
    above.doubt(Uncertainty.LABEL_JOINED)
    spot = Spot(at.block, row.number, column + row.shift)
    draft = IndicatorDraft(" – ".join(others), spot, above.mark, above.indent, above.within - at.grouped)
    draft.doubt(Uncertainty.LABEL_JOINED)
    fill(draft, _WHOLE_ROW, row, at.block)
    return draft


def _stray(at: Walk, row: Row, column: int) -> IndicatorDraft:
    """The row's indicator by a text that stands elsewhere, as „Razem” does; else without a name."""
    stray = next(_strays(row), None)
    if stray:
        row.keep(stray)
    place = stray.column if stray else column + row.shift
    draft = IndicatorDraft(one_line(stray.text) if stray else NAMELESS, Spot(at.block, row.number, place))
    draft.uncertain += [] if stray else [Uncertainty.LABEL_MISSING]
    fill(draft, _WHOLE_ROW, row, at.block)
    return draft


def _strays(row: Row) -> Iterator[Cell]:
    """Texts that stand where numbers should, as „Razem” does."""
    layout = row.layout
    named = [cell for column in (*layout.elements, *layout.labels) if (cell := row.begun(column))]
    for column in layout.ordinals:
        cell = row.begun(column)
        if cell and cell not in named and not is_ordinal(one_line(cell.text)):
            yield cell
