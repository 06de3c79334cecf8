"""The paragraphs and tables of a Word file while its text streams in."""

from collections.abc import Iterator

from lxml import etree

from db.domain.foreign import Block, Paragraph
from desktop.exchange.word.grid import Grid
from desktop.exchange.word.line import Line
from desktop.exchange.word.lines import continued
from desktop.exchange.word.names import (
    ALTERNATIVES,
    CONTROL,
    CONTROL_PROPERTIES,
    HOLDERS,
    PARAGRAPH,
    ROW,
    TABLE,
    chosen,
    value,
    w,
)
from desktop.exchange.word.paragraph import ParagraphReader, is_placeholder

_TABLE_PROPERTIES, _CAPTION = w("tblPr"), w("tblCaption")


class Body:
    """Turns what is complete of the document's body into blocks and lets go of it: little is held."""

    def __init__(self, reader: ParagraphReader) -> None:
        self._reader = reader
        self._grid: Grid | None = None
        self._begun: Line | None = None

    def take(self, holder: etree._Element, complete: bool) -> Iterator[Block]:
        """The blocks of the parts that have come whole; the last one of an open holder may go on."""
        parts = list(holder)
        open_part = parts.pop() if parts and not complete else None
        for part in parts:
            yield from self._whole(part)
            if part.tag != CONTROL_PROPERTIES:  # they are asked for again when the control has ended
                holder.remove(part)
        if open_part is not None:
            yield from self._beginning(open_part)

    def end(self) -> Iterator[Block]:
        """What waited for more to come."""
        if self._begun:
            yield from self._shown(self._begun)
            self._begun = None

    def _beginning(self, part: etree._Element) -> Iterator[Block]:
        """What has come of a part that may not be complete."""
        if part.tag == TABLE:
            yield from self.end()
            self._rows(part, False)
        elif part.tag in HOLDERS or (part.tag == CONTROL and not is_placeholder(part)):
            yield from self.take(part, False)

    def _whole(self, part: etree._Element) -> Iterator[Block]:
        tag = part.tag
        if tag == PARAGRAPH:
            yield from self._paragraph(self._reader.read(part))
        elif tag == TABLE:
            yield from self.end()
            self._rows(part, True)
            yield from self._table()
        elif tag in HOLDERS or (tag == CONTROL and not is_placeholder(part)):
            yield from self.take(part, True)
        elif tag == ALTERNATIVES and (choice := chosen(part)) is not None:
            yield from self.take(choice, True)

    def _paragraph(self, line: Line) -> Iterator[Block]:
        if self._begun:
            line = continued(self._begun, line)
        self._begun = line if line.goes_on else None
        if not line.goes_on:
            yield from self._shown(line)

    def _shown(self, line: Line) -> Iterator[Block]:
        note = "\n".join(line.notes)
        text = line.whole.strip("\n")
        if text or note:
            yield Paragraph(text, line.heading, line.mark, line.indent, line.bold, note)
        for box in line.boxes:
            yield from self.take(box, True)
            yield from self.end()

    def _rows(self, holder: etree._Element, complete: bool) -> None:
        """Take the complete rows of a table, also those in a control or set in by a reviewer."""
        self._grid = self._grid or Grid(self._reader)
        parts = list(holder)
        for part in parts if complete else parts[:-1]:
            if part.tag == ROW:
                self._grid.add(part)
            elif part.tag == _TABLE_PROPERTIES:
                self._grid.title = value(part.find(_CAPTION))
            elif part.tag in HOLDERS or part.tag == CONTROL:
                self._rows(part, True)
            holder.remove(part)

    def _table(self) -> Iterator[Block]:
        table = self._grid.table() if self._grid else None
        self._grid = None
        if table:
            yield table
