"""A Word document ready to be signed: without signatures of before and what none would cover."""

from typing import Final

from desktop.signing.opc import (
    NS_RELATIONSHIPS,
    PACKAGE,
    REL_CERTIFICATE,
    REL_ORIGIN,
    REL_SIGNATURE,
    Package,
    relationships_part,
)
from desktop.signing.repacking import Part, opened, packed, parts_of, relationships_xml
from desktop.signing.strict_xml import parse

_REL_THUMBNAIL: Final = f"{NS_RELATIONSHIPS}/metadata/thumbnail"
_SIGNATURES = "/_xmlsignatures/"


def unsigned(docx: bytes) -> bytes:
    """The document without signatures and thumbnail, its relationships written without white space.

    Everything else stays as it was, byte for byte; one that needs nothing comes back the same. Raises
    RecordError NO_WORD_DOCUMENT with an empty subject.
    """
    package = opened(docx)
    before = parts_of(package)
    parts = {name: part for name, part in before.items() if name not in _left_out(package)}
    for source in package.sources():
        name = relationships_part(source)
        if name in parts:
            parts[name] = _tidied(package, source, parts[name])
    return docx if parts == before else packed(parts)


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


def _left_out(package: Package) -> set[str]:
    """What belongs to signatures, also what no relationship leads to any more, and the thumbnail."""
    astray = {part for part in package.parts if part.lower().startswith(_SIGNATURES)}
    return part_of_signatures(package) | astray | set(package.related(PACKAGE, _REL_THUMBNAIL))


def _tidied(package: Package, source: str, part: Part) -> Part:
    """The relationships of a source without white space, the package's also without those left out."""
    told = package.relationships(source)
    kept = [one for one in told if source != PACKAGE or one.type not in (REL_ORIGIN, _REL_THUMBNAIL)]
    if len(kept) == len(told) and not any(parse(part.content).itertext()):
        return part
    return Part(relationships_xml(kept), part.content_type)
