"""The sheet: its size, margins, header and footer, as the properties that close each section."""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from docx.document import Document as DocxDocument
from docx.enum.section import WD_ORIENTATION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.section import CT_SectPr
from docx.oxml.xmlchemy import BaseOxmlElement, serialize_for_reading
from docx.shared import Length

from db.domain.blocks import Orientation, Section
from desktop.documents.word.looks import Looks

DRAFT = "PROJEKT"

_TWIP = 635  # English metric units
_DECLARATIONS = re.compile(r' xmlns:\w+="[^"]*"')
_ORIENTATIONS = {
    Orientation.PORTRAIT: WD_ORIENTATION.PORTRAIT,
    Orientation.LANDSCAPE: WD_ORIENTATION.LANDSCAPE,
}
_TEXT = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'.format
_FIELD = '<w:fldSimple w:instr=" {} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'.format


@dataclass(frozen=True, slots=True)
class Page:
    """Section properties by orientation, without and with title page; the text's room in twips."""

    properties: Mapping[tuple[Orientation, bool], str]
    text_widths: Mapping[Orientation, int]
    text_heights: Mapping[Orientation, int]

    def closing(self, section: Section) -> str:
        """The properties of a section."""
        return self.properties[section.orientation, section.title_page]


def page_of(document: DocxDocument, looks: Looks, draft: bool) -> Page:
    """The document's sheet, upright and lying, with numbered pages; a draft says so on every page."""
    numbers = f"{_TEXT('Strona ')}{_FIELD('PAGE')}{_TEXT(' z ')}{_FIELD('NUMPAGES')}"
    section = document.sections[-1]
    # Word and LibreOffice renew these two fields by themselves.
    section.footer.is_linked_to_previous = False
    _fill(section.footer.part.element, looks.footer, numbers)
    if draft:
        section.header.is_linked_to_previous = False
        _fill(section.header.part.element, looks.header, _TEXT(DRAFT))
    template = document.element.body.get_or_add_sectPr()
    turned = {orientation: _turned(template, orientation) for orientation in Orientation}
    return Page(
        {
            (orientation, title_page): _as_text(properties, title_page)
            for orientation, properties in turned.items()
            for title_page in (False, True)
        },
        {orientation: _text_width(properties) for orientation, properties in turned.items()},
        {orientation: _text_height(properties) for orientation, properties in turned.items()},
    )


def _fill(element: BaseOxmlElement, style: str, content: str) -> None:
    """Make one paragraph all that a header or footer has."""
    element[:] = [parse_xml(f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>')]


def _turned(template: CT_SectPr, orientation: Orientation) -> CT_SectPr:
    properties = deepcopy(template)
    sides = (properties.page_width or Length(0), properties.page_height or Length(0))
    across, down = (min, max) if orientation is Orientation.PORTRAIT else (max, min)
    properties.page_width, properties.page_height = across(sides), down(sides)
    properties.orientation = _ORIENTATIONS[orientation]
    return properties


def _as_text(properties: CT_SectPr, title_page: bool) -> str:
    if title_page:
        properties = deepcopy(properties)
        for reference in properties.findall(qn("w:footerReference")):
            properties.remove(reference)
    return _DECLARATIONS.sub("", serialize_for_reading(properties))


def _text_width(properties: CT_SectPr) -> int:
    margins = (properties.left_margin or 0) + (properties.right_margin or 0)
    return ((properties.page_width or 0) - margins) // _TWIP


def _text_height(properties: CT_SectPr) -> int:
    margins = (properties.top_margin or 0) + (properties.bottom_margin or 0)
    return ((properties.page_height or 0) - margins) // _TWIP
