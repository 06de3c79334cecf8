"""The arithmetic of the verifier: canonical forms, digests and values, of allowed algorithms only."""

import hashlib
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from lxml import etree

from db.domain.signatures import Fault
from desktop.signing import canonical, certificates, strict_xml
from desktop.signing.faults import FaultError
from desktop.signing.signature_xml import TYPE_PROPERTIES, Reference, XmlSignature

C14N: Final = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
C14N_11: Final = "http://www.w3.org/2006/12/xml-c14n11"  # differs only for xml: attributes from above
C14N_EXCLUSIVE: Final = "http://www.w3.org/2001/10/xml-exc-c14n#"

_MORE = "http://www.w3.org/2001/04/xmldsig-more#"
_DIGESTS = {
    "http://www.w3.org/2001/04/xmlenc#sha256": "sha256",
    f"{_MORE}sha384": "sha384",
    "http://www.w3.org/2001/04/xmlenc#sha512": "sha512",
}
_HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}


def digest(data: bytes, method: str) -> bytes:
    """The digest of data. Raises FaultError ALGORITHM_NOT_ALLOWED, of SHA-1 too."""
    if method not in _DIGESTS:
        raise FaultError(Fault.ALGORITHM_NOT_ALLOWED, method)
    return hashlib.new(_DIGESTS[method], data).digest()


def canonical_form(element: etree._Element, method: str, allowed: tuple[str, ...] = (C14N,)) -> bytes:
    """The element as it is digested. Raises FaultError ALGORITHM_NOT_ALLOWED."""
    if method not in allowed:
        raise FaultError(Fault.ALGORITHM_NOT_ALLOWED, method)
    try:
        inclusive = canonical.canonical(element)
    except etree.LxmlError as error:  # a namespace that is no address has no canonical form
        raise FaultError(Fault.NOT_READABLE, element.get("Id", "")) from error
    if method != C14N_EXCLUSIVE:
        return inclusive
    return etree.tostring(strict_xml.parse(inclusive), method="c14n", exclusive=True, with_comments=False)


def check_within(signature: XmlSignature, allowed: tuple[str, ...] = (C14N,)) -> tuple[Reference, ...]:
    """The references to what lies outside of the signature, those within having been found right.

    Every object and the properties must be referred to by their Ids, as a whole; the key information may be.
    Raises FaultError.
    """
    pending = _by_uri(*signature.objects, signature.properties)
    targets = pending | _by_uri(signature.key_info)
    if len(pending) != len(signature.objects) + 1:
        raise FaultError(Fault.STRUCTURE, "Object")
    outside: list[Reference] = []
    for reference in signature.references:
        if not (reference.uri or "").startswith("#"):
            outside.append(reference)
            continue
        element = targets.get(reference.uri or "")
        is_properties = element is signature.properties
        if element is None or is_properties != (reference.type == TYPE_PROPERTIES):
            raise FaultError(Fault.STRUCTURE, reference.uri or "")
        data = canonical_form(element, _only_transform(reference), allowed)
        if digest(data, reference.method) != reference.digest:
            raise FaultError(Fault.CONTENT_CHANGED, reference.uri or "")
        pending.pop(reference.uri or "", None)
    if pending:
        raise FaultError(Fault.STRUCTURE, f"Object{next(iter(pending))}")
    return tuple(outside)


def check_value(
    signature: XmlSignature, certificate: x509.Certificate, allowed: tuple[str, ...] = (C14N,)
) -> None:
    """Refuse unless the certificate's key made the value over SignedInfo. Raises FaultError."""
    family, _, name = signature.method.removeprefix(_MORE).partition("-")
    if not signature.method.startswith(_MORE) or name not in _HASHES or family not in ("rsa", "ecdsa"):
        raise FaultError(Fault.ALGORITHM_NOT_ALLOWED, signature.method)
    if not certificates.is_strong(certificate):
        raise FaultError(Fault.KEY_TOO_WEAK, certificates.signer(certificate).key)
    data = canonical_form(signature.signed_info, signature.canonicalization, allowed)
    key = certificate.public_key()
    try:
        if family == "rsa" and isinstance(key, RSAPublicKey):
            key.verify(signature.value, data, PKCS1v15(), _HASHES[name])
        elif family == "ecdsa" and isinstance(key, EllipticCurvePublicKey):
            key.verify(_encoded(signature.value, key.key_size), data, ECDSA(_HASHES[name]))
        else:
            raise FaultError(Fault.VALUE_WRONG)
    except InvalidSignature as error:
        raise FaultError(Fault.VALUE_WRONG) from error


def _by_uri(*elements: etree._Element) -> dict[str, etree._Element]:
    """Those that have an Id, by the URI that refers to it."""
    return {f"#{name}": each for each in elements if (name := each.get("Id"))}


def _only_transform(reference: Reference) -> str:
    """The canonical form of a reference within the signature; without any transform, C14N 1.0 holds."""
    if not reference.transforms:
        return C14N
    if len(reference.transforms) > 1 or len(reference.transforms[0]):
        raise FaultError(Fault.STRUCTURE, "Transforms")
    return reference.transforms[0].get("Algorithm", "")


def _encoded(value: bytes, key_size: int) -> bytes:
    """An ECDSA value (r and s, each as long as the curve) as the library takes it."""
    half = (key_size + 7) // 8
    if len(value) != 2 * half:
        raise FaultError(Fault.VALUE_WRONG)
    return encode_dss_signature(int.from_bytes(value[:half]), int.from_bytes(value[half:]))
