"""A Word document ready to be signed: without signatures of before and what none would cover."""

from collections.abc import Collection, Sequence
from typing import Final

from db.domain.errors import RecordError, Refusal
from desktop.signing.opc import (
    NS_RELATIONSHIPS,
    PACKAGE,
    REL_CERTIFICATE,
    REL_ORIGIN,
    REL_SIGNATURE,
    TYPE_RELATIONSHIPS,
    Package,
    Relationship,
    relationships_part,
    source_of,
)
from desktop.signing.repacking import Part, opened, packed, parts_of, relationships_xml
from desktop.signing.strict_xml import parse

_REL_THUMBNAIL: Final = f"{NS_RELATIONSHIPS}/metadata/thumbnail"
_SIGNATURES = "/_xmlsignatures/"


def unsigned(docx: bytes) -> bytes:
    """The document without signatures and thumbnail, its relationships written without white space.

    The thumbnail shows the text and is not signed. Everything else stays as it was, byte for byte; a document
    that needs nothing comes back the same. Raises RecordError NO_WORD_DOCUMENT with an empty subject.
    """
    package = opened(docx)
    before = parts_of(package)
    left_out = _left_out(package)
    parts = {name: _tidied(package, name, part) for name, part in before.items() if name not in left_out}
    return docx if parts == before else packed(parts)


def with_only(docx: bytes, holding: Sequence[bool]) -> bytes:
    """The document with those of its signatures only that hold, which stay as they are; see `unsigned`.

    Raises RecordError SIGNATURES_UNCLEAR unless each of them, in their order, is said to hold or not.
    """
    package = opened(docx)
    told = signature_parts(package)
    if len(told) != len(holding):
        raise RecordError(Refusal.SIGNATURES_UNCLEAR, "")
    if not any(holding):
        return unsigned(docx)
    stale = {part for part, holds in zip(told, holding, strict=True) if not holds}
    return packed(_without(package, stale)) if stale else docx


def signature_parts(package: Package) -> tuple[str, ...]:
    """The parts that are signatures, in their order."""
    return tuple(
        part
        for origin in package.related(PACKAGE, REL_ORIGIN)
        for part in package.related(origin, REL_SIGNATURE)
    )


def part_of_signatures(package: Package) -> set[str]:
    """All that belongs to the signatures: origin, signatures, their certificates, and what relates them."""
    origins = package.related(PACKAGE, REL_ORIGIN)
    signatures = signature_parts(package)
    certificates = [part for one in signatures for part in package.related(one, REL_CERTIFICATE)]
    found = {*origins, *signatures, *certificates}
    return found | {relationships_part(part) for part in found}


def _without(package: Package, stale: Collection[str]) -> dict[str, Part]:
    """The parts without these signatures, their certificates, and what relates them."""
    parts = parts_of(package)
    staying = [part for part in signature_parts(package) if part not in stale]
    used = {part for one in staying for part in package.related(one, REL_CERTIFICATE)}
    for one in stale:
        for part in {one, *package.related(one, REL_CERTIFICATE)} - used:
            parts.pop(part, None)
            parts.pop(relationships_part(part), None)
    for origin in package.related(PACKAGE, REL_ORIGIN):
        told = package.relationships(origin)
        kept = [each for each in told if package.target(origin, each) not in stale]
        parts[relationships_part(origin)] = Part(relationships_xml(kept), TYPE_RELATIONSHIPS)
    return parts


def _left_out(package: Package) -> set[str]:
    """What belongs to signatures, also astray, and the thumbnail, unless shown too; empty relationships."""
    astray = {part for part in package.parts if part.lower().startswith(_SIGNATURES)}
    gone = part_of_signatures(package) | astray | set(package.related(PACKAGE, _REL_THUMBNAIL))
    staying = [source for source in package.sources() if source not in gone]
    used = {package.target(source, one) for source in staying for one in _kept(package, source)}
    return (gone - used) | {relationships_part(one) for one in staying if not _kept(package, one)}


def _kept(package: Package, source: str) -> list[Relationship]:
    gone = (REL_ORIGIN, _REL_THUMBNAIL) if source == PACKAGE else ()
    return [one for one in package.relationships(source) if one.type not in gone]


def _tidied(package: Package, name: str, part: Part) -> Part:
    """The part; of relationships without white space and those that lead to what is left out."""
    source = source_of(name)
    if source is None:
        return part
    kept = _kept(package, source)
    if len(kept) == len(package.relationships(source)) and not any(parse(part.content).itertext()):
        return part
    return Part(relationships_xml(kept), part.content_type)
