"""Tables with periods in their rows: „Rok | Liczba rodzin | Liczba dzieci”, „Wskaźnik | Rok | Wartość”."""

from db.domain.foreign import Spot
from db.domain.periods import Period
from desktop.exchange.understanding.alignment import Row
from desktop.exchange.understanding.cell_lines import one_line, unmarked
from desktop.exchange.understanding.drafts import IndicatorDraft, ValueDraft
from desktop.exchange.understanding.indicator_rows import value_text
from desktop.exchange.understanding.period_words import period_in
from desktop.exchange.understanding.table_walk import Walk


def period_row(at: Walk, row: Row) -> None:
    """Add a row's values to the indicators that its label or the titles of the columns name."""
    cell = row.at(at.layout.periods[0])
    period = period_in(one_line(cell.text)) if cell else None
    if cell is None or period is None:
        return
    row.keep(cell)
    for column in at.layout.values:
        draft = _labelled(at, row) if at.layout.labels else _titled(at, column)
        if draft:
            _add(draft, at, row, column, period)


def _add(draft: IndicatorDraft, at: Walk, row: Row, column: int, period: Period) -> None:
    if cell := row.begun(column):
        row.keep(cell)
        label = at.layout.uses[column].label if at.layout.labels and len(at.layout.values) > 1 else ""
        spot = Spot(at.block, row.number, column + row.shift)
        text = value_text(cell.text)
        draft.values.append(ValueDraft(period, text, spot, label, cell.raised, cell.number))


def _labelled(at: Walk, row: Row) -> IndicatorDraft | None:
    """The indicator that the row's label names, also by a cell merged over several rows."""
    column = at.layout.labels[-1]
    cell = row.at(column)
    if cell is None or not cell.text.strip():
        return next(reversed(at.columns.values()), None)
    row.keep(cell)
    label = unmarked(one_line(cell.text)).text
    spot = Spot(at.block, row.number, column + row.shift)
    return _known(at, label, IndicatorDraft(label, spot, indent=cell.indent, raised=cell.raised))


def _titled(at: Walk, column: int) -> IndicatorDraft:
    """The indicator that the title of a column names."""
    label = at.layout.uses[column].label or at.layout.titles[column]
    return _known(at, column, IndicatorDraft(label, Spot(at.block, max(at.header_rows - 1, 0), column)))


def _known(at: Walk, key: int | str, new: IndicatorDraft) -> IndicatorDraft:
    """The one of that name under the open element, now made if there was none."""
    if key not in at.columns:
        at.columns[key] = new
        new.within += at.grouped
        at.open.indicators.append(new)
    return at.columns[key]
