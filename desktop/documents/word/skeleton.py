"""The package around the body, made with python-docx: properties, sheet, lists, charts, pictures."""

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from docx.document import Document as DocxDocument
from docx.oxml.ns import qn

from db.domain.blocks import Document
from desktop.documents.word.drawings import Drawings, add_drawings
from desktop.documents.word.escape import legal
from desktop.documents.word.looks import Looks, looks_of
from desktop.documents.word.numbering import Numbering
from desktop.documents.word.page import DRAFT, Page, page_of
from desktop.documents.word.signature_lines import add_line_picture
from desktop.documents.word.template import borrow_styles

_STANDARD = Path(__file__).parents[3] / "resources" / "templates" / "standard.docx"
_LONGEST_PROPERTY = 255  # characters; python-docx refuses more
_BODY = b"<w:body>"


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A package without its body and numbering, and what the body needs to know.

    `numbering` is written last, when the body has said what lists it has; `missing` names the styles that
    the template lacks, `line_picture` the relationship of an empty signature line's picture.
    """

    parts: tuple[tuple[str, bytes], ...]
    main: str
    before_body: bytes
    looks: Looks
    page: Page
    numbering: Numbering
    numbering_name: str
    drawings: Drawings
    line_picture: str
    missing: tuple[str, ...]

    after_body = b"</w:body></w:document>"


def skeleton_for(document: Document, template: Path | bytes | None) -> Skeleton:
    """The document's skeleton in the styles of a template.

    Raises RecordError: FILE_MISSING and TEMPLATE_UNREADABLE of the template, PICTURE_UNREADABLE.
    """
    package = docx.Document(str(_STANDARD))
    missing = borrow_styles(package, template) if template is not None else ()
    looks = looks_of(package)
    page = page_of(package, looks, document.draft)
    drawings = add_drawings(package, document, page, looks)
    line_picture = add_line_picture(package, document)
    _describe(document, package)
    _speak(document.language, package)
    main, numbering_name = (
        str(part.partname).removeprefix("/") for part in (package.part, package.part.numbering_part)
    )
    parts = _saved(package)
    del parts[numbering_name]
    before_body, _, _ = parts.pop(main).partition(_BODY)
    return Skeleton(
        tuple(parts.items()),
        main,
        before_body + _BODY,
        looks,
        page,
        Numbering(package.part.numbering_part.element, looks.lists),
        numbering_name,
        drawings,
        line_picture,
        missing,
    )


def _describe(document: Document, package: DocxDocument) -> None:
    """Fill in the properties: a screen reader speaks the title, and reads in the language."""
    title = f"{DRAFT} – {document.title}" if document.draft else document.title
    properties = package.core_properties
    properties.title = legal(title)[:_LONGEST_PROPERTY]
    properties.subject = legal(document.subject)[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = legal(document.author)[:_LONGEST_PROPERTY]
    properties.language = document.language
    properties.created = properties.modified = datetime.now(UTC)


def _speak(language: str, package: DocxDocument) -> None:
    for element in (package.styles.element, package.settings.element):
        for tag in ("w:lang", "w:themeFontLang"):
            for found in element.iter(qn(tag)):
                found.set(qn("w:val"), language)


def _saved(package: DocxDocument) -> dict[str, bytes]:
    buffer = BytesIO()
    package.save(buffer)
    with ZipFile(buffer) as parts:
        return {name: parts.read(name) for name in parts.namelist()}
