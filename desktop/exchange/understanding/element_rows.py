"""Elements that stand in columns: new ones, the same ones again, and the rest of ones cut by a page's end."""

from dataclasses import dataclass

from db.domain.foreign import Cell, Spot
from db.domain.understanding import Uncertainty
from desktop.exchange.understanding.alignment import Row
from desktop.exchange.understanding.cell_lines import Item, goes_on, is_ordinal, items, joined, one_line
from desktop.exchange.understanding.drafts import ElementDraft


@dataclass(frozen=True, slots=True)
class Named:
    """What a row says in a column of elements: the cell, the number beside it, and the entries it lists."""

    cell: Cell | None
    mark: str
    entries: tuple[Item, ...]
    numbered: bool


def named(row: Row, column: int) -> Named | None:
    """What a row says in a column of elements; None for nothing new."""
    cell, ordinal = row.begun(column), row.layout.ordinal_of(column)
    number = None if ordinal is None else row.begun(ordinal)
    if cell and row.layout.labels and cell is row.begun(row.layout.labels[-1]):
        cell = None
    mark = one_line(number.text) if number and number is not cell else ""
    if number and not is_ordinal(mark):
        mark = ""
    if cell is None and not mark:
        return None
    entries = tuple(items(cell.text)) if cell else ()
    return Named(cell, mark, entries, ordinal is not None)


def is_again(last: ElementDraft | None, new: Named) -> bool:
    """Whether an element is only repeated in each row, as where cells are not merged."""
    if last is None or new.cell is None or not new.entries:
        return False
    text, mark = _whole(new)
    return text == last.text and (new.mark or mark) in ("", last.mark)


def is_rest(last: ElementDraft | None, new: Named, *, broken: bool) -> bool:
    """Whether a text goes on from an element: it has no number while that one has, or it begins small."""
    if last is None or new.mark or not new.entries or new.entries[0].mark:
        return False
    if not last.text:
        return True
    small = goes_on(new.entries[0].text)
    return (
        small or (new.numbered and bool(last.mark)) if broken else small and new.numbered and bool(last.mark)
    )


def go_on(last: ElementDraft, new: Named) -> None:
    """Add the rest to an element."""
    if last.text:
        last.doubt(Uncertainty.LABEL_JOINED)
    last.text = joined((last.text, _whole(new)[0]))


def elements(new: Named, row: Row, column: int, block: int, *, below: bool = False) -> list[ElementDraft]:
    """The elements that a cell names: one, what it lists below that, or several in a table of goals.

    `below`: whatever it lists stands below the element that the row begins with.
    """
    level = row.layout.uses[column].level
    spot = Spot(block, row.number, column + row.shift)
    if new.cell is None:
        return [ElementDraft("", spot, column, level, new.mark)]
    if below and all(item.mark for item in new.entries):
        return [
            ElementDraft(item.text, spot._replace(line=item.line), column, level, within=1)
            for item in new.entries
        ]
    first, *others = new.entries
    raised = new.cell.raised
    listed = others and all(item.mark for item in others)
    if listed and (not first.mark or not row.layout.labels):
        return [
            ElementDraft(
                item.text, spot._replace(line=item.line), column, level, item.mark, int(not first.mark)
            )
            if place
            else ElementDraft(item.text, spot, column, level, new.mark or item.mark)
            for place, item in enumerate(new.entries)
        ]
    text, mark = _whole(new)
    return [ElementDraft(text, spot, column, level, new.mark or mark, raised=raised)]


def _whole(new: Named) -> tuple[str, str]:
    """All that a cell says as one text, and the mark before it."""
    first, *others = new.entries
    rest = (f"{item.mark} {item.text}".strip() for item in others)
    return joined((first.text, *rest)), first.mark
