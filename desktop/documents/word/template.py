"""A document in the styles of an office's own template.

The package stays the standard's: styles, lists and margins are copied into it and nothing else is, so that
macros, texts, links and whatever else a template holds never reach a document. A style that the template
lacks is the standard's.
"""

from pathlib import Path

from docx.document import Document as DocxDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from db.domain.errors import RecordError, Refusal
from desktop.documents.word.template_file import TemplateParts, read_template
from desktop.documents.word.template_lists import Lists, clean_numbering, point_to_lists
from desktop.documents.word.template_styles import clean_styles, complete_styles

_LONGEST_SIDE = 31_680  # twips that Word has for a sheet
_LEAST_TEXT = 7_200  # twips, 12.7 cm, that a sheet has to leave: more than any style is indented
_SIDES = ("w:w", "w:h")
_MARGINS = ("w:top", "w:right", "w:bottom", "w:left", "w:header", "w:footer")


def borrow_styles(package: DocxDocument, template: Path | bytes) -> tuple[str, ...]:
    """Dress the package in the template's styles; the names of those that it lacks.

    Raises RecordError: FILE_MISSING, TEMPLATE_UNREADABLE.
    """
    subject = str(template) if isinstance(template, Path) else ""
    try:
        return _dress(package, read_template(_content(template)))
    except RecordError as error:
        raise RecordError(error.refusal, subject) from error


def _content(template: Path | bytes) -> bytes:
    if isinstance(template, bytes):
        return template
    try:
        return template.read_bytes()
    except FileNotFoundError as error:
        raise RecordError(Refusal.FILE_MISSING, str(template)) from error
    except OSError as error:
        raise RecordError(Refusal.TEMPLATE_UNREADABLE) from error


def _dress(package: DocxDocument, parts: TemplateParts) -> tuple[str, ...]:
    styles, numbering = package.styles.element, package.part.numbering_part.element
    own_styles = clean_styles(parts.styles, parts.theme)
    lists = Lists(clean_numbering(parts.numbering), numbering)
    point_to_lists(own_styles, lists.own)
    missing = complete_styles(own_styles, styles, lists)
    for element, own in ((styles, own_styles), (numbering, lists.own)):
        element[:] = list(_adopted(own))
    _set_sheet(package.element.body.get_or_add_sectPr(), parts.main)
    return missing


def _adopted(element: etree._Element) -> BaseOxmlElement:
    """The element as python-docx knows its own."""
    adopted: BaseOxmlElement = parse_xml(etree.tostring(element))
    return adopted


def _set_sheet(sheet: BaseOxmlElement, main: etree._Element) -> None:
    """Take the size and margins of the template's last section, if there is room for text between them."""
    found = main.find(f"{qn('w:body')}/{qn('w:sectPr')}")
    size, margins = (
        _lengths(None if found is None else found.find(qn(tag)), names)
        for tag, names in (("w:pgSz", _SIDES), ("w:pgMar", _MARGINS))
    )
    if not size or not margins:
        return
    across = size["w:w"] - margins["w:left"] - margins["w:right"]
    down = size["w:h"] - margins["w:top"] - margins["w:bottom"]
    if min(across, down) >= _LEAST_TEXT:
        for tag, lengths in (("w:pgSz", size), ("w:pgMar", margins)):
            for element in sheet.findall(qn(tag)):
                element.attrib.update({qn(name): str(length) for name, length in lengths.items()})


def _lengths(element: etree._Element | None, names: tuple[str, ...]) -> dict[str, int]:
    """The named lengths in twips; none at all when one is missing or beyond what a sheet has."""
    found = {} if element is None else {name: element.get(qn(name), "") for name in names}
    sound = all(text.isdecimal() and int(text) <= _LONGEST_SIDE for text in found.values())
    return {name: int(text) for name, text in found.items()} if sound else {}
