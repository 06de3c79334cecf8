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
    Row,
    Run,
    Table,
)
from db.domain.entities import SwotEntry
from db.domain.kinds import SwotSide

_TITLES = {
    SwotSide.STRENGTH: "Mocne strony",
    SwotSide.WEAKNESS: "Słabe strony",
    SwotSide.OPPORTUNITY: "Szanse",
    SwotSide.THREAT: "Zagrożenia",
}
_INSIDE = (SwotSide.STRENGTH, SwotSide.WEAKNESS)
_OUTSIDE = (SwotSide.OPPORTUNITY, SwotSide.THREAT)
_TITLE = "Analiza SWOT"

Lists = Mapping[SwotSide, tuple[str, ...]]


def swot_blocks(entries: Sequence[SwotEntry], *, flat: bool = False, level: int = 2) -> tuple[Block, ...]:
    """A captioned table of the four lists; flat: four lists under headings of this level. None: nothing."""
    lists = {side: tuple(each.text for each in entries if each.side is side) for side in SwotSide}
    if not any(lists.values()):
        return ()
    return tuple(_headed(lists, level)) if flat else (Caption("Tabela", _TITLE), _table(lists))


def _headed(lists: Lists, level: int) -> Iterator[Block]:
    for side, texts in lists.items():
        if texts:
            yield Heading(level, _TITLES[side])
            yield ListBlock(tuple(ListItem((Run(text),)) for text in texts), ListKind.BULLETED)


def _table(lists: Lists) -> Table:
    rows = tuple(_half(_INSIDE, lists, first=True)) + tuple(_half(_OUTSIDE, lists, first=False))
    described = "Dwie kolumny: mocne i słabe strony, pod nimi szanse i zagrożenia."
    return Table((1, 1), rows, _TITLE, described)


def _half(sides: tuple[SwotSide, SwotSide], lists: Lists, *, first: bool) -> Iterator[Row]:
    """The titles of two lists, then the lists; only the first titles head the table on every page."""
    titles = tuple(Cell((_TITLES[side],), CellStyle.HEADER) for side in sides)
    yield Row(titles, header=first, keep_with_next=True)
    yield Row(tuple(Cell(lists[side], CellStyle.LIST if lists[side] else CellStyle.TEXT) for side in sides))
