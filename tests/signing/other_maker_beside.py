"""Signatures beside files as other programs lay them out; xmlsec1 fills in the digests and the value.

Laid out like those of the Commission's library that most services stand on: prefixes, exclusive canonical
form, the issuer's certificate along, the key information signed too.
"""

import subprocess
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding

from signing import pki, xmlsec

EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
NEWER = "http://www.w3.org/2006/12/xml-c14n11"
_ENCODED = "http://www.w3.org/2001/04/xmlenc#"
_MORE = "http://www.w3.org/2001/04/xmldsig-more#"


@dataclass(frozen=True, slots=True)
class Layout:
    """What programs differ in: canonical form, digests of files, whether the key information is signed."""

    canonicalization: str = EXCLUSIVE
    digest: str = "sha512"
    signs_key_information: bool = True
    id: str = "id-1"


USUAL = Layout()


def signed_beside(files: Mapping[str, bytes], holder: pki.Holder, layout: Layout = USUAL) -> bytes:
    """A signature over the files' bytes."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        xml = template(files, holder, layout).encode()
        (folder / "template.xml").write_bytes(xml)
        (folder / "key.pem").write_bytes(pki.key_pem(holder))
        words = [*xmlsec.known_ids(), *xmlsec.mapped(xml, lambda uri: read(files, uri), folder)]
        command = ["xmlsec1", "--sign", *words, "--privkey-pem", str(folder / "key.pem")]
        run = subprocess.run([*command, str(folder / "template.xml")], capture_output=True, check=True)
        return run.stdout


def read(files: Mapping[str, bytes], uri: str) -> bytes:
    """What the URI names."""
    return next(content for name, content in files.items() if quote(name) == uri)


def together(*signatures: bytes) -> bytes:
    """Several signatures in one file, as ASiC has them."""
    told = b"".join(each.partition(b"?>")[2] for each in signatures)
    return b'<a:XAdESSignatures xmlns:a="http://uri.etsi.org/02918/v1.2.1#">' + told + b"</a:XAdESSignatures>"


def template(files: Mapping[str, bytes], holder: pki.Holder, layout: Layout) -> str:
    """The signature without digests and value."""
    method = "rsa-sha256" if isinstance(holder.key, rsa.RSAPrivateKey) else "ecdsa-sha384"
    own = f"<ds:Transforms>{algorithm('Transform', layout.canonicalization)}</ds:Transforms>"
    digest = algorithm("DigestMethod", _ENCODED + layout.digest) + "<ds:DigestValue></ds:DigestValue>"
    properties = ' Type="http://uri.etsi.org/01903#SignedProperties"'
    outside = "".join(reference(quote(name), "", digest) for name in files)
    inside = reference(f"#xades-{layout.id}", own, digest, properties)
    key = reference(f"#key-{layout.id}", own, digest) if layout.signs_key_information else ""
    chain = "".join(
        f"<ds:X509Certificate>{b64encode(each.public_bytes(Encoding.DER)).decode()}</ds:X509Certificate>"
        for each in reversed(holder.chain)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="{layout.id}">\n<ds:SignedInfo>'
        f"{algorithm('CanonicalizationMethod', layout.canonicalization)}"
        f"{algorithm('SignatureMethod', _MORE + method)}{outside}{inside}{key}</ds:SignedInfo>"
        f'<ds:SignatureValue></ds:SignatureValue><ds:KeyInfo Id="key-{layout.id}"><ds:X509Data>{chain}'
        f"</ds:X509Data></ds:KeyInfo><ds:Object>{qualifying(holder, layout)}</ds:Object></ds:Signature>"
    )


def algorithm(element: str, uri: str) -> str:
    """An element that names an algorithm."""
    return f'<ds:{element} Algorithm="{uri}"/>'


def reference(uri: str, transforms: str, digest: str, more: str = "") -> str:
    """A reference whose digest is still to come."""
    return f"<ds:Reference URI={quoteattr(uri)}{more}>{transforms}{digest}</ds:Reference>"


def qualifying(holder: pki.Holder, layout: Layout) -> str:
    """What XAdES says: when, by which certificate, as whom."""
    digest = b64encode(sha256(holder.certificate.public_bytes(Encoding.DER)).digest()).decode()
    return (
        '<xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#"'
        f' Target="#{layout.id}"><xades:SignedProperties Id="xades-{layout.id}">'
        "<xades:SignedSignatureProperties><xades:SigningTime>2026-03-02T11:20:30+01:00</xades:SigningTime>"
        f"<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>"
        f"{algorithm('DigestMethod', f'{_ENCODED}sha256')}<ds:DigestValue>{digest}</ds:DigestValue>"
        "</xades:CertDigest></xades:Cert></xades:SigningCertificateV2><xades:SignerRoleV2><xades:ClaimedRoles>"
        "<xades:ClaimedRole>Skarbnik</xades:ClaimedRole></xades:ClaimedRoles></xades:SignerRoleV2>"
        "</xades:SignedSignatureProperties></xades:SignedProperties></xades:QualifyingProperties>"
    )
