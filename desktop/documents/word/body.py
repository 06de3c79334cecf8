"""The body: a document's blocks as WordprocessingML, piece by piece."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count, zip_longest

from db.domain.blocks import (
    Block,
    Caption,
    ChartBlock,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    Orientation,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Picture,
    Run,
    Section,
    Signatures,
    Table,
    headings,
)
from desktop.documents.captions import references
from desktop.documents.lettering import stretches
from desktop.documents.word.contents import contents
from desktop.documents.word.escape import attribute
from desktop.documents.word.flow import (
    ROOM,
    kept_with_next,
    needs_room_below_table,
    on_new_page,
    stays_with,
    with_last_row_kept,
    with_room_above,
)
from desktop.documents.word.markup import (
    ATTACHED,
    NO_BREAK,
    CaptionPlace,
    bookmark,
    bookmarked,
    paragraph,
    runs,
    text_run,
)
from desktop.documents.word.numbering import ListPlan
from desktop.documents.word.signatures import signature_tables
from desktop.documents.word.skeleton import Skeleton
from desktop.documents.word.table import Inside, TableWriter
from desktop.documents.word.title_lines import TITLES, with_years_apart

_TABLES = (Table, Signatures)
_ABOUT_DRAWINGS = {ParagraphStyle.SOURCE, ParagraphStyle.NOTE}


def count_pieces(document: Document) -> int:
    """About how many pieces there will be: rows and other blocks."""
    return sum(
        len(block.rows) if isinstance(block, Table) else 1
        for section in document.sections
        for block in section.blocks
    )


class Body:
    """The pieces of a document's body; each is a whole paragraph or row, or the head or end of a table."""

    def __init__(self, document: Document, skeleton: Skeleton) -> None:
        self._document = document
        self._looks = skeleton.looks
        self._page = skeleton.page
        self._numbering = skeleton.numbering
        self._drawings = iter(skeleton.drawings.runs)
        self._line_picture = skeleton.line_picture
        self._attached = tuple(section for section in document.sections if section.attached)
        self._headings = count(1)
        self._bookmarks = count(1 + sum(1 for _ in headings(document)))
        self._counted: Counter[str] = Counter()
        self._captions = {
            name: CaptionPlace(f"_Ref{number:08}", text)
            for number, (name, text) in enumerate(references(document).items(), start=1)
        }
        self._unmarked = set(self._captions)
        self._inside = Inside(self._mark, self._runs)

    def pieces(self) -> Iterator[str]:
        """All of them, in order."""
        *earlier, last = self._document.sections or (Section(()),)
        for section in earlier:
            yield from self._named(section, self._closed(section))
        yield from self._named(last, self._ended(self._section(last)))
        yield self._page.closing(last)

    def _named(self, section: Section, pieces: Iterable[str]) -> Iterator[str]:
        """The pieces of a section, within the name of all that is attached if it belongs to that."""
        if any(section is first for first in self._attached[:1]):
            yield f'<w:bookmarkStart w:id="0" w:name="{ATTACHED}"/>'
        yield from pieces
        if any(section is last for last in self._attached[-1:]):
            yield '<w:bookmarkEnd w:id="0"/>'

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

    def _spacer(self, properties: str = "") -> str:
        return paragraph(self._looks.spacer, "", properties)

    def _section(self, section: Section) -> Iterator[str]:
        above: Block | None = None  # the last that was written
        turning = False
        for block, below in zip_longest(section.blocks, section.blocks[1:]):
            turning = turning or isinstance(block, PageBreak)
            pieces = filter(None, self._kept(block, below, section.orientation))
            if not (first := next(pieces, "")):
                continue
            if isinstance(above, _TABLES):
                if isinstance(block, _TABLES):
                    yield self._between(block)
                elif needs_room_below_table(block):
                    first = with_room_above(first)
            whole = chain((first,), pieces)
            yield from on_new_page(whole) if turning else whole
            above, turning = block, False

    def _between(self, below: Block) -> str:
        """What keeps two tables from touching, and Word from making one of them."""
        return self._spacer("<w:keepNext/>" if isinstance(below, Signatures) else ROOM)

    def _kept(self, block: Block, below: Block | None, orientation: Orientation) -> Iterator[str]:
        """The pieces of a block, which stays on one page with what follows where that is needed."""
        if not stays_with(block, below):
            return self._block(block, below, orientation)
        if isinstance(block, Table):
            return self._block(with_last_row_kept(block), below, orientation)
        return kept_with_next(self._block(block, below, orientation))

    def _block(self, block: Block, below: Block | None, orientation: Orientation) -> Iterator[str]:
        """The pieces of a block; none of a page break, which is asked for by what comes after it."""
        width = self._page.text_widths[orientation]
        match block:
            case Table():
                yield from TableWriter(block, self._looks, width, self._inside).pieces()
            case ListBlock(items, kind):
                yield from self._items(items, kind)
            case Contents():
                yield contents(block, self._document, self._looks)
            case Heading() | Paragraph() | Caption():
                yield self._single(block)
            case Picture() | ChartBlock():
                yield self._drawn(below)
            case Signatures():
                yield self._between(block).join(
                    signature_tables(block, self._looks, width, self._line_picture)
                )

    def _drawn(self, below: Block | None) -> str:
        """The next of the drawings, on one page with the line about it that follows."""
        drawing = next(self._drawings)
        explained = isinstance(below, Paragraph) and below.style in _ABOUT_DRAWINGS
        return paragraph(self._looks.figure, drawing, "<w:keepNext/>" * explained) if drawing else ""

    def _single(self, block: Heading | Paragraph | Caption) -> str:
        """One paragraph; none for a paragraph without text."""
        looks = self._looks
        match block:
            case Heading(level, text):
                return paragraph(looks.headings[level - 1], self._mark(text_run(text)))
            case Caption():
                return paragraph(looks.caption, self._caption(block))
            case Paragraph(runs, style):
                said = any(run.text.strip() or run.anchor in self._captions for run in runs)
                content = self._runs(with_years_apart(runs) if style in TITLES else runs)
                if block.outline:
                    outline = f'<w:outlineLvl w:val="{block.outline - 1}"/>'
                    return paragraph(looks.paragraphs[style], self._mark(content), outline)
                return paragraph(looks.paragraphs[style], content) if said else ""

    def _runs(self, stretches: Iterable[Run]) -> str:
        return runs(stretches, self._captions)

    def _mark(self, content: str) -> str:
        return bookmark(next(self._headings), content)

    def _items(
        self, items: Sequence[ListItem], kind: ListKind, depth: int = 0, above: ListPlan | None = None
    ) -> Iterator[str]:
        """A list and those in it; `above` is the numbering of the list that it stands in."""
        for before, stretch in stretches(items, kind):
            shared = above if above and not before and above.marks(depth, kind) else None
            plan = shared or self._numbering.plan(stretch, kind, depth, before)
            level = min(depth, plan.deepest)
            numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{plan.number}"/></w:numPr>'
            for item in stretch:
                # An item that introduces others stays with the first of them, and so does the first of all.
                kept = "<w:keepNext/>" * bool(item.children or not (depth or item is not items[0]))
                yield paragraph(self._looks.list_item, self._runs(item.runs), kept + numbered)
                if item.children:
                    yield from self._items(item.children, item.nested, depth + 1, plan)

    def _caption(self, caption: Caption) -> str:
        """„Tabela 5. …”: counted by a field, under a name where references need it."""
        label = caption.label
        number = self._counted[label] = self._counted[label] + 1
        counter = f" SEQ {attribute(label)} \\* ARABIC "
        field = f'<w:fldSimple w:instr="{counter}">{text_run(str(number))}</w:fldSimple>'
        if caption.anchor in self._unmarked:
            self._unmarked.remove(caption.anchor)
            field = bookmarked(next(self._bookmarks), self._captions[caption.anchor].bookmark, field)
        title = f". {caption.text}" if caption.text.strip() else "."
        return text_run(label + NO_BREAK) + field + text_run(title)
