"""What the parts of a run show: words, fields, signs of symbol fonts, text boxes."""

from typing import Final

from lxml import etree

from desktop.exchange.word.names import BOX, FALLBACK, w
from desktop.exchange.word.symbols import symbol

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_FIELD_PART = w("fldCharType")
_SIGN, _FONT = w("char"), w("font")


def text(part: etree._Element) -> str:
    """The words of a text element; spaces at its ends count only where it says so."""
    words = part.text or ""
    return words if part.get(_SPACE) == "preserve" else words.strip(" \t\r\n")


def note_field(sign: etree._Element, codes: list[bool]) -> None:
    """Keep which fields are open, and whether their codes are passing, which nobody sees."""
    kind = sign.get(_FIELD_PART)
    if kind == "begin":
        codes.append(True)
    elif codes and kind == "separate":
        codes[-1] = False
    elif codes and kind == "end":
        codes.pop()


def shown_symbol(part: etree._Element) -> str:
    try:
        sign = chr(int(part.get(_SIGN, ""), 16))
    except (ValueError, OverflowError):
        return ""
    return symbol(sign, part.get(_FONT, ""))


def boxes(holder: etree._Element) -> list[etree._Element]:
    """The text boxes of a drawing; not those within them, nor what is there for older programs."""
    return [box for box in holder.iter(BOX) if not _is_within(box, holder)]


def _is_within(box: etree._Element, holder: etree._Element) -> bool:
    for above in box.iterancestors():
        if above is holder:
            return False
        if above.tag in (BOX, FALLBACK):
            return True
    return False
