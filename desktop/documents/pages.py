"""Which sheet each part of the report lies on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter

from db.domain.blocks import (
    Block,
    Caption,
    Contents,
    Heading,
    ListBlock,
    ListItem,
    Orientation,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Section,
    Table,
)
from desktop.documents.goal_sections import TableDraft
from desktop.documents.prose import paragraph
from desktop.documents.sheet import Sheet
from desktop.documents.table_form import titles

_LINE = 95  # characters
_WORTH_A_SHEET = 16  # lines; a shorter opening lies with what follows, or most of its sheet would be white
_FILLS_A_SHEET = 28  # lines

Part = Block | TableDraft
Placed = tuple[Orientation, Block]


def sections(opening: Sequence[Block], chapters: Sequence[Part], sheet: Sheet) -> Iterator[Section]:
    """What stands before the chapters, its contents among it, and the chapters, lying as they need to.

    Contents of a single entry are left out; what follows long ones starts on a new page.
    """
    text = _orientation(chapters, sheet)
    entries = sum(map(_entry_lines, (*opening, *chapters)))
    is_long = entries + sum(map(_lines, opening)) >= _WORTH_A_SHEET
    first = Orientation.PORTRAIT if is_long else text
    apart = entries > _FILLS_A_SHEET and (len(opening) > 1 or text is first)
    opened = _opened(opening, entries > 1, apart)
    placed = chain(((first, block) for block in opened), _placed(chapters, text, sheet))
    for orientation, group in groupby(placed, itemgetter(0)):
        yield Section(tuple(block for _, block in group), orientation)


def table_blocks(draft: TableDraft, sheet: Sheet) -> Iterator[Block]:
    """A table with its caption and notes, its columns as wide as the sheet has them."""
    yield Caption("Tabela", draft.title)
    columns = f"Kolumny: {', '.join(titles(draft.form))}."
    yield Table(sheet.widths_of(draft.form), draft.rows, draft.title, columns)
    yield from (paragraph(note, ParagraphStyle.NOTE) for note in draft.notes)


def _opened(opening: Iterable[Block], listed: bool, apart: bool) -> Iterator[Block]:
    for block in opening:
        if not isinstance(block, Contents):
            yield block
        elif listed:
            yield from (block, PageBreak()) if apart else (block,)


def _orientation(chapters: Sequence[Part], sheet: Sheet) -> Orientation:
    """How the text of all chapters lies: as the tables do, unless it is enough to fill sheets of its own."""
    tables = sum(isinstance(part, TableDraft) for part in chapters)
    enough = sum(map(_lines, chapters)) >= tables * _FILLS_A_SHEET
    return Orientation.PORTRAIT if enough else sheet.orientation


def _placed(parts: Iterable[Part], text: Orientation, sheet: Sheet) -> Iterator[Placed]:
    """The blocks of the parts; headings lie as what they head, or they would stay alone on another sheet."""
    waiting: list[Block] = []
    for part in parts:
        if isinstance(part, Heading):
            waiting.append(part)
            continue
        if isinstance(part, TableDraft):
            yield from ((sheet.orientation, block) for block in (*waiting, *table_blocks(part, sheet)))
        else:
            yield from ((text, block) for block in (*waiting, part))
        waiting.clear()
    yield from ((text, block) for block in waiting)


def _lines(part: Part) -> int:
    """About how many lines a part takes."""
    match part:
        case Heading():
            return 2
        case Paragraph(runs):
            return 1 + sum(len(run.text) for run in runs) // _LINE
        case ListBlock(items):
            return sum(map(_item_lines, items))
        case _:
            return 0


def _item_lines(item: ListItem) -> int:
    return _lines(Paragraph(item.runs)) + sum(map(_item_lines, item.children))


def _entry_lines(part: Part) -> int:
    """About how many lines a part takes in the contents."""
    if isinstance(part, TableDraft):
        cells = (row.cells[0] for row in part.rows)
        return sum(_lines(paragraph(" ".join(cell.lines))) for cell in cells if cell.outline)
    return _lines(paragraph(part.text)) if isinstance(part, Heading) else 0
