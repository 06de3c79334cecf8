"""What the styles of a Word file say of paragraphs and runs, with what they inherit."""

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from desktop.exchange.word.names import BOLD, VAL, is_on, number, value, w

_NAMES = re.compile(r"(?:heading|nagłówek|naglowek|überschrift|titre)\s*([1-9])", re.IGNORECASE)
_DEEPEST = 9
INDENT: Final = w("ind")
_LEFT, _START, _FIRST, _HANGING = w("left"), w("start"), w("firstLine"), w("hanging")


@dataclass(frozen=True, slots=True)
class Style:
    """How a style shows text: outline level from 1 (0 for none), and the list that it belongs to.

    `left` and `first` are how far its text is moved in, and its first line beyond that, in twips.
    """

    heading: int = 0
    list_id: str = ""
    depth: int = 0
    bold: bool | None = None
    hidden: bool = False
    raised: bool = False
    left: int = 0
    first: int = 0


PLAIN: Final = Style()


class Styles:
    """The styles by their ids; what one does not say, the one that it is based on says."""

    def __init__(self, part: etree._Element | None) -> None:
        found = [] if part is None else part.findall(w("style"))
        self._elements = {element.get(w("styleId"), ""): element for element in found}
        self._known: dict[str, Style] = {"": PLAIN}
        default = next(
            (
                element.get(w("styleId"), "")
                for element in found
                if element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true", "on")
            ),
            "",
        )
        self.default = self[default]  # the style of paragraphs that name none

    def __getitem__(self, style_id: str) -> Style:
        based: list[str] = []
        above = style_id
        while above not in self._known:
            self._known[above] = PLAIN  # also what a style based on itself inherits
            based.append(above)
            element = self._elements.get(above)
            above = "" if element is None else value(element.find(w("basedOn")))
        for name in reversed(based):
            if name in self._elements:
                self._known[name] = _style(self._elements[name], self._known[above])
            above = name
        return self._known[style_id]


def level_from(element: etree._Element) -> int:
    """The outline level from 1 that an element gives, 0 for body text."""
    level = number(value(element), _DEEPEST) + 1
    return level if level <= _DEEPEST else 0


def moved_in(indent: etree._Element | None, left: int, first: int) -> tuple[int, int]:
    """How far text is moved in, and its first line beyond that, in twips; given what it inherits."""
    if indent is None:
        return left, first
    own = indent.get(_LEFT, indent.get(_START))
    hanging, beyond = indent.get(_HANGING), indent.get(_FIRST)
    if hanging is not None:
        first = -number(hanging)
    elif beyond is not None:
        first = number(beyond)
    return (left if own is None else number(own)), first


def _style(element: etree._Element, base: Style) -> Style:
    paragraph, run = element.find(w("pPr")), element.find(w("rPr"))
    outline = None if paragraph is None else paragraph.find(w("outlineLvl"))
    if outline is not None:
        heading = level_from(outline)
    else:
        named = _NAMES.fullmatch(value(element.find(w("name"))).strip())
        heading = int(named[1]) if named else base.heading
    listed = None if paragraph is None else paragraph.find(w("numPr"))
    own_list = "" if listed is None else value(listed.find(w("numId")))
    depth = None if listed is None else listed.find(w("ilvl"))
    return Style(
        heading,
        own_list or base.list_id,
        base.depth if depth is None else number(value(depth)),
        _switch(run, BOLD, base.bold),
        bool(_switch(run, w("vanish"), base.hidden)),
        _raised(run, base.raised),
        *moved_in(None if paragraph is None else paragraph.find(INDENT), base.left, base.first),
    )


def _switch(properties: etree._Element | None, name: str, inherited: bool | None) -> bool | None:
    found = None if properties is None else properties.find(name)
    return inherited if found is None else is_on(found)


def _raised(properties: etree._Element | None, inherited: bool) -> bool:
    found = None if properties is None else properties.find(w("vertAlign"))
    return inherited if found is None else found.get(VAL) == "superscript"
