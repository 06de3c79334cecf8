"""The parts of a Word file: what the package says is the document, its styles, lists and notes."""

import posixpath
from collections.abc import Iterator
from typing import IO, Final
from zipfile import ZipFile

from lxml import etree

from db.domain.errors import Refusal
from desktop.exchange.faults import UnreadableError
from desktop.exchange.word.names import DOCUMENT, MAIN, STRICT

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_CHUNK: Final = 1 << 16


class Package:
    """A Word file that was opened; its parts are asked for by what they are to the document."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names = {name.lower(): name for name in archive.namelist()}
        self.document = self._related("").get("officeDocument", "")
        self._around = self._related(self.document) if self.document else {}

    def part(self, role: str) -> etree._Element | None:
        """The part that has the role („styles”, „numbering”, „footnotes”…), None without one."""
        return self._tree(self._around.get(role, ""))

    def title(self) -> str:
        """The title that the file's properties give."""
        properties = self._tree(self._related("").get("core-properties", ""))
        return "" if properties is None else (properties.findtext(_TITLE) or "").strip()

    def chunks(self) -> Iterator[bytes]:
        """The bytes of the document itself, piece after piece, in the one vocabulary."""
        if self.document.lower() not in self._names:
            raise UnreadableError(Refusal.FOREIGN_DAMAGED)
        with self._open(self.document) as part:
            yield _transitional(part.read(_CHUNK))
            while chunk := part.read(_CHUNK):
                yield chunk

    def _related(self, owner: str) -> dict[str, str]:
        """The names of the parts related to one, by role; the whole package is ""."""
        folder, name = posixpath.split(owner)
        relations = self._tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, str] = {}
        for relation in () if relations is None else relations.iter(_RELATION):
            if relation.get("TargetMode") != "External":
                role = (relation.get("Type") or "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or ""))
                found.setdefault(role, target.lstrip("/"))
        return found

    def _tree(self, name: str) -> etree._Element | None:
        if name.lower() not in self._names:
            return None
        with self._open(name) as part:
            tree = etree.fromstring(_transitional(part.read()), safe_parser())
        return _without_doctype(tree)

    def _open(self, name: str) -> IO[bytes]:
        return self._archive.open(self._names[name.lower()])


def safe_parser() -> etree.XMLParser:
    """A parser that fetches nothing and expands nothing."""
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def safe_pull_parser() -> etree.XMLPullParser:
    """The same for a document that comes in pieces."""
    return etree.XMLPullParser(events=("start",), tag=DOCUMENT, resolve_entities=False, no_network=True)


def begun(parser: etree.XMLPullParser) -> etree._Element | None:
    """The outermost element of what comes in pieces, None before it has come."""
    for _, element in parser.read_events():
        if etree.iselement(element):
            return _without_doctype(element)
    return None


def _without_doctype(tree: etree._Element) -> etree._Element:
    """The tree, refused where it declares its own entities: no office program writes such."""
    if tree.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError(Refusal.FOREIGN_DAMAGED)
    return tree


def _transitional(beginning: bytes) -> bytes:
    return beginning.replace(STRICT, MAIN.encode())
