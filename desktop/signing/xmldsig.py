"""The making of XML signatures (W3C XML Signature): references, digests, the value."""

import base64
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from lxml import etree

from desktop.signing.canonical import canonical
from desktop.signing.elements import Maker, xml
from desktop.signing.keys import SigningKey
from desktop.signing.strict_xml import parse

NS_DSIG: Final = "http://www.w3.org/2000/09/xmldsig#"
C14N: Final = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
TYPE_OBJECT: Final = f"{NS_DSIG}Object"
DS: Final = Maker(NS_DSIG)

_SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
_RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
_ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"


def reference(
    uri: str, content: bytes | None = None, *transforms: etree._Element, **attributes: str
) -> etree._Element:
    """A reference with the digest of the content; without content `sealed` digests what the URI names."""
    through = [DS("Transforms", *transforms)] if transforms else []
    return DS("Reference", *through, *digest(content or b""), URI=uri, **attributes)


def c14n_transform() -> etree._Element:
    """The transform of XML into its canonical form."""
    return DS("Transform", Algorithm=C14N)


def digest(content: bytes) -> tuple[etree._Element, etree._Element]:
    """The method and the value of the content's digest."""
    return DS("DigestMethod", Algorithm=_SHA256), DS("DigestValue", in_base64(sha256(content).digest()))


def in_base64(content: bytes) -> str:
    """The bytes as a text in one line."""
    return base64.b64encode(content).decode("ascii")


def certificate_text(certificate: x509.Certificate) -> str:
    """The certificate as XML holds it."""
    return in_base64(certificate.public_bytes(Encoding.DER))


def key_info(certificates: Iterable[x509.Certificate]) -> etree._Element:
    """Whose key it is. In packages exactly one: others take the first of several for it, or the last."""
    held = (DS("X509Certificate", certificate_text(one)) for one in certificates)
    return DS("KeyInfo", DS("X509Data", *held))


def signed_info(key: SigningKey, *references: etree._Element) -> etree._Element:
    """What is signed in the end: the methods and the references."""
    is_rsa = isinstance(key.chain[0].public_key(), rsa.RSAPublicKey)
    return DS(
        "SignedInfo",
        DS("CanonicalizationMethod", Algorithm=C14N),
        DS("SignatureMethod", Algorithm=_RSA_SHA256 if is_rsa else _ECDSA_SHA256),
        *references,
    )


def sealed(signature: etree._Element, key: SigningKey) -> bytes:
    """The signature as a file: its own references digested, its SignedInfo signed by the key.

    It is written and read anew first, so that what is digested is what others will read.
    """
    root = parse(xml(signature))
    named = {element.get("Id"): element for element in root.iter("{*}*") if element.get("Id")}
    info = _only(root, "SignedInfo")
    for told in info.iterfind(_name("Reference")):
        uri = told.get("URI", "")
        if uri.startswith("#"):
            content = canonical(named[uri[1:]])
            _only(told, "DigestValue").text = in_base64(sha256(content).digest())
    _only(root, "SignatureValue").text = in_base64(key.sign(canonical(info)))
    return xml(root)


def _only(parent: etree._Element, name: str) -> etree._Element:
    found = parent.find(_name(name))
    assert found is not None
    return found


def _name(name: str) -> str:
    return f"{{{NS_DSIG}}}{name}"
