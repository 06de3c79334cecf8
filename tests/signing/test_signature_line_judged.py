"""A signature line in LibreOffice: empty before signing, then filled, and red when the document changes."""

import subprocess
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from db.domain.blocks import Signature, Signatures
from desktop.documents.word import write_docx
from desktop.signing.package_signature import SignatureLine, sign_package
from desktop.signing.verifying import verify
from documents.word_parts import BODY, simple
from signing import pki, tampering
from signing.judges import TAKEN, Judges, from_file
from signing.libreoffice import LibreOffice

LINE = "{6F9619FF-8B86-4D01-B42D-00CF4FC964FF}"
EMPTY, VALID, INVALID = "#8080ff", "#00a000", "#d00000"

SHAPE = """
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
     xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
     xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:pict>
  <v:shape alt="Miejsce na podpis" style="width:192pt;height:96pt" type="#_x0000_t75">
    <v:imagedata r:id="{picture}" o:title=""/>
    <o:signatureline v:ext="edit" id="{line}" provid="{{00000000-0000-0000-0000-000000000000}}"
      o:suggestedsigner="Małgorzata Żółć-Kowalska" o:suggestedsigner2="Wójt Gminy" issignatureline="t"/>
  </v:shape></w:pict></w:r>
"""


@pytest.fixture(params=["as Word writes it", "as we write it"])
def filled(request: pytest.FixtureRequest, tmp_path: Path) -> bytes:
    """A document with one line, which a signature fills."""
    empty = document() if request.param == "as Word writes it" else own_document(tmp_path)
    key = from_file(pki.leaf("rsa-3072"))
    line = SignatureLine(LINE, picture(VALID), picture(INVALID))
    return sign_package(empty, key, at=datetime.now(UTC), line=line)


def own_document(folder: Path) -> bytes:
    """A document with an empty line, as our writer writes one."""
    place = Signature("Zatwierdził(a)", "Małgorzata Żółć-Kowalska", "Wójt Gminy", line_id=LINE)
    write_docx(simple(BODY, Signatures((place,))), folder / "own.docx")
    return (folder / "own.docx").read_bytes()


def document() -> bytes:
    """A document with an empty line, as Word writes one."""
    made = docx.Document()
    relation, _ = made.part.get_or_add_image(BytesIO(picture(EMPTY)))
    made.add_paragraph("Kwota: 1 234 567,89 zł")._p.append(
        parse_xml(SHAPE.format(picture=relation, line=LINE))
    )
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def picture(color: str) -> bytes:
    """A picture of one colour."""
    image = QImage(192, 96, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def colors(content: bytes, office: LibreOffice, folder: Path) -> set[str]:
    """Which of the three pictures LibreOffice shows, by their colours on the printed page."""
    (folder / "line.docx").write_bytes(content)
    office.print(folder / "line.docx", folder / "line.pdf")
    command = ["pdftoppm", "-r", "72", str(folder / "line.pdf"), str(folder / "page")]
    subprocess.run(command, check=True)
    (page,) = folder.glob("page*.ppm")
    image = QImage(str(page))
    dots = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    return {color for color in (EMPTY, VALID, INVALID) if QColor(color).rgb() in dots}


def test_libreoffice_shows_an_empty_line(office: LibreOffice, tmp_path: Path) -> None:
    assert colors(document(), office, tmp_path) == {EMPTY}


def test_libreoffice_shows_the_line_filled_and_no_longer_valid(
    filled: bytes, office: LibreOffice, tmp_path: Path
) -> None:
    assert colors(filled, office, tmp_path) == {VALID}
    assert colors(tampering.white_space_added_to_the_document(filled), office, tmp_path) == {INVALID}


def test_all_judges_find_the_line_in_the_signature(
    filled: bytes, judges: Judges, office: LibreOffice, tmp_path: Path
) -> None:
    assert judges.of(filled) == [TAKEN]
    (tmp_path / "line.docx").write_bytes(filled)
    (seen,) = office.verify(tmp_path / "line.docx")
    (told,) = verify(filled, "line.docx")
    assert (seen.line, seen.pictures, told.line_id) == (LINE, 2, LINE)
