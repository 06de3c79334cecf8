"""Which section of a document a place of its preview belongs to, found by headings and landmarks.

A landmark is where a part begins that has no heading: the first paragraph (§), attachment, place to sign.
"""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextDocument

from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart

_LANDMARKS = {
    DocumentPart.PROVISIONS: '<p class="provision">',
    DocumentPart.ATTACHMENT: '<p class="attachment">',
    DocumentPart.SIGNATURES: '<td class="signature">',
}


def with_landmarks(html: str) -> str:
    """The HTML of a preview in which landmarks bear the names of their parts."""
    for part, tag in _LANDMARKS.items():
        at = html.rfind(tag) if part is DocumentPart.SIGNATURES else html.find(tag)
        if at >= 0:
            inside = at + len(tag)
            html = f'{html[:inside]}<a name="{part}"></a>{html[inside:]}'
    return html


def guide_blocks(document: QTextDocument) -> list[QTextBlock]:
    """The headings and landmarks of a preview, in order."""
    found = []
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() or _landmark(block):
            found.append(block)
        block = block.next()
    return found


def guide_words(block: QTextBlock) -> str:
    """What a heading says, or the part that a landmark stands for."""
    return block.text() if block.blockFormat().headingLevel() else _landmark(block)


def _landmark(block: QTextBlock) -> str:
    inside = block.begin()
    names = [] if inside.atEnd() else inside.fragment().charFormat().anchorNames()
    return names[0] if names else ""


def section_starts(headings: Sequence[str], sections: Sequence[DocumentSection]) -> dict[int, int]:
    """Which heading each section begins with, both by place; sections are followed in order.

    One without a heading of its own begins with its landmark, or else with the first heading that its
    forerunner leaves over; the first section of all begins before any heading.
    """
    starts: dict[int, int] = {}
    reached = 0
    for place, section in enumerate(sections):
        if not section.included:
            continue
        found = _heading(section.title or str(section.part), headings, reached)
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
    """The next heading or landmark that says the title, perhaps behind a number."""
    wanted = " ".join(title.split()).casefold()
    rest = range(reached, len(headings))
    said = {at: " ".join(headings[at].split()).casefold() for at in rest}
    exact = (at for at in rest if said[at] == wanted)
    ending = (at for at in rest if said[at].endswith(f" {wanted}"))
    return next(exact, next(ending, None))
