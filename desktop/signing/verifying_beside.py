"""The strict verifier of signatures beside files: detached XAdES, alone or in an ASiC container."""

from collections.abc import Callable
from typing import Final
from urllib.parse import unquote

from lxml import etree

from db.domain.signatures import Fault
from desktop.signing import embedded, strict_xml, verifying_value
from desktop.signing.contained import MANIFEST, Container
from desktop.signing.faults import FaultError
from desktop.signing.signature_xml import DS, Reference, XmlSignature

CANONICALIZATIONS: Final = (
    verifying_value.C14N,
    verifying_value.C14N_11,
    verifying_value.C14N_EXCLUSIVE,
)  # other programs sign with any of them

_MOST_BYTES = 16 * 2**20
_MOST_SIGNATURES = 32


def signatures(content: bytes, place: str = "") -> list[etree._Element]:
    """The ds:Signature elements of a file: its root, or all the children of its root. Raises FaultError."""
    if len(content) > _MOST_BYTES:
        raise FaultError(Fault.NOT_READABLE, place)
    root = strict_xml.parse(content, place)
    strict_xml.check_plain(root, place)
    found = [root] if root.tag == f"{DS}Signature" else list(root)
    wrong = any(each.tag != f"{DS}Signature" for each in found)
    if not found or wrong or len(found) > _MOST_SIGNATURES:
        raise FaultError(Fault.STRUCTURE, place)
    return found


def signatures_within(container: Container) -> list[etree._Element]:
    """The ds:Signature elements of a container. Raises FaultError."""
    if len(container.signatures) > _MOST_SIGNATURES:
        raise FaultError(Fault.NOT_READABLE, next(iter(container.signatures)))
    told = container.signatures.items()
    found = [signature for place, content in told for signature in signatures(content, place)]
    if len(found) > _MOST_SIGNATURES:
        raise FaultError(Fault.NOT_READABLE, next(iter(container.signatures)))
    return found


def check_file(signature: XmlSignature, digest: Callable[[str], bytes]) -> tuple[str, ...]:
    """Nothing that is not covered, for one of what the signature refers to is the file.

    `digest` gives the file's by the method. The name by which a signature refers to a file does not matter:
    files are renamed. A signature that carries a file must carry this one. Raises FaultError.
    """
    if embedded.carries(signature):
        return embedded.check_carried(signature, digest, CANONICALIZATIONS)
    outside = _outside(signature)
    if all(digest(each.method) != each.digest for each in outside):
        raise FaultError(Fault.CONTENT_CHANGED, unquote(outside[0].uri or ""))
    return ()


def check_container(signature: XmlSignature, container: Container) -> tuple[str, ...]:
    """The files of a container that the signature does not cover. Raises FaultError.

    What lies beside the signatures counts too: any program may look for something there.
    """
    files = container.files | container.others
    covered: set[str] = set()
    for reference in _outside(signature):
        name = unquote(reference.uri or "")
        if name not in files or name in covered:
            raise FaultError(Fault.CONTENT_MISSING, name)
        if verifying_value.digest(files[name], reference.method) != reference.digest:
            raise FaultError(Fault.CONTENT_CHANGED, name)
        covered.add(name)
    return tuple(name for name in files if name not in covered and name != MANIFEST)


def _outside(signature: XmlSignature) -> tuple[Reference, ...]:
    """The references to files, whose bytes are digested as they are. Raises FaultError."""
    found = verifying_value.check_within(signature, CANONICALIZATIONS)
    if not found or any(each.transforms for each in found):
        raise FaultError(Fault.STRUCTURE, "Reference")
    return found
