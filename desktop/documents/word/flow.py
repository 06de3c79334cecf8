"""What neighbours ask of a block's paragraphs: a new page, room above, or the same page as what follows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from db.domain.blocks import (
    Block,
    ChartBlock,
    ListBlock,
    Paragraph,
    ParagraphStyle,
    Picture,
    Signatures,
    Table,
)

ROOM = '<w:spacing w:before="200"/>'  # twips, as much as stands below prose

_FIRST_PARAGRAPH = re.compile(r"(<w:p><w:pPr><w:pStyle [^>]*/>(?:<w:keepNext/>)?)")
_LAST_PARAGRAPH = re.compile(r"(.*<w:p><w:pPr><w:pStyle [^>]*/>)(?!<w:keepNext/>)", re.DOTALL)
# Their styles leave the room to what stands above, which tables and their styles do not.
_CLOSE_ABOVE = {ParagraphStyle.BODY, ParagraphStyle.LEAD}
_ANNOUNCES = ":"


def on_new_page(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces, the first of which asks for a new page; a paragraph with a break in it would be empty."""
    asked = False
    for piece in pieces:
        yield piece if asked else _FIRST_PARAGRAPH.sub(r"\1<w:pageBreakBefore/>", piece, count=1)
        asked = asked or "<w:p>" in piece


def with_room_above(piece: str) -> str:
    """The piece, whose first paragraph stays away from what is above."""
    return piece.replace("</w:pPr>", f"{ROOM}</w:pPr>", 1)


def kept_with_next(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces, whose last paragraph stays on one page with what follows."""
    held = ""
    for piece in pieces:
        if held:
            yield held
        held = piece
    yield _LAST_PARAGRAPH.sub(r"\1<w:keepNext/>", held, count=1)


def needs_room_below_table(block: Block) -> bool:
    """Whether a block would touch a table that it follows."""
    if isinstance(block, Paragraph):
        return block.style in _CLOSE_ABOVE
    return isinstance(block, ListBlock | Picture | ChartBlock)


def stays_with(block: Block, below: Block | None) -> bool:
    """Whether a page may not end between them: nobody signs a page on which there is nothing else."""
    if isinstance(below, Signatures):
        return True
    return isinstance(below, ListBlock | Table) and isinstance(block, Paragraph) and _announces(block)


def _announces(paragraph: Paragraph) -> bool:
    """Whether it only leads to what follows: „§ 2.” above its ustępy, or a sentence with a colon."""
    text = "".join(run.text for run in paragraph.runs).rstrip()
    return paragraph.style is ParagraphStyle.PROVISION or text.endswith(_ANNOUNCES)


def with_last_row_kept(table: Table) -> Table:
    """The table, whose last row stays on one page with what follows."""
    *earlier, last = table.rows
    return replace(table, rows=(*earlier, replace(last, keep_with_next=True)))
