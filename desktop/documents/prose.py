"""Prose of the record as blocks: fields become numbers, tables and charts stand where they were put."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from db.domain.blocks import (
    Block,
    Cell,
    CellStyle,
    ListBlock,
    ListItem,
    Paragraph,
    ParagraphStyle,
    Row,
    Run,
    Table,
)
from db.domain.facts import Facts
from db.domain.fields import resolved
from db.domain.kinds import Exhibit
from db.domain.rich_text import (
    Field,
    Inline,
    Inserted,
    Reference,
    RichText,
    TextBlock,
    TextItem,
    TextParagraph,
    TextTable,
    read,
)
from desktop.documents.anchors import anchor

_WIDEST_COLUMN = 60  # characters that count towards a column's share of the sheet
_NARROWEST_COLUMN = 8


def _nothing(_what: Exhibit, _id: int) -> Iterable[Block]:
    return ()


def _no_title(_what: Exhibit, _id: int) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Telling:
    """What prose is told from: the facts, how a table or chart is shown, and what it is called."""

    facts: Facts | None = None
    shown: Callable[[Exhibit, int], Iterable[Block]] = _nothing
    titled: Callable[[Exhibit, int], str] = _no_title


PLAIN = Telling()


def prose(text: str, telling: Telling = PLAIN) -> Iterator[Block]:
    """The blocks of a text in the markup of `db.domain.rich_text`."""
    return blocks(read(text), telling)


def blocks(rich: RichText, telling: Telling = PLAIN) -> Iterator[Block]:
    """The blocks of prose."""
    for block in rich:
        yield from _block(block, telling)


def runs(inlines: Iterable[Inline], telling: Telling = PLAIN) -> tuple[Run, ...]:
    """The stretches of a paragraph; a reference carries the title of what it names, to stand for it."""
    return tuple(_run(inline, telling) for inline in inlines)


def paragraph(text: str, style: ParagraphStyle = ParagraphStyle.BODY) -> Paragraph:
    """A paragraph of one look."""
    return Paragraph((Run(text),), style)


def item(text: str, *children: ListItem) -> ListItem:
    """An item of a list, of one look."""
    return ListItem((Run(text),), children)


def _block(block: TextBlock, telling: Telling) -> Iterable[Block]:
    match block:
        case TextParagraph(inlines):
            return (Paragraph(runs(inlines, telling)),)
        case TextTable(rows):
            return (_table(rows, telling),)
        case Inserted(what, exhibit_id):
            return telling.shown(what, exhibit_id)
        case _:
            return (ListBlock(tuple(_item(each, telling) for each in block.items), block.kind),)


def _item(entry: TextItem, telling: Telling) -> ListItem:
    stretches = runs(entry.inlines, telling)
    if entry.below is None:
        return ListItem(stretches)
    return ListItem(stretches, tuple(_item(each, telling) for each in entry.below.items), entry.below.kind)


def _run(inline: Inline, telling: Telling) -> Run:
    match inline:
        case Field():
            text = resolved(inline, telling.facts) if telling.facts else "…"
            return Run(text, inline.bold, inline.italic)
        case Reference(what, exhibit_id):
            title = telling.titled(what, exhibit_id)
            return Run(title, inline.bold, inline.italic, anchor(what, exhibit_id))
        case _:
            return Run(inline.text, inline.bold, inline.italic)


def _table(rows: Iterable[Iterable[tuple[Inline, ...]]], telling: Telling) -> Table:
    """A simple table; its first row heads it and gives it its name."""
    shown = [[runs(cell, telling) for cell in row] for row in rows]
    header, *body = ([_text(cell) for cell in row] for row in shown)
    widths = (
        min(max(map(len, column), default=0), _WIDEST_COLUMN) for column in zip(header, *body, strict=True)
    )
    return Table(
        tuple(max(width, _NARROWEST_COLUMN) for width in widths),
        tuple(_row(row, header=not place) for place, row in enumerate(shown)),
        title=", ".join(filter(None, header)),
    )


def _row(cells: Iterable[tuple[Run, ...]], *, header: bool) -> Row:
    style = CellStyle.HEADER if header else CellStyle.TEXT
    return Row(
        tuple(Cell((_text(cell),), style, runs=cell) for cell in cells), header=header, keep_with_next=header
    )


def _text(stretches: Iterable[Run]) -> str:
    return "".join(run.text for run in stretches)
