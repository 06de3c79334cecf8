"""Which headings a table of contents lists."""

from collections.abc import Iterator
from itertools import count

from db.domain.blocks import Contents, Document, Heading, Section, section_headings


def listed_headings(block: Contents, document: Document) -> Iterator[tuple[int, Heading]]:
    """The headings down to its depth, each with its number among all of the document, from 1 on.

    The contents of an attached document list nothing of the one to which it is attached.
    """
    within = lists_attachment(block, document)
    numbers = count(1)
    for section in document.sections:
        for heading, number in zip(section_headings(section), numbers, strict=False):
            if heading.level <= block.depth and (section.attached or not within):
                yield number, heading


def lists_attachment(block: Contents, document: Document) -> bool:
    """Whether the contents stand in an attached document."""
    return any(section.attached and _holds(section, block) for section in document.sections)


def _holds(section: Section, block: Contents) -> bool:
    return any(each is block for each in section.blocks)
