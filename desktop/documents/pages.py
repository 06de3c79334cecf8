"""Which sheet each part of the report lies on."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from db.domain.blocks import (
    Block,
    Caption,
    Heading,
    ListBlock,
    ListItem,
    Orientation,
    Paragraph,
    ParagraphStyle,
    Section,
    Table,
)
from desktop.documents.goal_sections import TableDraft
from desktop.documents.prose import paragraph
from desktop.documents.sheet import Sheet
from desktop.documents.table_form import TableForm, titles

_LINE = 95  # characters
_WORTH_A_SHEET = (
    16  # lines; less than that before a lying table lies with it, or most of its sheet were white
)

Part = Block | TableDraft


def sections(parts: Sequence[Part], form: TableForm, sheet: Sheet) -> Iterator[Section]:
    """Sections of one orientation each; with a table lie its caption, its note and a short text before it."""
    placed = (pair for run in _runs(parts) for pair in _placed(run, form, sheet))
    for orientation, group in groupby(placed, itemgetter(0)):
        yield Section(tuple(block for _, block in group), orientation)


def _runs(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Stretches of text, each with the table that follows it; a chapter starts a new one."""
    run: list[Part] = []
    for part in parts:
        if run and isinstance(part, Heading) and part.level == 1:
            yield run
            run = []
        run.append(part)
        if isinstance(part, TableDraft):
            yield run
            run = []
    if run:
        yield run


def _placed(run: list[Part], form: TableForm, sheet: Sheet) -> Iterator[tuple[Orientation, Block]]:
    tabled = isinstance(run[-1], TableDraft)
    short = tabled and sum(map(_lines, run)) < _WORTH_A_SHEET
    for part in run:
        if isinstance(part, TableDraft):
            yield from ((sheet.orientation, block) for block in _table(part, form, sheet))
        else:
            yield sheet.orientation if short else Orientation.PORTRAIT, part


def _table(draft: TableDraft, form: TableForm, sheet: Sheet) -> Iterator[Block]:
    yield Caption("Tabela", draft.title)
    yield Table(sheet.widths, draft.rows, draft.title, f"Kolumny: {', '.join(titles(form))}.")
    yield paragraph(draft.note, ParagraphStyle.NOTE)


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
