"""Signatures beside files that other programs made are read as strictly, and not more."""

from datetime import UTC, datetime

import pytest

from db.domain.signatures import Fault, Integrity, Trust
from desktop.signing.trust import read_list
from desktop.signing.verifying import verify, verify_beside
from signing import pki
from signing.other_maker_beside import NEWER, Layout, signed_beside, together
from signing.word_files import zipped

FILES = {"uchwała nr 1.docx": b"uchwala", "załącznik.docx": b"zalacznik"}
LAYOUTS = (
    Layout(),
    Layout(canonicalization=NEWER),
    Layout(canonicalization="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"),
    Layout(digest="sha256", signs_key_information=False),
)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("kind", ["rsa-2048", "p-384"])
def test_a_signature_of_another_program_is_whole(kind: pki.Kind, layout: Layout) -> None:
    signature = signed_beside(FILES, pki.leaf(kind), layout)
    for content in FILES.values():
        (report,) = verify_beside(signature, "podpis.xades", content, read_list(pki.authority().pem, "x.pem"))
        assert (report.integrity, report.role) == (Integrity.WHOLE, "Skarbnik")
        assert report.signed_at == datetime(2026, 3, 2, 10, 20, 30, tzinfo=UTC)
        assert report.signer is not None
        assert (report.signer.name, report.trusted.trust) == (pki.SIGNER, Trust.TRUSTED)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("words", [b"Skarbnik", b"11:20:30"])
def test_a_changed_word_of_it_breaks_it(words: bytes, layout: Layout) -> None:
    signature = signed_beside(FILES, pki.leaf("p-384"), layout)
    changed = signature.replace(words, words[:-1] + b"1")
    assert changed != signature
    (report,) = verify_beside(changed, "podpis.xades", b"uchwala")
    assert report.fault == Fault.CONTENT_CHANGED


def test_a_signature_over_no_file_is_broken() -> None:
    (report,) = verify_beside(signed_beside({}, pki.leaf("p-384")), "podpis.xades", b"uchwala")
    assert (report.integrity, report.fault) == (Integrity.BROKEN, Fault.STRUCTURE)


def test_two_signatures_in_one_file_are_told_one_by_one() -> None:
    first = signed_beside(FILES, pki.leaf("p-384"), Layout(id="pierwszy"))
    second = signed_beside({"x": b"inne"}, pki.leaf("rsa-2048"), Layout(id="drugi"))
    reports = verify_beside(together(first, second), "podpis.xades", b"uchwala")
    assert [report.fault for report in reports] == [None, Fault.CONTENT_CHANGED]


def test_two_signatures_of_one_id_are_no_signatures() -> None:
    signature = signed_beside(FILES, pki.leaf("p-384"))
    reports = verify_beside(together(signature, signature), "podpis.xades", b"uchwala")
    assert [report.fault for report in reports] == [Fault.STRUCTURE] * 2


def test_a_container_of_another_program_is_whole() -> None:
    signature = together(signed_beside(FILES, pki.leaf("p-384")))
    kind = {"mimetype": b"application/vnd.etsi.asic-e+zip"}
    container = zipped(
        kind | FILES | {"META-INF/signatures001.xml": signature, "META-INF/manifest.xml": b"<m/>"}
    )
    (report,) = verify(container, "x.asice")
    assert report.integrity == Integrity.WHOLE
