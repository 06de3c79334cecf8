"""What a written .docx file holds, and small documents to write."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from docx.oxml.ns import qn
from lxml import etree

from db.domain.blocks import Block, Cell, CellStyle, Document, ListItem, Paragraph, Row, Run, Section, Table
from desktop.documents.word import write_docx

STANDARD = Path(__file__).parents[2] / "resources" / "templates" / "standard.docx"
MAIN = "word/document.xml"
BODY = Paragraph((Run("Tekst."),))


def simple(*blocks: Block, **more: Any) -> Document:
    return Document("Tytuł", (Section(blocks, **more),))


def items(*texts: str) -> tuple[ListItem, ...]:
    return tuple(ListItem((Run(text),)) for text in texts)


def table(*rows: Row, widths: Sequence[int] = (1, 2, 1)) -> Table:
    return Table(tuple(widths), rows, "Tabela próbna", "Kolumny: a, b, c.")


def cells(*texts: str, style: CellStyle = CellStyle.TEXT) -> tuple[Cell, ...]:
    return tuple(Cell((text,), style) for text in texts)


def parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def root(path: Path, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(parts(path)[name])


def all_of(element: etree._Element, tag: str) -> list[etree._Element]:
    return list(element.iter(qn(tag)))


def values(element: etree._Element, tag: str, attribute: str = "w:val") -> list[str]:
    return [str(found.get(qn(attribute))) for found in all_of(element, tag)]


def text_of(element: etree._Element) -> str:
    return "".join(found.text or "" for found in all_of(element, "w:t"))


def written(document: Document, path: Path) -> etree._Element:
    """The main part of the document once it is written."""
    write_docx(document, path)
    return root(path)


def repacked(document: bytes, old: str, new: str) -> bytes:
    """The file as Word would leave it after an edit of its text."""
    edited = BytesIO()
    with ZipFile(BytesIO(document)) as source, ZipFile(edited, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace(old.encode(), new.encode()) if name == MAIN else content)
    return edited.getvalue()
