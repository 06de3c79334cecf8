"""Packages of Office (ECMA-376 part 2) read strictly: parts, their content types, their relationships.

Part names begin with a slash, as `/word/document.xml`; the package itself is `/`.
"""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Final

from lxml import etree

from db.domain.signatures import Fault
from desktop.signing import strict_xml
from desktop.signing.archive import read_archive
from desktop.signing.faults import FaultError

PACKAGE: Final = "/"
CONTENT_TYPES: Final = "/[Content_Types].xml"
NS_CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
NS_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPE_RELATIONSHIPS: Final = "application/vnd.openxmlformats-package.relationships+xml"
TYPE_ORIGIN: Final = "application/vnd.openxmlformats-package.digital-signature-origin"
TYPE_SIGNATURE: Final = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"
TYPE_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
REL_ORIGIN: Final = f"{NS_RELATIONSHIPS}/digital-signature/origin"
REL_SIGNATURE: Final = f"{NS_RELATIONSHIPS}/digital-signature/signature"
REL_CERTIFICATE: Final = f"{NS_RELATIONSHIPS}/digital-signature/certificate"
REL_DOCUMENT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
REL_DOCUMENT_STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"

_SAID = {"Id", "Type", "Target", "TargetMode"}  # not xml:base, which would lead elsewhere
_MOST_TYPES = 2 * 2**20  # bytes; those of 10 000 parts take less
_MOST_RELATIONSHIPS = 4 * 2**20  # bytes of all of them; 10 000 links take half
_TRASH = "/[trash]/"  # where Word leaves room that it no longer needs; no part can have such a name
_SEGMENT = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-F]{2})+(?<!\.)")
_EXTENSION = re.compile(r"[A-Za-z0-9\-_~!$&'()*+,;=@]+")
_NEEDLESS = re.compile(r"%(?:2[DEF]|3[0-9]|4[1-9A-F]|5[0-9ACF]|6[1-9A-F]|7[0-9AE])")


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a source points to: `target` as it is written, resolved by `Package.target`."""

    id: str
    type: str
    target: str
    external: bool = False


def read_package(content: bytes) -> "Package":
    """The package. Raises FaultError: damaged, or two readers could see two documents in it."""
    parts = {f"/{name}": data for name, data in read_archive(content).items() if not name.endswith("/")}
    if len(parts.get(CONTENT_TYPES, b"")) not in range(1, _MOST_TYPES):
        raise FaultError(Fault.NOT_READABLE, CONTENT_TYPES)
    types = strict_xml.parse(parts.pop(CONTENT_TYPES), CONTENT_TYPES)
    kept = {name: data for name, data in parts.items() if not name.startswith(_TRASH)}
    for name in kept:
        _check_name(name)
    _check_folders(kept)
    defaults, overrides = _content_types(types)
    package = Package(MappingProxyType(kept), defaults, overrides)
    for name in kept:
        package.content_type(name)
    return package


def relationships_part(source: str) -> str:
    """Where the relationships of a part, or of the package, are written."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def source_of(part: str) -> str | None:
    """Whose relationships a part holds; None when it holds none."""
    folder, name = posixpath.split(part)
    owners, rels = posixpath.split(folder)
    if rels.lower() != "_rels" or not name.lower().endswith(".rels"):
        return None
    return posixpath.join(owners, name[: -len(".rels")])


def resolved(source: str, target: str) -> str:
    """The name of the part that a relationship within the package points to; the fragment falls away."""
    folder = posixpath.dirname(source)
    return posixpath.normpath(posixpath.join(folder, target.partition("#")[0]))


def _check_name(name: str) -> None:
    """Refuse what is no name of a part (§6.2.2.2)."""
    root, *segments = name.split("/")
    if root or not all(_SEGMENT.fullmatch(segment) for segment in segments) or _NEEDLESS.search(name):
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, name)


def _check_folders(names: Collection[str]) -> None:
    """Refuse names under a part (§6.2.2.3)."""
    lowered = {name.lower() for name in names}
    for name in names:
        above = name.lower()
        while above := above.rpartition("/")[0]:
            if above in lowered:
                raise FaultError(Fault.PACKAGE_AMBIGUOUS, name)


def _content_types(root: etree._Element) -> tuple[dict[str, str], dict[str, str]]:
    """Types by extension and by part, both in small letters; refused where one is told twice."""
    defaults: dict[str, str] = {}
    overrides: dict[str, str] = {}
    strict_xml.check_without_text(root, CONTENT_TYPES)
    if root.tag != f"{{{NS_CONTENT_TYPES}}}Types" or root.attrib:
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, CONTENT_TYPES)
    for told in root:
        is_default = told.tag == f"{{{NS_CONTENT_TYPES}}}Default"
        types, key = (defaults, "Extension") if is_default else (overrides, "PartName")
        is_one = is_default or told.tag == f"{{{NS_CONTENT_TYPES}}}Override"
        if not is_one or len(told) or set(told.attrib) != {key, "ContentType"}:
            raise FaultError(Fault.PACKAGE_AMBIGUOUS, CONTENT_TYPES)
        name, content_type = told.get(key, ""), told.get("ContentType", "")
        _check_typed(name, is_default)
        if not content_type or name.lower() in types:
            raise FaultError(Fault.PACKAGE_AMBIGUOUS, name)
        types[name.lower()] = content_type
    return defaults, overrides


def _check_typed(name: str, is_extension: bool) -> None:
    """Refuse the type of what another reader could take for a part, whose name this is not."""
    if not is_extension:
        _check_name(name)
    elif not _EXTENSION.fullmatch(name):
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, name or CONTENT_TYPES)


def _relationships(root: etree._Element, place: str) -> Iterator[Relationship]:
    seen: set[str] = set()
    strict_xml.check_without_text(root, place)
    if root.tag != f"{{{NS_RELATIONSHIPS}}}Relationships" or root.attrib:
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, place)
    for told in root:
        name, mode = told.get("Id", ""), told.get("TargetMode", "Internal")
        is_one = (
            told.tag == f"{{{NS_RELATIONSHIPS}}}Relationship"
            and not len(told)
            and _SAID.issuperset(told.attrib)
        )
        if not is_one or not name or name in seen or mode not in ("Internal", "External"):
            raise FaultError(Fault.PACKAGE_AMBIGUOUS, place)
        seen.add(name)
        yield Relationship(name, told.get("Type", ""), told.get("Target", ""), mode == "External")


@dataclass(frozen=True)
class Package:
    """The parts by name, without the list of content types; see `read_package`."""

    parts: Mapping[str, bytes]
    _defaults: Mapping[str, str] = field(repr=False)
    _overrides: Mapping[str, str] = field(repr=False)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {name.lower(): name for name in self.parts}

    @cached_property
    def _relationships(self) -> Mapping[str, tuple[Relationship, ...]]:
        told = {name: source for name in self.parts if (source := source_of(name)) is not None}
        if sum(len(self.parts[name]) for name in told) > _MOST_RELATIONSHIPS:
            raise FaultError(Fault.NOT_READABLE, relationships_part(PACKAGE))
        return {
            source.lower(): tuple(_relationships(strict_xml.parse(self.parts[name], name), name))
            for name, source in told.items()
        }

    def content_type(self, part: str) -> str:
        """The part's content type. Raises FaultError where none is told."""
        extension = posixpath.splitext(f"_{posixpath.basename(part)}")[1][1:].lower()
        told = self._overrides.get(part.lower()) or self._defaults.get(extension)
        if told is None:
            raise FaultError(Fault.PACKAGE_AMBIGUOUS, part)
        return told

    def sources(self) -> tuple[str, ...]:
        """All that have relationships, in the order of the file, also where the source itself is gone."""
        found = (source_of(part) for part in self.parts)
        return tuple(source for source in found if source is not None)

    def relationships(self, source: str = PACKAGE) -> tuple[Relationship, ...]:
        """The relationships of a source, none where it has no part for them. Raises FaultError."""
        return self._relationships.get(source.lower(), ())

    def target(self, source: str, relationship: Relationship) -> str | None:
        """The part that a relationship points to; None where it is outside, or there is none."""
        if relationship.external:
            return None
        return self._names.get(resolved(source, relationship.target).lower())

    def related(self, source: str, *types: str) -> tuple[str, ...]:
        """The parts that the relationships of these types point to; missing ones are left out."""
        found = (self.target(source, each) for each in self.relationships(source) if each.type in types)
        return tuple(part for part in found if part is not None)

    def main_document(self) -> str:
        """The one document. Raises FaultError: there is none, or more than one."""
        told = [each for each in self.relationships() if each.type in (REL_DOCUMENT, REL_DOCUMENT_STRICT)]
        found = self.target(PACKAGE, told[0]) if len(told) == 1 else None
        if found is None or self.content_type(found) != TYPE_MAIN:
            raise FaultError(Fault.PACKAGE_AMBIGUOUS, found or PACKAGE)
        return found
