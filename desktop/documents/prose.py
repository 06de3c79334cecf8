"""Prose of the record as blocks: fields become numbers, tables and charts stand where they were put."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
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
from desktop.documents.column_widths import column_widths, fits_upright, in_parts
from desktop.documents.kept_rows import kept_together

_Stretches = tuple[Run, ...]

_STYLES = {  # by whether the cell is a title, and whether figures stand in its column
    (False, False): CellStyle.TEXT,
    (False, True): CellStyle.NUMBER,
    (True, False): CellStyle.HEADER,
    (True, True): CellStyle.HEADER_NUMBER,
}
_FIGURE = re.compile(r"(?:ok\.\s?)?[+\-−]?\d[\d\s.,]*(?:zł|%|p\.p\.)?")
_NO_FIGURE = {"", "-", "–", "—", "x", "…"}


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
            return _tables([[runs(cell, telling) for cell in row] for row in rows])
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


def _tables(told: Sequence[Sequence[_Stretches]]) -> Iterator[Block]:
    """A simple table, headed by its first row; one too wide for the sheet goes on with its labels below."""
    labels, *columns = zip(*told, strict=True)
    parts = in_parts(columns, lambda some: fits_upright(_rows((labels, *some)))) if columns else ((),)
    for place, part in enumerate(parts):
        if place:
            yield paragraph("Ciąg dalszy tabeli", ParagraphStyle.LEAD)
        rows = kept_together(tuple(_rows((labels, *part))), with_next=False)
        yield Table(column_widths(rows), rows, ", ".join(filter(None, map(_words, rows[0].cells))))


def _rows(columns: Iterable[Sequence[_Stretches]]) -> Iterator[Row]:
    """The rows; figures stand under one another on the right, the labels of rows on the left."""
    kept = tuple(columns)
    figures = (False, *(_are_figures(list(map(_text, column))) for column in kept[1:]))
    for place, cells in enumerate(zip(*kept, strict=True)):
        styles = (_STYLES[not place, right] for right in figures)
        shown = (Cell((_text(cell),), style, runs=cell) for cell, style in zip(cells, styles, strict=True))
        yield Row(tuple(shown), header=not place, keep_with_next=not place)


def _are_figures(texts: Sequence[str]) -> bool:
    """Whether a column holds figures and nothing else below its title, but for signs that there are none."""
    told = [text.strip() for text in texts[1:] if text.strip() not in _NO_FIGURE]
    return bool(told) and all(map(_FIGURE.fullmatch, told))


def _words(cell: Cell) -> str:
    return " ".join(cell.lines)


def _text(stretches: Iterable[Run]) -> str:
    return "".join(run.text for run in stretches)
