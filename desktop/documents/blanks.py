"""What a composed document still leaves open in words: numbers that could not be shown, fields of a form."""

import re
from collections.abc import Iterator

from db.domain.blocks import Block, Document, ListBlock, ListItem, Paragraph, Table

_BLANK = re.compile(
    r"\[(?:nie wprowadzono|brak porównania|brak wartości docelowej|usunięt\w+ \w+)\]"
    r"|\(do uzupełnienia\)|poz\. …"
)


def blanks(document: Document) -> tuple[str, ...]:
    """The words that stand for what is missing, in reading order, one for each place."""
    texts = (text for section in document.sections for block in section.blocks for text in _texts(block))
    return tuple(found[0] for text in texts for found in _BLANK.finditer(text))


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(runs):
            yield "".join(run.text for run in runs)
        case ListBlock(items):
            for item in items:
                yield from _said(item)
        case Table(rows=rows):
            for row in rows:
                for cell in row.cells:
                    yield "".join(run.text for run in cell.runs) or "\n".join(cell.lines)


def _said(item: ListItem) -> Iterator[str]:
    yield "".join(run.text for run in item.runs)
    for child in item.children:
        yield from _said(child)
