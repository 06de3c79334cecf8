"""A paragraph as a screen reader meets it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from db.domain.accessibility import Barrier
from desktop.documents.accessibility.contrast import is_readable
from desktop.documents.accessibility.names import DECORATIVE, WP, R, V, W
from desktop.documents.accessibility.styles import StyleFacts, Styles

_PAPER = "FFFFFF"
_MARKS = (
    ("-", re.compile(r"[-–—•·▪◦*]\s+\S")),
    ("1", re.compile(r"\d{1,3}[.)]\s+\S")),
    ("a", re.compile(r"[a-z]{1,2}\)\s+\S")),
)
_SAID = {
    f"{W}{tag}"
    for tag in ("drawing", "pict", "object", "br", "sym", "footnoteReference", "endnoteReference", "fldChar")
}
_SUSPECT = {f"{W}{tag}" for tag in ("drawing", "pict", "object", "hyperlink")}
_STYLE, _NUMBERING, _OUTLINE, _SHADING = (
    f"{W}pPr/{W}{tag}" for tag in ("pStyle", "numPr", "outlineLvl", "shd")
)
_RUN_STYLE, _COLOR = f"{W}rPr/{W}rStyle", f"{W}rPr/{W}color"
_UNCLEAR = re.compile(
    r"(?:https?://|www\.)\S*|tu|tutaj|kliknij(?: tu| tutaj)?|link|więcej|czytaj więcej", re.IGNORECASE
)

Fault = tuple[Barrier, str]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What is known of a paragraph; `mark` is the kind of a typed list's sign, `outline` 0: no heading.

    `inks` are the colours of its letters, each with the style that says so.
    """

    text: str
    outline: int
    is_empty: bool
    ends_section: bool
    mark: str
    paper: str
    inks: tuple[tuple[str, str], ...]
    faults: tuple[Fault, ...]

    def unreadable_on(self, fill: str) -> Iterator[str]:
        """The styles whose letters do not stand out, in a cell of this colour."""
        paper = next((each for each in (self.paper, fill) if each not in ("", "auto")), _PAPER)
        for ink, style in self.inks:
            if not is_readable(ink, paper):
                yield style


def read_paragraph(element: etree._Element, styles: Styles) -> Paragraph:
    """What a whole paragraph says."""
    tags = {each.tag for each in element.iter()}
    facts = styles.of(_value(element, _STYLE))
    text = " ".join("".join(each.text or "" for each in element.iter(f"{W}t")).split())
    outline = _outline(element, facts)
    listed = facts.is_list or element.find(_NUMBERING) is not None
    return Paragraph(
        text,
        outline,
        not text and not tags & _SAID,
        f"{W}sectPr" in tags,
        "" if listed or outline or facts.is_note else _mark(text),
        _value(element, _SHADING, "fill") or facts.paper,
        tuple(set(_inks(element, facts, styles))) if text else (),
        tuple(dict.fromkeys(_faults(element))) if tags & _SUSPECT else (),
    )


def _outline(element: etree._Element, facts: StyleFacts) -> int:
    said = _value(element, _OUTLINE)
    if not said.isdecimal():
        return facts.outline
    return int(said) + 1 if int(said) < 9 else 0


def _mark(text: str) -> str:
    return next((kind for kind, sign in _MARKS if sign.match(text)), "")


def _inks(element: etree._Element, facts: StyleFacts, styles: Styles) -> Iterator[tuple[str, str]]:
    for run in element.iter(f"{W}r"):
        dressed = (
            styles.known.get(_value(run, _RUN_STYLE), facts) if run.find(f"{W}rPr") is not None else facts
        )
        ink = _value(run, _COLOR)
        yield (ink, "") if ink else (dressed.ink or facts.ink, dressed.name if dressed.ink else facts.name)


def _faults(element: etree._Element) -> Iterator[Fault]:
    yield from _drawing_faults(element)
    yield from _link_faults(element)


def _drawing_faults(element: etree._Element) -> Iterator[Fault]:
    for drawing in element.iter(f"{WP}docPr"):
        if not drawing.get("descr", "").strip() and not _is_decorative(drawing):
            yield Barrier.ALTERNATIVE_MISSING, drawing.get("name", "")
    for shape in (*element.iter(f"{V}shape"), *element.iter(f"{V}rect")):
        if not shape.get("alt", "").strip():
            yield Barrier.ALTERNATIVE_MISSING, shape.get("id", "")
    for text in (*element.iter(f"{W}txbxContent"), *element.iter(f"{V}textpath")):
        yield Barrier.TEXT_IN_PICTURE, text.get("string", "")


def _is_decorative(drawing: etree._Element) -> bool:
    return any(each.get("val") in ("1", "true") for each in drawing.iter(DECORATIVE))


def _link_faults(element: etree._Element) -> Iterator[Fault]:
    for link in element.iter(f"{W}hyperlink"):
        text = "".join(each.text or "" for each in link.iter(f"{W}t")).strip()
        leads_away = link.get(f"{R}id") is not None
        if not text or (leads_away and _UNCLEAR.fullmatch(text)):
            yield Barrier.LINK_UNCLEAR, text


def _value(element: etree._Element, path: str, attribute: str = "val") -> str:
    found = element.find(path)
    return "" if found is None else found.get(f"{W}{attribute}", "")
