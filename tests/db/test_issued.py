"""Large issued documents: lists read nothing of them, and dumps one at a time."""

import sqlite3
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from db import dump, store
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


def test_a_dump_holds_one_document_at_a_time(tmp_path: Path) -> None:
    content = LARGE * 5
    with store.create(tmp_path / "a.spr") as opened, opened.transaction(Act.ISSUE_DOCUMENT) as edit:
        edit.add(ProgrammePeriod(edit.add(Programme("P", 2023, 2024)), edit.add(year(2023))))
        kind, digest = DocumentKind.TABULAR_REPORT, sha256(content).hexdigest()
        edit.add_all(
            IssuedDocument(1, 1, kind, version, "a.docx", digest, "2024", data="{}", content=content)
            for version in range(1, 31)
        )
    with (
        store.open_for_reading(tmp_path / "a.spr") as opened,
        (tmp_path / "a.json").open("w", encoding="utf-8") as file,
    ):
        tracemalloc.start()
        opened.read(dump.write, file)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert (tmp_path / "a.json").stat().st_size > 30 * len(content)
    assert most < 15 * len(content)
