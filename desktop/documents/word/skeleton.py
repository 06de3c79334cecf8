"""The package around the body, made with python-docx: properties, language, footer and numbering."""

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document as DocxDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from db.domain.blocks import Document
from db.domain.errors import RecordError, Refusal
from desktop.documents.word.escape import legal
from desktop.documents.word.looks import Looks, looks_of
from desktop.documents.word.numbering import list_blocks, number_lists
from desktop.documents.word.page import Page, page_of

_STANDARD = Path(__file__).parents[3] / "resources" / "templates" / "standard.docx"
_LONGEST_PROPERTY = 255  # characters; python-docx refuses more
_BODY = b"<w:body>"


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A package without its body, and what the body needs to know; `list_ids` as the lists come."""

    parts: tuple[tuple[str, bytes], ...]
    main: str
    before_body: bytes
    looks: Looks
    page: Page
    list_ids: tuple[int, ...]

    after_body = b"</w:body></w:document>"


def skeleton_for(document: Document, template: Path | bytes | None) -> Skeleton:
    """The document's skeleton; RecordError FILE_MISSING or FILE_FOREIGN when the template is of no use."""
    path = template if isinstance(template, Path) else _STANDARD
    if not path.exists():
        raise RecordError(Refusal.FILE_MISSING, str(path))
    try:
        return _skeleton(document, docx.Document(str(path)))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise RecordError(Refusal.FILE_FOREIGN, str(path)) from error


def _skeleton(document: Document, package: DocxDocument) -> Skeleton:
    looks = looks_of(package)
    page = page_of(package, looks.footer)
    numbering = package.part.numbering_part.element
    list_ids = number_lists(numbering, looks.lists, list_blocks(document))
    _describe(document, package)
    _speak(document.language, package)
    main = str(package.part.partname).removeprefix("/")
    parts = _saved(package)
    before_body, _, _ = parts.pop(main).partition(_BODY)
    return Skeleton(tuple(parts.items()), main, before_body + _BODY, looks, page, tuple(list_ids))


def _describe(document: Document, package: DocxDocument) -> None:
    """Fill in the properties: a screen reader speaks the title, and reads in the language."""
    properties = package.core_properties
    properties.title = legal(document.title)[:_LONGEST_PROPERTY]
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
