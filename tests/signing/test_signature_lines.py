"""The signature lines of our own documents: found, shown by no unsigned means, filled one after another."""

from datetime import UTC, datetime
from pathlib import Path

from db.domain.blocks import Heading, Signature, Signatures
from db.domain.signatures import Integrity
from desktop.documents.word import write_docx
from desktop.signing.keys import key_file
from desktop.signing.package_signature import SignatureLine, sign_package
from desktop.signing.shown_unsigned import shown_unsigned
from desktop.signing.signature_lines import LinePlace, line_places
from desktop.signing.verifying import verify
from documents.drawn_blocks import png
from documents.word_parts import BODY, simple
from signing import pki
from signing.libreoffice import LibreOffice

TREASURER = Signature(
    "Sporządził(a)", "Anna Żółć", "Skarbnik", line_id="{6F9619FF-8B86-4D01-B42D-00CF4FC964F1}"
)
HEAD = Signature("Zatwierdził(a)", "Jan Kot", "Wójt Gminy", line_id="{6F9619FF-8B86-4D01-B42D-00CF4FC964F2}")


def document(folder: Path) -> bytes:
    """A document that two people are to sign."""
    write_docx(simple(Heading(1, "Sprawozdanie"), BODY, Signatures((TREASURER, HEAD))), folder / "a.docx")
    return (folder / "a.docx").read_bytes()


def signed(docx: bytes, place: Signature) -> bytes:
    """The document with the place's line filled."""
    holder = pki.leaf("p-256", name=place.name)
    key = key_file(pki.p12(holder, "hasło"), "hasło", "klucz.p12")
    line = SignatureLine(place.line_id, png(60, 30), png(30, 60))
    return sign_package(docx, key, at=datetime.now(UTC), line=line)


def test_the_lines_are_found_and_settled_by_a_signature(tmp_path: Path) -> None:
    docx = document(tmp_path)
    expected = [LinePlace(place.line_id, place.name, place.title) for place in (TREASURER, HEAD)]
    assert list(line_places(docx)) == expected
    assert shown_unsigned(docx) == ()


def test_one_after_another_fills_a_line_of_their_own(tmp_path: Path, office: LibreOffice) -> None:
    docx = signed(signed(document(tmp_path), TREASURER), HEAD)
    reports = [(one.integrity, one.line_id) for one in verify(docx, "a.docx")]
    assert reports == [(Integrity.WHOLE, place.line_id) for place in (TREASURER, HEAD)]
    (tmp_path / "signed.docx").write_bytes(docx)
    seen = [(one.valid, one.line, one.pictures) for one in office.verify(tmp_path / "signed.docx")]
    assert sorted(seen) == [(True, place.line_id, 2) for place in (TREASURER, HEAD)]
