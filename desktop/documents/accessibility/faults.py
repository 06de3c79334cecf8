"""What is wrong with the drawings and links of a paragraph."""

import re
from collections.abc import Iterator

from lxml import etree

from db.domain.accessibility import Barrier
from desktop.documents.accessibility.names import DECORATIVE, WP, R, V, W

SUSPECT = {f"{W}{tag}" for tag in ("drawing", "pict", "object", "hyperlink")}
_UNCLEAR = re.compile(
    r"(?:https?://|www\.)\S*|tu|tutaj|kliknij(?: tu| tutaj)?|link|więcej|czytaj więcej", re.IGNORECASE
)

Fault = tuple[Barrier, str]


def faults(element: etree._Element) -> Iterator[Fault]:
    """The barriers in what a paragraph holds beside its text, each with its place if it has a name."""
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
