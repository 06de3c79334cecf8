"""The lists of a template: those that are sound, and those of the standard beside them."""

from copy import deepcopy
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

from desktop.documents.word.template_legible import make_lists_legible

_DEPTH = 4  # levels
_PICTURES = ("w:numPicBullet", "w:lvlPicBulletId", "w:numIdMacAtCleanup")


@dataclass(frozen=True, slots=True)
class Lists:
    """The numbering part of a document in the template's styles, and the standard's to adopt lists from."""

    own: etree._Element
    standard: etree._Element

    def are_marked(self, number: int) -> bool:
        """Whether the items of one of its own lists have marks, as far down as lists go."""
        levels = _levels(self.own, _numbered(self.own, number))[:_DEPTH]
        return all(
            _value(level, "w:lvlText").strip() and _value(level, "w:numFmt") != "none" for level in levels
        )

    def adopt(self, number: int, style: str) -> int:
        """Bring a list of the standard over for a style of this id; the number of its numbering."""
        num = _numbered(self.standard, number)
        abstract = deepcopy(_abstract_of(self.standard, num))
        for link in abstract.findall(qn("w:styleLink")):
            link.set(qn("w:val"), style)
        for mark in abstract.findall(qn("w:nsid")):
            abstract.remove(mark)
        free = _free(self.own, "w:abstractNum", "w:abstractNumId")
        abstract.set(qn("w:abstractNumId"), str(free))
        new = etree.SubElement(self.own, qn("w:num"))
        new.set(qn("w:numId"), str(_free(self.own, "w:num", "w:numId")))
        etree.SubElement(new, qn("w:abstractNumId")).set(qn("w:val"), str(free))
        self.own.insert(len(self.own.findall(qn("w:abstractNum"))), abstract)
        return int(new.get(qn("w:numId"), "0"))


def clean_numbering(numbering: etree._Element | None) -> etree._Element:
    """The lists whose numberings lead to them, without pictures for bullets; none where there is no part."""
    if numbering is None:
        return etree.Element(qn("w:numbering"), nsmap={"w": etree.QName(qn("w:x")).namespace or ""})
    for found in [found for tag in _PICTURES for found in numbering.iter(qn(tag))]:
        parent = found.getparent()
        if parent is not None:
            parent.remove(found)
    abstract = _sound(numbering, "w:abstractNum", "w:abstractNumId")
    for num in _sound(numbering, "w:num", "w:numId").values():
        if _value(num, "w:abstractNumId") not in abstract:
            numbering.remove(num)
    make_lists_legible(numbering)
    return numbering


def point_to_lists(styles: etree._Element, numbering: etree._Element) -> None:
    """Take from styles the numberings that are not there; a list's own style needs one with levels."""
    nums = {num.get(qn("w:numId"), ""): num for num in numbering.findall(qn("w:num"))}
    for style in styles.findall(qn("w:style")):
        is_list = style.get(qn("w:type")) == "numbering"
        for properties in list(style.iter(qn("w:numPr"))):
            num = nums.get(_value(properties, "w:numId"))
            parent = properties.getparent()
            if parent is not None and (num is None or (is_list and not _levels(numbering, num))):
                parent.remove(properties)


def _sound(numbering: etree._Element, tag: str, name: str) -> dict[str, etree._Element]:
    """The elements by their numbers; what has none, or one that is taken, is removed."""
    found: dict[str, etree._Element] = {}
    for element in numbering.findall(qn(tag)):
        number = element.get(qn(name), "")
        if number.isdecimal() and number not in found:
            found[number] = element
        else:
            numbering.remove(element)
    return found


def _value(element: etree._Element, tag: str) -> str:
    found = element.find(qn(tag))
    return "" if found is None else found.get(qn("w:val"), "")


def _levels(numbering: etree._Element, num: etree._Element) -> list[etree._Element]:
    return _abstract_of(numbering, num).findall(qn("w:lvl"))


def _abstract_of(numbering: etree._Element, num: etree._Element) -> etree._Element:
    wanted = _value(num, "w:abstractNumId")
    found = numbering.findall(qn("w:abstractNum"))
    return next(each for each in found if each.get(qn("w:abstractNumId")) == wanted)


def _numbered(numbering: etree._Element, number: int) -> etree._Element:
    found = numbering.findall(qn("w:num"))
    return next(each for each in found if each.get(qn("w:numId")) == str(number))


def _free(numbering: etree._Element, tag: str, name: str) -> int:
    return max((int(each.get(qn(name), "0")) for each in numbering.findall(qn(tag))), default=0) + 1
