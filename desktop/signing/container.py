"""A file and the signature beside it in one container: ASiC-E with XAdES (ETSI EN 319 162-1)."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from desktop.signing.beside import media_type
from desktop.signing.contained import ASIC_E, MANIFEST, META, MIMETYPE
from desktop.signing.elements import Maker, xml
from desktop.signing.strict_xml import parse

_NS_ASIC = "http://uri.etsi.org/02918/v1.2.1#"
_NS_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def asic(name: str, content: bytes, signature: bytes) -> bytes:
    """The container (.asice) of a file and its signature, made by `sign_beside` with the same name."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr(_entry(MIMETYPE, ZIP_STORED), ASIC_E)  # first and bare, as „file” looks for it
        archive.writestr(_entry(name), content)
        archive.writestr(_entry(MANIFEST), _manifest(name))
        archive.writestr(_entry(f"{META}signatures.xml"), _wrapped(signature))
    return buffer.getvalue()


def _wrapped(signature: bytes) -> bytes:
    """The signature in the element that containers want.

    Both are in namespaces without a prefix, so that the inner one sees nothing of the outer one's, which
    its canonical form would otherwise have to say.
    """
    return xml(Maker(_NS_ASIC)("XAdESSignatures", parse(signature)))


def _manifest(name: str) -> bytes:
    made = Maker(_NS_MANIFEST, "manifest")

    def entry(path: str, kind: str) -> etree._Element:
        told = {f"{{{_NS_MANIFEST}}}full-path": path, f"{{{_NS_MANIFEST}}}media-type": kind}
        return made("file-entry", **told)

    version = {f"{{{_NS_MANIFEST}}}version": "1.2"}
    return xml(made("manifest", entry("/", ASIC_E), entry(name, media_type(name)), **version))


def _entry(name: str, packing: int = ZIP_DEFLATED) -> ZipInfo:
    entry = ZipInfo(name)
    entry.compress_type = packing
    return entry
