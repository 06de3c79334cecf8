"""All lines of a part of a Word file that is shown as one text: a cell, a note, a text box."""

from collections.abc import Iterator

from lxml import etree

from desktop.exchange.word.line import Line
from desktop.exchange.word.names import (
    ALTERNATIVES,
    CELL,
    CONTROL,
    HOLDERS,
    PARAGRAPH,
    ROW,
    TABLE,
    chosen,
)
from desktop.exchange.word.paragraph import ParagraphReader, is_placeholder

_BETWEEN_CELLS = "\t"


def lines(holder: etree._Element, reader: ParagraphReader) -> list[Line]:
    """The lines in order; a table inside gives a line for each of its rows, cells parted by tabs."""
    found: list[Line] = []
    for line in _each(holder, reader):
        if found and found[-1].goes_on:
            found[-1] = continued(found[-1], line)
        else:
            found.append(line)
        for box in line.boxes:
            found += lines(box, reader)
    return found


def continued(line: Line, by: Line) -> Line:
    """One line of two that a reviewer made one; it stays what the first was."""
    text = " ".join(filter(None, (line.whole, by.text)))
    return Line(
        text, line.mark, line.heading, line.indent, line.bold and by.bold, by.raised,
        line.notes + by.notes, line.boxes + by.boxes, by.goes_on, line.moved,
    )  # fmt: skip


def _each(holder: etree._Element, reader: ParagraphReader) -> Iterator[Line]:
    for part in holder:
        tag = part.tag
        if tag == PARAGRAPH:
            yield reader.read(part)
        elif tag == TABLE:
            yield from (_row(row, reader) for row in part.iterdescendants(ROW) if _is_own(row, part))
        elif tag in HOLDERS or (tag == CONTROL and not is_placeholder(part)):
            yield from _each(part, reader)
        elif tag == ALTERNATIVES and (choice := chosen(part)) is not None:
            yield from _each(choice, reader)


def _row(row: etree._Element, reader: ParagraphReader) -> Line:
    cells = [lines(cell, reader) for cell in row.iterchildren(CELL)]
    texts = [" ".join(filter(None, (line.shown + line.raised for line in cell))) for cell in cells]
    notes = tuple(note for cell in cells for line in cell for note in line.notes)
    return Line(_BETWEEN_CELLS.join(texts).strip(), notes=notes)


def _is_own(row: etree._Element, table: etree._Element) -> bool:
    """Whether the row is of the table itself; the rows of a table within it are read with their cell."""
    return next(row.iterancestors(TABLE), None) is table
