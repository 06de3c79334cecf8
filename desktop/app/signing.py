"""Signing a document: nothing is given out before the strict verifier has looked at it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import SignatureForm
from db.domain.signatures import (
    CertificateFlaw,
    Integrity,
    SignatureReport,
    Statement,
    UnsignedShown,
)
from desktop.app.progress import Progress
from desktop.app.signed_files import is_word, result_name, write_bytes
from desktop.app.trust_lists import trust_list
from desktop.signing import certificates
from desktop.signing.beside import sign_beside
from desktop.signing.container import asic
from desktop.signing.keys import SigningKey
from desktop.signing.package_signature import SignatureLine, sign_package
from desktop.signing.shown_unsigned import shown_unsigned
from desktop.signing.signature_lines import LinePlace, line_places
from desktop.signing.unsigned import unsigned
from desktop.signing.verifying import verify, verify_beside

__all__ = ["Before", "LinePlace", "Order", "SignatureLine", "Signed", "look_before", "sign", "sign_with"]

_STEPS = 4
_SILENT = Statement()


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be signed, and how.

    `agreed`: the signer knows what is doubtful of certificate and document, and signs nevertheless.
    """

    name: str
    content: bytes
    form: SignatureForm = SignatureForm.PACKAGE
    statement: Statement = _SILENT
    line: SignatureLine | None = None
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Before:
    """What is known of a file before it is signed: its signatures, what they would not settle, its lines."""

    reports: tuple[SignatureReport, ...] = ()
    shown: tuple[UnsignedShown, ...] = ()
    lines: tuple[LinePlace, ...] = ()

    @property
    def stale(self) -> tuple[SignatureReport, ...]:
        """Signatures that hold no longer; one within the document would take them out."""
        return tuple(each for each in self.reports if each.integrity is Integrity.BROKEN)


@dataclass(frozen=True, slots=True)
class Signed:
    """What signing made, verified: a document, a signature to lie beside it, or a container.

    `reports` are those of all signatures in it, `dropped` those that no longer held and were taken out.
    """

    name: str
    content: bytes
    form: SignatureForm
    reports: tuple[SignatureReport, ...]
    dropped: tuple[SignatureReport, ...] = ()


def look_before(name: str, content: bytes, progress: Progress | None = None) -> Before:
    """What there is to know before signing. Raises RecordError: NO_WORD_DOCUMENT of a damaged .docx."""
    if not is_word(name):
        return Before()
    with _naming(name):
        reports = verify(content, name, trust_list())
        _step(progress, 1)
        return Before(reports, shown_unsigned(content), line_places(content, name))


def sign(order: Order, key: SigningKey, progress: Progress | None = None) -> Signed:
    """Sign, then verify what came out; whatever is refused leaves nothing behind.

    Raises RecordError: CERTIFICATE_NOT_VALID, KEY_NOT_FOR_SIGNING and SHOWS_UNSIGNED unless agreed to,
    KEY_NOT_SUPPORTED of a weak key, SIGNED_NOT_VERIFIED, those of the key and NO_WORD_DOCUMENT.
    """
    at = datetime.now(UTC).replace(microsecond=0)
    _check_certificate(key, at, order.agreed)
    _step(progress, 0)
    before = look_before(order.name, order.content)
    if before.shown and not order.agreed:
        raise RecordError(Refusal.SHOWS_UNSIGNED, order.name)
    _step(progress, 1)
    if order.form is SignatureForm.PACKAGE:
        signed = _signed_within(order, key, at, before, progress)
    else:
        signed = _signed_beside(order, key, at, progress)
    _step(progress, _STEPS)
    return signed


def sign_with(
    opened: AbstractContextManager[SigningKey],
    order: Order,
    path: Path | None = None,
    progress: Progress | None = None,
) -> Signed:
    """Sign with a key that is open just for that, and write what came out, whole or not at all.

    Without a path nothing is written. Raises RecordError like `sign` and `write_bytes`.
    """
    with opened as key:
        signed = sign(order, key, progress)
    if path is not None:
        write_bytes(path, signed.content)
    return signed


def _signed_within(
    order: Order, key: SigningKey, at: datetime, before: Before, progress: Progress | None
) -> Signed:
    """The document with one signature more; those that no longer held are left out."""
    content, kept = order.content, len(before.reports) - len(before.stale)
    with _naming(order.name):
        if before.stale:
            content, kept = unsigned(content), 0
        made = sign_package(content, key, at=at, statement=order.statement, line=order.line)
    _step(progress, 3)
    reports = verify(made, order.name, trust_list())
    _check_reports(reports, kept + 1, key, order.name)
    dropped = before.reports if before.stale else ()
    return Signed(order.name, made, order.form, reports, dropped)


def _signed_beside(order: Order, key: SigningKey, at: datetime, progress: Progress | None) -> Signed:
    """The signature of the file as it is, alone or in a container with it."""
    name = result_name(order.name, order.form)
    made = sign_beside(order.name, order.content, key, at=at, statement=order.statement)
    _step(progress, 3)
    if order.form is SignatureForm.ASIC:
        made = asic(order.name, order.content, made)
        reports = verify(made, name, trust_list())
    else:
        reports = verify_beside(made, order.name, order.content, trust_list())
    _check_reports(reports, 1, key, name)
    return Signed(name, made, order.form, reports)


def _check_certificate(key: SigningKey, at: datetime, agreed: bool) -> None:
    own = key.chain[0]
    flaws, name = certificates.flaws(own, at), certificates.signer(own).name
    if CertificateFlaw.WEAK_KEY in flaws:
        raise RecordError(Refusal.KEY_NOT_SUPPORTED, certificates.signer(own).key)
    if agreed:
        return
    if CertificateFlaw.WRONG_USAGE in flaws:
        raise RecordError(Refusal.KEY_NOT_FOR_SIGNING, name)
    if {CertificateFlaw.EXPIRED, CertificateFlaw.NOT_YET_VALID} & set(flaws):
        raise RecordError(Refusal.CERTIFICATE_NOT_VALID, name)


def _check_reports(reports: tuple[SignatureReport, ...], count: int, key: SigningKey, name: str) -> None:
    """Raise RecordError unless all signatures hold, and a whole one is by this key."""
    own = certificates.signer(key.chain[0]).fingerprint
    holds = all(each.integrity is not Integrity.BROKEN for each in reports)
    by_this = any(
        each.integrity is Integrity.WHOLE and each.signer is not None and each.signer.fingerprint == own
        for each in reports
    )
    if len(reports) != count or not holds or not by_this:
        raise RecordError(Refusal.SIGNED_NOT_VERIFIED, name)


@contextmanager
def _naming(name: str) -> Iterator[None]:
    """Have a refusal that does not know which file it speaks of name this one."""
    try:
        yield
    except RecordError as error:
        raise RecordError(error.refusal, error.subject or name) from error.__cause__


def _step(progress: Progress | None, done: int) -> None:
    if progress is not None:
        progress.step(done, _STEPS)
