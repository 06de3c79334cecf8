"""What the strict verifier says of whole, changed and forged documents, and of files of anybody's making."""

from datetime import UTC, datetime, timedelta

import pytest

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import SignatureForm
from db.domain.signatures import CertificateFlaw, Fault, Integrity, Statement, Trust, TrustedBy
from desktop.signing.beside import sign_beside
from desktop.signing.container import asic
from desktop.signing.keys import FileKey
from desktop.signing.package_signature import sign_package
from desktop.signing.trust import read_list
from desktop.signing.verifying import verify, verify_beside
from signing import pki, tampering
from signing.tampering import TYPES, Tampering, replaced, substituted
from signing.word_files import entries, word_file, zipped

SAID = Statement("Wójt Gminy", "Kielce", "Zatwierdzam — „całość”")
FILE = "sprawozdanie-zał. 1.docx"


def key(holder: pki.Holder) -> FileKey:
    """The holder's key as one out of a file."""
    return FileKey(holder.chain, holder.key)


@pytest.fixture(scope="module")
def signed() -> bytes:
    """A document signed in it."""
    return sign_package(word_file(), key(pki.leaf("p-256")), at=datetime.now(UTC), statement=SAID)


@pytest.fixture(scope="module")
def beside() -> bytes:
    """A signature beside the document."""
    return sign_beside(FILE, word_file(), key(pki.leaf("p-256")), at=datetime.now(UTC), statement=SAID)


def named(tamperings: list[Tampering]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("way", tamperings, ids=[each.name for each in tamperings])


@named(tampering.CHANGES)
def test_a_change_of_what_is_signed_breaks_the_signature(way: Tampering, signed: bytes) -> None:
    (report,) = verify(way.apply(signed), FILE)
    assert report.integrity == Integrity.BROKEN
    assert report.fault is not None


@named(tampering.FORGERIES)
def test_a_forgery_is_never_whole(way: Tampering, signed: bytes) -> None:
    (report,) = verify(way.apply(signed), FILE)
    assert report.integrity == (Integrity.PART if report.uncovered else Integrity.BROKEN)


@named(tampering.HARMLESS)
def test_what_is_not_shown_may_change(way: Tampering, signed: bytes) -> None:
    (report,) = verify(way.apply(signed), FILE)
    assert report.integrity == Integrity.WHOLE


@named(tampering.CHANGES + tampering.FORGERIES)
def test_tampering_is_seen_beside_a_second_signature(way: Tampering, signed: bytes) -> None:
    second = sign_package(signed, key(pki.leaf("rsa-2048", name="Jan Nowak")), at=datetime.now(UTC))
    assert [report.integrity for report in verify(second, FILE)] == [Integrity.WHOLE] * 2
    assert verify(way.apply(second), FILE)[0].integrity != Integrity.WHOLE


def test_a_changed_text_breaks_both_signatures(signed: bytes) -> None:
    second = sign_package(signed, key(pki.leaf("rsa-2048", name="Jan Nowak")), at=datetime.now(UTC))
    reports = verify(tampering.text_changed(second), FILE)
    assert [report.fault for report in reports] == [Fault.CONTENT_CHANGED] * 2


def test_a_report_says_whose_when_and_what_each_apart(signed: bytes) -> None:
    (report,) = verify(signed, FILE, read_list(pki.authority().pem, "lista.pem"))
    assert (report.form, report.integrity, report.uncovered) == (SignatureForm.PACKAGE, Integrity.WHOLE, ())
    assert report.signer is not None
    assert (report.signer.name, report.signer.number) == (pki.SIGNER, pki.NUMBER)
    assert report.trusted == TrustedBy(Trust.TRUSTED, "lista.pem")
    assert (report.role, report.comment, report.production_place) == (SAID.role, SAID.comment, SAID.place)
    assert report.signed_at is not None
    assert abs(report.signed_at - datetime.now(UTC)) < timedelta(minutes=10)


def test_a_changed_part_is_named(signed: bytes) -> None:
    (report,) = verify(tampering.text_changed(signed), FILE)
    assert (report.fault, report.place) == (Fault.CONTENT_CHANGED, "/word/document.xml")


def test_what_nobody_signed_is_named(signed: bytes) -> None:
    (report,) = verify(tampering.template_from_outside(signed), FILE)
    rels = "/word/_rels/settings.xml.rels"
    assert report.uncovered == (rels, f"{rels}#rIdForged")


@pytest.mark.parametrize(
    "flaw", [each for each in CertificateFlaw if each is not CertificateFlaw.WEAK_KEY], ids=str
)
def test_flaws_of_the_certificate_are_told_beside_the_integrity(flaw: CertificateFlaw) -> None:
    holder = pki.leaf("rsa-2048", flaw)
    (report,) = verify(sign_package(word_file(), key(holder), at=datetime.now(UTC)), FILE)
    assert (report.integrity, report.flaws) == (Integrity.WHOLE, (flaw,))


def test_a_weak_key_makes_no_signature() -> None:
    holder = pki.leaf("rsa-1024")
    (report,) = verify(sign_package(word_file(), key(holder), at=datetime.now(UTC)), FILE)
    assert (report.integrity, report.fault, report.place) == (
        Integrity.BROKEN,
        Fault.KEY_TOO_WEAK,
        "RSA 1024",
    )


def test_weak_algorithms_are_not_allowed(signed: bytes) -> None:
    name = tampering.signature_name(signed)
    old = substituted(rb"xmldsig-more#ecdsa-sha256", b"xmldsig-more#ecdsa-sha1")
    (report,) = verify(replaced(signed, name, old), FILE)
    assert report.fault == Fault.ALGORITHM_NOT_ALLOWED
    assert report.place.endswith("#ecdsa-sha1")


def test_a_document_that_nobody_signed_has_no_reports() -> None:
    assert verify(word_file(), FILE) == ()


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.7", b"<a/>", word_file()[:-30], zipped({"a": b""})])
def test_what_is_no_document_is_refused(content: bytes) -> None:
    with pytest.raises(RecordError) as refused:
        verify(content, FILE)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.NO_WORD_DOCUMENT, FILE)


def test_a_signature_that_is_called_something_else_is_not_passed_over(signed: bytes) -> None:
    files = entries(signed)
    files[TYPES] = files[TYPES].replace(b"digital-signature-xmlsignature+xml", b"other+xml")
    (report,) = verify(zipped(files), FILE)
    assert (report.integrity, report.fault) == (Integrity.BROKEN, Fault.PACKAGE_AMBIGUOUS)


def test_a_signed_workbook_is_not_judged(signed: bytes) -> None:
    files = entries(signed)
    files[TYPES] = files[TYPES].replace(b"wordprocessingml.document.main", b"spreadsheetml.sheet.main")
    with pytest.raises(RecordError) as refused:
        verify(zipped(files), "zestawienie.xlsx")
    assert refused.value.refusal == Refusal.NO_WORD_DOCUMENT


def test_a_damaged_document_that_claims_to_be_signed_is_reported(signed: bytes) -> None:
    (report,) = verify(signed[:-30], FILE)
    assert (report.integrity, report.signer) == (Integrity.BROKEN, None)


def test_a_signature_beside_a_file_is_whole_whatever_the_file_is_called_now(beside: bytes) -> None:
    (report,) = verify_beside(beside, "podpis.xades", word_file())
    assert (report.form, report.integrity) == (SignatureForm.XADES, Integrity.WHOLE)
    assert (report.role, report.comment, report.production_place) == (SAID.role, SAID.comment, SAID.place)


def test_a_signature_beside_another_file_is_broken(beside: bytes) -> None:
    (report,) = verify_beside(beside, "podpis.xades", word_file() + b" ")
    assert (report.fault, report.place) == (Fault.CONTENT_CHANGED, FILE)


def test_a_changed_signature_beside_a_file_is_broken(beside: bytes) -> None:
    changed = beside.replace(b"Gminy", b"Miast")
    assert changed != beside
    (report,) = verify_beside(changed, "podpis.xades", word_file())
    assert report.fault == Fault.CONTENT_CHANGED


@pytest.mark.parametrize("content", [b"", b"PK", b"<a/>", b"<!DOCTYPE a []><a/>", word_file()])
def test_what_is_no_signature_is_refused(content: bytes) -> None:
    with pytest.raises(RecordError) as refused:
        verify_beside(content, "podpis.xades", word_file())
    assert refused.value.refusal == Refusal.SIGNATURE_UNREADABLE


def test_a_container_is_whole(beside: bytes) -> None:
    (report,) = verify(asic(FILE, word_file(), beside), "x.asice")
    assert (report.form, report.integrity) == (SignatureForm.ASIC, Integrity.WHOLE)


def test_a_file_in_a_container_that_was_changed_breaks_the_signature(beside: bytes) -> None:
    (report,) = verify(asic(FILE, word_file() + b" ", beside), "x.asice")
    assert (report.fault, report.place) == (Fault.CONTENT_CHANGED, FILE)


def test_a_file_put_into_a_container_is_not_covered(beside: bytes) -> None:
    files = entries(asic(FILE, word_file(), beside)) | {"inny.docx": b"x"}
    (report,) = verify(zipped(files), "x.asice")
    assert (report.integrity, report.uncovered) == (Integrity.PART, ("inny.docx",))


def test_a_container_without_its_file_is_broken(beside: bytes) -> None:
    files = entries(asic(FILE, word_file(), beside))
    del files[FILE]
    (report,) = verify(zipped(files | {"inny.docx": b"x"}), "x.asice")
    assert (report.fault, report.place) == (Fault.CONTENT_MISSING, FILE)


def test_a_container_without_signatures_is_refused(beside: bytes) -> None:
    files = entries(asic(FILE, word_file(), beside))
    bare = {name: content for name, content in files.items() if not name.startswith("META-INF/")}
    with pytest.raises(RecordError) as refused:
        verify(zipped(bare), "x.asice")
    assert refused.value.refusal == Refusal.SIGNATURE_UNREADABLE
