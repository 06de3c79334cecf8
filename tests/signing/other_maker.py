"""A package signature that no line of ours has made: xmlsec1 fills in the digests and the value.

Laid out like Word's: a manifest of the parts, XAdES in an object of its own. What it signs is told here anew,
from the package's own list of content types, so that a mistake of ours is not made twice.
"""

import base64
import subprocess
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape, quoteattr

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from lxml import etree

from signing import pki, xmlsec

_C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
_SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
_PACKAGE = "application/vnd.openxmlformats-package"
_MDSSI = "http://schemas.openxmlformats.org/package/2006/digital-signature"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ORIGIN = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
_SIGNATURE = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature"
_DIGEST = f'<DigestMethod Algorithm="{_SHA256}"/><DigestValue></DigestValue>'
_SIGNED_AT = "2026-03-02T10:20:30Z"


def signed_by_xmlsec(docx: bytes, holder: pki.Holder) -> bytes:
    """The document with a signature of the holder by xmlsec1 over every part but its properties."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts |= origin(parts)
    parts["_xmlsignatures/sig1.xml"] = filled_in(template(parts, holder), parts, holder)
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return written.getvalue()


def origin(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts that lead to the signature, and those that tell of them, with that added."""
    types = parts["[Content_Types].xml"].replace(
        b"</Types>",
        f'<Default Extension="sigs" ContentType="{_PACKAGE}.digital-signature-origin"/>'
        f'<Override PartName="/_xmlsignatures/sig1.xml" '
        f'ContentType="{_PACKAGE}.digital-signature-xmlsignature+xml"/></Types>'.encode(),
    )
    found = (
        f'<Relationship Id="rIdSigs" Type="{_ORIGIN}" Target="_xmlsignatures/origin.sigs"/></Relationships>'
    )
    first = f'<Relationship Id="rId1" Type="{_SIGNATURE}" Target="sig1.xml"/>'
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return {
        "[Content_Types].xml": types,
        "_rels/.rels": parts["_rels/.rels"].replace(b"</Relationships>", found.encode()),
        "_xmlsignatures/origin.sigs": b"",
        "_xmlsignatures/_rels/origin.sigs.rels": (
            f'<?xml version="1.0"?><Relationships xmlns="{namespace}">{first}</Relationships>'.encode()
        ),
    }


def filled_in(xml: str, parts: dict[str, bytes], holder: pki.Holder) -> bytes:
    """The template with digests and the value, by xmlsec1."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "template.xml").write_text(xml, encoding="utf-8")
        (folder / "key.pem").write_bytes(pki.key_pem(holder))
        (folder / "certificate.pem").write_bytes(pki.pem(holder))
        read = lambda uri: parts[uri.partition("?")[0][1:]]  # noqa: E731
        words = [*xmlsec.known_ids(), *xmlsec.mapped(xml.encode(), read, folder)]
        key = f"{folder / 'key.pem'},{folder / 'certificate.pem'}"
        command = ["xmlsec1", "--sign", *words, "--privkey-pem", key, str(folder / "template.xml")]
        return subprocess.run(command, capture_output=True, check=True).stdout


def template(parts: dict[str, bytes], holder: pki.Holder) -> str:
    """The signature without digests and value."""
    method = "rsa-sha256" if isinstance(holder.key, rsa.RSAPrivateKey) else "ecdsa-sha256"
    signed = "".join(
        f'<Reference Type="{kind}" URI="#{of}">{how}{_DIGEST}</Reference>'
        for kind, of, how in (
            ("http://www.w3.org/2000/09/xmldsig#Object", "idPackageObject", ""),
            (
                "http://uri.etsi.org/01903#SignedProperties",
                "idSignedProperties",
                f'<Transforms><Transform Algorithm="{_C14N}"/></Transforms>',
            ),
        )
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idPackageSignature"><SignedInfo>'
        f'<CanonicalizationMethod Algorithm="{_C14N}"/>'
        f'<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#{method}"/>{signed}</SignedInfo>'
        "<SignatureValue></SignatureValue><KeyInfo><X509Data><X509Certificate>"
        f"{base64.b64encode(holder.certificate.public_bytes(Encoding.DER)).decode()}"
        "</X509Certificate></X509Data></KeyInfo>"
        f'<Object Id="idPackageObject"><Manifest>{"".join(references(parts))}</Manifest>'
        f'<SignatureProperties><SignatureProperty Id="idSignatureTime" Target="#idPackageSignature">'
        f'<mdssi:SignatureTime xmlns:mdssi="{_MDSSI}"><mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format>'
        f"<mdssi:Value>{_SIGNED_AT}</mdssi:Value></mdssi:SignatureTime></SignatureProperty>"
        f"</SignatureProperties></Object><Object>{properties(holder)}</Object></Signature>"
    )


def references(parts: dict[str, bytes]) -> Iterator[str]:
    """A reference for each part that is signed."""
    types = etree.fromstring(parts["[Content_Types].xml"])
    by_ending = {one.get("Extension", "").lower(): one.get("ContentType", "") for one in types}
    by_name = {one.get("PartName", ""): one.get("ContentType", "") for one in types}
    for name in parts:
        if name == "[Content_Types].xml" or name.startswith(("_xmlsignatures/", "docProps/")):
            continue
        kind = by_name.get(f"/{name}") or by_ending[name.rpartition(".")[2].lower()]
        uri = quoteattr(f"/{name}?ContentType={kind}")
        yield f"<Reference URI={uri}>{reduced(name, parts[name], kind)}{_DIGEST}</Reference>"


def reduced(name: str, content: bytes, kind: str) -> str:
    """How a part of relationships is read: those that are signed, in canonical form."""
    if kind != f"{_PACKAGE}.relationships+xml":
        return ""
    chosen = "".join(
        f'<mdssi:RelationshipReference xmlns:mdssi="{_MDSSI}" SourceId={quoteattr(one.get("Id", ""))}/>'
        for one in etree.fromstring(content)
        if name != "_rels/.rels" or one.get("Type", "").startswith(_OFFICE + "/officeDocument")
    )
    how = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"
    as_written = f'<Transform Algorithm="{_C14N}"/>'
    return f'<Transforms><Transform Algorithm="{how}">{chosen}</Transform>{as_written}</Transforms>'


def properties(holder: pki.Holder) -> str:
    """What XAdES says: when, and by which certificate."""
    certificate = holder.certificate
    digest = base64.b64encode(sha256(certificate.public_bytes(Encoding.DER)).digest()).decode()
    return (
        '<xd:QualifyingProperties xmlns:xd="http://uri.etsi.org/01903/v1.3.2#" Target="#idPackageSignature">'
        '<xd:SignedProperties Id="idSignedProperties"><xd:SignedSignatureProperties>'
        f"<xd:SigningTime>{_SIGNED_AT}</xd:SigningTime><xd:SigningCertificate><xd:Cert>"
        f'<xd:CertDigest><DigestMethod Algorithm="{_SHA256}"/>'
        f"<DigestValue>{digest}</DigestValue></xd:CertDigest>"
        f"<xd:IssuerSerial><X509IssuerName>{escape(certificate.issuer.rfc4514_string())}</X509IssuerName>"
        f"<X509SerialNumber>{certificate.serial_number}</X509SerialNumber></xd:IssuerSerial>"
        "</xd:Cert></xd:SigningCertificate><xd:SignaturePolicyIdentifier><xd:SignaturePolicyImplied/>"
        "</xd:SignaturePolicyIdentifier></xd:SignedSignatureProperties></xd:SignedProperties>"
        "</xd:QualifyingProperties>"
    )
