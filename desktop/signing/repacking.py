"""Packages of Office written: parts with their content types, relationships without white space."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from db.domain.errors import RecordError, Refusal
from desktop.signing.elements import Maker, xml
from desktop.signing.faults import FaultError
from desktop.signing.opc import (
    CONTENT_TYPES,
    NS_CONTENT_TYPES,
    NS_RELATIONSHIPS,
    PACKAGE,
    Package,
    Relationship,
    read_package,
)

_PACKED_ALREADY = {"png", "jpg", "jpeg", "gif", "odttf"}  # deflating them again takes time and gains nothing
_ALWAYS_APART = ("", "xml")  # parts that have only this in common are told their types one by one


@dataclass(frozen=True, slots=True)
class Part:
    """The bytes of a part and what they are."""

    content: bytes
    content_type: str


def opened(docx: bytes) -> Package:
    """A Word document's package. Raises RecordError NO_WORD_DOCUMENT, its subject empty."""
    try:
        package = read_package(docx)
        package.main_document()
        for source in package.sources():
            package.relationships(source)  # whatever is wrong in them is said here, not half-way
    except FaultError as error:
        raise RecordError(Refusal.NO_WORD_DOCUMENT, "") from error
    return package


def parts_of(package: Package) -> dict[str, Part]:
    """The parts by name, in the order of the file."""
    return {name: Part(content, package.content_type(name)) for name, content in package.parts.items()}


def packed(parts: Mapping[str, Part]) -> bytes:
    """The package as a zip file; what is packed in itself is only stored."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        _write(archive, CONTENT_TYPES, _content_types(parts))
        for name, part in parts.items():
            _write(archive, name, part.content)
    return buffer.getvalue()


def relationships_xml(relationships: Iterable[Relationship]) -> bytes:
    """A .rels part; LibreOffice and xmlsec1 take it for changed when there is white space in it."""
    made = Maker(NS_RELATIONSHIPS)
    root = made("Relationships")
    for one in relationships:
        mode = {"TargetMode": "External"} if one.external else {}
        root.append(made("Relationship", Id=one.id, Type=one.type, Target=one.target, **mode))
    return xml(root)


def free_id(relationships: Iterable[Relationship]) -> str:
    """An Id that none of them has."""
    taken = {one.id for one in relationships}
    return next(name for number in range(1, len(taken) + 2) if (name := f"rId{number}") not in taken)


def _content_types(parts: Mapping[str, Part]) -> bytes:
    """The list of types: by extension as the first part of each has it, the others by their names."""
    made = Maker(NS_CONTENT_TYPES)
    root = made("Types")
    usual: dict[str, str] = {}
    for name, part in parts.items():
        if _extension(name) not in _ALWAYS_APART:
            usual.setdefault(_extension(name), part.content_type)
    for extension, content_type in usual.items():
        root.append(made("Default", Extension=extension, ContentType=content_type))
    for name, part in parts.items():
        if usual.get(_extension(name)) != part.content_type:
            root.append(made("Override", PartName=name, ContentType=part.content_type))
    return xml(root)


def _extension(name: str) -> str:
    """What follows the last dot of the name, which may be all of it: „.rels” has one too."""
    _, dot, extension = name.rpartition("/")[2].rpartition(".")
    return extension.lower() if dot else ""


def _write(archive: ZipFile, name: str, content: bytes) -> None:
    entry = ZipInfo(name.removeprefix(PACKAGE))
    entry.compress_type = ZIP_STORED if _extension(name) in _PACKED_ALREADY else ZIP_DEFLATED
    archive.writestr(entry, content)
