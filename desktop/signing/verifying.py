"""The strict verifier: what signatures really say of a document, where other programs ask for less."""

from functools import cache, partial

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import SignatureForm
from db.domain.signatures import Fault, SignatureReport
from desktop.signing import (
    contained,
    embedded,
    opc,
    signature_xml,
    strict_xml,
    verifying_beside,
    verifying_package,
    verifying_value,
)
from desktop.signing.faults import FaultError
from desktop.signing.opc import Package
from desktop.signing.reporting import broken, report
from desktop.signing.trust import TrustList

_MOST_BYTES = 16 * 2**20
_MOST_SIGNATURES = 32
_ZIP = b"PK"
_SIGNED_PACKAGE = b"_xmlsignatures/"


def verify(content: bytes, name: str, trust: TrustList | None = None) -> tuple[SignatureReport, ...]:
    """What the signatures within a .docx, or an ASiC container, say; empty where there are none.

    Raises RecordError: NO_WORD_DOCUMENT; SIGNATURE_UNREADABLE of a container without XAdES signatures.
    """
    try:
        if contained.says_so(content):
            return _verify_container(content, name, trust)
        return _verify_package(content, name, trust)
    except FaultError as error:
        form = SignatureForm.ASIC if contained.says_so(content) else SignatureForm.PACKAGE
        if form == SignatureForm.PACKAGE and not _looks_signed(content):
            raise RecordError(Refusal.NO_WORD_DOCUMENT, name) from error
        return (broken(form, error),)


def verify_beside(
    signature: bytes, name: str, content: bytes, trust: TrustList | None = None
) -> tuple[SignatureReport, ...]:
    """What the signatures in a file beside (.xades, named `name`) say of another file's content.

    Raises RecordError SIGNATURE_UNREADABLE.
    """
    try:
        found = verifying_beside.signatures(signature)
    except FaultError as error:
        raise RecordError(Refusal.SIGNATURE_UNREADABLE, name) from error
    digest = cache(partial(verifying_value.digest, content))  # of a large file once, however often asked for
    check = partial(verifying_beside.check_file, digest=digest)
    return tuple(report(SignatureForm.XADES, each, check, trust) for each in found)


def carried_file(signature: bytes) -> bytes | None:
    """The file that a signature carries, as „podpis zaufany” does; None where there is none to be read."""
    try:
        found = verifying_beside.signatures(signature)
        return embedded.carried(signature_xml.read_signature(found[0])) if len(found) == 1 else None
    except FaultError:
        return None


def _looks_signed(content: bytes) -> bool:
    """Whether a package that cannot be read claims to be signed: then that is not to be passed over."""
    return content.startswith(_ZIP) and _SIGNED_PACKAGE in content.lower()


def _verify_package(content: bytes, name: str, trust: TrustList | None) -> tuple[SignatureReport, ...]:
    package = opc.read_package(content)
    if _is_of_another_program(package):
        raise RecordError(Refusal.NO_WORD_DOCUMENT, name)
    parts = verifying_package.signature_parts(package)
    if not parts:
        package.main_document()
    if len(parts) > _MOST_SIGNATURES or sum(len(package.parts[part]) for part in parts) > _MOST_BYTES:
        raise FaultError(Fault.NOT_READABLE, parts[0])
    return tuple(_verify_part(package, part, trust) for part in parts)


def _is_of_another_program(package: Package) -> bool:
    """Whether it is a workbook or slides: their signatures may hold, but are not judged here."""
    mains = package.related(opc.PACKAGE, opc.REL_DOCUMENT, opc.REL_DOCUMENT_STRICT)
    types = [package.content_type(main) for main in mains]
    return bool(types) and all("spreadsheetml" in each or "presentationml" in each for each in types)


def _verify_part(package: Package, part: str, trust: TrustList | None) -> SignatureReport:
    try:
        root = strict_xml.parse(package.parts[part], part)
        strict_xml.check_plain(root, part)
    except FaultError as error:
        return broken(SignatureForm.PACKAGE, error)
    return report(SignatureForm.PACKAGE, root, partial(verifying_package.check_package, package), trust)


def _verify_container(content: bytes, name: str, trust: TrustList | None) -> tuple[SignatureReport, ...]:
    container = contained.contained(content)
    if not container.files or not container.signatures:
        raise RecordError(Refusal.SIGNATURE_UNREADABLE, name)
    check = partial(verifying_beside.check_container, container=container)
    found = verifying_beside.signatures_within(container)
    return tuple(report(SignatureForm.ASIC, each, check, trust) for each in found)
