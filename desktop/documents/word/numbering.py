"""Lists: which numbering each has, so that every numbered list starts anew."""

from collections.abc import Mapping
from copy import deepcopy

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.numbering import CT_Numbering
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from db.domain.blocks import ListKind

_UNCOUNTED = {ListKind.BULLETED, ListKind.DASHED}


class Numbering:
    """The part with the lists, which grows as the body is written; `lists` are numberings by kind."""

    def __init__(self, element: CT_Numbering, lists: Mapping[ListKind, int]) -> None:
        self._element = element
        self._lists = lists
        self._last = element.findall(qn("w:num"))[-1]
        self._free = max(int(num.get(qn("w:numId"), "0")) for num in element.findall(qn("w:num"))) + 1
        self._abstract = {kind: _abstract(element, number) for kind, number in lists.items()}
        self._levels = {kind: _levels(element, number) for kind, number in self._abstract.items()}

    def place(self, kind: ListKind, depth: int, before: str = "") -> tuple[int, int]:
        """Numbering and level of a list that starts here, so deep in others; `before` goes before letters.

        Lists that do not count have nothing to start anew and share a numbering.
        """
        level = min(depth, len(self._levels[kind]) - 1)
        if kind in _UNCOUNTED:
            return self._lists[kind], level
        override = f'<w:startOverride w:val="1"/>{self._prefixed(kind, level, before) if before else ""}'
        new = parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{self._free}"><w:abstractNumId w:val="{self._abstract[kind]}"/>'
            f'<w:lvlOverride w:ilvl="{level}">{override}</w:lvlOverride></w:num>'
        )
        self._last.addnext(new)
        self._last = new
        self._free += 1
        return self._free - 1, level

    def xml(self) -> bytes:
        """The part as it has become."""
        return etree.tostring(self._element, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _prefixed(self, kind: ListKind, level: int, before: str) -> str:
        """The level with something before its letters."""
        changed = deepcopy(self._levels[kind][level])
        text = changed.find(qn("w:lvlText"))
        if text is not None:
            text.set(qn("w:val"), before + text.get(qn("w:val"), ""))
        return etree.tostring(changed, encoding="unicode")


def _abstract(numbering: CT_Numbering, number: int) -> int:
    (found,) = numbering.xpath(f'./w:num[@w:numId="{number}"]/w:abstractNumId/@w:val')
    return int(found)


def _levels(numbering: CT_Numbering, abstract: int) -> list[BaseOxmlElement]:
    return list(numbering.xpath(f'./w:abstractNum[@w:abstractNumId="{abstract}"]/w:lvl'))
