"""Which sheet each part of the report lies on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
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
_WORTH_A_SHEET = 16  # lines; less text than that lies with what follows, or most of its sheet would be white
_FILLS_A_SHEET = 28  # lines

Part = Block | TableDraft
Placed = tuple[Orientation, Block]


@dataclass(frozen=True, slots=True)
class _Run:
    """Text of about so many lines on sheets of one kind, and perhaps a table that ends it."""

    parts: tuple[Part, ...]
    lines: int

    @property
    def is_short_before_table(self) -> bool:
        """Whether the text has to lie as its table does."""
        return isinstance(self.parts[-1], TableDraft) and self.lines < _WORTH_A_SHEET


def sections(parts: Sequence[Part], sheet: Sheet) -> Iterator[Section]:
    """Contents and parts in sections of one orientation each."""
    entries = sum(map(_entry_lines, parts))
    contents = (Contents("Spis treści"),) if entries > 1 else ()
    placed = _placed(_runs((*contents, *parts), entries), sheet)
    for orientation, group in groupby(placed, itemgetter(0)):
        yield Section(tuple(block for _, block in group), orientation)


def _runs(parts: Sequence[Part], entries: int) -> Iterator[_Run]:
    """The parts up to each table, or to the next chapter when there is text enough."""
    run: list[Part] = []
    lines = 0
    for part in parts:
        chapter = isinstance(part, Heading) and part.level == 1
        if run and (isinstance(run[-1], TableDraft) or (chapter and lines >= _WORTH_A_SHEET)):
            yield _Run(tuple(run), lines)
            run, lines = [], 0
        run.append(part)
        lines += entries if isinstance(part, Contents) else _lines(part)
    if run:
        yield _Run(tuple(run), lines)


def _placed(runs: Iterator[_Run], sheet: Sheet) -> Iterator[Placed]:
    previous: _Run | None = None
    for run in runs:
        orientation = sheet.orientation if run.is_short_before_table else Orientation.PORTRAIT
        if previous and isinstance(previous.parts[-1], Contents) and previous.lines > _FILLS_A_SHEET:
            yield orientation, PageBreak()
        for part in run.parts:
            if isinstance(part, TableDraft):
                yield from ((sheet.orientation, block) for block in _table(part, sheet))
            else:
                yield orientation, part
        previous = run


def _table(draft: TableDraft, sheet: Sheet) -> Iterator[Block]:
    yield Caption("Tabela", draft.title)
    columns = f"Kolumny: {', '.join(titles(draft.form))}."
    yield Table(sheet.widths_of(draft.form), draft.rows, draft.title, columns)
    yield from (paragraph(note, ParagraphStyle.NOTE) for note in draft.notes)


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
