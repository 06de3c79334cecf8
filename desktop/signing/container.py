"""A file and the signature beside it in one container: ASiC-E with XAdES (ETSI EN 319 162-1)."""

from collections.abc import Mapping
from io import BytesIO
from itertools import count
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from db.domain.errors import RecordError, Refusal
from desktop.signing.beside import media_type
from desktop.signing.contained import ASIC_E, MANIFEST, META, MIMETYPE, NAME_AT, read_asic
from desktop.signing.elements import Maker, xml
from desktop.signing.strict_xml import parse

_FIRST = f"{META}signatures.xml"
_NS_ASIC = "http://uri.etsi.org/02918/v1.2.1#"
_NS_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def asic(name: str, content: bytes, signature: bytes) -> bytes:
    """The container (.asice) of a file and its signature, made by `sign_beside` with the same name."""
    return _packed({name: content, MANIFEST: _manifest(name), _FIRST: _wrapped(signature)})


def what_to_sign(content: bytes) -> dict[str, bytes]:
    """The files of a container (.asice) that one signature more has to cover: all but the signatures.

    Raises RecordError SIGNATURE_UNREADABLE, its subject empty: no such container, or one of the simple kind
    (.asics), which holds one file of signatures only.
    """
    found = read_asic(content)
    if not found.files or not content.startswith(f"{MIMETYPE}{ASIC_E}PK".encode(), NAME_AT):
        raise RecordError(Refusal.SIGNATURE_UNREADABLE, "")
    return found.files | {name: each for name, each in found.others.items() if name != MANIFEST}


def asic_again(content: bytes, signature: bytes) -> bytes:
    """The container with a signature more, in a file of its own; nothing else of it changes.

    Raises RecordError SIGNATURE_UNREADABLE, its subject empty.
    """
    found = read_asic(content)
    taken = {name.casefold() for name in found.signatures}
    names = (f"{META}signatures{number:03}.xml" for number in count(2))
    name = next(each for each in names if each.casefold() not in taken)
    return _packed(found.files | found.others | found.signatures | {name: _wrapped(signature)})


def _packed(entries: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr(_entry(MIMETYPE, ZIP_STORED), ASIC_E)  # first and bare, as „file” looks for it
        for name, content in entries.items():
            archive.writestr(_entry(name), content)
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
