"""The text of a part in reading order: paragraphs and tables as they come, each forgotten when it is read."""

from dataclasses import dataclass
from typing import IO

from lxml import etree

from db.domain.accessibility import Barrier, Finding
from desktop.documents.accessibility.colors import paper_of
from desktop.documents.accessibility.names import W
from desktop.documents.accessibility.paragraph import Paragraph, read_paragraph
from desktop.documents.accessibility.styles import Styles

_LONGEST_PLACE = 80  # characters
_HOLDERS = {f"{W}{tag}" for tag in ("body", "tc", "txbxContent", "hdr", "ftr")}
_TABLE, _ROW, _PARAGRAPH = f"{W}tbl", f"{W}tr", f"{W}p"
_PROPERTIES = {f"{W}{tag}" for tag in ("tblCaption", "tblHeader", "vMerge", "hMerge", "gridSpan", "shd")}
_READ = (*_HOLDERS, _TABLE, _ROW, _PARAGRAPH, *_PROPERTIES)


@dataclass(slots=True)
class _Holder:
    """What holds paragraphs and tables: the body, a cell.

    `empty_allowed`: here, at the start or after a table, an empty paragraph may be needed.
    `doubted`: the last one was empty there. `told`: the typed list was found already.
    """

    empty_allowed: bool = True
    doubted: bool = False
    mark: str = ""
    told: bool = False
    fill: str = ""


@dataclass(slots=True)
class _Table:
    """A table as far as it has been read."""

    title: str = ""
    rows: int = 0
    header: bool = False
    merged: bool = False


class Story:
    """Reads one part; what it finds is in the order of the text."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._found: list[Finding] = []
        self._holders: list[_Holder] = []
        self._tables: list[_Table] = []
        self._heading, self._level = "", 0
        self._colors: set[tuple[str, str]] = set()

    def read(self, part: IO[bytes]) -> list[Finding]:
        """The findings of a part; to have no heading is one. Raises ValueError: it has a document type."""
        events = etree.iterparse(part, ("start", "end"), tag=_READ, resolve_entities=False, huge_tree=True)
        for event, element in events:
            if event == "start":
                self._open(element)
            else:
                self._close(element)
        if not self._level:
            self._found.insert(0, Finding(Barrier.HEADINGS_MISSING))
        return self._found

    def _open(self, element: etree._Element) -> None:
        if element.tag in _HOLDERS:
            if not self._holders:
                _refuse_document_type(element)
            self._holders.append(_Holder())
        elif element.tag == _TABLE:
            self._holders[-1].doubted = False
            self._tables.append(_Table())

    def _close(self, element: etree._Element) -> None:
        if element.tag in _HOLDERS:
            self._holders.pop()
        elif element.tag == _PARAGRAPH:
            self._read_paragraph(read_paragraph(element, self._styles))
            element.clear()
        elif element.tag == _TABLE:
            self._judge_table(self._tables.pop())
            element.clear()
        elif element.tag == _ROW:
            self._tables[-1].rows += 1
            element.clear()
        elif self._tables:
            self._read_property(element)

    def _read_property(self, element: etree._Element) -> None:
        """What a table, a row or a cell says of itself before its contents."""
        table = self._tables[-1]
        match element.tag.removeprefix(W):
            case "tblCaption":
                table.title = element.get(f"{W}val", "").strip()
            case "tblHeader":
                table.header = table.header or (not table.rows and _is_on(element))
            case "vMerge" | "hMerge":
                table.merged = True
            case "gridSpan":
                table.merged = table.merged or element.get(f"{W}val") != "1"
            case "shd" if _is_of_cell(element):
                self._holders[-1].fill = paper_of(element, self._styles.theme)

    def _judge_table(self, table: _Table) -> None:
        place = table.title or self._heading
        faults = (
            (Barrier.HEADER_ROW_MISSING, not table.header),
            (Barrier.TABLE_TITLE_MISSING, not table.title),
            (Barrier.CELLS_MERGED, table.merged),
        )
        for barrier, present in faults:
            if present:
                self._add(barrier, place)
        holder = self._holders[-1]
        holder.empty_allowed, holder.mark = True, ""

    def _read_paragraph(self, paragraph: Paragraph) -> None:
        holder = self._holders[-1]
        self._judge_emptiness(paragraph, holder)
        if paragraph.outline:
            self._judge_heading(paragraph)
        self._judge_marks(paragraph, holder)
        for barrier, place in paragraph.faults:
            self._add(barrier, place or self._heading)
        self._judge_colors(paragraph, holder.fill)
        holder.empty_allowed = False

    def _judge_emptiness(self, paragraph: Paragraph, holder: _Holder) -> None:
        """Nothing in a paragraph: needed after a table at the end or before another, and in an empty cell."""
        if holder.doubted:
            self._add(Barrier.PARAGRAPH_EMPTY, self._heading)
        holder.doubted = False
        if paragraph.is_empty and not paragraph.ends_section:
            holder.doubted = holder.empty_allowed
            if not holder.doubted:
                self._add(Barrier.PARAGRAPH_EMPTY, self._heading)

    def _judge_heading(self, paragraph: Paragraph) -> None:
        if not paragraph.text:
            self._add(Barrier.HEADING_EMPTY, self._heading)
            return
        if not self._level and paragraph.outline > 1:
            self._add(Barrier.HEADING_NOT_FIRST_LEVEL, paragraph.text)
        elif paragraph.outline > self._level + 1:
            self._add(Barrier.HEADING_SKIPPED, paragraph.text)
        self._heading, self._level = paragraph.text, paragraph.outline

    def _judge_marks(self, paragraph: Paragraph, holder: _Holder) -> None:
        """Two items one after the other make a list; it is told of once."""
        goes_on = bool(paragraph.mark) and paragraph.mark == holder.mark
        if goes_on and not holder.told:
            self._add(Barrier.LIST_TYPED, paragraph.text)
        holder.mark, holder.told = paragraph.mark, goes_on

    def _judge_colors(self, paragraph: Paragraph, fill: str) -> None:
        """Each pair of colours of a style is told of once."""
        for style in paragraph.unreadable_on(fill):
            if (style, fill) not in self._colors:
                self._colors.add((style, fill))
                self._add(Barrier.CONTRAST_LOW, style or paragraph.text)

    def _add(self, barrier: Barrier, place: str) -> None:
        short = place if len(place) <= _LONGEST_PLACE else f"{place[: _LONGEST_PLACE - 1]}…"
        self._found.append(Finding(barrier, short))


def _refuse_document_type(element: etree._Element) -> None:
    """No part of Word's has one; its entities could hide what is read, or swell it."""
    if element.getroottree().docinfo.internalDTD is not None:
        raise ValueError(element.tag)


def _is_on(element: etree._Element) -> bool:
    return element.get(f"{W}val", "true") in ("1", "true", "on")


def _is_of_cell(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == f"{W}tcPr"
