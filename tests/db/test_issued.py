"""Lists of issued documents: they read nothing of what is large."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from db import store
from db.domain.entities import IssuedDocument, KeptSignature, Programme, ProgrammePeriod
from db.domain.kinds import Act, DocumentKind, SignatureForm
from db.domain.periods import year
from db.queries import issued
from db.queries.before_closing import before_closing

LARGE = b"\xab" * 200_000


@pytest.fixture
def torn(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A file in which the bytes of a document and of the signature beside it cannot be read any more."""
    with store.create(tmp_path / "a.spr") as opened, opened.transaction(Act.ISSUE_DOCUMENT) as edit:
        edit.add(ProgrammePeriod(edit.add(Programme("P", 2023, 2024)), edit.add(year(2023))))
        kind, digest = DocumentKind.TABULAR_REPORT, sha256(LARGE).hexdigest()
        edit.add(IssuedDocument(1, 1, kind, 1, "a.docx", digest, "2024", True, data="{}", content=LARGE))
        edit.add(KeptSignature(1, SignatureForm.XADES, "a.xades", "Jan", "2024", LARGE))
    path = tmp_path / "a.spr"
    path.write_bytes(path.read_bytes().replace(LARGE[:4], b"\xff" * 4))  # with what chains its pages
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_listing_versions_reads_none_of_their_bytes(torn: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.DatabaseError):
        issued.issued_document(torn, 1)
    (version,) = issued.versions(torn, 1)
    assert (version.size, version.final, version.name) == (len(LARGE), True, "a.docx")
    assert [each.signer for each in version.beside] == ["Jan"]
    assert issued.version(torn, 1) == version
    assert issued.made_of(torn, 1) == "{}"
    assert before_closing(torn, 1, version.period).final == 1
