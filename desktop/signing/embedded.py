"""Signatures that carry the file that they sign, in base64: as „podpis zaufany” makes them."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from lxml import etree

from db.domain.signatures import Fault
from desktop.signing import signature_xml, strict_xml, verifying_value
from desktop.signing.faults import FaultError
from desktop.signing.signature_xml import TYPE_PROPERTIES, Reference, XmlSignature

BASE64: Final = "http://www.w3.org/2000/09/xmldsig#base64"

_SHA_256 = "http://www.w3.org/2001/04/xmlenc#sha256"


def carries(signature: XmlSignature) -> bool:
    """Whether one of the objects is a file."""
    return bool(_files(signature))


def carried(signature: XmlSignature) -> bytes | None:
    """The file in a signature, None where there is none; nothing is verified. Raises FaultError."""
    found = _files(signature)
    return _bytes(found[0][0]) if len(found) == 1 else None


def check_carried(
    signature: XmlSignature, digest: Callable[[str], bytes], allowed: tuple[str, ...]
) -> tuple[str, ...]:
    """Nothing that is not covered, for the file in the signature is signed, and is the one at hand.

    `digest` gives that one's by the method. Raises FaultError.
    """
    found = _files(signature)
    element, reference = found[0]
    if len(found) > 1 or reference is None or reference.type == TYPE_PROPERTIES:
        raise FaultError(Fault.STRUCTURE, "Object")
    file = _bytes(element)
    if (
        verifying_value.digest(_signed(element, file, reference, allowed), reference.method)
        != reference.digest
    ):
        raise FaultError(Fault.CONTENT_CHANGED, reference.uri or "")
    rest = replace(
        signature,
        references=tuple(each for each in signature.references if each is not reference),
        objects=tuple(each for each in signature.objects if each is not element),
    )
    if outside := verifying_value.check_within(rest, allowed):
        raise FaultError(Fault.STRUCTURE, outside[0].uri or "Reference")
    if hashlib.sha256(file).digest() != digest(_SHA_256):
        raise FaultError(Fault.CONTENT_CHANGED)
    return ()


def _files(signature: XmlSignature) -> list[tuple[etree._Element, Reference | None]]:
    """The objects that are files, as they say or what refers to them does, each with what refers to it."""
    told = {reference.uri: reference for reference in signature.references}
    objects = [(each, told.get(f"#{each.get('Id')}")) for each in signature.objects]
    return [
        (element, reference)
        for element, reference in objects
        if element.get("Encoding") == BASE64 or (reference is not None and BASE64 in _steps(reference))
    ]


def _steps(reference: Reference) -> list[str]:
    return [each.get("Algorithm", "") for each in reference.transforms]


def _bytes(element: etree._Element) -> bytes:
    return strict_xml.decoded(signature_xml.plain_text(element), "Object")


def _signed(element: etree._Element, file: bytes, reference: Reference, allowed: tuple[str, ...]) -> bytes:
    """What the reference digests: the file, or the object as it is written."""
    steps = _steps(reference) or [verifying_value.C14N]
    if len(steps) > 1 or any(len(each) for each in reference.transforms):
        raise FaultError(Fault.STRUCTURE, "Transforms")
    return file if steps == [BASE64] else verifying_value.canonical_form(element, steps[0], allowed)
