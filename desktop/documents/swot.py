"""A SWOT analysis as blocks."""

from collections.abc import Iterator, Mapping, Sequence

from db.domain.blocks import (
    Block,
    Caption,
    Cell,
    CellStyle,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    ParagraphStyle,
    Row,
    Run,
    Table,
)
from db.domain.entities import SwotEntry
from db.domain.kinds import SwotSide
from desktop.documents.prose import paragraph

_TITLES = {
    SwotSide.STRENGTH: "Mocne strony",
    SwotSide.WEAKNESS: "Słabe strony",
    SwotSide.OPPORTUNITY: "Szanse",
    SwotSide.THREAT: "Zagrożenia",
}
_HALVES = {
    "Czynniki wewnętrzne": (SwotSide.STRENGTH, SwotSide.WEAKNESS),
    "Czynniki zewnętrzne": (SwotSide.OPPORTUNITY, SwotSide.THREAT),
}
_TITLE = "Analiza SWOT"

Lists = Mapping[SwotSide, tuple[str, ...]]


def swot_blocks(entries: Sequence[SwotEntry], *, flat: bool = False, level: int = 2) -> tuple[Block, ...]:
    """Under one caption a table of two lists each, inner and outer factors; None: nothing.

    Titles of the second two in the middle of one table would be no header to a screen reader, and the
    first would stand above them on the next page. Flat: four lists under headings of this level.
    """
    lists = {side: tuple(each.text for each in entries if each.side is side) for side in SwotSide}
    if not any(lists.values()):
        return ()
    return tuple(_headed(lists, level)) if flat else (Caption("Tabela", _TITLE), *_tables(lists))


def _headed(lists: Lists, level: int) -> Iterator[Block]:
    for side, texts in lists.items():
        if texts:
            yield Heading(level, _TITLES[side])
            yield ListBlock(tuple(ListItem((Run(text),)) for text in texts), ListKind.BULLETED)


def _tables(lists: Lists) -> Iterator[Block]:
    for title, sides in _HALVES.items():
        if any(lists[side] for side in sides):
            header = Row(tuple(Cell((_TITLES[side],), CellStyle.HEADER) for side in sides), header=True)
            cells = (Cell(lists[side], CellStyle.LIST if lists[side] else CellStyle.TEXT) for side in sides)
            described = f"Kolumny: {', '.join(_TITLES[side] for side in sides)}."
            yield paragraph(title, ParagraphStyle.LEAD)
            yield Table((1, 1), (header, Row(tuple(cells))), f"{_TITLE}: {title.lower()}", described)
