"""Foreign zipped documents (.docx, .xlsx, .ods …): limits before anything is unzipped, and their parts."""

import posixpath
import re
import stat
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from lxml import etree

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import ForeignKind

_MOST_PARTS = 10_000
_MOST_BYTES = 200 * 2**20  # unzipped, without pictures and other things that nobody opens
_LEAST_SUSPECT = 16 * 2**20
_MOST_RATIO = 400  # tables shrink to a thirtieth, empty ones to a three hundredth, bombs to a thousandth
_MOST_PROLOGUE = 2**16

_OPENED = (".xml", ".rels", ".bin", ".vml")
_ENCRYPTED = 0x1
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ROOT = re.compile(rb"<[A-Za-z_]")

_CONTENT_TYPES = (
    ("wordprocessingml", ForeignKind.WORD),
    ("ms-word.", ForeignKind.WORD),
    ("spreadsheetml", ForeignKind.WORKBOOK),
    ("ms-excel.", ForeignKind.WORKBOOK),
)
_MAINS = (".main+xml", ".binary.macroEnabled.main")
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."

_Names = dict[str, str]


class Package:
    """The parts of a document that passed the gate; names are compared without regard to case.

    Parsing raises etree.XMLSyntaxError, unzipping BadZipFile and zlib.error: see `reading.DAMAGE`.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names: _Names = {name.lower(): name for name in archive.namelist()}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def open(self, name: str) -> IO[bytes]:
        """The part's bytes as a stream. Raises KeyError when there is none."""
        return self._archive.open(self._names[name.lower()])

    def root(self, name: str) -> etree._Element:
        """A small part, parsed without entities. Raises KeyError when there is none."""
        with self.open(name) as stream:
            return etree.parse(stream, _parser()).getroot()

    def elements(self, name: str, *tags: str) -> Iterator[etree._Element]:
        """The part's elements with the tags (without namespaces) as they end; each is emptied after its turn.

        What stands inside another of the tags has had its turn before and is empty then.
        """
        wanted = [f"{{*}}{tag}" for tag in tags]
        with self.open(name) as stream:
            for _, element in etree.iterparse(stream, tag=wanted, resolve_entities=False, no_network=True):
                yield element
                element.clear(keep_tail=False)
                parent = element.getparent()
                while parent is not None and element.getprevious() is not None:
                    del parent[0]

    def related(self, part: str, kind: str) -> list[tuple[str, str]]:
        """Ids and names of the parts that this one ("" is the whole) points to as of a kind."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self:
            return []
        return [
            (each.get("Id", ""), posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))[1:])
            for each in self.root(relations).iter("{*}Relationship")
            if each.get("Type", "").endswith(f"/{kind}") and each.get("TargetMode") != "External"
        ]

    def title(self) -> str:
        """The title that the document's properties give."""
        for _, part in self.related("", "core-properties"):
            return (self.root(part).findtext("{http://purl.org/dc/elements/1.1/}title") or "").strip()
        return ""


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """The document's parts."""
    with zipfile.ZipFile(path) as archive:
        yield Package(archive)


def package_kind(path: Path) -> ForeignKind:
    """What a zipped file is. Raises RecordError: it is damaged, encrypted, too large, or something else."""
    try:
        with zipfile.ZipFile(path) as archive:
            refusal = _refusal(archive.infolist())
            if refusal is None:
                package = Package(archive)
                _check_prologues(package, archive.namelist(), path)
                return _kind(package, path)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, NotImplementedError, OSError, ValueError) as error:
        raise RecordError(Refusal.FOREIGN_DAMAGED, path.name) from error
    raise RecordError(refusal, path.name)


def _refusal(parts: list[zipfile.ZipInfo]) -> Refusal | None:
    """Why an archive with these parts is not opened; None when it may be."""
    names = [part.filename.lower() for part in parts]
    if len(set(names)) < len(names) or any(_is_unsafe(part) for part in parts):
        return Refusal.FOREIGN_DAMAGED
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        return Refusal.FOREIGN_ENCRYPTED
    opened_ones = [part for part in parts if part.filename.lower().endswith(_OPENED)]
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in opened_ones) > _MOST_BYTES:
        return Refusal.FOREIGN_TOO_LARGE
    return Refusal.FOREIGN_TOO_LARGE if any(_is_bomb(part) for part in opened_ones) else None


def _is_unsafe(part: zipfile.ZipInfo) -> bool:
    """Whether a part wants to be somewhere else than inside."""
    name = part.filename.replace("\\", "/")
    is_link = stat.S_ISLNK(part.external_attr >> 16)
    return is_link or name.startswith("/") or name[1:2] == ":" or ".." in name.split("/")


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    return part.file_size > max(_LEAST_SUSPECT, _MOST_RATIO * part.compress_size)


def _check_prologues(package: Package, names: Iterable[str], path: Path) -> None:
    """Refuse declarations of document types, which no Office format has: they only serve attacks."""
    for name in names:
        if not name.lower().endswith((".xml", ".rels")) or name.startswith("META-INF/"):
            continue
        with package.open(name) as stream:
            start = stream.read(_MOST_PROLOGUE).replace(b"\0", b"")  # so that UTF-16 reads alike
        root = _ROOT.search(start)
        if _DECLARATION.search(start, 0, root.start() if root else len(start)):
            raise RecordError(Refusal.FOREIGN_DAMAGED, path.name)


def _kind(package: Package, path: Path) -> ForeignKind:
    if "[Content_Types].xml" in package:
        types = [each.get("ContentType", "") for each in package.root("[Content_Types].xml").iter("{*}*")]
        mains = [each for each in types if each.endswith(_MAINS)]
        for word, kind in _CONTENT_TYPES:
            if any(word in main for main in mains):
                return kind
        raise RecordError(Refusal.FOREIGN_UNKNOWN if mains else Refusal.FOREIGN_DAMAGED, path.name)
    if "mimetype" in package:
        with package.open("mimetype") as stream:
            return _open_document_kind(package, stream.read(100).decode("ascii", "replace").strip(), path)
    is_ours = any(name in package for name in ("word/document.xml", "xl/workbook.xml", "content.xml"))
    raise RecordError(Refusal.FOREIGN_DAMAGED if is_ours else Refusal.FOREIGN_UNKNOWN, path.name)


def _open_document_kind(package: Package, mime: str, path: Path) -> ForeignKind:
    if not mime.startswith(_OPEN_DOCUMENT):
        raise RecordError(Refusal.FOREIGN_UNKNOWN, path.name)
    manifest = "META-INF/manifest.xml"
    if manifest in package and any(True for _ in package.root(manifest).iter("{*}encryption-data")):
        raise RecordError(Refusal.FOREIGN_ENCRYPTED, path.name)
    match mime.removeprefix(_OPEN_DOCUMENT).partition("-")[0]:
        case "spreadsheet":
            return ForeignKind.WORKBOOK
        case "text":
            raise RecordError(Refusal.FOREIGN_OPEN_DOCUMENT, path.name)
        case _:
            raise RecordError(Refusal.FOREIGN_UNKNOWN, path.name)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
