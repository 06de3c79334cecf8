"""Issued documents: kept byte for byte with what they were made of, signed, brought in, exported again.

Composing needs no file and can run on another thread (`prepared`, `read_edited`); what comes of it is then
kept on the thread of the file, as one gesture that undo passes by.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from db.domain.entities import IssuedDocument, KeptSignature, Programme
from db.domain.errors import RecordError, Refusal
from db.domain.issued import written
from db.domain.kinds import Act, IssueOrigin, SignatureForm
from db.domain.periods import Period
from db.domain.report import DocumentData
from db.domain.signatures import Integrity, SignatureReport
from db.queries import issued, programmes
from db.queries.issued import Version
from desktop.app import document_files, documents
from desktop.app.document_files import Written
from desktop.app.progress import Progress
from desktop.app.texts import limited
from desktop.app.workspace import Workspace

_DRAFT = "PROJEKT"


class Prepared(NamedTuple):
    """A document ready to be issued: its bytes, what it was made of, and what was found in it."""

    data: DocumentData
    content: bytes
    made_of: str
    found: Written


class Kept(NamedTuple):
    """The file of an issued document, or of a signature beside one, byte for byte as it was kept."""

    name: str
    content: bytes


def prepared(data: DocumentData, *, final: bool, progress: Progress | None = None) -> Prepared:
    """Compose a document to be issued; nothing is kept yet. Raises RecordError as `write` does."""
    data = replace(data, definition=replace(data.definition, final=final))
    with document_files.word_document(data, "document", progress) as found:
        return Prepared(data, found.path.read_bytes(), written(data), found)


def keep(workspace: Workspace, ready: Prepared, note: str = "") -> Version:
    """Issue what was composed, as the next version of the programme's document about its period.

    Raises RecordError: PERIOD_UNKNOWN where it was removed meanwhile, with its programme or without;
    TEXT_TOO_LONG.
    """
    report, definition = ready.data.report, ready.data.definition
    period = report.periods[-1]
    if period not in workspace.read(programmes.periods, report.programme.id):
        raise RecordError(Refusal.PERIOD_UNKNOWN, period.label)
    return _kept(
        workspace,
        IssuedDocument(
            programme_id=report.programme.id,
            period_id=period.id,
            kind=definition.kind,
            version=0,
            name="",
            sha256="",
            issued_at="",
            final=definition.final,
            note=limited(note.strip()),
            data=ready.made_of,
            content=ready.content,
        ),
        period,
    )


def issue(
    workspace: Workspace, data: DocumentData, *, final: bool, note: str = "", progress: Progress | None = None
) -> Version:
    """Compose a document and keep it as the next version."""
    return keep(workspace, prepared(data, final=final, progress=progress), note)


def keep_signed(
    workspace: Workspace, source_id: int, content: bytes, reports: Sequence[SignatureReport]
) -> Version:
    """Keep a version that was signed within the file as the next one; `reports` are the strict verifier's.

    The last is the one that was added: a former one may be bad by our rules and stay. Raises RecordError:
    SIGNATURE_MISSING where nothing signs it, SIGNED_NOT_VERIFIED where the last does not hold,
    ISSUED_UNKNOWN.
    """
    source = _document(workspace, source_id)
    _must_hold(reports[-1:], source.name, Refusal.SIGNED_NOT_VERIFIED)
    return _next(workspace, replace(source, content=content, origin=IssueOrigin.SIGNED), reports)


def read_edited(path: Path) -> bytes:
    """A document that was edited in Word, to be brought in. Raises RecordError when it is no .docx."""
    from desktop.app.signed_files import read_bytes
    from desktop.documents.word_text import word_lines

    content = read_bytes(path)
    word_lines(content, path.name)
    return content


def bring_in(
    workspace: Workspace,
    source_id: int,
    content: bytes,
    *,
    final: bool,
    note: str = "",
    reports: Sequence[SignatureReport] = (),
) -> Version:
    """Keep a file that a version became elsewhere as the next one, unless it is a version byte for byte.

    `reports` are those of the signatures in it, if it has any. Raises RecordError: ISSUED_UNKNOWN,
    TEXT_TOO_LONG.
    """
    source = _document(workspace, source_id)
    known = workspace.read(issued.versions, source.programme_id, source.kind, source.period_id)
    if same := [each for each in known if each.sha256 == _digest(content)]:
        return next((each for each in same if each.id == source_id), same[0])
    edited = replace(source, content=content, final=final, note=limited(note.strip()))
    return _next(workspace, replace(edited, origin=IssueOrigin.BROUGHT_IN), reports)


def keep_signature(
    workspace: Workspace, document_id: int, name: str, content: bytes, reports: Sequence[SignatureReport]
) -> int:
    """Keep the file of a signature beside a version, which does not change; its id.

    `reports` are the strict verifier's over the version's own bytes. Raises RecordError: SIGNATURE_MISSING,
    SIGNATURE_OF_ANOTHER where they are not what it signs, ISSUED_UNKNOWN; SIGNATURE_UNREADABLE where it lies
    in a document, which is a version of its own.
    """
    document = _document(workspace, document_id)
    _must_hold(reports, name, Refusal.SIGNATURE_OF_ANOTHER)
    if reports[0].form is SignatureForm.PACKAGE:
        raise RecordError(Refusal.SIGNATURE_UNREADABLE, name)
    signature = KeptSignature(
        document_id, reports[0].form, name, ", ".join(_signers(reports).splitlines()), _now(), content
    )
    with workspace.transaction(Act.KEEP_SIGNATURE, document.name) as edit:
        return edit.add(signature)


def version(workspace: Workspace, document_id: int) -> Version:
    """A version without its bytes. Raises RecordError ISSUED_UNKNOWN."""
    found = workspace.read(issued.version, document_id)
    if found is None:
        raise RecordError(Refusal.ISSUED_UNKNOWN, str(document_id))
    return found


def kept(workspace: Workspace, document_id: int) -> Kept:
    """The file of a version. Raises RecordError: ISSUED_DAMAGED where it is not as issued, ISSUED_UNKNOWN."""
    document = _document(workspace, document_id)
    return Kept(document.name, document.content)


def is_intact(workspace: Workspace, document_id: int) -> bool:
    """Whether a version's bytes are those that were issued. Raises RecordError ISSUED_UNKNOWN."""
    try:
        _document(workspace, document_id)
    except RecordError as error:
        if error.refusal is not Refusal.ISSUED_DAMAGED:
            raise
        return False
    return True


def export_again(workspace: Workspace, document_id: int, path: Path) -> None:
    """Write a version byte for byte as it was issued. Raises RecordError as `kept`, and when it cannot be."""
    _write(path, kept(workspace, document_id).content)


def export_signature(workspace: Workspace, signature_id: int, path: Path) -> None:
    """Write a signature that is kept beside a version. Raises RecordError: SIGNATURE_MISSING and others."""
    found = workspace.read(issued.kept_signature, signature_id)
    if found is None:
        raise RecordError(Refusal.SIGNATURE_MISSING, str(signature_id))
    _write(path, found.content)


def file_name(programme: Programme, document: IssuedDocument, period: Period) -> str:
    """What the file of a version is called: „Sprawozdanie …, 2023, PROJEKT, wersja 2.docx”."""
    stem = documents.file_name(programme, document.kind, period).removesuffix(".docx")
    draft = "" if document.final else f", {_DRAFT}"
    return f"{stem}{draft}, wersja {document.version}.docx"


def _next(workspace: Workspace, document: IssuedDocument, reports: Sequence[SignatureReport]) -> Version:
    """Store what a version became, which still has its id."""
    period = version(workspace, document.id).period
    return _kept(workspace, replace(document, signers=_signers(reports), source_id=document.id), period)


def _kept(workspace: Workspace, document: IssuedDocument, period: Period) -> Version:
    """Store a version under the next number, and a name that tells it."""
    programme = workspace.read(programmes.programme, document.programme_id)
    if programme is None:
        raise RecordError(Refusal.PROGRAMME_UNKNOWN, str(document.programme_id))
    last = workspace.read(issued.last_version, programme.id, document.kind, period.id)
    document = replace(document, version=last + 1, sha256=_digest(document.content), issued_at=_now(), id=0)
    document = replace(document, name=file_name(programme, document, period))
    with workspace.transaction(Act.ISSUE_DOCUMENT, document.name) as edit:
        document_id = edit.add(document)
    return version(workspace, document_id)


def _document(workspace: Workspace, document_id: int) -> IssuedDocument:
    """A version as it was issued. Raises RecordError: ISSUED_UNKNOWN, ISSUED_DAMAGED."""
    document = workspace.read(issued.issued_document, document_id)
    if document is None:
        raise RecordError(Refusal.ISSUED_UNKNOWN, str(document_id))
    if _digest(document.content) != document.sha256:
        raise RecordError(Refusal.ISSUED_DAMAGED, document.name)
    return document


def _must_hold(reports: Sequence[SignatureReport], subject: str, broken: Refusal) -> None:
    """Raise RecordError unless a signature covers the whole and none is broken."""
    if not reports:
        raise RecordError(Refusal.SIGNATURE_MISSING, subject)
    found = {report.integrity for report in reports}
    if Integrity.BROKEN in found or Integrity.WHOLE not in found:
        raise RecordError(broken, subject)


def _signers(reports: Sequence[SignatureReport]) -> str:
    """Those whose signatures hold, each once, one a line."""
    signers = (report.signer for report in reports if report.integrity is Integrity.WHOLE)
    names = (" ".join(signer.name.split()) for signer in signers if signer is not None)
    return "\n".join(dict.fromkeys(filter(None, names)))


def _write(path: Path, content: bytes) -> None:
    from desktop.app.signed_files import write_bytes

    write_bytes(path, content)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
