"""Indicators of a row: one, or several listed in one cell with their values on lines in the same order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.domain.foreign import Cell, Spot
from db.domain.kinds import TargetKind
from db.domain.understanding import Role, Uncertainty
from desktop.exchange.understanding.alignment import Row
from desktop.exchange.understanding.cell_lines import Item, items, lines_of, one_line, unmarked
from desktop.exchange.understanding.drafts import IndicatorDraft, TargetDraft, ValueDraft
from desktop.exchange.understanding.label_words import labels_in
from desktop.exchange.understanding.listed_indicators import yearly
from desktop.exchange.understanding.value_words import is_sign, is_value


@dataclass(frozen=True, slots=True)
class Entry:
    """An indicator listed in a cell: which of so many lines of values is its own; None: it has none."""

    item: Item
    line: int | None = 0
    lines: int = 1
    within: int = 0
    uncertain: tuple[Uncertainty, ...] = ()


def entries(cell: Cell, row: Row) -> list[Entry]:
    """The indicators that a cell lists, each with its lines in the cells of values."""
    listed = items(cell.text)
    if len(listed) == 1:
        return [_run_together(cell, listed[0], row) or Entry(listed[0])]
    if cell.rows == len(listed):
        return [Entry(listed[row.number - cell.row])]
    heads = _heads(listed)
    return _by_lines(listed, heads, list(_figures(row))) or [_as_one(cell, listed)]


def _run_together(cell: Cell, item: Item, row: Row) -> Entry | None:
    """The row's own label in a cell that has one for each of its rows, on one line; None where it has not."""
    labels = labels_in(item.text) if cell.rows > 1 else []
    if len(labels) != cell.rows:
        return None
    return Entry(item._replace(text=labels[row.number - cell.row]), uncertain=(Uncertainty.LABEL_JOINED,))


def _heads(listed: Sequence[Item]) -> int:
    """1 if what is listed after marks has a heading without one before it, else 0."""
    return int(not listed[0].mark and any(item.mark for item in listed))


def _figures(row: Row) -> Iterator[str]:
    """The texts of the values of a row."""
    for column in (*row.layout.values, *row.layout.planned):
        if cell := row.begun(column):
            yield cell.text


def _by_lines(listed: Sequence[Item], heads: int, figures: Sequence[str]) -> list[Entry] | None:
    count = len(listed)
    if not figures:
        marked = heads or listed[0].mark
        return [_entry(item, None, 1, heads, place) for place, item in enumerate(listed)] if marked else None
    for missing in {0, heads}:
        if all(lines_of(text, count - missing) for text in figures):
            return [
                _entry(item, place - missing if place >= missing else None, count - missing, heads, place)
                for place, item in enumerate(listed)
            ]
    several = max(len([line for line in text.split("\n") if line.strip()]) for text in figures) > 1
    if not several or not any(item.mark for item in listed) or not all(map(_all_values, figures)):
        return None
    differ = (Uncertainty.COUNTS_DIFFER,)
    return [Entry(item, place, count, uncertain=differ) for place, item in enumerate(listed)]


def _all_values(text: str) -> bool:
    return all(is_value(line) for line in text.split("\n") if line.strip())


def _entry(item: Item, line: int | None, lines: int, heads: int, place: int) -> Entry:
    return Entry(item, line, lines, within=int(heads and place > 0))


def _as_one(cell: Cell, listed: Sequence[Item]) -> Entry:
    """The whole cell as one label; that its lines are more than its values is said where they have marks."""
    mark, text = unmarked(one_line(cell.text))
    differ = (Uncertainty.COUNTS_DIFFER,) if any(item.mark for item in listed) else ()
    return Entry(Item(text, mark, 0), uncertain=differ)


def drafted(entry: Entry, cell: Cell, column: int, row: Row, block: int) -> IndicatorDraft:
    """The indicator with what its row says of it."""
    item = entry.item
    spot = Spot(block, row.number, column + row.shift, item.line)
    draft = IndicatorDraft(item.text, spot, item.mark, cell.indent, entry.within)
    draft.uncertain += entry.uncertain
    draft.raised = cell.raised if entry.line in (0, None) or entry.line == entry.lines - 1 else ""
    draft.whole = bool(row.layout.values) and row.at(row.layout.values[0]) is cell
    fill(draft, entry, row, block, cell)
    return draft


def fill(draft: IndicatorDraft, entry: Entry, row: Row, block: int, label: Cell | None = None) -> None:
    """Add what the row says of an indicator: values, planned amounts, unit, definition, source."""
    if entry.line is None:
        return
    before: Cell | None = None
    for column in (*row.layout.values, *row.layout.planned):
        cell = row.begun(column)
        if cell and cell is not label:
            _take(draft, entry, row, block, column, cell is before)
        before = cell
    for column in row.layout.beside:
        cell = row.at(column)
        text = _beside(cell.text, entry) if cell and cell is not label else ""
        if cell and text and _describe(draft, row.layout.uses[column].role, text):
            row.keep(cell)


def _beside(text: str, entry: Entry) -> str:
    """What a cell says beside the values: the entry's line, or all for each where their numbers differ."""
    lines = lines_of(text, entry.lines)
    return lines[entry.line or 0] if lines else one_line(text)


def _take(draft: IndicatorDraft, entry: Entry, row: Row, block: int, column: int, again: bool) -> None:
    """Take a cell's value or planned amount; `again`: the cell reaches over from the column before."""
    cell, use = row.cells[column + row.shift], row.layout.uses[column]
    text = _line(cell.text, entry)
    if text is None or not text:
        return
    row.keep(cell)
    spot = Spot(block, row.number, column + row.shift, entry.line or 0)
    if use.role is not Role.VALUE:
        kind = TargetKind.TARGET if use.role is Role.TARGET else TargetKind.BASELINE
        draft.targets.append(TargetDraft(kind, use.period, text, spot))
    elif use.period:
        is_last = entry.line == entry.lines - 1
        doubts: tuple[Uncertainty, ...] = (
            (Uncertainty.VALUE_AMBIGUOUS,) if again and not is_sign(text) else ()
        )
        dated = [(use.period, text, doubts)]
        if row.layout.guesses(column):  # a cell may date its own amounts: „10 (2022), 12 (2023)”
            dated = list(yearly(text, use.period, (*doubts, Uncertainty.PERIOD_GUESSED)))
        raised = cell.raised if is_last else ""
        draft.values += [
            ValueDraft(period, amount, spot, use.label, raised, cell.number, why)
            for period, amount, why in dated
        ]


def _line(text: str, entry: Entry) -> str | None:
    """What of a cell is the entry's; None where the cell has fewer lines."""
    if entry.lines == 1:
        return value_text(text)
    lines = lines_of(text, entry.lines)
    if lines is None:
        lines = [line.strip() for line in text.split("\n") if line.strip()]
    place = entry.line or 0
    return lines[place] if place < len(lines) else None


def value_text(text: str) -> str:
    """A value on several lines as one: measures are parted by commas, „806 spotkań, 1384 godziny”."""
    if "\n" not in text:
        return " ".join(text.split())
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and all(map(is_value, lines)):
        return ", ".join(line.strip(" ,;") for line in lines)
    return one_line(text)


def _describe(draft: IndicatorDraft, role: Role, text: str) -> bool:
    """Whether there was room for what a cell says beside the values."""
    name = {Role.UNIT: "unit", Role.DEFINITION: "definition"}.get(role, "source")
    is_free = not getattr(draft, name)
    if is_free:
        setattr(draft, name, text)
    return is_free
