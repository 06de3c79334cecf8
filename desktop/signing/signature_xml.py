"""An XML signature with XAdES properties, taken apart by the strictest reading of its structure.

One of everything, each in its one place and every id unique: what signed elements could be mistaken for
does not exist. Nothing is verified here.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from lxml import etree

from db.domain.signatures import Fault
from desktop.signing import strict_xml
from desktop.signing.certificates import read_certificate
from desktop.signing.faults import FaultError

DS: Final = "{http://www.w3.org/2000/09/xmldsig#}"
XADES: Final = "{http://uri.etsi.org/01903/v1.3.2#}"
TYPE_PROPERTIES: Final = "http://uri.etsi.org/01903#SignedProperties"

_XML = "{http://www.w3.org/XML/1998/namespace}"
_ID_NAMES = ("Id", "ID", "id", f"{_XML}id")
_MOST_CERTIFICATES = 16
_MOST_ELEMENTS = 100_000  # a manifest of 10 000 parts has a third
_MOST_ATTRIBUTES = 100  # of an element; they are sorted in the slowest way there is
_MOST_NAMESPACES = 32  # in scope, where canonical forms ask for each of them at each element
_MOST_ADDRESS = 1000  # characters of a namespace, which every canonical form repeats
_MOST_REFERENCES = 1000  # of a signature itself; a manifest can name no more than the package has


@dataclass(frozen=True, slots=True)
class Reference:
    """What is digested, how, and the digest that is told; `transforms` are the elements of each step."""

    uri: str | None
    type: str
    method: str
    digest: bytes
    transforms: tuple[etree._Element, ...]


@dataclass(frozen=True, slots=True)
class XmlSignature:
    """The parts of a ds:Signature; `objects` are those other than that of the XAdES properties."""

    element: etree._Element
    signed_info: etree._Element
    canonicalization: str
    method: str
    references: tuple[Reference, ...]
    value: bytes
    key_info: etree._Element
    objects: tuple[etree._Element, ...]
    properties: etree._Element
    unsigned: etree._Element | None


def read_signature(element: etree._Element) -> XmlSignature:
    """The signature's parts. Raises FaultError STRUCTURE."""
    _check_size(element.getroottree().getroot())
    _check_surroundings(element)
    children = list(element)
    tags = [child.tag for child in children]
    expected = [f"{DS}SignedInfo", f"{DS}SignatureValue", f"{DS}KeyInfo"]
    if element.tag != f"{DS}Signature" or tags != expected + [f"{DS}Object"] * (len(tags) - 3):
        raise FaultError(Fault.STRUCTURE, "Signature")
    signed_info, value, key_info, *objects = children
    qualifying = _qualifying(element, objects)
    canonicalization, method, *references = _signed_info_parts(signed_info)
    return XmlSignature(
        element,
        signed_info,
        _algorithm(canonicalization),
        _algorithm(method),
        read_references(references),
        strict_xml.decoded(plain_text(value), "SignatureValue"),
        key_info,
        tuple(each for each in objects if each is not qualifying.getparent()),
        one(qualifying, f"{XADES}SignedProperties"),
        qualifying.find(f"{XADES}UnsignedProperties"),
    )


def read_references(elements: list[etree._Element]) -> tuple[Reference, ...]:
    """What ds:Reference elements refer to, nothing twice. Raises FaultError STRUCTURE."""
    found = tuple(_reference(element) for element in elements)
    if not found or len({reference.uri for reference in found}) < len(found):
        raise FaultError(Fault.STRUCTURE, "Reference")
    return found


def certificates(signature: XmlSignature) -> tuple[x509.Certificate, ...]:
    """The signer's certificate and the others that the signature carries; the latter nobody signed.

    The signer's is the one whose digest the signed properties give. Raises FaultError.
    """
    wanted = f"{DS}X509Data/{DS}X509Certificate"
    told = [plain_text(each) for each in signature.key_info.iterfind(wanted)]
    if not told or len(told) > _MOST_CERTIFICATES:
        raise FaultError(Fault.STRUCTURE, "X509Certificate")
    return tuple(read_certificate(strict_xml.decoded(each, "X509Certificate")) for each in told)


def carried_certificates(signature: XmlSignature) -> Iterator[x509.Certificate]:
    """Certificates among the unsigned properties, as far as they can be read."""
    if signature.unsigned is None:
        return
    told = signature.unsigned.iter(f"{XADES}EncapsulatedX509Certificate")
    for _, element in zip(range(_MOST_CERTIFICATES), told, strict=False):
        try:
            yield read_certificate(strict_xml.decoded(element.text, element.tag))
        except FaultError:
            continue


def one(parent: etree._Element, tag: str) -> etree._Element:
    """The one child of that name. Raises FaultError STRUCTURE where there is none, or more."""
    found = parent.findall(tag)
    if len(found) != 1:
        raise FaultError(Fault.STRUCTURE, etree.QName(tag).localname)
    return found[0]


def plain_text(element: etree._Element) -> str:
    """The text of an element that may have nothing but text. Raises FaultError STRUCTURE."""
    if len(element):
        raise FaultError(Fault.STRUCTURE, etree.QName(element).localname)
    return element.text or ""


def _check_surroundings(element: etree._Element) -> None:
    """Refuse what would make ids or canonical forms depend on something else than the signature."""
    everything = element.getroottree().getroot().iter(etree.Element)
    ids = Counter(value for each in everything for name in _ID_NAMES if (value := each.get(name)) is not None)
    twice = [name for name, count in ids.items() if count > 1]
    if twice or not element.get("Id"):
        raise FaultError(Fault.STRUCTURE, "".join(twice[:1]))
    _check_hands_nothing_down(element, *element.iterancestors())


def _check_size(root: etree._Element) -> None:
    """Refuse what it would take minutes to digest."""
    for number, each in enumerate(root.iter(etree.Element)):
        if number >= _MOST_ELEMENTS or len(each.attrib) > _MOST_ATTRIBUTES:
            raise FaultError(Fault.NOT_READABLE)
    in_scope = 0
    for event, space in etree.iterwalk(root, events=("start-ns", "end-ns")):
        in_scope += 1 if event == "start-ns" else -1
        if in_scope > _MOST_NAMESPACES or len("".join(space or ())) > _MOST_ADDRESS:
            raise FaultError(Fault.STRUCTURE, "xmlns")


def _check_hands_nothing_down(*elements: etree._Element) -> None:
    """Refuse attributes of all XML, which some canonical forms hand down from above and others do not."""
    if any(str(name).startswith(_XML) for each in elements for name in each.attrib):
        raise FaultError(Fault.STRUCTURE, "xml:")


def _qualifying(signature: etree._Element, objects: list[etree._Element]) -> etree._Element:
    """The XAdES properties: the only ones, alone in their object, said of this signature."""
    holders = [each for each in objects if each.find(f"{XADES}QualifyingProperties") is not None]
    if len(holders) != 1 or len(holders[0]) != 1:
        raise FaultError(Fault.STRUCTURE, "QualifyingProperties")
    found = holders[0][0]
    _check_hands_nothing_down(holders[0], found)
    allowed = {f"{XADES}SignedProperties", f"{XADES}UnsignedProperties"}
    about_another = found.get("Target") != f"#{signature.get('Id')}"
    if about_another or len(found) > len(allowed) or not {each.tag for each in found} <= allowed:
        raise FaultError(Fault.STRUCTURE, "QualifyingProperties")
    return found


def _signed_info_parts(signed_info: etree._Element) -> list[etree._Element]:
    parts = list(signed_info)
    tags = [part.tag for part in parts]
    expected = [f"{DS}CanonicalizationMethod", f"{DS}SignatureMethod"]
    if tags != expected + [f"{DS}Reference"] * (len(tags) - 2) or len(parts[0]) or len(parts[1]):
        raise FaultError(Fault.STRUCTURE, "SignedInfo")
    if len(tags) - 2 > _MOST_REFERENCES:
        raise FaultError(Fault.NOT_READABLE, "SignedInfo")
    return parts


def _reference(element: etree._Element) -> Reference:
    if element.tag != f"{DS}Reference":
        raise FaultError(Fault.STRUCTURE, "Reference")
    *before, method, value = _reference_parts(element)
    transforms = tuple(before[0]) if before else ()
    if any(each.tag != f"{DS}Transform" for each in transforms):
        raise FaultError(Fault.STRUCTURE, "Transforms")
    return Reference(
        element.get("URI"),
        element.get("Type", ""),
        _algorithm(method),
        strict_xml.decoded(plain_text(value), "DigestValue"),
        transforms,
    )


def _reference_parts(element: etree._Element) -> list[etree._Element]:
    parts = list(element)
    expected = [f"{DS}Transforms", f"{DS}DigestMethod", f"{DS}DigestValue"]
    if [part.tag for part in parts] not in (expected, expected[1:]) or len(parts[-2]):
        raise FaultError(Fault.STRUCTURE, "Reference")
    return parts


def _algorithm(element: etree._Element) -> str:
    return element.get("Algorithm", "")
