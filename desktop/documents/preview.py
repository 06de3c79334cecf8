"""The block tree as HTML for a quick look on the screen: the words and tables in order, without pages.

Elements carry the names of the blocks' styles as classes; colours and sizes are the reader's own. Charts and
pictures are images named „chart:0”, „picture:0” and on, which the reader draws himself: `chart_blocks` and
`pictures` have them in the same order.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape
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
    ListKind,
    PageBreak,
    Paragraph,
    Picture,
    Run,
    Signatures,
    Table,
)
from desktop.documents.captions import references
from desktop.documents.lettering import stretches
from desktop.documents.listed_headings import listed_headings
from desktop.documents.preview_tables import signatures, table

_LIST_TYPES = {ListKind.NUMBERED: "1", ListKind.ORDINAL: "1", ListKind.LETTERED: "a"}
_SUFFIXES = {ListKind.NUMBERED: ")", ListKind.LETTERED: ")"}
_MOST_CONTENTS = 60
_END = "Podgląd kończy się w tym miejscu. Eksportowany dokument będzie pełny."
_DRAFT = '<p class="draft">PROJEKT</p>'


def preview(document: Document, room: int = 160) -> str:
    """The document down to `room` paragraphs and table rows; a last sentence says when there is more."""
    writer = _Writer(document)
    shown: list[str] = []
    for section in document.sections:
        blocks = tuple(_clipped(section.blocks, room))
        if blocks:
            shown.append("".join(map(writer.block, blocks)))
        room -= sum(map(_size, section.blocks))
    if room < 0 and shown:
        shown[-1] += f'<p class="more">{_END}</p>'
    draft = _DRAFT if document.draft and shown else ""
    return draft + "<hr/>".join(shown)


def chart_blocks(document: Document) -> tuple[ChartBlock, ...]:
    """The charts by the numbers under which the preview asks for them."""
    return tuple(block for block in _blocks(document) if isinstance(block, ChartBlock))


def pictures(document: Document) -> tuple[Picture, ...]:
    """The pictures by the numbers under which the preview asks for them."""
    return tuple(block for block in _blocks(document) if isinstance(block, Picture))


def _blocks(document: Document) -> Iterator[Block]:
    for section in document.sections:
        yield from section.blocks


def _size(block: Block) -> int:
    return len(block.rows) if isinstance(block, Table) else 1


def _clipped(blocks: Iterable[Block], room: int) -> Iterator[Block]:
    for block in blocks:
        if room <= 0:
            return
        yield replace(block, rows=block.rows[:room]) if isinstance(block, Table) else block
        room -= _size(block)


class _Writer:
    """Renders blocks; what has to be known of the whole document is read once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._references = references(document)
        self._captions: Counter[str] = Counter()
        self._charts, self._pictures = count(), count()

    def block(self, block: Block) -> str:
        """The block as an element."""
        match block:
            case Heading(level, text):
                return f"<h{level}>{escape(text)}</h{level}>"
            case Paragraph(runs, style):
                return f'<p class="{style}">{self._runs(runs)}</p>'
            case ListBlock(items, kind):
                return self._list(items, kind)
            case Table():
                return table(block, self._runs)
            case Caption() | Contents():
                return self._counted(block)
            case _:
                return self._apart(block)

    def _counted(self, block: Caption | Contents) -> str:
        """What is known of the whole document alone."""
        if isinstance(block, Contents):
            return self._contents(block)
        number = self._captions[block.label] = self._captions[block.label] + 1
        return f'<p class="caption">{escape(block.label)}\u00a0{number}. {escape(block.text)}</p>'

    def _apart(self, block: PageBreak | Picture | ChartBlock | Signatures) -> str:
        """What is no running text."""
        match block:
            case PageBreak():
                return "<hr/>"
            case Picture(_, description):
                return _image(f"picture:{next(self._pictures)}", description)
            case ChartBlock():
                return _image(f"chart:{next(self._charts)}", block.description)
            case Signatures():
                return signatures(block)

    def _contents(self, block: Contents) -> str:
        listed = [heading for _, heading in listed_headings(block, self._document)]
        entries = [
            f'<p class="contents{heading.level}">{escape(heading.text)}</p>'
            for heading in listed[:_MOST_CONTENTS]
        ]
        if len(listed) > _MOST_CONTENTS:
            entries.append('<p class="contents1">…</p>')
        return f'<p class="contents_title">{escape(block.title)}</p>{"".join(entries)}'

    def _runs(self, runs: Iterable[Run]) -> str:
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        text = escape(self._references.get(run.anchor, run.text))
        if run.italic:
            text = f"<i>{text}</i>"
        return f"<b>{text}</b>" if run.bold else text

    def _list(self, items: Sequence[ListItem], kind: ListKind) -> str:
        if kind not in _LIST_TYPES:
            dash = "–\u00a0" if kind is ListKind.DASHED else ""
            bare = ' style="list-style-type: none"' if dash else ""
            return f"<ul{bare}>{self._items(items, dash)}</ul>"
        opening = f'<ol type="{_LIST_TYPES[kind]}" style="{{}}-qt-list-number-suffix: \'{{}}\'">'.format
        return "".join(
            opening(f"-qt-list-number-prefix: '{before}'; " * bool(before), _SUFFIXES.get(kind, "."))
            + f"{self._items(stretch)}</ol>"
            for before, stretch in stretches(items, kind)
        )

    def _items(self, items: Iterable[ListItem], sign: str = "") -> str:
        return "".join(f"<li>{sign}{self._runs(item.runs)}{self._below(item)}</li>" for item in items)

    def _below(self, item: ListItem) -> str:
        return self._list(item.children, item.nested) if item.children else ""


def _image(name: str, description: str) -> str:
    return f'<p class="image"><img src="{name}" alt="{escape(description)}"/></p>'
