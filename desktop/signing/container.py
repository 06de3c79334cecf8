"""A file and the signature beside it in one container: ASiC-E with XAdES (ETSI EN 319 162-1)."""

import re
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from db.domain.errors import RecordError, Refusal
from desktop.signing.archive import read_archive
from desktop.signing.beside import media_type
from desktop.signing.elements import Maker, xml
from desktop.signing.faults import FaultError
from desktop.signing.strict_xml import parse

ASIC_E: Final = "application/vnd.etsi.asic-e+zip"
ASIC_S: Final = "application/vnd.etsi.asic-s+zip"

_NS_ASIC = "http://uri.etsi.org/02918/v1.2.1#"
_NS_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_META = "META-INF/"
_SIGNATURES = re.compile(r"META-INF/[^/]*signatures[^/]*\.xml", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Container:
    """What an ASiC container holds: its files by name, and its signatures by the names of their entries."""

    files: dict[str, bytes]
    signatures: dict[str, bytes]


def asic(name: str, content: bytes, signature: bytes) -> bytes:
    """The container (.asice) of a file and its signature, made by `sign_beside` with the same name."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr(_entry("mimetype", ZIP_STORED), ASIC_E)  # first and bare, as „file” looks for it
        archive.writestr(_entry(name), content)
        archive.writestr(_entry(f"{_META}manifest.xml"), _manifest(name))
        archive.writestr(_entry(f"{_META}signatures.xml"), _wrapped(signature))
    return buffer.getvalue()


def read_asic(container: bytes) -> Container:
    """What a container holds. Raises RecordError SIGNATURE_UNREADABLE with an empty subject."""
    try:
        entries = read_archive(container)
    except FaultError as error:
        raise RecordError(Refusal.SIGNATURE_UNREADABLE) from error
    if next(iter(entries), "") != "mimetype" or entries["mimetype"].decode("latin-1") not in (ASIC_E, ASIC_S):
        raise RecordError(Refusal.SIGNATURE_UNREADABLE)
    files = {
        name: content
        for name, content in entries.items()
        if name != "mimetype" and not name.startswith(_META) and not name.endswith("/")
    }
    return Container(files, {name: entries[name] for name in entries if _SIGNATURES.fullmatch(name)})


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
