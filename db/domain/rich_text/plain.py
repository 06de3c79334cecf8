"""Rich text walked through and told as plain text."""

from collections.abc import Callable, Iterator

from db.domain.rich_text.marks import written
from db.domain.rich_text.model import (
    Field,
    Inline,
    Inserted,
    Reference,
    RichText,
    Span,
    TextBlock,
    TextList,
    TextParagraph,
    TextTable,
)

Say = Callable[[Field | Reference], str]

_BETWEEN_CELLS = "\t"


def plain(rich: RichText, say: Say = lambda _: "…") -> str:
    """The text without looks, one line a block, lists with their marks; `say` tells fields and references."""
    return "\n".join(line for block in rich for line in _lines(block, say))


def said(inlines: tuple[Inline, ...], say: Say = lambda _: "…") -> str:
    """A line without looks."""
    return "".join(each.text if isinstance(each, Span) else say(each) for each in inlines)


def inlines(rich: RichText) -> Iterator[Inline]:
    """Everything that stands in the lines, in reading order."""
    for block in rich:
        for line in lines(block):
            yield from line


def lines(block: TextBlock) -> Iterator[tuple[Inline, ...]]:
    """What a block says: a paragraph's line, the items of a list, the cells of a table."""
    match block:
        case TextParagraph(inlines=line):
            yield line
        case TextList(items=items):
            for item in items:
                yield item.inlines
                if item.below is not None:
                    yield from lines(item.below)
        case TextTable(rows=rows):
            for row in rows:
                yield from row


def named(rich: RichText) -> frozenset[int]:
    """The ids of the indicators that the text's fields are resolved from."""
    fields = (each for each in inlines(rich) if isinstance(each, Field))
    return frozenset(number for each in fields for number in (each.indicator_id, each.of) if number)


def exhibits(rich: RichText) -> Iterator[Inserted | Reference]:
    """The data tables and charts that stand in the text or are referred to, in reading order."""
    for block in rich:
        if isinstance(block, Inserted):
            yield block
        for line in lines(block):
            yield from (each for each in line if isinstance(each, Reference))


def _lines(block: TextBlock, say: Say) -> Iterator[str]:
    match block:
        case TextParagraph(inlines=line):
            yield said(line, say)
        case TextList():
            yield from _items(block, say, "")
        case TextTable(rows=rows):
            yield from (_BETWEEN_CELLS.join(said(cell, say) for cell in row) for row in rows)


def _items(block: TextList, say: Say, indent: str) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        yield f"{indent}{written(block.kind, number)} {said(item.inlines, say)}"
        if item.below is not None:
            yield from _items(item.below, say, f"{indent}  ")
