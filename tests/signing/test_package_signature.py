"""Signatures inside a document: laid out as Word does, over everything, judged by others."""

import base64
import re
from datetime import datetime, timedelta, timezone
from functools import cache
from itertools import count

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import Integrity, Statement
from desktop.signing.keys import FileKey, key_file
from desktop.signing.package_signature import SignatureLine, sign_package
from desktop.signing.qualifying import NOTHING_SAID
from desktop.signing.verifying import verify
from documents.drawn_blocks import png
from signing import pki, xmlsec
from signing.schemas import schema_faults
from signing.word_files import entries, spaced, word_file, zipped

_AT = datetime(2026, 3, 2, 10, 20, 30, 999, tzinfo=timezone(timedelta(hours=1)))
_LINE = SignatureLine("{12345678-90AB-CDEF-1234-567890ABCDEF}", png(60, 20), png(61, 20))
_NAMES = {
    "d": "http://www.w3.org/2000/09/xmldsig#",
    "x": "http://uri.etsi.org/01903/v1.3.2#",
    "o": "http://schemas.microsoft.com/office/2006/digsig",
    "m": "http://schemas.openxmlformats.org/package/2006/digital-signature",
}
_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=100)


@cache
def key(kind: pki.Kind = "p-256") -> FileKey:
    """A key with its whole chain, as a file of Polish issuers holds it."""
    return key_file(pki.p12(pki.leaf(kind), "x"), "x", "k.p12")


def signed(
    docx: bytes = b"", statement: Statement = NOTHING_SAID, line: SignatureLine | None = None
) -> bytes:
    """The document, or the usual one, with a signature more."""
    return sign_package(docx or word_file(), key(), at=_AT, statement=statement, line=line)


def said(docx: bytes, path: str, number: int = 0) -> list[str]:
    """The texts, or attributes, that a path finds in one of its signatures."""
    root = etree.fromstring(xmlsec.signatures_of(docx)[number])
    return [str(getattr(found, "text", found) or "") for found in root.xpath(path, namespaces=_NAMES)]


def listed(docx: bytes) -> dict[str, set[str]]:
    """What the manifest names: parts, with the relationships of each that holds them."""
    root = etree.fromstring(xmlsec.signatures_of(docx)[0])
    return {
        told.get("URI", "").partition("?")[0][1:]: set(
            map(str, told.xpath(".//m:RelationshipReference/@SourceId", namespaces=_NAMES))
        )
        for told in root.iterfind(".//d:Manifest/d:Reference", _NAMES)
    }


@pytest.mark.parametrize("kind", ["rsa-2048", "rsa-3072", "p-256", "p-384"])
def test_every_kind_of_key_makes_what_others_accept(kind: pki.Kind) -> None:
    docx = sign_package(word_file(), key(kind), at=_AT)
    (verdict,) = xmlsec.verify_package(docx, pki.authority())
    assert verdict.valid, verdict.said
    assert verdict.parts == len(listed(docx)) > 10
    assert schema_faults(xmlsec.signatures_of(docx)[0]) == []
    assert [each.integrity for each in verify(docx, "a.docx")] == [Integrity.WHOLE]


def test_every_part_and_relationship_is_signed_but_the_properties() -> None:
    docx = signed()
    files = entries(docx)
    unsigned = {name for name in files if name not in listed(docx)}
    assert {name for name in unsigned if not name.startswith("_xmlsignatures/")} == {
        "[Content_Types].xml",
        "docProps/app.xml",
        "docProps/core.xml",
    }
    for name, ids in listed(docx).items():
        if name.endswith(".rels") and name != "_rels/.rels":
            assert ids == {one.get("Id") for one in etree.fromstring(files[name])}
    (main,) = listed(docx)["_rels/.rels"]
    assert [one.get("Target") for one in etree.fromstring(files["_rels/.rels"]) if one.get("Id") == main] == [
        "word/document.xml"
    ]


def test_a_signature_named_in_capitals_does_not_hinder_another() -> None:
    files = {name.replace("/sig1.xml", "/SIG1.XML"): content for name, content in entries(signed()).items()}
    for name in ("[Content_Types].xml", "_xmlsignatures/_rels/origin.sigs.rels"):
        files[name] = files[name].replace(b"sig1.xml", b"SIG1.XML")
    twice = signed(zipped(files))
    assert [each.integrity for each in verify(twice, "a.docx")] == [Integrity.WHOLE] * 2


def test_parts_are_copied_byte_for_byte_and_no_relationship_has_white_space() -> None:
    before, after = entries(word_file()), entries(signed(spaced(word_file())))
    for name, content in after.items():
        if name.endswith(".rels"):
            assert not list(etree.fromstring(content).itertext()), name
        elif name != "[Content_Types].xml" and not name.startswith("_xmlsignatures/"):
            assert content == before[name], name
    (verdict,) = xmlsec.verify_package(signed(spaced(word_file())), pki.authority())
    assert verdict.valid, verdict.said


def test_exactly_one_certificate_says_whose_it_is_and_those_between_are_not_signed() -> None:
    docx = signed()
    leaf, between, _ = key().chain
    text = base64.b64encode(leaf.public_bytes(Encoding.DER)).decode()
    assert said(docx, "//d:X509Certificate") == [text]
    text = base64.b64encode(between.public_bytes(Encoding.DER)).decode()
    assert said(docx, "//x:UnsignedProperties//x:EncapsulatedX509Certificate") == [text]


def test_the_issuer_is_named_as_the_standard_wants_it() -> None:
    (name,) = said(signed(), "//d:X509IssuerName")
    assert name == (
        "CN=Test Kwalifikowane CA\\, 1,2.5.4.97=#0c10564154504c2d30303030303030303030,"
        'O=Próbny Dostawca Zaufania \\"Żuraw\\" S.A.,C=PL'
    )
    assert said(signed(), "//d:X509SerialNumber") == [str(key().chain[0].serial_number)]


def test_a_key_without_a_chain_has_no_unsigned_properties() -> None:
    alone = FileKey(key().chain[:1], key().private)
    docx = sign_package(word_file(), alone, at=_AT)
    assert said(docx, "//x:UnsignedProperties") == []
    assert schema_faults(xmlsec.signatures_of(docx)[0]) == []


def test_the_layout_is_that_of_word() -> None:
    docx = signed()
    assert said(docx, "//d:SignedInfo/d:Reference/@URI") == [
        "#idPackageObject",
        "#idOfficeObject",
        "#idSignedProperties",
    ]
    assert said(docx, "//d:CanonicalizationMethod/@Algorithm") == [
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
    ]
    assert said(docx, "//x:SignaturePolicyImplied") == [""]
    assert said(docx, "//o:SetupID | //o:SignatureType") == ["", "1"]
    assert set(said(docx, "//d:DigestMethod/@Algorithm")) == {"http://www.w3.org/2001/04/xmlenc#sha256"}
    assert said(signed(), "//@Id") == said(docx, "//@Id")


def test_the_moment_is_told_in_universal_time_twice() -> None:
    assert said(signed(), "//x:SigningTime | //m:Value") == ["2026-03-02T09:20:30Z"] * 2


def test_what_the_signer_says_is_signed_with_it() -> None:
    docx = signed(statement=Statement("Wójt Gminy", "Żegocina", "Przyjęto <bez> uwag & zmian"))
    assert said(docx, "//x:SignedProperties//x:ClaimedRole") == ["Wójt Gminy"]
    assert said(docx, "//x:SignedProperties//x:City") == ["Żegocina"]
    assert said(docx, "//d:Object[@Id='idOfficeObject']//o:SignatureComments") == [
        "Przyjęto <bez> uwag & zmian"
    ]


@settings(max_examples=60, deadline=None)
@given(_WORDS, _WORDS, _WORDS)
def test_whatever_the_signer_says_the_signature_holds(role: str, place: str, comment: str) -> None:
    docx = signed(statement=Statement(role, place, comment))
    assert schema_faults(xmlsec.signatures_of(docx)[0]) == []
    (report,) = verify(docx, "a.docx")
    assert report.integrity is Integrity.WHOLE
    assert report.comment.split() == "".join(one if one.isprintable() else " " for one in comment).split()


@pytest.mark.parametrize(
    ("statement", "most"),
    [(Statement("a" * 101), "100"), (Statement("", "a" * 101), "100"), (Statement("", "", "a" * 256), "255")],
)
def test_what_office_could_not_hold_is_refused(statement: Statement, most: str) -> None:
    with pytest.raises(RecordError) as refused:
        signed(statement=statement)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.TEXT_TOO_LONG, most)


def test_the_longest_words_that_office_holds_keep_to_its_schema() -> None:
    docx = signed(statement=Statement("ą" * 100, "ż" * 100, "ę" * 255))
    assert schema_faults(xmlsec.signatures_of(docx)[0]) == []


def test_a_signature_line_gets_its_id_and_both_looks_signed() -> None:
    docx = signed(line=_LINE)
    told = said(docx, "//o:SetupID | //o:SignatureText | //o:SignatureType")
    assert told == [_LINE.setup_id, pki.SIGNER, "2"]
    assert said(docx, "//d:SignedInfo/d:Reference/@URI")[3:] == ["#idValidSigLnImg", "#idInvalidSigLnImg"]
    looks = [base64.b64decode(one) for one in said(docx, "//d:Object[contains(@Id, 'SigLnImg')]")]
    assert looks == [_LINE.valid_png, _LINE.invalid_png]
    (verdict,) = xmlsec.verify_package(docx, pki.authority())
    assert (verdict.valid, verdict.references) == (True, 5)
    assert schema_faults(xmlsec.signatures_of(docx)[0]) == []


def test_signatures_one_after_another_all_stay_valid() -> None:
    docx = word_file()
    for number, kind in zip(count(1), ("rsa-2048", "p-256", "p-384"), strict=False):
        before = {
            name: content for name, content in entries(docx).items() if "sig" in name and "rels" not in name
        }
        docx = sign_package(docx, key(kind), at=_AT)
        assert before.items() <= entries(docx).items()
        assert [each.valid for each in xmlsec.verify_package(docx, pki.authority())] == [True] * number
        assert [each.integrity for each in verify(docx, "a.docx")] == [Integrity.WHOLE] * number


def test_what_signatures_say_has_words_own_ids_twice_and_then_ids_of_its_own() -> None:
    docx = signed(signed(signed(signed())))
    ids = [said(docx, "//x:SignedProperties/@Id", number)[0] for number in range(4)]
    assert ids[:2] == ["idSignedProperties"] * 2
    assert len(set(ids)) == 3
    assert all(f"#{ids[number]}" in said(docx, "//d:Reference/@URI", number) for number in range(4))


def test_a_second_signature_does_not_hide_that_the_first_no_longer_holds() -> None:
    files = entries(signed())
    files["word/document.xml"] = files["word/document.xml"].replace(b"1 234", b"9 234")
    again = signed(zipped(files))
    assert [each.valid for each in xmlsec.verify_package(again, pki.authority())] == [False, True]


def test_a_relationship_that_leads_nowhere_is_signed_lest_somebody_puts_something_there() -> None:
    files = entries(word_file())
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"docProps/app.xml", b"docProps/none.xml")
    assert len(listed(signed(zipped(files)))["_rels/.rels"]) == 2


def test_types_of_parts_stay_what_they_were_and_signatures_have_theirs() -> None:
    docx = sign_package(signed(), key("rsa-2048"), at=_AT)
    types = entries(docx)["[Content_Types].xml"].decode()
    assert re.findall(r'"/_xmlsignatures/([^"]+)" ContentType="[^"]+signature\+xml"', types) == [
        "sig1.xml",
        "sig2.xml",
    ]
    assert 'Extension="sigs"' in types
    assert re.findall('Extension="rels"|PartName="[^"]*rels"', types) == ['Extension="rels"']
    pinned = said(docx, "//d:Manifest/d:Reference/@URI")
    assert "/word/styles.xml?ContentType=application/vnd.openxmlformats-officedocument." in " ".join(pinned)


def test_what_is_no_word_document_is_not_signed() -> None:
    with pytest.raises(RecordError) as refused:
        signed(b"%PDF-1.7")
    assert refused.value.refusal is Refusal.NO_WORD_DOCUMENT


class LockedKey:
    """A key on a card that locked itself."""

    chain = key().chain

    def sign(self, data: bytes) -> bytes:
        """Nothing is signed."""
        raise RecordError(Refusal.PIN_LOCKED, f"karta: {len(data)} B")


def test_a_key_that_refuses_is_heard() -> None:
    with pytest.raises(RecordError) as refused:
        sign_package(word_file(), LockedKey(), at=_AT)
    assert refused.value.refusal is Refusal.PIN_LOCKED
