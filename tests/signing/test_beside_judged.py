"""Signatures beside files and in containers, judged by xmlsec1 and by the schemas."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO

import pytest

from db.domain.signatures import Integrity, Statement, Trust
from desktop.signing.beside import sign_beside, sign_files
from desktop.signing.container import asic, asic_again, what_to_sign
from desktop.signing.keys import SigningKey, key_file
from desktop.signing.trust import read_list
from desktop.signing.verifying import verify, verify_beside
from signing import pki, xmlsec
from signing.schemas import schema_faults

NAMES = ("raport.docx", "Sprawozdanie — zał. 1 (Żary) 100%#2.docx", "a&b ‘c’ + d?.pdf")
KINDS: tuple[pki.Kind, ...] = ("rsa-2048", "rsa-3072", "p-256", "p-384")
SAID = Statement("Wójt Gminy", "Żary", "Zatwierdzam")


def key(kind: pki.Kind) -> SigningKey:
    """A key out of a file."""
    return key_file(pki.p12(pki.leaf(kind), "hasło"), "hasło", "klucz.p12")


def signature(name: str, content: bytes, kind: pki.Kind = "p-256") -> bytes:
    """One beside the file, made now."""
    return sign_beside(name, content, key(kind), at=datetime.now(UTC), statement=SAID)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_all_judges_take_a_signature_beside_a_file(name: str, kind: pki.Kind, report: bytes) -> None:
    beside = signature(name, report, kind)
    said = xmlsec.verify_beside(beside, {name: report}, pki.authority())
    assert (said.valid, said.references) == (True, 2), said.said
    assert schema_faults(beside) == []
    (told,) = verify_beside(beside, name, report, read_list(pki.authority().pem, "próbna.pem"))
    assert (told.integrity, told.trusted.trust) == (Integrity.WHOLE, Trust.TRUSTED)


def test_no_judge_takes_it_when_one_byte_follows(report: bytes) -> None:
    beside = signature("raport.docx", report)
    changed = report + b"\n"
    assert not xmlsec.verify_beside(beside, {"raport.docx": changed}, pki.authority()).valid
    (told,) = verify_beside(beside, "raport.docx", changed)
    assert told.integrity is Integrity.BROKEN


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_all_judges_take_a_container(name: str, kind: pki.Kind, report: bytes) -> None:
    container = asic(name, report, signature(name, report, kind))
    (said,) = xmlsec.verify_container(container, pki.authority())
    assert (said.valid, said.references) == (True, 2), said.said
    (told,) = verify(container, "raport.asice", read_list(pki.authority().pem, "próbna.pem"))
    assert (told.integrity, told.trusted.trust) == (Integrity.WHOLE, Trust.TRUSTED)
    with zipfile.ZipFile(BytesIO(container)) as package:
        assert package.read(name) == report
        assert schema_faults(package.read("META-INF/signatures.xml")) == []


def test_all_judges_take_a_container_that_two_have_signed(report: bytes) -> None:
    first = asic("raport.docx", report, signature("raport.docx", report))
    second = sign_files(what_to_sign(first), key("rsa-3072"), at=datetime.now(UTC), statement=SAID)
    container = asic_again(first, second)
    said = xmlsec.verify_container(container, pki.authority())
    assert [each.valid for each in said] == [True, True], said
    assert schema_faults(second) == []
    assert [each.integrity for each in verify(container, "raport.asice")] == [Integrity.WHOLE] * 2
