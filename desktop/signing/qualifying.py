"""What a signature says of itself in XAdES: when, by which certificate, in which role and place."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

from asn1crypto import tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from lxml import etree

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import Statement
from desktop.signing.elements import Maker
from desktop.signing.keys import is_root
from desktop.signing.xmldsig import DS, certificate_text, digest, in_base64

NS_XADES: Final = "http://uri.etsi.org/01903/v1.3.2#"
TYPE_PROPERTIES: Final = "http://uri.etsi.org/01903#SignedProperties"
MOST_COMMENT: Final = 255  # characters, of Office ([MS-OFFCRYPTO] 2.5.2.5)
MOST_WORDS: Final = 100  # our own measure of a role or a place
NOTHING_SAID: Final = Statement()
XD: Final = Maker(NS_XADES, "xd")


def checked(statement: Statement) -> Statement:
    """The statement in one line each, as XML can hold it.

    Raises RecordError TEXT_TOO_LONG: a comment holds 255 characters, role and place 100.
    """
    said = Statement(*map(in_one_line, (statement.role, statement.place, statement.comment)))
    for words, most in ((said.role, MOST_WORDS), (said.place, MOST_WORDS), (said.comment, MOST_COMMENT)):
        if len(words) > most:
            raise RecordError(Refusal.TEXT_TOO_LONG, str(most))
    return said


def in_one_line(words: str) -> str:
    """The words without line breaks and whatever else XML or a form could not hold."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())


def moment(at: datetime) -> str:
    """The moment as XML writes it, in universal time, to the second."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def signing_time(at: datetime) -> etree._Element:
    """When it was signed, by the clock of this computer."""
    return XD("SigningTime", moment(at))


def signing_certificate(certificate: x509.Certificate) -> etree._Element:
    """Which certificate signs, as XAdES said it until 2016 and Office still does."""
    issuer = XD(
        "IssuerSerial",
        DS("X509IssuerName", name_in_words(certificate.issuer)),
        DS("X509SerialNumber", str(certificate.serial_number)),
    )
    return XD("SigningCertificate", XD("Cert", _digest_of(certificate), issuer))


def signing_certificate_v2(certificate: x509.Certificate) -> etree._Element:
    """Which certificate signs, as ETSI EN 319 132-1 wants it (5.2.2)."""
    name = asn1_x509.Name.load(certificate.issuer.public_bytes())
    issuer = tsp.IssuerSerial(
        {
            "issuer": [asn1_x509.GeneralName("directory_name", name)],
            "serial_number": certificate.serial_number,
        }
    )
    serial = XD("IssuerSerialV2", in_base64(issuer.dump()))
    return XD("SigningCertificateV2", XD("Cert", _digest_of(certificate), serial))


def place_and_role(statement: Statement, version: str = "") -> list[etree._Element]:
    """Where and as who it was signed, as far as it is said; `version` is of the elements: none or „V2”."""
    said = []
    if statement.place:
        said.append(XD(f"SignatureProductionPlace{version}", XD("City", statement.place)))
    if statement.role:
        roles = XD("ClaimedRoles", XD("ClaimedRole", statement.role))
        said.append(XD(f"SignerRole{version}", roles))
    return said


def certificate_values(chain: Iterable[x509.Certificate]) -> list[etree._Element]:
    """The certificates between the signer's and the root, which is everyone's own affair; unsigned."""
    between = [one for one in list(chain)[1:] if not is_root(one)]
    if not between:
        return []
    values = (XD("EncapsulatedX509Certificate", certificate_text(one)) for one in between)
    unsigned = XD("UnsignedSignatureProperties", XD("CertificateValues", *values))
    return [XD("UnsignedProperties", unsigned)]


def name_in_words(name: x509.Name) -> str:
    """A name as RFC 4514 writes it: the last part first, kinds that have no letters in hexadecimal digits.

    Every qualified issuer has such a part, organizationIdentifier (ETSI EN 319 412-3).
    """
    encoded = asn1_x509.Name.load(name.public_bytes()).chosen
    parts = [
        "+".join(_attribute(told, kept["value"].dump()) for told, kept in zip(one, kept_one, strict=True))
        for one, kept_one in zip(name.rdns, encoded, strict=True)
    ]
    return ",".join(reversed(parts))


def _attribute(told: x509.NameAttribute[Any], encoded: bytes) -> str:
    is_dotted = told.rfc4514_attribute_name == told.oid.dotted_string
    return f"{told.oid.dotted_string}=#{encoded.hex()}" if is_dotted else told.rfc4514_string()


def _digest_of(certificate: x509.Certificate) -> etree._Element:
    return XD("CertDigest", *digest(certificate.public_bytes(Encoding.DER)))
