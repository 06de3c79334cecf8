"""Lists: which numbering each has, so that every numbered list starts anew."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.numbering import CT_Numbering
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from db.domain.blocks import ListItem, ListKind

_UNCOUNTED = {ListKind.BULLETED, ListKind.DASHED}


@dataclass(frozen=True, slots=True)
class ListPlan:
    """The numbering of a list and of the lists in it, which it marks as `kinds` say for each level.

    Lists below the `deepest` level stand on it.
    """

    number: int
    kinds: Mapping[int, ListKind]
    deepest: int

    def marks(self, depth: int, kind: ListKind) -> bool:
        """Whether a list of that kind, so deep, belongs to the numbering."""
        return self.kinds.get(depth) is kind


class Numbering:
    """The part with the lists, which grows as the body is written; `lists` are numberings by kind."""

    def __init__(self, element: CT_Numbering, lists: Mapping[ListKind, int]) -> None:
        self._element = element
        self._lists = lists
        self._last = element.findall(qn("w:num"))[-1]
        self._free = max(int(num.get(qn("w:numId"), "0")) for num in element.findall(qn("w:num"))) + 1
        self._abstract = {kind: _abstract(element, number) for kind, number in lists.items()}
        self._levels = {kind: _levels(element, number) for kind, number in self._abstract.items()}
        self._deepest = min(map(len, self._levels.values())) - 1

    def plan(self, items: Sequence[ListItem], kind: ListKind, depth: int = 0, before: str = "") -> ListPlan:
        """The numbering of a list that starts here; `before` goes before its letters.

        One numbering reaches down through all levels, so that a reader meets a list within a list and not
        one after the other; each level has the marks of the first list on it. Lists that do not count have
        nothing to start anew and share a numbering.
        """
        level = min(depth, self._deepest)
        kinds = self._kinds(items, kind, level)
        if kind in _UNCOUNTED and set(kinds.values()) == {kind}:
            return ListPlan(self._lists[kind], kinds, self._deepest)
        overrides = "".join(
            self._override(deeper, each, before if deeper == level else "", kind)
            for deeper, each in sorted(kinds.items())
        )
        new = parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{self._free}"><w:abstractNumId w:val="{self._abstract[kind]}"/>'
            f"{overrides}</w:num>"
        )
        self._last.addnext(new)
        self._last = new
        self._free += 1
        return ListPlan(self._free - 1, kinds, self._deepest)

    def xml(self) -> bytes:
        """The part as it has become."""
        return etree.tostring(self._element, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _kinds(self, items: Sequence[ListItem], kind: ListKind, level: int) -> dict[int, ListKind]:
        """The kind of the first list on each level."""
        found = {level: kind}
        if level < self._deepest:
            for item in items:
                if item.children:
                    found = {**self._kinds(item.children, item.nested, level + 1), **found}
        return found

    def _override(self, level: int, kind: ListKind, before: str, whole: ListKind) -> str:
        """A level that starts anew, with marks of its own where they are not those of the whole list."""
        changed = ""
        if before or kind is not whole:
            look = deepcopy(self._levels[kind][level])
            for text in look.findall(qn("w:lvlText")):
                text.set(qn("w:val"), before + text.get(qn("w:val"), ""))
            changed = etree.tostring(look, encoding="unicode")
        start = '<w:startOverride w:val="1"/>'
        return f'<w:lvlOverride w:ilvl="{level}">{start}{changed}</w:lvlOverride>'


def _abstract(numbering: CT_Numbering, number: int) -> int:
    (found,) = numbering.xpath(f'./w:num[@w:numId="{number}"]/w:abstractNumId/@w:val')
    return int(found)


def _levels(numbering: CT_Numbering, abstract: int) -> list[BaseOxmlElement]:
    return list(numbering.xpath(f'./w:abstractNum[@w:abstractNumId="{abstract}"]/w:lvl'))
