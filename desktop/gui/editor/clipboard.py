"""Prose on the clipboard: whole within the program, as a page and as plain text for all others."""

from collections.abc import Callable
from hashlib import sha256
from html import escape
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QStandardItemModel

from db.domain.blocks import ListKind
from db.domain.rich_text import (
    Inline,
    Inserted,
    RichText,
    Span,
    TextBlock,
    TextList,
    TextParagraph,
    TextTable,
    from_plain,
    inlines,
    plain,
    read,
    write,
)
from desktop.gui.editor.marks import Chip
from desktop.gui.editor.pasted_html import read_html

OWN = "application/x-sprawozdawca-prose"
FILE = "application/x-sprawozdawca-file"
"""In which file the numbers that the chips name are to be found: in another one they name others."""
MOST_PASTED = 500_000
"""Characters; more would keep the window waiting, and no report has as many."""
_MOST_TAGS = 200_000
_TAGS = {
    ListKind.NUMBERED: '<ol type="1">',
    ListKind.ORDINAL: '<ol type="1">',
    ListKind.LETTERED: '<ol type="a">',
    ListKind.BULLETED: "<ul>",
    ListKind.DASHED: "<ul>",
}

Words = Callable[[Chip], str]


def carried(text: RichText, words: Words, file: Path) -> QMimeData:
    """The text for the clipboard; `words` tells what a chip says to those who do not know it."""
    made = _empty()
    made.setData(OWN, write(text).encode(errors="replace"))
    made.setData(FILE, _named(file))
    made.setHtml("".join(_block(each, words) for each in text))
    made.setText(plain(text, words))
    return made


def can_be_taken(source: QMimeData) -> bool:
    """Whether there is any text."""
    return source.hasFormat(OWN) or source.hasHtml() or source.hasText()


def taken(source: QMimeData, file: Path) -> RichText:
    """The text that lies there, as far as prose can hold it; chips of another file as what they said."""
    if _is_own(source, file):
        return read(source.data(OWN).data().decode(errors="replace"))
    html = source.html() if source.hasHtml() else ""
    if html and html.count("<") <= _MOST_TAGS:
        found = read_html(html)
        if found:
            return found
    return read(from_plain(source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")))


def size(source: QMimeData, file: Path) -> int:
    """How many characters would have to be read."""
    if _is_own(source, file):
        return source.data(OWN).size()
    return len(source.text()) if source.hasText() else len(source.html())


def length(text: RichText) -> int:
    """How many characters a text comes to."""
    return sum(len(each.text) if isinstance(each, Span) else 1 for each in inlines(text))


def _empty() -> QMimeData:
    """Nothing yet, made by Qt: the clipboard holds it beyond the end of Python, which what it made is not."""
    model = QStandardItemModel(1, 1)
    made = model.mimeData([model.index(0, 0)])
    made.clear()
    return made


def _is_own(source: QMimeData, file: Path) -> bool:
    return source.hasFormat(OWN) and source.data(FILE).data() == _named(file)


def _named(file: Path) -> bytes:
    """What tells a file from others without telling where it lies."""
    return sha256(str(file.resolve()).encode(errors="replace")).hexdigest().encode()


def _block(block: TextBlock, words: Words) -> str:
    match block:
        case TextParagraph(inlines=line):
            return f"<p>{_line(line, words)}</p>"
        case TextList():
            return _list(block, words)
        case TextTable(rows=rows):
            return _table(rows, words)
        case Inserted():
            return f"<p>{escape(words(block))}</p>"


def _list(block: TextList, words: Words) -> str:
    tag = _TAGS[block.kind]
    items = "".join(
        f"<li>{_line(item.inlines, words)}{_list(item.below, words) if item.below else ''}</li>"
        for item in block.items
    )
    return f"{tag}{items}</{tag[1:3]}>"


def _table(rows: tuple[tuple[tuple[Inline, ...], ...], ...], words: Words) -> str:
    lines = []
    for number, row in enumerate(rows):
        tag = "td" if number else "th"
        lines.append("".join(f"<{tag}>{_line(cell, words)}</{tag}>" for cell in row))
    return f"<table border='1'>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _line(inlines: tuple[Inline, ...], words: Words) -> str:
    return "".join(_inline(each, words) for each in inlines)


def _inline(inline: Inline, words: Words) -> str:
    text = escape(inline.text if isinstance(inline, Span) else words(inline)).replace("\xa0", "&nbsp;")
    text = f"<i>{text}</i>" if inline.italic else text
    return f"<b>{text}</b>" if inline.bold else text
