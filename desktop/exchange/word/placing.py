"""What the properties of a paragraph say of its place: style, list, outline level."""

from typing import Final, NamedTuple

from lxml import etree

from desktop.exchange.word.names import RUN_PROPERTIES, STYLE, number, value, w
from desktop.exchange.word.styles import INDENT, level_from

_LISTED, _LIST, _DEPTH, _LEVEL = w("numPr"), w("numId"), w("ilvl"), w("outlineLvl")
_STRUCK_OUT = frozenset((w("del"), w("moveFrom")))


class Placing(NamedTuple):
    """The place of a paragraph; None and "" leave it to the style.

    `goes_on`: a reviewer struck out its end.
    """

    style_id: str = ""
    list_id: str = ""
    depth: int | None = None
    heading: int | None = None
    goes_on: bool = False
    indent: etree._Element | None = None


_PLAIN: Final = Placing()


def placing(properties: etree._Element | None) -> Placing:
    """What the properties say, in one pass: a big table has a paragraph in each of its cells."""
    placed = _PLAIN
    for each in () if properties is None else properties:
        tag = each.tag
        if tag == STYLE:
            placed = placed._replace(style_id=value(each))
        elif tag == _LISTED:
            depth = each.find(_DEPTH)
            listed = number(value(depth)) if depth is not None else None
            placed = placed._replace(list_id=value(each.find(_LIST)), depth=listed)
        elif tag == INDENT:
            placed = placed._replace(indent=each)
        elif tag == _LEVEL:
            placed = placed._replace(heading=level_from(each))
        elif tag == RUN_PROPERTIES and any(mark.tag in _STRUCK_OUT for mark in each):
            placed = placed._replace(goes_on=True)
    return placed
