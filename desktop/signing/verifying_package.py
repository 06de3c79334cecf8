"""The strict verifier of signatures inside a package (ECMA-376 part 2, clause 13).

Other verifiers check what a signature lists; this one also asks what the document shows and nobody signed.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml import etree

from db.domain.signatures import Fault
from desktop.signing import canonical, opc, signature_xml, verifying_value
from desktop.signing.faults import FaultError
from desktop.signing.opc import Package
from desktop.signing.signature_xml import DS, Reference, XmlSignature

_DIGITAL_SIGNATURE = "{http://schemas.openxmlformats.org/package/2006/digital-signature}"
_RELATIONSHIP_TRANSFORM = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"
_TYPE_CERTIFICATE = "application/vnd.openxmlformats-package.digital-signature-certificate"
_METADATA = f"{opc.NS_RELATIONSHIPS}/metadata"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_WORD_PROPERTIES = "application/vnd.openxmlformats-officedocument"

# What no program signs, for it changes with every saving and is no part of the text: the relationship from
# the package, and how its target's content type begins.
_PROPERTIES = {
    f"{_METADATA}/core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    f"{_METADATA}/thumbnail": "image/",
    f"{_OFFICE}/extended-properties": f"{_WORD_PROPERTIES}.extended-properties+xml",
    f"{_OFFICE}/custom-properties": f"{_WORD_PROPERTIES}.custom-properties+xml",
    f"{_STRICT}/extendedProperties": f"{_WORD_PROPERTIES}.extended-properties+xml",
    f"{_STRICT}/customProperties": f"{_WORD_PROPERTIES}.custom-properties+xml",
}


@dataclass(frozen=True, slots=True)
class Covered:
    """What of a package a signature covers: parts by name, relationships by source and id."""

    parts: frozenset[str]
    relationships: frozenset[tuple[str, str]]


def signature_parts(package: Package) -> tuple[str, ...]:
    """Where the signatures lie, none in a document that nobody signed. Raises FaultError."""
    origins = [each for each in package.relationships() if each.type == opc.REL_ORIGIN]
    if not origins:
        return ()
    origin = package.target(opc.PACKAGE, origins[0])
    if len(origins) > 1 or origin is None or package.content_type(origin) != opc.TYPE_ORIGIN:
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, origin or opc.PACKAGE)
    return _typed(package, origin, opc.REL_SIGNATURE, opc.TYPE_SIGNATURE)


def check_package(package: Package, signature: XmlSignature) -> tuple[str, ...]:
    """What the signature does not cover, its value being right. Raises FaultError: it is broken."""
    package.main_document()
    if references := verifying_value.check_within(signature):
        raise FaultError(Fault.STRUCTURE, references[0].uri or "Reference")
    covered = _manifest_covers(package, _manifest(signature))
    return tuple(dict.fromkeys(_uncovered(package, covered)))


def _typed(package: Package, source: str, relation: str, content_type: str) -> tuple[str, ...]:
    found = package.related(source, relation)
    for part, times in Counter(found).items():
        if package.content_type(part) != content_type or times > 1:
            raise FaultError(Fault.PACKAGE_AMBIGUOUS, part)
    return found


def _manifest(signature: XmlSignature) -> etree._Element:
    """The one manifest: directly within an object, as what the signature refers to are objects."""
    direct = [found for each in signature.objects for found in each.findall(f"{DS}Manifest")]
    if len(direct) != 1 or len(list(signature.element.iter(f"{DS}Manifest"))) != 1:
        raise FaultError(Fault.STRUCTURE, "Manifest")
    return direct[0]


def _manifest_covers(package: Package, manifest: etree._Element) -> Covered:
    """What the manifest's references cover, each of which must hold."""
    parts: set[str] = set()
    relationships: set[tuple[str, str]] = set()
    for reference in signature_xml.read_references(list(manifest)):
        part = _part(package, reference)
        source = opc.source_of(part)
        data = package.parts[part]
        if reference.transforms and source is not None:
            ids, types = _selected(reference)
            data = _transformed(data, ids, types, part)
            told = [each for each in package.relationships(source) if each.id in ids or each.type in types]
        elif reference.transforms:
            raise FaultError(Fault.STRUCTURE, part)
        else:
            told = [] if source is None else list(package.relationships(source))
        if verifying_value.digest(data, reference.method) != reference.digest:
            raise FaultError(Fault.CONTENT_CHANGED, part)
        parts.add(part)
        relationships.update((source or "", each.id) for each in told)
    return Covered(frozenset(parts), frozenset(relationships))


def _part(package: Package, reference: Reference) -> str:
    """The part that a manifest refers to, which must be there and of the type that was signed."""
    part, mark, content_type = (reference.uri or "").partition("?ContentType=")
    if not mark:
        raise FaultError(Fault.STRUCTURE, part)
    if part not in package.parts:
        raise FaultError(Fault.CONTENT_MISSING, part)
    if package.content_type(part) != content_type:
        raise FaultError(Fault.CONTENT_CHANGED, part)
    return part


def _selected(reference: Reference) -> tuple[frozenset[str], frozenset[str]]:
    """The ids and types of relationships that a RelationshipTransform keeps; C14N must follow it."""
    algorithms = [each.get("Algorithm") for each in reference.transforms]
    if algorithms != [_RELATIONSHIP_TRANSFORM, verifying_value.C14N] or len(reference.transforms[1]):
        raise FaultError(Fault.STRUCTURE, "Transforms")
    kept = {"SourceId": set[str](), "SourceType": set[str]()}
    for each in reference.transforms[0]:
        key = "SourceId" if each.tag == f"{_DIGITAL_SIGNATURE}RelationshipReference" else "SourceType"
        group = each.tag == f"{_DIGITAL_SIGNATURE}RelationshipsGroupReference"
        if not each.get(key) or (key == "SourceType" and not group):
            raise FaultError(Fault.STRUCTURE, "RelationshipTransform")
        kept[key].add(each.get(key, ""))
    return frozenset(kept["SourceId"]), frozenset(kept["SourceType"])


def _transformed(data: bytes, ids: Collection[str], types: Collection[str], part: str) -> bytes:
    try:
        return canonical.relationship_transform(data, ids, types)
    except etree.LxmlError as error:  # a namespace that is no address has no canonical form
        raise FaultError(Fault.NOT_READABLE, part) from error


def _uncovered(package: Package, covered: Covered) -> Iterator[str]:
    """Parts and relationships that should be covered and are not, in the order of the file."""
    free_parts, free_relationships = _free(package)
    for part in package.parts:
        if part not in covered.parts and part not in free_parts:
            yield part
    for source in package.sources():
        for each in package.relationships(source):
            if (source, each.id) in free_relationships:
                continue
            target = package.target(source, each)
            if (source, each.id) not in covered.relationships:
                yield f"{opc.relationships_part(source)}#{each.id}"
            if target in free_parts and target not in covered.parts:
                yield str(target)


def _free(package: Package) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """Parts and relationships that a signature need not cover: properties, and the signatures themselves."""
    parts: set[str] = set()
    relationships: set[tuple[str, str]] = set()
    for source, relation, target in _free_relationships(package):
        relationships.add((source, relation))
        parts.add(target)
        written = opc.relationships_part(target)
        if written in package.parts and package.content_type(target) in (opc.TYPE_ORIGIN, opc.TYPE_SIGNATURE):
            parts.add(written)
    return frozenset(parts), frozenset(relationships)


def _free_relationships(package: Package) -> Iterator[tuple[str, str, str]]:
    """Their sources, ids and targets: properties, the origin, signatures below it, certificates below each.

    Nothing else lies below a signature: another one there would be verified by nobody.
    """
    for each in package.relationships():
        target = package.target(opc.PACKAGE, each)
        if target is None:
            continue
        if each.type == opc.REL_ORIGIN or _is_property(package, each.type, target):
            yield opc.PACKAGE, each.id, target
        if each.type == opc.REL_ORIGIN:
            yield from _free_signatures(package, target)


def _free_signatures(package: Package, origin: str) -> Iterator[tuple[str, str, str]]:
    for signature in _below(package, origin, opc.REL_SIGNATURE, opc.TYPE_SIGNATURE):
        yield signature
        yield from _below(package, signature[2], opc.REL_CERTIFICATE, _TYPE_CERTIFICATE)


def _below(package: Package, source: str, relation: str, content_type: str) -> Iterator[tuple[str, str, str]]:
    """The relationships of a kind from a source to parts of a content type."""
    for each in package.relationships(source):
        target = package.target(source, each) if each.type == relation else None
        if target is not None and package.content_type(target) == content_type:
            yield source, each.id, target


def _is_property(package: Package, relation: str, target: str) -> bool:
    expected = _PROPERTIES.get(relation)
    return expected is not None and package.content_type(target).startswith(expected)
