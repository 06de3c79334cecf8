"""The block tree as HTML for a quick look on the screen: the words and tables in order, without pages.

Elements carry the names of the blocks' styles as classes; colours and sizes are the reader's own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape
from itertools import islice

from db.domain.blocks import (
    Block,
    Caption,
    Cell,
    CellStyle,
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
    Row,
    Run,
    Signatures,
    Table,
    headings,
)

_LIST_TYPES = {ListKind.NUMBERED: "1", ListKind.LETTERED: "a"}
_MOST_CONTENTS = 60
_STEP = "\u00a0" * 4  # the reader's margins hold for whole tables only
_END = "Podgląd kończy się w tym miejscu. Eksportowany dokument będzie pełny."


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
    return "<hr/>".join(shown)


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
        self._captions: Counter[str] = Counter()

    def block(self, block: Block) -> str:
        """The block as an element."""
        match block:
            case Heading(level, text):
                return f"<h{level}>{escape(text)}</h{level}>"
            case Paragraph(runs, style):
                return f'<p class="{style}">{_runs(runs)}</p>'
            case ListBlock(items, kind):
                return _list(items, kind)
            case Table():
                return _table(block)
            case Caption(label, text):
                self._captions[label] += 1
                return f'<p class="caption">{escape(label)} {self._captions[label]}. {escape(text)}</p>'
            case Contents(title, depth):
                return self._contents(title, depth)
            case PageBreak():
                return "<hr/>"
            case Picture() | ChartBlock() | Signatures():
                return ""

    def _contents(self, title: str, depth: int) -> str:
        listed = [heading for heading in headings(self._document) if heading.level <= depth]
        entries = [
            f'<p class="contents{heading.level}">{escape(heading.text)}</p>'
            for heading in listed[:_MOST_CONTENTS]
        ]
        if len(listed) > _MOST_CONTENTS:
            entries.append('<p class="contents1">…</p>')
        return f'<p class="contents_title">{escape(title)}</p>{"".join(entries)}'


def _runs(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.italic:
        text = f"<i>{text}</i>"
    return f"<b>{text}</b>" if run.bold else text


def _list(items: Iterable[ListItem], kind: ListKind) -> str:
    inside = "".join(
        f"<li>{_runs(item.runs)}{_list(item.children, item.nested) if item.children else ''}</li>"
        for item in items
    )
    number = _LIST_TYPES.get(kind)
    return f'<ol type="{number}">{inside}</ol>' if number else f"<ul>{inside}</ul>"


def _table(table: Table) -> str:
    rows = (_row(row, len(table.rows) - place, table.widths) for place, row in enumerate(table.rows))
    return f'<table width="100%" cellspacing="0" cellpadding="4" border="1">{"".join(rows)}</table>'


def _row(row: Row, below: int, widths: tuple[int, ...]) -> str:
    """One row; `below` counts the rows from this one to the end of what is shown."""
    if not row.header:
        return f"<tr>{''.join(_cell('td', cell, below) for cell in row.cells)}</tr>"
    columns = iter(widths)
    shares = (sum(islice(columns, cell.columns)) * 100 // sum(widths) for cell in row.cells)
    cells = (
        _cell(f'th width="{share}%"', cell, below) for cell, share in zip(row.cells, shares, strict=True)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _cell(tag: str, cell: Cell, below: int) -> str:
    spans = (("colspan", cell.columns), ("rowspan", min(cell.rows, below)))
    spanning = "".join(f' {name}="{count}"' for name, count in spans if count > 1)
    return f'<{tag} class="{cell.style}"{spanning}>{_lines(cell)}</{tag[:2]}>'


def _lines(cell: Cell) -> str:
    sign = "•\u00a0" if cell.style is CellStyle.LIST and len(cell.lines) > 1 else ""
    sign = _STEP * cell.indent + sign
    reference = f"<sup>\u00a0{escape(cell.reference)}</sup>" if cell.reference else ""
    return "<br/>".join(f"{sign}{escape(line)}" for line in cell.lines) + reference
