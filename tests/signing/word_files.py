"""Small Word documents as others make them: with a thumbnail, a picture, a link outside, custom XML."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from documents.drawn_blocks import png


@cache
def word_file(words: str = "Zażółć gęślą jaźń: 1 234 567,89 zł") -> bytes:
    """A document with the words; python-docx's own template brings a thumbnail and custom XML with it."""
    made = docx.Document()
    made.add_paragraph(words)
    made.add_picture(BytesIO(png(60, 80)))
    made.part.relate_to("https://example.org/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def spaced(docx_file: bytes) -> bytes:
    """The document with its relationships indented, as programs do that write for people to read."""
    return zipped(
        {
            name: indented(content) if name.endswith(".rels") else content
            for name, content in entries(docx_file).items()
        }
    )


def indented(content: bytes) -> bytes:
    """The XML with each element on a line of its own."""
    root = etree.fromstring(content)
    return etree.tostring(root, pretty_print=True, xml_declaration=True, encoding="UTF-8")


def entries(package: bytes) -> dict[str, bytes]:
    """The entries of a zip file."""
    with ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip file of the entries."""
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()
