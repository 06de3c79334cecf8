"""What became of each line of the document: of a paragraph, or of a row of a table."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from db.domain.foreign import ForeignDocument, Paragraph, Table
from db.domain.understanding import Reason
from desktop.gui.imports.found import Found

PARAGRAPH = -1
CAPTION = -2


class Fate(StrEnum):
    """What a line came to."""

    ELEMENT = "element"
    INDICATOR = "indicator"
    HEADER = "header"
    TEXT = "text"
    JOINED = "joined"
    UNUSED = "unused"
    LEFT = "left"


class Line(NamedTuple):
    """A line of the document as it is shown: `row` is one of a table, PARAGRAPH or a table's CAPTION."""

    block: int
    row: int


def lines(document: ForeignDocument) -> Iterator[Line]:
    """All lines in order; a table begins with its caption, a paragraph without words has none."""
    for place, block in enumerate(document.blocks):
        if isinstance(block, Table):
            yield Line(place, CAPTION)
            yield from (Line(place, row) for row in range(len(block.rows)))
        elif block.text.strip():
            yield Line(place, PARAGRAPH)


class Fates:
    """Answers for each line what it came to, and whether something in it was left over."""

    def __init__(self, document: ForeignDocument, found: Found) -> None:
        understanding = found.understanding
        self._document = document
        self._found = found
        self._uses = {use.block: use for use in understanding.tables}
        # What belongs to a table that is not used is told by its caption.
        self._left = {
            left.spot[:2]
            for left in understanding.leftovers
            if left.reason not in (Reason.TABLE_WITHOUT_INDICATORS, Reason.TABLE_SET_ASIDE)
        }
        self._doubted = {each.spot[:2] for each in found.doubts}

    def of(self, line: Line) -> Fate:
        """What a line came to."""
        if isinstance(self._document.blocks[line.block], Paragraph):
            return self._of_paragraph(line.block)
        use = self._uses.get(line.block)
        if use is None or not use.used:
            return Fate.UNUSED
        if line.row < use.header_rows:
            return Fate.HEADER
        return self._of_row(line)

    def is_doubted(self, line: Line) -> bool:
        """Whether the clerk should look at something in a line."""
        return (line.block, max(line.row, 0)) in self._doubted

    def is_left(self, line: Line) -> bool:
        """Whether something in a line went nowhere."""
        return (line.block, max(line.row, 0)) in self._left

    def _of_paragraph(self, block: int) -> Fate:
        fate = self._entry_fate(block, 0)
        if fate is None:
            fate = Fate.LEFT if (block, 0) in self._left else Fate.TEXT
        return fate

    def _of_row(self, line: Line) -> Fate:
        fate = self._entry_fate(line.block, line.row)
        if fate is None:
            fate = Fate.LEFT if self.is_left(line) else Fate.JOINED
        return fate

    def _entry_fate(self, block: int, row: int) -> Fate | None:
        entry = self._found.in_row(block, row)
        if entry is None:
            return None
        return Fate.ELEMENT if self._found.entries[entry].is_node else Fate.INDICATOR
