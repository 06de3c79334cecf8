"""Certificates: whose they are, what they say of themselves, and what is to be said against them."""

import warnings
from datetime import datetime
from typing import ClassVar, Final, TypeVar

from asn1crypto import core
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from db.domain.signatures import CertificateFlaw, Fault, Signer
from desktop.signing.faults import FaultError

LEAST_RSA: Final = 2048
MOST_RSA: Final = 8192  # the work of a check grows with the cube
CURVES: Final = {"secp256r1": "P-256", "secp384r1": "P-384", "secp521r1": "P-521"}

_MOST_BYTES = 64 * 2**10
_QC_STATEMENTS = x509.ObjectIdentifier("1.3.6.1.5.5.7.1.3")
_QC_COMPLIANCE = "0.4.0.1862.1.1"
_QC_SSCD = "0.4.0.1862.1.4"
_QC_TYPE = "0.4.0.1862.1.6"
_QC_LEGISLATION = "0.4.0.1862.1.7"
_FOR_SIGNING = {"0.4.0.1862.1.6.1", "0.4.0.1862.1.6.2"}  # a signature of a person, a seal of an office
_NOT_FOR_SIGNING = {
    ExtendedKeyUsageOID.SERVER_AUTH,
    ExtendedKeyUsageOID.CODE_SIGNING,
    ExtendedKeyUsageOID.TIME_STAMPING,
    ExtendedKeyUsageOID.OCSP_SIGNING,
}

_DAMAGES = (
    ValueError,
    TypeError,
    OverflowError,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    UnsupportedAlgorithm,
)

_Kind = TypeVar("_Kind", bound=x509.ExtensionType)


def read_certificate(der: bytes) -> x509.Certificate:
    """The certificate, all that is asked of it here being readable. Raises FaultError."""
    if len(der) > _MOST_BYTES:
        raise FaultError(Fault.NOT_READABLE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of rules that the library means to keep one day
            certificate = x509.load_der_x509_certificate(der)
            if certificate.serial_number <= 0:
                raise FaultError(Fault.NOT_READABLE)
            signer(certificate)
            flaws(certificate, certificate.not_valid_before_utc)
    except _DAMAGES as error:
        raise FaultError(Fault.NOT_READABLE) from error
    return certificate


def signer(certificate: x509.Certificate) -> Signer:
    """Whose the certificate is, by what it says."""
    statements = _statements(certificate)
    return Signer(
        name=_person(certificate.subject) or certificate.subject.rfc4514_string(),
        issuer=_person(certificate.issuer) or certificate.issuer.rfc4514_string(),
        valid_from=certificate.not_valid_before_utc,
        valid_to=certificate.not_valid_after_utc,
        key=_key(certificate),
        serial=f"{certificate.serial_number:X}",
        fingerprint=certificate.fingerprint(hashes.SHA256()).hex(),
        organization=_first(certificate.subject, NameOID.ORGANIZATION_NAME),
        number=_first(certificate.subject, NameOID.SERIAL_NUMBER),
        qualified=_is_qualified(statements),
        on_device=_QC_SSCD in statements,
    )


def flaws(certificate: x509.Certificate, at: datetime) -> tuple[CertificateFlaw, ...]:
    """What is to be said against signing with the certificate at a time (aware of its zone)."""
    found = {
        CertificateFlaw.EXPIRED: at > certificate.not_valid_after_utc,
        CertificateFlaw.NOT_YET_VALID: at < certificate.not_valid_before_utc,
        CertificateFlaw.WRONG_USAGE: not _may_sign(certificate),
        CertificateFlaw.SELF_SIGNED: _is_self_signed(certificate),
        CertificateFlaw.NOT_QUALIFIED: not _is_qualified(_statements(certificate)),
        CertificateFlaw.WEAK_KEY: not is_strong(certificate),
    }
    return tuple(flaw for flaw, holds in found.items() if holds)


def is_strong(certificate: x509.Certificate) -> bool:
    """Whether the key is one that is accepted: RSA of 2048 to 8192 bits, or a curve of `CURVES`."""
    key = certificate.public_key()
    if isinstance(key, RSAPublicKey):
        return LEAST_RSA <= key.key_size <= MOST_RSA
    return isinstance(key, EllipticCurvePublicKey) and key.curve.name in CURVES


def is_authority(certificate: x509.Certificate) -> bool:
    """Whether the certificate says that it may issue others."""
    found = _extension(certificate, x509.BasicConstraints)
    return found is not None and found.ca


def plain_words(text: str) -> str:
    """The words on one line, without signs that nobody sees or that turn the direction of reading."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _person(name: x509.Name) -> str:
    """The common name; else given name and surname; else the organization."""
    full = " ".join(filter(None, (_first(name, NameOID.GIVEN_NAME), _first(name, NameOID.SURNAME))))
    return _first(name, NameOID.COMMON_NAME) or full or _first(name, NameOID.ORGANIZATION_NAME)


def _first(name: x509.Name, kind: x509.ObjectIdentifier) -> str:
    found = name.get_attributes_for_oid(kind)
    return plain_words(str(found[0].value)) if found else ""


def _key(certificate: x509.Certificate) -> str:
    key = certificate.public_key()
    if isinstance(key, RSAPublicKey):
        return f"RSA {key.key_size}"
    if isinstance(key, EllipticCurvePublicKey):
        return f"ECDSA {CURVES.get(key.curve.name, key.curve.name)}"
    return type(key).__name__.removesuffix("PublicKey")


def _extension(certificate: x509.Certificate, kind: type[_Kind]) -> _Kind | None:
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None


def _may_sign(certificate: x509.Certificate) -> bool:
    """Whether its usages allow signing documents; what says nothing of a usage allows it."""
    usage = _extension(certificate, x509.KeyUsage)
    extended = _extension(certificate, x509.ExtendedKeyUsage)
    by_usage = usage is None or usage.digital_signature or usage.content_commitment
    by_purpose = extended is None or any(each not in _NOT_FOR_SIGNING for each in extended)
    return by_usage and by_purpose and not is_authority(certificate)


def _is_self_signed(certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(certificate)
    except (InvalidSignature, UnsupportedAlgorithm, ValueError, TypeError):
        return False
    return True


def _statements(certificate: x509.Certificate) -> dict[str, bytes]:
    """The QcStatements (RFC 3739, ETSI EN 319 412-5): what each says, in DER, by its number."""
    try:
        found = certificate.extensions.get_extension_for_oid(_QC_STATEMENTS).value
    except x509.ExtensionNotFound:
        return {}
    if not isinstance(found, x509.UnrecognizedExtension):
        return {}
    told = _Statements.load(found.value, strict=True)
    return {each["id"].dotted: each["info"].dump() for each in told}


def _is_qualified(statements: dict[str, bytes]) -> bool:
    """Whether it says to be a qualified certificate of the Union for signatures or seals.

    Without a type it is one for signatures; a country named in QcCClegislation is outside of the Union.
    """
    if _QC_COMPLIANCE not in statements or _QC_LEGISLATION in statements:
        return False
    types = statements.get(_QC_TYPE)
    told = {each.dotted for each in _Types.load(types, strict=True)} if types else _FOR_SIGNING
    return not told.isdisjoint(_FOR_SIGNING)


class _Statement(core.Sequence):  # type: ignore[misc]
    _fields: ClassVar = [("id", core.ObjectIdentifier), ("info", core.Any, {"optional": True})]


class _Statements(core.SequenceOf):  # type: ignore[misc]
    _child_spec = _Statement


class _Types(core.SequenceOf):  # type: ignore[misc]
    _child_spec = core.ObjectIdentifier
