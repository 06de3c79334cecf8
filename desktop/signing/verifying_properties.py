"""What a signature says of its signer and of itself, read out of what it covers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from lxml import etree

from db.domain.signatures import Fault
from desktop.signing import certificates, signature_xml, strict_xml, verifying_value
from desktop.signing.faults import FaultError
from desktop.signing.signature_xml import DS, XADES, XmlSignature

_OFFICE = "{http://schemas.microsoft.com/office/2006/digsig}"
_NO_LINE = "{00000000-0000-0000-0000-000000000000}"
_MOST_TEXT = 1000  # characters; Office allows 255 to a comment


@dataclass(frozen=True, slots=True)
class Sayings:
    """When was signed by the signer's computer's clock, as what, with which words, on which line, where."""

    signed_at: datetime | None
    role: str
    comment: str
    line_id: str
    place: str


def signing_chain(signature: XmlSignature) -> tuple[x509.Certificate, ...]:
    """The signer's certificate, then all others that the signature carries.

    The signer's is the one that the signed properties fix by its digest. Raises FaultError
    CERTIFICATE_EXCHANGED: there is no such one.
    """
    told = signature_xml.certificates(signature)
    method, expected = _certificate_digest(signature.properties)
    own = [
        each for each in told if verifying_value.digest(each.public_bytes(Encoding.DER), method) == expected
    ]
    if len(own) != 1:
        raise FaultError(Fault.CERTIFICATE_EXCHANGED)
    carried = signature_xml.carried_certificates(signature)
    return own[0], *(each for each in (*told, *carried) if each != own[0])


def sayings(properties: etree._Element, objects: Iterable[etree._Element] = ()) -> Sayings:
    """What the properties say, and Office's details within the other objects that are covered."""
    of_signature = properties.find(f"{XADES}SignedSignatureProperties")
    details = [found for each in objects for found in each.iter(f"{_OFFICE}SignatureInfoV1")]
    roles = () if of_signature is None else of_signature.iter(f"{XADES}ClaimedRole")
    line = _text(details, "SetupID")
    return Sayings(
        None if of_signature is None else _time(of_signature.findtext(f"{XADES}SigningTime")),
        ", ".join(filter(None, (_shortened(" ".join(map(str, role.itertext()))) for role in roles)))[
            :_MOST_TEXT
        ],
        _text(details, "SignatureComments") or _description(properties),
        "" if line == _NO_LINE else line,
        "" if of_signature is None else _place(of_signature),
    )


def _place(of_signature: etree._Element) -> str:
    """Town, province, postal code, country, as far as they are said, of either version of XAdES."""
    found = (of_signature.find(f"{XADES}SignatureProductionPlace{version}") for version in ("V2", ""))
    place = next((each for each in found if each is not None), ())
    return ", ".join(filter(None, (_shortened(each.text or "") for each in place)))[:_MOST_TEXT]


def _certificate_digest(properties: etree._Element) -> tuple[str, bytes]:
    """How the signer's certificate, the first that is named, was digested, and its digest."""
    of_signature = signature_xml.one(properties, f"{XADES}SignedSignatureProperties")
    told = [
        found
        for name in ("SigningCertificate", "SigningCertificateV2")
        for found in of_signature.findall(f"{XADES}{name}")
    ]
    certificate = told[0].find(f"{XADES}Cert/{XADES}CertDigest") if len(told) == 1 else None
    if certificate is None:
        raise FaultError(Fault.STRUCTURE, "SigningCertificate")
    value = signature_xml.plain_text(signature_xml.one(certificate, f"{DS}DigestValue"))
    method = signature_xml.one(certificate, f"{DS}DigestMethod").get("Algorithm", "")
    return method, strict_xml.decoded(value, "CertDigest")


def _time(text: str | None) -> datetime | None:
    """A moment with its zone; one without is taken for UTC, one that cannot be read for none."""
    try:
        read = datetime.fromisoformat((text or "").strip())
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _description(properties: etree._Element) -> str:
    """What a signature beside a file says of the file."""
    told = properties.iter(f"{XADES}DataObjectFormat")
    words = (_shortened(each.findtext(f"{XADES}Description") or "") for each in told)
    return ", ".join(filter(None, words))[:_MOST_TEXT]


def _text(details: list[etree._Element], name: str) -> str:
    found = details[0].findtext(f"{_OFFICE}{name}") if len(details) == 1 else None
    return _shortened(found or "")


def _shortened(text: str) -> str:
    return certificates.plain_words(text[:_MOST_TEXT])
