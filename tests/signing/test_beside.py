"""Signatures beside a file, alone and in a container, as Polish offices exchange them."""

import base64
from datetime import UTC, datetime
from functools import cache

import pytest
from asn1crypto import tsp
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import Integrity, Statement
from desktop.signing.beside import sign_beside
from desktop.signing.contained import read_asic
from desktop.signing.container import asic
from desktop.signing.keys import FileKey, key_file
from desktop.signing.qualifying import NOTHING_SAID
from desktop.signing.verifying import verify, verify_beside
from signing import pki, xmlsec
from signing.schemas import schema_faults
from signing.word_files import entries, word_file, zipped

_AT = datetime(2026, 3, 2, 10, 20, 30, tzinfo=UTC)
_NAME = "sprawozdanie-zał. 1.docx"
_NAMES = {"d": "http://www.w3.org/2000/09/xmldsig#", "x": "http://uri.etsi.org/01903/v1.3.2#"}
_FILE_NAMES = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="/\\"), min_size=1, max_size=20
).filter(lambda name: name.strip("."))


@cache
def key(kind: pki.Kind = "p-256") -> FileKey:
    """A key with its whole chain."""
    return key_file(pki.p12(pki.leaf(kind), "x"), "x", "k.p12")


def signed(statement: Statement = NOTHING_SAID, kind: pki.Kind = "p-256", name: str = _NAME) -> bytes:
    """The signature beside the usual document."""
    return sign_beside(name, word_file(), key(kind), at=_AT, statement=statement)


def said(signature: bytes, path: str) -> list[str]:
    """The texts, or attributes, that a path finds."""
    found = etree.fromstring(signature).xpath(path, namespaces=_NAMES)
    return [str(getattr(one, "text", one) or "") for one in found]


@pytest.mark.parametrize("kind", ["rsa-2048", "rsa-3072", "p-256", "p-384"])
def test_every_kind_of_key_makes_what_others_accept(kind: pki.Kind) -> None:
    signature = signed(kind=kind)
    verdict = xmlsec.verify_beside(signature, {_NAME: word_file()}, pki.authority())
    assert (verdict.valid, verdict.references) == (True, 2), verdict.said
    assert schema_faults(signature) == []
    (report,) = verify_beside(signature, "a.xades", word_file())
    assert report.integrity is Integrity.WHOLE


def test_a_byte_more_breaks_it() -> None:
    verdict = xmlsec.verify_beside(signed(), {_NAME: word_file() + b"\0"}, pki.authority())
    assert not verdict.valid


def test_the_file_is_named_as_addresses_are_and_its_kind_is_told() -> None:
    signature = signed()
    assert said(signature, "//d:SignedInfo/d:Reference/@URI")[0] == "sprawozdanie-za%C5%82.%201.docx"
    (file_id,) = said(signature, "//d:SignedInfo/d:Reference/@Id")
    assert said(signature, "//x:DataObjectFormat/@ObjectReference") == [f"#{file_id}"]
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert said(signature, "//x:MimeType") == [kind]
    assert said(signed(name="uchwała.pdf"), "//x:MimeType") == ["application/pdf"]
    assert said(signed(name="inne"), "//x:MimeType") == ["application/octet-stream"]


def test_the_issuer_and_serial_number_are_told_as_the_baseline_wants() -> None:
    (text,) = said(signed(), "//x:IssuerSerialV2")
    told = tsp.IssuerSerial.load(base64.b64decode(text), strict=True)
    leaf, issuer, _ = key().chain
    assert told["serial_number"].native == leaf.serial_number
    assert told["issuer"][0].chosen.untag().dump() == issuer.subject.public_bytes()


def test_the_signers_certificate_comes_first_and_the_root_is_left_out() -> None:
    assert len(said(signed(), "//d:X509Certificate")) == 2
    (report,) = verify_beside(signed(), "a.xades", word_file())
    assert report.signer
    assert report.signer.name == pki.SIGNER


def test_what_the_signer_says_is_signed_with_it() -> None:
    signature = signed(Statement("Skarbnik", "Żegocina", "Bez uwag <&>"))
    assert said(signature, "//x:SignedProperties//x:SignerRoleV2//x:ClaimedRole") == ["Skarbnik"]
    assert said(signature, "//x:SignedProperties//x:SignatureProductionPlaceV2/x:City") == ["Żegocina"]
    assert said(signature, "//x:SignedProperties//x:DataObjectFormat/x:Description") == ["Bez uwag <&>"]
    assert schema_faults(signature) == []


def test_two_signatures_of_one_file_have_no_id_in_common() -> None:
    assert not set(said(signed(), "//@Id")) & set(said(signed(), "//@Id"))


def test_words_too_long_are_refused() -> None:
    with pytest.raises(RecordError) as refused:
        signed(Statement(comment="a" * 256))
    assert refused.value.refusal is Refusal.TEXT_TOO_LONG


def test_a_container_holds_the_file_and_the_signature_that_others_accept() -> None:
    container = asic(_NAME, word_file(), signed())
    verdicts = xmlsec.verify_container(container, pki.authority())
    assert [each.valid for each in verdicts] == [True], verdicts
    assert [each.integrity for each in verify(container, "a.asice")] == [Integrity.WHOLE]
    assert read_asic(container).files == {_NAME: word_file()}


def test_a_container_says_first_and_bare_what_it_is() -> None:
    container = asic(_NAME, word_file(), signed())
    assert container[30:].startswith(b"mimetypeapplication/vnd.etsi.asic-e+zipPK")
    names = list(entries(container))
    assert names == ["mimetype", _NAME, "META-INF/manifest.xml", "META-INF/signatures.xml"]
    listed = etree.fromstring(entries(container)["META-INF/manifest.xml"])
    assert [one.get(f"{{{listed.nsmap['manifest']}}}full-path") for one in listed] == ["/", _NAME]


def test_the_signature_in_a_container_is_the_one_beside_it_to_the_last_digest() -> None:
    signature = signed()
    inside = etree.fromstring(entries(asic(_NAME, word_file(), signature))["META-INF/signatures.xml"])[0]
    verdict = xmlsec.verify_beside(etree.tostring(inside), {_NAME: word_file()}, pki.authority())
    assert verdict.valid, verdict.said


@settings(max_examples=60, deadline=None)
@given(_FILE_NAMES, st.binary(max_size=100))
def test_files_of_any_name_and_content_come_back_from_a_container(name: str, content: bytes) -> None:
    signature = sign_beside(name, content, key(), at=_AT)
    container = asic(name, content, signature)
    assert read_asic(container).files == {name: content}
    assert [each.integrity for each in verify(container, "a.asice")] == [Integrity.WHOLE]


@pytest.mark.parametrize("content", [b"", b"abc", word_file(), zipped({"a": b"", "mimetype": b"x"})])
def test_what_is_no_container_is_refused(content: bytes) -> None:
    with pytest.raises(RecordError) as refused:
        read_asic(content)
    assert refused.value.refusal is Refusal.SIGNATURE_UNREADABLE
