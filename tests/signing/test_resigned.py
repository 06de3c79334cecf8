"""What one who holds the key may not do either: sign less, or by other rules, and have it called whole."""

import hashlib
from base64 import b64encode
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from lxml import etree

from db.domain.signatures import Fault, Integrity, Statement
from desktop.signing.keys import FileKey
from desktop.signing.package_signature import sign_package
from desktop.signing.verifying import verify
from signing import pki
from signing.tampering import DOCUMENT, DS, MDSSI, XADES, found, in_signature, reference_to
from signing.word_files import word_file

HOLDER = pki.leaf("p-256")
RELS = "word/_rels/document.xml.rels"
SHA_1 = "http://www.w3.org/2000/09/xmldsig#sha1"
C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"

Change = Callable[[etree._Element], object]


@pytest.fixture(scope="module")
def signed() -> bytes:
    key = FileKey(HOLDER.chain, HOLDER.key)
    return sign_package(word_file(), key, at=datetime.now(UTC), statement=Statement("Wójt"))


def canonical(element: etree._Element) -> bytes:
    """The element cut out, in canonical form."""
    alone = etree.fromstring(etree.tostring(element, with_tail=False))
    return etree.tostring(alone.getroottree(), method="c14n")


def signed_anew(change: Change, after: Change = lambda _: None) -> Change:
    """The change, then digests and value made to fit it; `after` changes what these do not reach."""

    def act(root: etree._Element) -> None:
        change(root)
        info = root.find(f"{DS}SignedInfo")
        for reference in info.iter(f"{DS}Reference"):
            renew(root, reference)
        r, s = decode_dss_signature(HOLDER.key.sign(canonical(info), ECDSA(SHA256())))
        root.find(f"{DS}SignatureValue").text = b64encode(r.to_bytes(32) + s.to_bytes(32)).decode()
        after(root)

    return act


def renew(root: etree._Element, reference: etree._Element) -> None:
    """Let the digest of a reference within the signature fit."""
    targets = [each for each in root.iter() if f"#{each.get('Id')}" == reference.get("URI")]
    if targets:
        is_old = reference.find(f"{DS}DigestMethod").get("Algorithm") == SHA_1
        digest = hashlib.new("sha1" if is_old else "sha256", canonical(targets[0])).digest()
        reference.find(f"{DS}DigestValue").text = b64encode(digest).decode()


def in_info(root: etree._Element, number: int) -> etree._Element:
    """A reference of the signature itself: 0 is to the manifest's object, -1 to the properties."""
    return root.findall(f"{DS}SignedInfo/{DS}Reference")[number]


def of_part(part: str, change: Change) -> Change:
    """A change of the manifest's reference to a part."""
    return lambda root: change(reference_to(root, part))


def taken_away(element: etree._Element) -> None:
    element.getparent().remove(element)


def with_algorithm(tag: str, algorithm: str) -> Change:
    """Names another algorithm in the first element of the name."""
    return lambda element: found(element, f"{DS}{tag}").set("Algorithm", algorithm)


def transformed(*algorithms: str) -> Change:
    """Gives a reference these transforms."""

    def change(reference: etree._Element) -> None:
        transforms = etree.Element(f"{DS}Transforms")
        for algorithm in algorithms:
            etree.SubElement(transforms, f"{DS}Transform", Algorithm=algorithm)
        for old in reference.findall(f"{DS}Transforms"):
            reference.remove(old)
        reference.insert(0, transforms)

    return change


def manifest_lies_deeper(root: etree._Element) -> None:
    manifest = found(root, f"{DS}Manifest")
    found(root, f"{DS}SignatureProperty").append(manifest)


def second_manifest(root: etree._Element) -> None:
    manifest = found(root, f"{DS}Manifest")
    manifest.addnext(etree.fromstring(etree.tostring(manifest, with_tail=False)))


def part_told_twice(root: etree._Element) -> None:
    reference = reference_to(root, DOCUMENT)
    reference.addnext(etree.fromstring(etree.tostring(reference, with_tail=False)))


def file_in_the_signature(root: etree._Element) -> None:
    reference = reference_to(root, DOCUMENT)
    in_info(root, 0).addnext(etree.fromstring(etree.tostring(reference, with_tail=False)))


def weak_digest_of_the_certificate(root: etree._Element) -> None:
    told = found(root, f"{XADES}CertDigest")
    told.find(f"{DS}DigestMethod").set("Algorithm", SHA_1)


def without_type(reference: etree._Element) -> None:
    del reference.attrib["Type"]


def without_content_type(reference: etree._Element) -> None:
    reference.set("URI", f"/{DOCUMENT}")


BROKEN: dict[str, tuple[Change, Fault]] = {
    "a weak digest": (
        lambda root: with_algorithm("DigestMethod", SHA_1)(in_info(root, 0)),
        Fault.ALGORITHM_NOT_ALLOWED,
    ),
    "a weak digest in the manifest": (
        of_part(DOCUMENT, with_algorithm("DigestMethod", SHA_1)),
        Fault.ALGORITHM_NOT_ALLOWED,
    ),
    "a weak digest of the certificate": (weak_digest_of_the_certificate, Fault.ALGORITHM_NOT_ALLOWED),
    "no certificate named": (
        lambda root: taken_away(found(root, f"{XADES}SigningCertificate")),
        Fault.STRUCTURE,
    ),
    "a form with comments": (
        with_algorithm("CanonicalizationMethod", f"{C14N}#WithComments"),
        Fault.ALGORITHM_NOT_ALLOWED,
    ),
    "a key of another kind": (
        with_algorithm("SignatureMethod", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"),
        Fault.VALUE_WRONG,
    ),
    "a program as a transform": (
        lambda root: transformed("http://www.w3.org/TR/1999/REC-xslt-19991116")(in_info(root, 0)),
        Fault.ALGORITHM_NOT_ALLOWED,
    ),
    "two transforms": (lambda root: transformed(C14N, C14N)(in_info(root, 0)), Fault.STRUCTURE),
    "the manifest not signed": (lambda root: taken_away(in_info(root, 0)), Fault.STRUCTURE),
    "the properties not signed": (lambda root: taken_away(in_info(root, -1)), Fault.STRUCTURE),
    "properties of no type": (lambda root: without_type(in_info(root, -1)), Fault.STRUCTURE),
    "a file in the signature": (file_in_the_signature, Fault.STRUCTURE),
    "something else in the signature": (
        lambda root: etree.SubElement(found(root, f"{DS}SignedInfo"), f"{DS}Other"),
        Fault.STRUCTURE,
    ),
    "something else in the manifest": (
        lambda root: etree.SubElement(found(root, f"{DS}Manifest"), f"{DS}Other"),
        Fault.STRUCTURE,
    ),
    "the manifest deeper": (manifest_lies_deeper, Fault.STRUCTURE),
    "two manifests": (second_manifest, Fault.STRUCTURE),
    "a part told twice": (part_told_twice, Fault.STRUCTURE),
    "a part without its type": (of_part(DOCUMENT, without_content_type), Fault.STRUCTURE),
    "a part in canonical form": (of_part(DOCUMENT, transformed(C14N)), Fault.STRUCTURE),
    "relationships in canonical form only": (of_part(RELS, transformed(C14N)), Fault.STRUCTURE),
    "no method of a digest": (
        of_part(DOCUMENT, lambda reference: taken_away(found(reference, f"{DS}DigestMethod"))),
        Fault.STRUCTURE,
    ),
    "something else among transforms": (
        of_part(RELS, lambda reference: etree.SubElement(found(reference, f"{DS}Transforms"), f"{DS}Other")),
        Fault.STRUCTURE,
    ),
    "something else among relationships": (
        of_part(
            RELS, lambda reference: etree.SubElement(found(reference, f"{DS}Transform"), f"{MDSSI}Other")
        ),
        Fault.STRUCTURE,
    ),
}


def test_what_is_signed_anew_by_the_rules_is_whole(signed: bytes) -> None:
    (report,) = verify(
        in_signature(signed, signed_anew(lambda root: root.set("Id", root.get("Id")))), "x.docx"
    )
    assert report.integrity == Integrity.WHOLE


@pytest.mark.parametrize("name", BROKEN)
def test_other_rules_are_not_taken(name: str, signed: bytes) -> None:
    change, fault = BROKEN[name]
    (report,) = verify(in_signature(signed, signed_anew(change)), "x.docx")
    assert (report.integrity, report.fault) == (Integrity.BROKEN, fault)


def test_a_part_that_was_left_out_is_told(signed: bytes) -> None:
    (report,) = verify(in_signature(signed, signed_anew(of_part(DOCUMENT, taken_away))), "x.docx")
    assert (report.integrity, report.uncovered) == (Integrity.PART, (f"/{DOCUMENT}",))


def test_relationships_that_were_left_out_are_told(signed: bytes) -> None:
    (report,) = verify(in_signature(signed, signed_anew(of_part(RELS, taken_away))), "x.docx")
    assert report.integrity == Integrity.PART
    assert report.uncovered[0] == f"/{RELS}"
    assert f"/{RELS}#rId1" in report.uncovered


def test_a_value_with_more_bytes_than_the_curve_is_wrong(signed: bytes) -> None:
    def lengthened(root: etree._Element) -> None:
        value = root.find(f"{DS}SignatureValue")
        value.text = b64encode(bytes(66)).decode()

    (report,) = verify(in_signature(signed, signed_anew(lambda _: None, lengthened)), "x.docx")
    assert report.fault == Fault.VALUE_WRONG
