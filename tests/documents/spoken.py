"""What a document says, block by block, as tests compare it."""

from collections.abc import Iterator
from typing import TypeVar

from db.domain.blocks import (
    Block,
    Caption,
    ChartBlock,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Run,
    Signatures,
    Table,
)

Kind = TypeVar("Kind", bound=Block)


def blocks(document: Document) -> Iterator[Block]:
    """The document's blocks in reading order."""
    for section in document.sections:
        yield from section.blocks


def every(document: Document, kind: type[Kind]) -> list[Kind]:
    """The document's blocks of a kind."""
    return [block for block in blocks(document) if isinstance(block, kind)]


def lines(document: Document) -> list[str]:
    """Every line of the document: paragraphs, items, cells, captions, charts' figures; spaces are plain."""
    return [line.replace("\u00a0", " ") for block in blocks(document) for line in _lines(block)]


def items(block: ListBlock) -> list[str]:
    """The texts of a list's items."""
    return [text(item.runs) for item in block.items]


def text(runs: tuple[Run, ...]) -> str:
    """The runs as one text."""
    return "".join(run.text for run in runs)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=said):
            yield said
        case Paragraph(runs):
            yield text(runs)
        case ListBlock(items=found):
            yield from (line for item in found for line in _item(item))
        case Caption(label, said):
            yield f"{label}. {said}"
        case Table(rows=rows):
            yield from (line for row in rows for cell in row.cells for line in cell.lines)
        case ChartBlock():
            yield from _figures(block)
        case Signatures(entries):
            yield from (f"{each.heading}|{each.acting_for}|{each.title}|{each.name}" for each in entries)


def _figures(chart: ChartBlock) -> Iterator[str]:
    for each in chart.series:
        for category, amount in zip(chart.categories, each.amounts, strict=True):
            yield f"{each.name} / {category}: {amount}"


def _item(item: ListItem) -> Iterator[str]:
    yield text(item.runs)
    for child in item.children:
        yield from _item(child)
