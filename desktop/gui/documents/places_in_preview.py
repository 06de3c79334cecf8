"""Which section of a document a place of its preview belongs to, found by the headings."""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextDocument

from db.domain.entities import DocumentSection


def heading_blocks(document: QTextDocument) -> list[QTextBlock]:
    """The headings of a preview, in order."""
    found = []
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            found.append(block)
        block = block.next()
    return found


def section_starts(headings: Sequence[str], sections: Sequence[DocumentSection]) -> dict[int, int]:
    """Which heading each section begins with, both by place; sections are followed in order.

    One without a heading of its own begins with the first heading that its forerunner leaves over; the
    first section of all begins before any heading.
    """
    starts: dict[int, int] = {}
    reached = 0
    for place, section in enumerate(sections):
        if not section.included:
            continue
        found = _heading(section.title, headings, reached) if section.title else None
        if found is not None:
            starts[place] = found
            reached = found + 1
        elif not section.title:
            starts[place] = reached if starts else -1
    return starts


def section_at(heading: int, starts: dict[int, int]) -> int:
    """The section that stands under a heading, -1 for what is above the first one; -1: none does."""
    under = [(start, -place) for place, start in starts.items() if start <= heading]
    return -max(under)[1] if under else -1


def _heading(title: str, headings: Sequence[str], reached: int) -> int | None:
    """The next heading that says the title, perhaps behind a number."""
    wanted = " ".join(title.split()).casefold()
    rest = range(reached, len(headings))
    said = {at: " ".join(headings[at].split()).casefold() for at in rest}
    exact = (at for at in rest if said[at] == wanted)
    ending = (at for at in rest if said[at].endswith(f" {wanted}"))
    return next(exact, next(ending, None))
