"""Signing a document: nothing is given out before the strict verifier has looked at it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import SignatureForm
from db.domain.signatures import (
    CertificateFlaw,
    Fault,
    Integrity,
    SignatureReport,
    Statement,
    UnsignedShown,
)
from desktop.app.file_names import named_by
from desktop.app.progress import Progress
from desktop.app.signed_files import beside, is_container, is_word, result_name, write_bytes
from desktop.app.trust_lists import trust_list
from desktop.app.verifying import verify_file
from desktop.signing import certificates
from desktop.signing.beside import sign_beside, sign_files
from desktop.signing.container import asic, asic_again, what_to_sign
from desktop.signing.keys import SigningKey
from desktop.signing.package_signature import SignatureLine, sign_package
from desktop.signing.shown_unsigned import shown_unsigned
from desktop.signing.signature_lines import LinePlace, line_places
from desktop.signing.unsigned import with_only
from desktop.signing.verifying import verify, verify_beside

__all__ = [
    "Before",
    "LinePlace",
    "Order",
    "SignatureLine",
    "Signed",
    "look_at_file",
    "look_before",
    "sign",
    "sign_with",
]

_STEPS = 4
_SILENT = Statement()
_DISPUTED = (Fault.ALGORITHM_NOT_ALLOWED, Fault.KEY_TOO_WEAK, Fault.STRUCTURE)


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
    """What is known of a file before it is signed: its signatures, what they would not settle, its lines.

    `beside` are the signatures that lie beside it.
    """

    reports: tuple[SignatureReport, ...] = ()
    shown: tuple[UnsignedShown, ...] = ()
    lines: tuple[LinePlace, ...] = ()
    beside: tuple[SignatureReport, ...] = ()

    @property
    def stale(self) -> tuple[SignatureReport, ...]:
        """Those within a document that hold no longer for anybody: one more within it takes them out."""
        return tuple(filter(_is_stale, self.reports))

    @property
    def holding(self) -> tuple[SignatureReport, ...]:
        """Those that hold, within and beside."""
        return tuple(filter(_holds, (*self.reports, *self.beside)))

    @property
    def doubtful(self) -> tuple[SignatureReport, ...]:
        """Those that do not hold by our rules: other programs may think otherwise, so they stay."""
        return tuple(each for each in self.reports if not _holds(each) and not _is_stale(each))


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
    """What there is to know before signing.

    Raises RecordError: NO_WORD_DOCUMENT of a damaged .docx, SIGNATURE_UNREADABLE of a container.
    """
    if not is_word(name) and not is_container(name):
        return Before()
    with _naming(name):
        reports = verify(content, name, trust_list())
        _step(progress, 1)
        if is_container(name):
            return Before(reports)
        return Before(reports, shown_unsigned(content), line_places(content, name))


def look_at_file(path: Path, content: bytes, progress: Progress | None = None) -> Before:
    """The same of a file of the disk, with the signatures that lie beside it."""
    return replace(look_before(path.name, content, progress), beside=tuple(_beside(path)))


def _beside(path: Path) -> Iterator[SignatureReport]:
    for each in beside(path):
        with suppress(RecordError):
            yield from verify_file(each, path).reports


def sign(order: Order, key: SigningKey, progress: Progress | None = None) -> Signed:
    """Sign, then verify what came out; whatever is refused leaves nothing behind.

    Raises RecordError: CERTIFICATE_NOT_VALID, KEY_NOT_FOR_SIGNING and SHOWS_UNSIGNED unless agreed to,
    KEY_NOT_SUPPORTED of a weak key, SIGNATURES_UNCLEAR, SIGNED_NOT_VERIFIED, those of the key and
    NO_WORD_DOCUMENT.
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
    elif order.form is SignatureForm.ASIC and is_container(order.name):
        signed = _signed_again(order, key, at, before, progress)
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

    Without a path nothing is written. No file is ever replaced: it may be somebody's signature. Raises
    RecordError like `sign` and `write_bytes`, and FILE_EXISTS before the key is asked for anything.
    """
    if path is not None and path.exists():
        raise RecordError(Refusal.FILE_EXISTS, str(path))
    with opened as key:
        signed = sign(order, key, progress)
    if path is not None:
        write_bytes(path, signed.content)
    return signed


def _signed_within(
    order: Order, key: SigningKey, at: datetime, before: Before, progress: Progress | None
) -> Signed:
    """The document with one signature more; those that hold no longer are left out."""
    kept = tuple(each for each in before.reports if not _is_stale(each))
    with _naming(order.name):
        content = _without_stale(order.content, before)
        made = sign_package(content, key, at=at, statement=order.statement, line=order.line)
    _step(progress, 3)
    reports = verify(made, order.name, trust_list())
    _check_reports(reports, kept, key, order.name)
    return Signed(order.name, made, order.form, reports, before.stale)


def _without_stale(content: bytes, before: Before) -> bytes:
    """The document without the signatures that hold no longer.

    Raises RecordError SIGNATURES_UNCLEAR where one that holds could be among what cannot be told apart.
    """
    if any(each.signer is None and each.fault is Fault.PACKAGE_AMBIGUOUS for each in before.reports):
        raise RecordError(Refusal.SIGNATURES_UNCLEAR, "")
    if not before.stale:
        return content
    return with_only(content, [not _is_stale(each) for each in before.reports])


def _signed_again(
    order: Order, key: SigningKey, at: datetime, before: Before, progress: Progress | None
) -> Signed:
    """The container with one signature more, over all that lies in it."""
    with _naming(order.name):
        files = what_to_sign(order.content)
        made = asic_again(order.content, sign_files(files, key, at=at, statement=order.statement))
    _step(progress, 3)
    reports = verify(made, order.name, trust_list())
    _check_reports(reports, before.reports, key, order.name)
    return Signed(order.name, made, order.form, reports)


def _signed_beside(order: Order, key: SigningKey, at: datetime, progress: Progress | None) -> Signed:
    """The signature of the file as it is, alone or in a container with it."""
    name = result_name(order.name, order.form)
    made = sign_beside(order.name, order.content, key, at=at, statement=order.statement)
    _step(progress, 3)
    if order.form is SignatureForm.ASIC:
        made = asic(order.name, order.content, made)
        reports = verify(made, name, trust_list())
    else:
        name = named_by(name, certificates.signer(key.chain[0]).name)
        reports = verify_beside(made, order.name, order.content, trust_list())
    _check_reports(reports, (), key, name)
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


def _check_reports(
    reports: tuple[SignatureReport, ...], kept: tuple[SignatureReport, ...], key: SigningKey, name: str
) -> None:
    """Raise RecordError unless one more is there than was kept, by this key and whole, and no other fell."""
    own = certificates.signer(key.chain[0]).fingerprint
    added = len(reports) - len(kept)
    holding = sum(map(_holds, reports)) - sum(map(_holds, kept))
    by_this = _wholes(reports, own) - _wholes(kept, own)
    if (added, holding, by_this) != (1, 1, 1):
        raise RecordError(Refusal.SIGNED_NOT_VERIFIED, name)


def _holds(report: SignatureReport) -> bool:
    return report.integrity is not Integrity.BROKEN


def _is_stale(report: SignatureReport) -> bool:
    """Whether a signature within a document holds for nobody: it or the document was changed since."""
    is_within = report.form is SignatureForm.PACKAGE
    return is_within and not _holds(report) and report.fault not in _DISPUTED


def _wholes(reports: tuple[SignatureReport, ...], fingerprint: str) -> int:
    """How many cover the whole, by the certificate of the fingerprint."""
    signers = (each.signer for each in reports if each.integrity is Integrity.WHOLE)
    return sum(signer is not None and signer.fingerprint == fingerprint for signer in signers)


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
