"""The names of what a Word file is made of, in full as the parser gives them."""

from typing import Final

from lxml import etree

MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006"

# The strict form of the standard names the same words by another address.
STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFF = frozenset(("0", "false", "off"))


def w(name: str) -> str:
    """The full name of an element or attribute of the main vocabulary."""
    return f"{{{MAIN}}}{name}"


VAL: Final = w("val")
ID: Final = w("id")
DOCUMENT: Final = w("document")
PARAGRAPH: Final = w("p")
PARAGRAPH_PROPERTIES: Final = w("pPr")
RUN: Final = w("r")
RUN_PROPERTIES: Final = w("rPr")
TEXT: Final = w("t")
TABLE: Final = w("tbl")
ROW: Final = w("tr")
CELL: Final = w("tc")
STYLE: Final = w("pStyle")
BOLD: Final = w("b")
CONTROL: Final = w("sdt")
CONTROL_CONTENT: Final = w("sdtContent")
CONTROL_PROPERTIES: Final = w("sdtPr")
ALTERNATIVES: Final = f"{{{_CHOICES}}}AlternateContent"
FALLBACK: Final = f"{{{_CHOICES}}}Fallback"
BOX: Final = w("txbxContent")
MATH_TEXT: Final = f"{{{_MATH}}}t"
MATH: Final = frozenset((f"{{{_MATH}}}oMath", f"{{{_MATH}}}oMathPara"))
DRAWN: Final = frozenset((w("drawing"), w("pict"), w("object")))

# What holds other things and shows nothing of its own. What a reviewer struck out is not among them.
HOLDERS: Final = frozenset(
    map(w, ("ins", "moveTo", "hyperlink", "fldSimple", "smartTag", "customXml", "bdo", "dir", "sdtContent"))
)


def value(element: etree._Element | None) -> str:
    """What the element's `val` says, "" without one or without the element."""
    return "" if element is None else element.get(VAL) or ""


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch is there and not turned off."""
    return element is not None and element.get(VAL) not in _OFF


def number(text: str | None, otherwise: int = 0) -> int:
    """A whole number as the file writes it; `otherwise` for what is none."""
    try:
        return int(text or "")
    except ValueError:
        return otherwise


def chosen(alternatives: etree._Element) -> etree._Element | None:
    """Of several ways to show the same thing, the one to read: the first."""
    return next(alternatives.iterchildren(etree.Element), None)
