"""The body: a document's blocks as WordprocessingML, piece by piece."""

import re
from collections.abc import Iterable, Iterator
from itertools import count

from db.domain.blocks import (
    Block,
    Caption,
    ChartBlock,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Orientation,
    PageBreak,
    Paragraph,
    Picture,
    Section,
    Signatures,
    Table,
)
from desktop.documents.word.contents import contents
from desktop.documents.word.escape import attribute
from desktop.documents.word.markup import bookmark, paragraph, runs, text_run
from desktop.documents.word.skeleton import Skeleton
from desktop.documents.word.table import TableWriter

_DEEPEST_LIST = 2
_FIRST_PARAGRAPH = re.compile(r"(<w:p><w:pPr><w:pStyle [^>]*/>(?:<w:keepNext/>)?)")


def count_pieces(document: Document) -> int:
    """About how many pieces there will be: rows and other blocks."""
    return sum(
        len(block.rows) if isinstance(block, Table) else 1
        for section in document.sections
        for block in section.blocks
    )


def _on_new_page(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces, the first of which asks for a new page; a paragraph with a break in it would be empty."""
    asked = False
    for piece in pieces:
        yield piece if asked else _FIRST_PARAGRAPH.sub(r"\1<w:pageBreakBefore/>", piece, count=1)
        asked = asked or "<w:p>" in piece


class Body:
    """The pieces of a document's body; each is a whole paragraph or row, or the head or end of a table."""

    def __init__(self, document: Document, skeleton: Skeleton) -> None:
        self._document = document
        self._looks = skeleton.looks
        self._page = skeleton.page
        self._list_ids = iter(skeleton.list_ids)
        self._headings = count(1)
        self._captions: dict[str, int] = {}

    def pieces(self) -> Iterator[str]:
        """All of them, in order."""
        *earlier, last = self._document.sections or (Section(()),)
        for section in earlier:
            yield from self._closed(section)
        yield from self._ended(self._section(last))
        yield self._page.closing(last)

    def _closed(self, section: Section) -> Iterator[str]:
        """A section before the last keeps its properties in its last paragraph."""
        held = ""
        for piece in self._ended(self._section(section)):
            yield held
            held = piece
        start, end, rest = held.rpartition("</w:pPr>")
        yield f"{start}{self._page.closing(section)}{end}{rest}"

    def _ended(self, pieces: Iterable[str]) -> Iterator[str]:
        """The pieces, with a paragraph at the end.

        Word demands one after a table. Reports end their sections with a note; where there is none, a
        paragraph of one point's height takes its place.
        """
        piece = ""
        for piece in pieces:
            yield piece
        if not piece.endswith("</w:p>"):
            yield self._spacer()

    def _spacer(self) -> str:
        return paragraph(self._looks.spacer, "")

    def _section(self, section: Section) -> Iterator[str]:
        above: Block | None = None
        for block in section.blocks:
            pieces = self._block(block, section.orientation)
            if isinstance(above, PageBreak):
                pieces = _on_new_page(pieces)
            elif isinstance(above, Table) and isinstance(block, Table):
                yield self._spacer()  # without it Word makes one table of two
            yield from filter(None, pieces)
            above = block

    def _block(self, block: Block, orientation: Orientation) -> Iterator[str]:
        match block:
            case Table():
                width = self._page.text_widths[orientation]
                yield from TableWriter(block, self._looks, width, self._mark).pieces()
            case ListBlock(items):
                yield from self._items(items, next(self._list_ids), 0)
            case Contents():
                yield contents(block, self._document, self._looks)
            case Heading() | Paragraph() | Caption():
                yield self._single(block)
            case PageBreak() | Picture() | ChartBlock() | Signatures():
                return

    def _single(self, block: Heading | Paragraph | Caption) -> str:
        """One paragraph; none for a paragraph without text."""
        looks = self._looks
        match block:
            case Heading(level, text):
                return paragraph(looks.headings[level - 1], self._mark(text_run(text)))
            case Caption(label, text):
                return paragraph(looks.caption, self._caption(label, text))
            case Paragraph(stretches, style):
                said = any(run.text.strip() for run in stretches)
                return paragraph(looks.paragraphs[style], runs(stretches)) if said else ""

    def _mark(self, content: str) -> str:
        return bookmark(next(self._headings), content)

    def _items(self, items: Iterable[ListItem], number: int, level: int) -> Iterator[str]:
        numbered = (
            f'<w:numPr><w:ilvl w:val="{min(level, _DEEPEST_LIST)}"/><w:numId w:val="{number}"/></w:numPr>'
        )
        for place, item in enumerate(items):
            # An item that introduces others stays with the first of them, and so does the first of all.
            kept = "<w:keepNext/>" * bool(item.children or not (place or level))
            yield paragraph(self._looks.list_item, runs(item.runs), kept + numbered)
            yield from self._items(item.children, number, level + 1)

    def _caption(self, label: str, text: str) -> str:
        number = self._captions[label] = self._captions.get(label, 0) + 1
        counter = f" SEQ {attribute(label)} \\* ARABIC "
        field = f'<w:fldSimple w:instr="{counter}">{text_run(str(number))}</w:fldSimple>'
        return f"{text_run(f'{label} ')}{field}{text_run(f'. {text}')}"
