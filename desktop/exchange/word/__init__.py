"""Reading a Word file of anybody's making: its paragraphs and tables, with nothing understood yet.

What pages carry at their edges (headers, footers), comments and pictures are not read. A note of a cell
stands in the cell's `raised`: the whole text of a footnote, or the raised sign of a note under the table.
Raised digits elsewhere are given as such (m², ¹). A table in a cell gives lines with tabs between its cells.
"""

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import Block, ForeignDocument, ForeignKind
from desktop.exchange.faults import UnreadableError, naming
from desktop.exchange.word.body import Body
from desktop.exchange.word.names import w
from desktop.exchange.word.notes import notes
from desktop.exchange.word.numbering import Numbering
from desktop.exchange.word.package import Package, begun, safe_pull_parser
from desktop.exchange.word.paragraph import ParagraphReader
from desktop.exchange.word.styles import Styles

_BODY = w("body")
_DAMAGES = (BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError, NotImplementedError, UnicodeError)


def read_word(path: Path, deadline_check: Callable[[], None] | None = None) -> ForeignDocument:
    """The document as a reader sees it; refused where it is damaged or empty.

    `deadline_check` is called again and again while the document comes in, and may raise to stop it.
    """
    try:
        with naming(path), ZipFile(path) as archive:
            package = Package(archive)
            blocks = tuple(_blocks(package, deadline_check or _no_deadline))
            title = package.title()
    except _DAMAGES as error:
        raise RecordError(Refusal.FOREIGN_DAMAGED, path.name) from error
    if not blocks:
        raise RecordError(Refusal.FOREIGN_EMPTY, path.name)
    return ForeignDocument(path.name, ForeignKind.WORD, blocks, title)


def _no_deadline() -> None:
    """The reader may take its time."""


def _blocks(package: Package, deadline_check: Callable[[], None]) -> Iterator[Block]:
    styles = Styles(package.part("styles"))
    told = {role: notes(package.part(role), role[:-1], styles) for role in ("footnotes", "endnotes")}
    body = Body(ParagraphReader(styles, Numbering(package.part("numbering")), told))
    parser = safe_pull_parser()
    root: etree._Element | None = None
    for chunk in package.chunks():
        deadline_check()
        parser.feed(chunk)
        root = begun(parser) if root is None else root
        if root is not None and (found := root.find(_BODY)) is not None:
            yield from body.take(found, False)
    if root is None or (found := root.find(_BODY)) is None:
        raise UnreadableError(Refusal.FOREIGN_DAMAGED)
    parser.close()
    yield from body.take(found, True)
    yield from body.end()
