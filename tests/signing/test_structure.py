"""Signatures of another structure than the one that is understood are broken, though all digests hold."""

from base64 import b64encode
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from lxml import etree

from db.domain.errors import RecordError
from db.domain.signatures import Fault, Integrity, SignatureReport, Statement
from desktop.signing.beside import sign_beside
from desktop.signing.canonical import canonical
from desktop.signing.keys import FileKey
from desktop.signing.package_signature import sign_package
from desktop.signing.verifying import verify, verify_beside
from signing import pki
from signing.tampering import DS, XADES, digest_of, found, in_signature, replaced, set_text, signature_name
from signing.word_files import word_file

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
XML = "{http://www.w3.org/XML/1998/namespace}"
SAID = Statement("Wójt Gminy", "Kielce", "Zatwierdzam")

Change = Callable[[etree._Element], object]


@pytest.fixture(scope="module")
def key() -> FileKey:
    holder = pki.leaf("p-256")
    return FileKey(holder.chain, holder.key)


@pytest.fixture(scope="module")
def signed(key: FileKey) -> bytes:
    return sign_package(word_file(), key, at=datetime.now(UTC), statement=SAID)


def doubled(tag: str) -> Change:
    """Puts a copy of the first element of the name after it, its Ids being others."""

    def change(root: etree._Element) -> None:
        copy = etree.fromstring(etree.tostring(found(root, tag), with_tail=False))
        for each in copy.iter():
            if each.get("Id"):
                each.set("Id", f"{each.get('Id')}-2")
        found(root, tag).addnext(copy)

    return change


def added(parent: str, tag: str) -> Change:
    """Puts an empty element into the first one of the name, as the last."""
    return lambda root: etree.SubElement(next(root.iter(parent)), tag)


def without(tag: str) -> Change:
    """Takes the first element of the name away."""
    return lambda root: found(root, tag).getparent().remove(found(root, tag))


def comment_within(root: etree._Element) -> None:
    role = found(root, f"{XADES}ClaimedRole")
    role.text, comment = None, etree.Comment("x")
    comment.tail = SAID.role
    role.append(comment)


def instruction_within(root: etree._Element) -> None:
    found(root, f"{DS}KeyInfo").append(etree.ProcessingInstruction("x"))


def base_64_of_another_spelling(root: etree._Element) -> None:
    """The last letter before the end carries bits that nobody reads."""
    value = found(root, f"{DS}SignatureValue")
    plain = "".join(value.text.split())
    assert plain.endswith("==")
    value.text = plain[:-3] + LETTERS[LETTERS.index(plain[-3]) ^ 1] + "=="


def about_another_signature(root: etree._Element) -> None:
    found(root, f"{XADES}QualifyingProperties").set("Target", "#other")


def unsigned_properties_twice(root: etree._Element) -> None:
    for _ in range(2):
        etree.SubElement(found(root, f"{XADES}QualifyingProperties"), f"{XADES}UnsignedProperties")


def element_in_the_value(root: etree._Element) -> None:
    etree.SubElement(found(root, f"{DS}SignatureValue"), f"{DS}X")


def many_certificates(root: etree._Element) -> None:
    own = found(root, f"{DS}X509Certificate")
    for _ in range(20):
        own.addnext(etree.fromstring(etree.tostring(own, with_tail=False)))


def with_namespaces(root: etree._Element) -> None:
    """The object of the properties, which is not signed itself, declares what they need not have."""
    spaces = {f"a{number}": f"urn:{number}" for number in range(50)}
    properties = found(root, f"{XADES}QualifyingProperties")
    properties.append(etree.Element(f"{XADES}UnsignedProperties", nsmap=spaces))


CHANGES: dict[str, Change] = {
    "a comment in what is signed": comment_within,
    "an instruction in it": instruction_within,
    "base64 of another spelling": base_64_of_another_spelling,
    "properties about another signature": about_another_signature,
    "properties twice": doubled(f"{XADES}SignedProperties"),
    "unsigned properties twice": unsigned_properties_twice,
    "sets of properties twice": doubled(f"{XADES}QualifyingProperties"),
    "something beside the properties": added(f"{XADES}QualifyingProperties", f"{XADES}Other"),
    "two values": doubled(f"{DS}SignatureValue"),
    "two infos": doubled(f"{DS}SignedInfo"),
    "two keys": doubled(f"{DS}KeyInfo"),
    "the certificate twice": doubled(f"{DS}X509Certificate"),
    "many certificates": many_certificates,
    "no certificate": without(f"{DS}X509Certificate"),
    "no properties": without(f"{XADES}QualifyingProperties"),
    "no value": without(f"{DS}SignatureValue"),
    "an element in the value": element_in_the_value,
    "an element of its own": added(f"{DS}Signature", "{urn:x}Other"),
    "an object that nobody signed": added(f"{DS}Signature", f"{DS}Object"),
    "an attribute of all XML": lambda root: root.set(f"{XML}space", "preserve"),
    "one on what stands around the properties": lambda root: found(root, f"{XADES}QualifyingProperties").set(
        f"{XML}lang", "pl"
    ),
    "one on their object": lambda root: (
        found(root, f"{XADES}QualifyingProperties").getparent().set(f"{XML}lang", "pl")
    ),
    "many namespaces": with_namespaces,
    "no Id": lambda root: root.attrib.pop("Id"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_another_structure_of_a_signature_in_a_document_is_broken(name: str, signed: bytes) -> None:
    (report,) = verify(in_signature(signed, CHANGES[name]), "x.docx")
    assert report.integrity == Integrity.BROKEN


@pytest.mark.parametrize("name", CHANGES)
def test_another_structure_of_a_signature_beside_a_file_is_broken(name: str, key: FileKey) -> None:
    beside = sign_beside("x.docx", b"x", key, at=datetime.now(UTC), statement=SAID)
    root = etree.fromstring(beside)
    CHANGES[name](root)
    assert is_broken(lambda: verify_beside(etree.tostring(root), "x.xades", b"x"))


def is_broken(look: Callable[[], tuple[SignatureReport, ...]]) -> bool:
    """Whether the one signature is broken, or none was found to be one."""
    try:
        (report,) = look()
    except RecordError:
        return True
    return report.integrity == Integrity.BROKEN


def test_a_manifest_that_no_reference_covers_is_not_taken_for_covered(signed: bytes, key: FileKey) -> None:
    """The object has no Id, and the reference to # leads to the key: who signs so could deny it later."""

    def uncover(root: etree._Element) -> None:
        del next(each for each in root.iter(f"{DS}Object") if each.get("Id") == "idPackageObject").attrib[
            "Id"
        ]
        info, value, holder = root[:3]
        reference = next(each for each in info if each.get("URI") == "#idPackageObject")
        reference.set("URI", "#")
        set_text(reference, f"{DS}DigestValue", digest_of(canonical(holder)))
        value.text = b64encode(key.sign(canonical(info))).decode()

    (report,) = verify(in_signature(signed, uncover), "x.docx")
    assert (report.integrity, report.fault) == (Integrity.BROKEN, Fault.STRUCTURE)


@pytest.mark.parametrize("around", [b"<!-- -->%s", b"%s<!-- -->", b"%s<?x?>"])
def test_nothing_may_stand_around_a_signature(around: bytes, signed: bytes) -> None:
    def surround(content: bytes) -> bytes:
        declaration, mark, rest = content.partition(b"?>")
        return declaration + mark + around % rest

    (report,) = verify(replaced(signed, signature_name(signed), surround), "x.docx")
    assert report.fault == Fault.STRUCTURE
