"""What a document says, block by block, as a reader meets it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from db import store
from db.domain.blocks import (
    Block,
    Caption,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Run,
    Signatures,
    Table,
)
from db.domain.kinds import DocumentKind
from db.domain.periods import Period
from desktop.app import documents
from desktop.app.workspace import Workspace

Chapter = tuple[str, list[str]]  # a heading after its level, and the lines below it


def composed(path: Path, kind: DocumentKind, period: Period, **options: Any) -> Document:
    """A document of the first programme of a file; `options` hold instead of those of its definition."""
    with store.open_for_reading(path) as opened:
        return documents.composed(documents.document(Workspace(opened), 1, kind, period, **options))


def blocks(document: Document) -> Iterator[Block]:
    """All blocks in order."""
    for section in document.sections:
        yield from section.blocks


def chapters(document: Document) -> list[Chapter]:
    """„2 Cel szczegółowy 1: …” with the lines below it; what stands first has no heading."""
    found: list[Chapter] = [("", [])]
    for block in blocks(document):
        if isinstance(block, Heading):
            found.append((f"{block.level} {block.text}", []))
        else:
            found[-1][1].extend(lines(block))
    return found


def everything(document: Document) -> list[str]:
    """All lines, headings among them."""
    return [line for heading, below in chapters(document) for line in (heading, *below) if line]


def lines(block: Block) -> Iterator[str]:
    """The lines of a block; items of lists after a tab for each level, a table's row by row, cells apart."""
    match block:
        case Paragraph(runs):
            yield _text(runs)
        case ListBlock(items):
            yield from _items(items, 1)
        case Table(rows=rows):
            for row in rows:
                yield " | ".join(" ".join(cell.lines) for cell in row.cells)
        case Caption(label, text):
            yield f"{label}: {text}"
        case Signatures(entries):
            yield from (entry.heading for entry in entries)
        case Heading(_, text) | Contents(text):
            yield text


def _items(items: Iterable[ListItem], depth: int) -> Iterator[str]:
    for item in items:
        yield "\t" * depth + _text(item.runs)
        yield from _items(item.children, depth + 1)


def _text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)
