"""Numbers of chapters: „I. Wstęp”, „2.1. Charakterystyka”, given once the document is whole."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from db.domain.blocks import Block, Heading
from db.domain.numbering import roman

_TYPED = re.compile(r"(?:[IVXLC]+\.|\d+\.|\d+(?:\.\d+)+\.?)\s")


def numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with their headings of the first two levels numbered; what is typed with a number keeps it.

    One that is typed with a number counts all the same, so that those after it go on from there.
    """
    chapter = part = 0
    for block in blocks:
        match block:
            case Heading(1):
                chapter, part = chapter + 1, 0
                yield _with(f"{roman(chapter)}.", block)
            case Heading(2) if chapter:
                part += 1
                yield _with(f"{chapter}.{part}.", block)
            case _:
                yield block


def _with(number: str, heading: Heading) -> Heading:
    return heading if _TYPED.match(heading.text) else replace(heading, text=f"{number} {heading.text}")
