"""Issued documents as they are listed: everything about them but their bytes, which are read one by one."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from db.domain.entities import IssuedDocument, KeptSignature
from db.domain.kinds import DocumentKind, IssueOrigin, SignatureForm
from db.domain.periods import Period
from db.rows import LISTED, columns, from_row, listed, selection

_LEFT_OUT = {"content": "x''", "data": "''"}  # what is large, and what stands for it in a list
_LISTED = ", ".join(_LEFT_OUT.get(name, f"issued_document.{name}") for name in columns(IssuedDocument))
_VERSIONS = (
    f"SELECT {_LISTED}, length(content), {selection(Period, 'period')}"
    " FROM issued_document JOIN period ON period.id = period_id"
)


@dataclass(frozen=True, slots=True)
class SignatureBeside:
    """A signature that is kept beside a version; `kept_at` is None where the file says nothing sensible."""

    id: int
    document_id: int
    form: SignatureForm
    name: str
    signer: str
    kept_at: datetime | None


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a document as it was issued, without its bytes; `size` counts them.

    `signers` signed within the file, `beside` are the signatures kept next to it, `source_id` is the version
    it was made of by signing or editing. `issued_at` is None where the file says nothing sensible.
    """

    id: int
    programme_id: int
    period: Period
    kind: DocumentKind
    version: int
    name: str
    sha256: str
    issued_at: datetime | None
    final: bool
    origin: IssueOrigin
    signers: tuple[str, ...]
    note: str
    source_id: int | None
    size: int
    beside: tuple[SignatureBeside, ...] = ()


def versions(
    connection: sqlite3.Connection,
    programme_id: int | None = None,
    kind: DocumentKind | None = None,
    period_id: int | None = None,
) -> tuple[Version, ...]:
    """The issued documents, newest first: all, or those of a programme, a kind, a period."""
    wanted = {"programme_id": programme_id, "issued_document.kind": kind, "period_id": period_id}
    asked = {name: value for name, value in wanted.items() if value is not None}
    condition = " AND ".join(f"{name} = ?" for name in asked) or "1"
    rows = connection.execute(
        f"{_VERSIONS} WHERE {condition} ORDER BY issued_document.id DESC", tuple(asked.values())
    )
    return _with_signatures(connection, rows.fetchall())


def version(connection: sqlite3.Connection, document_id: int) -> Version | None:
    """One version, None where there is none."""
    rows = connection.execute(f"{_VERSIONS} WHERE issued_document.id = ?", (document_id,))
    return next(iter(_with_signatures(connection, rows.fetchall())), None)


def issued_document(connection: sqlite3.Connection, document_id: int) -> IssuedDocument | None:
    """A version with its bytes and what it was made of, None where there is none."""
    row = connection.execute(
        f"SELECT {selection(IssuedDocument)} FROM issued_document WHERE id = ?", (document_id,)
    ).fetchone()
    return from_row(IssuedDocument, row) if row else None


def kept_signature(connection: sqlite3.Connection, signature_id: int) -> KeptSignature | None:
    """A signature beside a version with its bytes, None where there is none."""
    row = connection.execute(
        f"SELECT {selection(KeptSignature)} FROM kept_signature WHERE id = ?", (signature_id,)
    ).fetchone()
    return from_row(KeptSignature, row) if row else None


def made_of(connection: sqlite3.Connection, document_id: int) -> str:
    """The JSON of what a version was made of; empty where there is none."""
    row = connection.execute("SELECT data FROM issued_document WHERE id = ?", (document_id,)).fetchone()
    return row[0] if row else ""


def was_edited(connection: sqlite3.Connection, document_id: int) -> bool:
    """Whether a version, or one that it was made of, was changed outside the program."""
    (answer,) = connection.execute(
        "WITH RECURSIVE made (id) AS"
        " (SELECT ? UNION SELECT source_id FROM issued_document JOIN made USING (id))"
        " SELECT EXISTS (SELECT 1 FROM issued_document JOIN made USING (id) WHERE origin = ?)",
        (document_id, IssueOrigin.BROUGHT_IN),
    ).fetchone()
    return bool(answer)


def last_version(
    connection: sqlite3.Connection, programme_id: int, kind: DocumentKind, period_id: int
) -> int:
    """The number of the newest version of a programme's document about a period; 0: none was issued."""
    (last,) = connection.execute(
        "SELECT max(version) FROM issued_document WHERE programme_id = ? AND kind = ? AND period_id = ?",
        (programme_id, kind, period_id),
    ).fetchone()
    return last or 0


def _with_signatures(connection: sqlite3.Connection, rows: Sequence[Sequence[Any]]) -> tuple[Version, ...]:
    width = len(columns(IssuedDocument))
    documents = [from_row(IssuedDocument, row[:width]) for row in rows]
    beside = _beside(connection, [document.id for document in documents])
    return tuple(
        _version(document, from_row(Period, row[width + 1 :]), row[width], beside.get(document.id, []))
        for document, row in zip(documents, rows, strict=True)
    )


def _version(
    document: IssuedDocument, period: Period, size: int, beside: Iterable[SignatureBeside]
) -> Version:
    return Version(
        id=document.id,
        programme_id=document.programme_id,
        period=period,
        kind=document.kind,
        version=document.version,
        name=document.name,
        sha256=document.sha256,
        issued_at=_moment(document.issued_at),
        final=document.final,
        origin=document.origin,
        signers=tuple(document.signers.splitlines()),
        note=document.note,
        source_id=document.source_id,
        size=size,
        beside=tuple(beside),
    )


def _beside(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, list[SignatureBeside]]:
    rows = connection.execute(
        f"SELECT id, document_id, form, name, signer, kept_at FROM kept_signature WHERE document_id {LISTED}"
        " ORDER BY id",
        (listed(ids),),
    )
    found: dict[int, list[SignatureBeside]] = {}
    for signature_id, document_id, form, name, signer, kept_at in rows:
        kept = SignatureBeside(signature_id, document_id, SignatureForm(form), name, signer, _moment(kept_at))
        found.setdefault(document_id, []).append(kept)
    return found


def _moment(text: str) -> datetime | None:
    """The moment that a text of the file says; one without a zone is in UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
