"""A paragraph as a screen reader meets it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from desktop.documents.accessibility.colors import AUTO, ink_of, paper_of
from desktop.documents.accessibility.contrast import is_readable
from desktop.documents.accessibility.faults import SUSPECT, Fault, faults
from desktop.documents.accessibility.marks import typed_mark
from desktop.documents.accessibility.names import W
from desktop.documents.accessibility.styles import Letters, StyleFacts, Styles, marker_of

_WHITE, _BLACK = "FFFFFF", "000000"
_SAID = {
    f"{W}{tag}"
    for tag in ("drawing", "pict", "object", "sym", "footnoteReference", "endnoteReference", "fldChar")
}
_PARTS = {"page", "column"}
_UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*")
_PROPERTIES, _STYLE, _NUMBERING, _NUMBER, _OUTLINE, _SHADING = (
    f"{W}{tag}" for tag in ("pPr", "pStyle", "numPr", "numId", "outlineLvl", "shd")
)
_RUN, _TEXT, _BREAK, _SECTION = (f"{W}{tag}" for tag in ("r", "t", "br", "sectPr"))
_RUN_PROPERTIES, _RUN_STYLE, _COLOR, _HIGHLIGHT = (
    f"{W}{tag}" for tag in ("rPr", "rStyle", "color", "highlight")
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What is known of a paragraph; `mark` is the kind of a typed list's sign, `outline` 0: no heading."""

    text: str
    outline: int
    is_empty: bool
    ends_section: bool
    mark: str
    paper: str
    letters: tuple[Letters, ...]
    faults: tuple[Fault, ...]

    def unreadable_on(self, fill: str) -> Iterator[str]:
        """The styles whose letters do not stand out, in a cell of this colour."""
        for each in self.letters:
            papers = (each.marker, self.paper, fill)
            paper = next((color for color in papers if color not in ("", AUTO)), _WHITE)
            # Programs differ in whether letters left to them turn white on a highlighter's colour.
            is_left = each.ink in ("", AUTO) and each.marker not in ("", AUTO)
            if not is_readable(_BLACK if is_left else each.ink, paper):
                yield each.style


def read_paragraph(element: etree._Element, styles: Styles) -> Paragraph:
    """What a whole paragraph says. What its tags rule out is not looked for: most say little."""
    tags = {each.tag for each in element.iter()}
    properties = element.find(_PROPERTIES)
    facts = styles.of("" if properties is None else _value(properties, _STYLE))
    text = " ".join("".join(map(str, element.itertext(_TEXT))).split())
    outline = facts.outline if properties is None or _OUTLINE not in tags else _outline(properties, facts)
    listed = facts.is_list if properties is None or _NUMBERING not in tags else _is_listed(properties, facts)
    paper = facts.paper if properties is None or _SHADING not in tags else _paper(properties, facts, styles)
    return Paragraph(
        text,
        outline,
        _UNSEEN.fullmatch(text) is not None and not _says_something(element, tags),
        _SECTION in tags,
        "" if listed or outline or facts.has_numbers_of_its_own else typed_mark(text),
        paper,
        _letters(element, facts, styles) if text else (),
        tuple(dict.fromkeys(faults(element))) if tags & SUSPECT else (),
    )


def _says_something(element: etree._Element, tags: set[str]) -> bool:
    """Whether there is something other than text, be it a new page."""
    if tags & _SAID:
        return True
    return _BREAK in tags and any(each.get(f"{W}type") in _PARTS for each in element.iter(_BREAK))


def _outline(properties: etree._Element, facts: StyleFacts) -> int:
    said = _value(properties, _OUTLINE)
    if not said.isdecimal():
        return facts.outline
    return int(said) + 1 if int(said) < 9 else 0


def _is_listed(properties: etree._Element, facts: StyleFacts) -> bool:
    """Whether it is an item of a list; the number 0 takes it out of that of its style."""
    said = _value(properties, f"{_NUMBERING}/{_NUMBER}")
    return said != "0" if said else facts.is_list


def _paper(properties: etree._Element, facts: StyleFacts, styles: Styles) -> str:
    shading = properties.find(_SHADING)
    return (shading is not None and paper_of(shading, styles.theme)) or facts.paper


def _letters(element: etree._Element, facts: StyleFacts, styles: Styles) -> tuple[Letters, ...]:
    """The different letters of its runs."""
    plain = facts.letters
    found = dict.fromkeys(
        plain if (said := run.find(_RUN_PROPERTIES)) is None else _dressed(said, plain, styles)
        for run in element.iter(_RUN)
    )
    return tuple(found)


def _dressed(properties: etree._Element, plain: Letters, styles: Styles) -> Letters:
    """The letters of a run that says something of itself."""
    style = styles.known.get(_value(properties, _RUN_STYLE), StyleFacts())
    color = properties.find(_COLOR)
    ink = "" if color is None else ink_of(color, styles.theme)
    marker = marker_of(properties.find(_HIGHLIGHT), properties.find(_SHADING), styles.theme)
    said_by = style.name if style.ink or style.marker else plain.style
    return Letters(
        ink or style.ink or plain.ink,
        marker or style.marker or plain.marker,
        "" if ink or marker else said_by,
    )


def _value(element: etree._Element, path: str) -> str:
    found = element.find(path)
    return "" if found is None else found.get(f"{W}val", "")
