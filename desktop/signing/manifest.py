"""The list of what a package signature covers: every part and every relationship, but the properties."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from desktop.signing.canonical import relationship_transform
from desktop.signing.elements import Maker
from desktop.signing.opc import (
    NS_RELATIONSHIPS,
    PACKAGE,
    REL_ORIGIN,
    Package,
    source_of,
)
from desktop.signing.unsigned import part_of_signatures
from desktop.signing.xmldsig import DS, c14n_transform, reference

MDSSI: Final = Maker("http://schemas.openxmlformats.org/package/2006/digital-signature", "mdssi")

_RELATIONSHIP_TRANSFORM = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"
_OFFICE = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_PROPERTIES = {
    f"{NS_RELATIONSHIPS}/metadata/core-properties",
    f"{NS_RELATIONSHIPS}/metadata/thumbnail",
    *(f"{office}/{kind}-properties" for office in _OFFICE for kind in ("extended", "custom")),
    *(f"{office}/{kind}Properties" for office in _OFFICE for kind in ("extended", "custom")),
}


def manifest(package: Package) -> etree._Element:
    """The parts and relationships of the package with their digests.

    Office never signs the properties, which change when a file is sent; POI fails where they are signed.
    """
    return DS("Manifest", *_references(package))


def _references(package: Package) -> Iterator[etree._Element]:
    left_out = part_of_signatures(package) | set(package.related(PACKAGE, *_PROPERTIES))
    for name in sorted(package.parts):
        source = source_of(name)
        if name in left_out:
            continue
        if source is None:
            yield reference(_uri(package, name), package.parts[name])
        elif ids := _signed_ids(package, source):
            yield _of_relationships(package, name, ids)


def _of_relationships(package: Package, name: str, ids: list[str]) -> etree._Element:
    chosen = (MDSSI("RelationshipReference", SourceId=one) for one in ids)
    transform = DS("Transform", *chosen, Algorithm=_RELATIONSHIP_TRANSFORM)
    content = relationship_transform(package.parts[name], ids)
    return reference(_uri(package, name), content, transform, c14n_transform())


def _signed_ids(package: Package, source: str) -> list[str]:
    """The relationships to be signed; one that leads nowhere too, lest somebody puts something there."""
    unsigned = {REL_ORIGIN, *_PROPERTIES} if source == PACKAGE else set()
    return sorted(
        one.id
        for one in package.relationships(source)
        if one.type not in unsigned or package.target(source, one) is None
    )


def _uri(package: Package, name: str) -> str:
    return f"{name}?ContentType={package.content_type(name)}"
