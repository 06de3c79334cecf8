"""The outline of a finished document: it begins with a heading of level 1, and no level is skipped.

The clerk leaves sections out, moves them and gives them other levels: no composer alone can see to it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from db.domain.blocks import Block, Document, Heading, Paragraph, ParagraphStyle, Row, Run, Section, Table
from db.domain.blocks import headings as headings_of

_TITLES = (ParagraphStyle.TITLE, ParagraphStyle.SUBTITLE)


class Outline:
    """The headings that are open; those that were of one level below the same heading stay so."""

    def __init__(self) -> None:
        self._open: list[int] = []

    def levelled(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The blocks with headings at most one level below the one before, those in tables too."""
        for block in blocks:
            match block:
                case Heading(level, text):
                    yield Heading(self._level(level), text)
                case Paragraph(outline=level) if level:
                    yield replace(block, outline=self._level(level))
                case Table(rows=rows) if any(map(_outlined, rows)):
                    yield replace(block, rows=tuple(map(self._row, rows)))
                case _:
                    yield block

    def _level(self, wanted: int) -> int:
        while self._open and self._open[-1] >= wanted:
            self._open.pop()
        self._open.append(wanted)
        return len(self._open)

    def _row(self, row: Row) -> Row:
        if not _outlined(row):
            return row
        first, *others = row.cells
        return replace(row, cells=(replace(first, outline=self._level(first.outline)), *others))


def outlined(document: Document) -> Document:
    """The document with its outline in order; where nothing else heads it, its title does."""
    outline = Outline()
    sections = _headed(document) if next(iter(headings_of(document)), None) is None else document.sections
    levelled = (replace(section, blocks=tuple(outline.levelled(section.blocks))) for section in sections)
    return replace(document, sections=tuple(levelled))


def _headed(document: Document) -> Iterator[Section]:
    """The sections with the title as a heading; one is put above where none stands there."""
    first, *others = document.sections or (Section(()),)
    blocks = list(first.blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.style in _TITLES:
            blocks[place] = replace(block, outline=1)
            break
    else:
        blocks.insert(0, Paragraph((Run(document.title, bold=True),), ParagraphStyle.SUBTITLE, outline=1))
    yield replace(first, blocks=tuple(blocks))
    yield from others


def _outlined(row: Row) -> bool:
    return bool(row.cells and row.cells[0].outline)
