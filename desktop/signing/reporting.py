"""The account of one signature: whether it holds and for how much, whose it is, what it says."""

from collections.abc import Callable
from datetime import UTC, datetime

from cryptography import x509
from lxml import etree

from db.domain.kinds import SignatureForm
from db.domain.signatures import Fault, Integrity, SignatureReport, Trust, TrustedBy
from desktop.signing import (
    certificates,
    signature_xml,
    verifying_beside,
    verifying_properties,
    verifying_value,
)
from desktop.signing.faults import FaultError
from desktop.signing.signature_xml import XmlSignature
from desktop.signing.trust import TrustList

_MOST_UNCOVERED = 100  # places; there may be as many as the file has room for

_Check = Callable[[XmlSignature], tuple[str, ...]]


def report(
    form: SignatureForm, element: etree._Element, check: _Check, trust: TrustList | None
) -> SignatureReport:
    """All that is to be said of a ds:Signature; `check` gives what it does not cover, or raises."""
    try:
        signature = signature_xml.read_signature(element)
        chain = verifying_properties.signing_chain(signature)
    except FaultError as error:
        return broken(form, error)
    said = verifying_properties.sayings(signature.properties, signature.objects)
    at = said.signed_at or datetime.now(UTC)
    integrity, fault, place, uncovered = _integrity(form, signature, chain[0], check)
    return SignatureReport(
        form,
        integrity,
        fault,
        place,
        uncovered,
        certificates.signer(chain[0]),
        certificates.flaws(chain[0], at),
        trust.trusted(chain, at) if trust else TrustedBy(Trust.NO_LIST),
        said.signed_at,
        said.role,
        said.comment,
        said.line_id,
        said.place,
    )


def broken(form: SignatureForm, error: FaultError) -> SignatureReport:
    """The account of a signature of which nothing can be said but why."""
    return SignatureReport(form, Integrity.BROKEN, error.fault, error.place)


def _integrity(
    form: SignatureForm, signature: XmlSignature, certificate: x509.Certificate, check: _Check
) -> tuple[Integrity, Fault | None, str, tuple[str, ...]]:
    """Whether the signature holds and for how much: integrity, fault, its place, what is not covered."""
    package = form == SignatureForm.PACKAGE
    allowed = (verifying_value.C14N,) if package else verifying_beside.CANONICALIZATIONS
    try:
        verifying_value.check_value(signature, certificate, allowed)
        uncovered = check(signature)[:_MOST_UNCOVERED]
    except FaultError as error:
        return Integrity.BROKEN, error.fault, error.place, ()
    return Integrity.PART if uncovered else Integrity.WHOLE, None, "", uncovered
