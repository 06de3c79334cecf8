"""Rich text written as markup, in the one way in which the program writes it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from db.domain.rich_text.line import write_cells, write_line
from db.domain.rich_text.marks import ESCAPED, mark, written
from db.domain.rich_text.model import (
    Inserted,
    RichText,
    TextBlock,
    TextItem,
    TextList,
    TextParagraph,
    TextTable,
)

_STEP = "  "
_ESCAPES = str.maketrans({sign: f"\\{sign}" for sign in ESCAPED})


def write(rich: RichText) -> str:
    """The markup that says this: one line a block, nothing for what is empty."""
    lines: list[str] = []
    for before, block in pairwise((None, *rich)):
        if isinstance(before, TextTable) and isinstance(block, TextTable):
            lines.append("")
        lines += _lines(block) if block else ()
    return "\n".join(lines)


def from_plain(text: str) -> str:
    """The markup of plain text: its signs mean nothing, its lists are lists."""
    return text.translate(_ESCAPES)


def _lines(block: TextBlock) -> Iterable[str]:
    match block:
        case TextParagraph(inlines=inlines):
            return _paragraph(write_line(inlines))
        case TextList():
            return _list(block, "")
        case TextTable(rows=rows):
            return (write_cells(row) for row in rows)
        case Inserted(what=what, id=exhibit_id):
            return (f"{{{what} {exhibit_id}}}",)


def _paragraph(line: str) -> tuple[str, ...]:
    """The line of a paragraph, which must not look like an item of a list."""
    found = mark(line)
    if found is None:
        return (line,) if line else ()
    place = len(line[: found.end].rstrip()) - 1
    return (f"{line[:place]}\\{line[place:]}",)


def _list(block: TextList, indent: str) -> Iterator[str]:
    said = ((write_line(item.inlines), item) for item in block.items)
    number = 0
    for line, item in said:
        number += bool(line)
        yield from _item(line and f"{indent}{written(block.kind, number)} {line}", item, indent)


def _item(line: str, item: TextItem, indent: str) -> Iterator[str]:
    if line:
        yield line
    if item.below is not None:
        yield from _list(item.below, indent + _STEP)
