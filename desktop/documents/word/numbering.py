"""Lists: which numbering each list block has, so that every numbered list starts anew."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.numbering import CT_Numbering
from docx.oxml.xmlchemy import BaseOxmlElement

from db.domain.blocks import Document, ListBlock, ListKind

Kinds = tuple[ListKind, ListKind]


def list_blocks(document: Document) -> Iterator[ListBlock]:
    """The document's lists in reading order."""
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, ListBlock):
                yield block


def number_lists(
    numbering: CT_Numbering, abstract: Mapping[ListKind, int], blocks: Iterable[ListBlock]
) -> list[int]:
    """Add what the blocks need to the numbering part; the id of each block's numbering, in order.

    Bulleted lists of the same kinds share one: they have nothing to start anew.
    """
    existing = numbering.findall(qn("w:num"))
    last = existing[-1]
    free = max(int(num.get(qn("w:numId"), "0")) for num in existing) + 1
    shared: dict[Kinds, int] = {}
    ids = []
    for block in blocks:
        kinds = (block.kind, block.items[0].nested if block.items else ListKind.BULLETED)
        if kinds not in shared:
            new = _num(numbering, free, abstract, kinds)
            last.addnext(new)
            last, free = new, free + 1
        ids.append(shared.get(kinds, free - 1))
        if ListKind.BULLETED is block.kind:
            shared[kinds] = ids[-1]
    return ids


def _num(
    numbering: CT_Numbering, number: int, abstract: Mapping[ListKind, int], kinds: Kinds
) -> BaseOxmlElement:
    """A numbering of the first kind whose deeper levels are those of the second."""
    kind, nested = kinds
    num = parse_xml(
        f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract[kind]}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    if nested is not kind:
        for level in _levels(numbering, abstract[nested])[1:]:
            override = parse_xml(f'<w:lvlOverride {nsdecls("w")} w:ilvl="{level.get(qn("w:ilvl"))}"/>')
            override.append(deepcopy(level))
            num.append(override)
    return num


def _levels(numbering: CT_Numbering, abstract: int) -> list[BaseOxmlElement]:
    found = numbering.xpath(f'./w:abstractNum[@w:abstractNumId="{abstract}"]/w:lvl')
    return list(found)
