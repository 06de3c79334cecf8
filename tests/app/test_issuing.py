"""Issued documents: as they were, byte for byte, whatever happens to the record or the file around them."""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from db import dump, file, migrate, store
from db.domain.comparison import Fate
from db.domain.entities import Narrative, Tag, Tagging
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, DocumentKind, IssueOrigin, NarrativeSection, SignatureForm
from db.domain.periods import year
from db.domain.report import DocumentData
from db.domain.signatures import Fault, Integrity, SignatureReport, Signer
from db.queries import issued, programmes
from db.queries.issued import Version
from desktop.app import documents, indicators, issued_comparing, issuing, structure, values
from desktop.app import programmes as programmes_app
from desktop.app.documents import Layout
from desktop.app.issued_comparing import Since
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from documents.word_parts import repacked

if TYPE_CHECKING:
    from alembic.operations import Operations

KIND = DocumentKind.NARRATIVE_REPORT
Issue = Callable[..., Version]


def signed_by(name: str, integrity: Integrity = Integrity.WHOLE) -> SignatureReport:
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    signer = Signer(name, "CA", moment, moment, "RSA 3072", "1", "ab")
    fault = None if integrity is Integrity.WHOLE else Fault.CONTENT_CHANGED
    return SignatureReport(SignatureForm.PACKAGE, integrity, fault, signer=signer)


BESIDE = replace(signed_by("Anna"), form=SignatureForm.XADES)


@pytest.fixture
def place(workspace: Workspace, programme_id: int) -> Place:
    goal = structure.add_node(workspace, programme_id, "Wsparcie rodzin")
    (period,) = workspace.read(programmes.periods, programme_id)
    found = Place(indicators.add_indicator(workspace, goal, "liczba porad"), period.id)
    values.paste(workspace, {found: "1 050"})
    return found


@pytest.fixture
def about(workspace: Workspace, programme_id: int, place: Place) -> Callable[[], DocumentData]:
    """What the report is made of at the moment."""
    assert place
    return lambda: documents.document(workspace, programme_id, KIND, year(2024))


@pytest.fixture
def issue(workspace: Workspace, about: Callable[[], DocumentData]) -> Issue:
    """Issues the report as it is at the moment."""
    return lambda final=False, note="": issuing.issue(workspace, about(), final=final, note=note)


def content(workspace: Workspace, document_id: int) -> bytes:
    return issuing.kept(workspace, document_id).content


def refusal(act: Callable[[], object]) -> tuple[Refusal, str]:
    with pytest.raises(RecordError) as refused:
        act()
    return refused.value.refusal, refused.value.subject


def test_an_issued_document_is_what_export_would_have_written(workspace: Workspace, issue: Issue) -> None:
    version = issue(note=" do Komisji ")
    bytes_kept = content(workspace, version.id)
    assert b"word/document.xml" in bytes_kept
    assert (version.size, version.sha256) == (len(bytes_kept), hashlib.sha256(bytes_kept).hexdigest())
    assert (version.version, version.final, version.origin) == (1, False, IssueOrigin.COMPOSED)
    assert (version.period.label, version.kind, version.note) == ("2024", KIND, "do Komisji")
    assert version.issued_at is not None
    assert abs((datetime.now(UTC) - version.issued_at).total_seconds()) < 60


def test_versions_are_numbered_and_named_and_listed_newest_first(
    workspace: Workspace, programme_id: int, issue: Issue
) -> None:
    first, second = issue(), issue(final=True)
    assert first.name == "Sprawozdanie opisowe Strategia, 2024, PROJEKT, wersja 1.docx"
    assert second.name == "Sprawozdanie opisowe Strategia, 2024, wersja 2.docx"
    data = documents.document(workspace, programme_id, DocumentKind.SECTION_REPORT, year(2024))
    other = issuing.issue(workspace, data, final=False)
    assert other.version == 1
    assert workspace.read(issued.versions) == (other, second, first)
    assert workspace.read(issued.versions, programme_id, KIND, first.period.id) == (second, first)
    assert workspace.read(issued.versions, programme_id + 1) == ()


def test_whether_it_is_final_is_said_in_the_document(
    workspace: Workspace, programme_id: int, issue: Issue, tmp_path: Path
) -> None:
    drafts = []
    for final in (False, True):
        issuing.export_again(workspace, issue(final=final).id, tmp_path / "a.docx")
        with ZipFile(tmp_path / "a.docx") as package:
            drafts.append(any(b"PROJEKT" in package.read(name) for name in package.namelist()))
    assert drafts == [True, False]
    assert not documents.layout(workspace, programme_id, KIND).definition.final


def test_undo_passes_an_issued_document_by(workspace: Workspace, place: Place, issue: Issue) -> None:
    version = issue()
    undone = workspace.undo().change_set
    assert undone.act is Act.PASTE_VALUES
    assert workspace.read(issued.versions) == (version,)
    workspace.redo()
    assert workspace.read(issued.versions) == (version,)
    assert place


def test_an_issued_document_stays_as_it_was_whatever_is_changed_after(
    workspace: Workspace, place: Place, issue: Issue, tmp_path: Path
) -> None:
    version = issue()
    before = content(workspace, version.id)
    values.paste(workspace, {place: "7"})
    issue()
    issuing.export_again(workspace, version.id, tmp_path / "a.docx")
    assert (tmp_path / "a.docx").read_bytes() == before


def test_a_period_removed_while_its_document_was_composed_is_told(
    workspace: Workspace, programme_id: int, about: Callable[[], DocumentData]
) -> None:
    later = programmes_app.add_period(workspace, programme_id, year(2025))
    ready = issuing.prepared(documents.document(workspace, programme_id, KIND, year(2025)), final=False)
    programmes_app.remove_period(workspace, programme_id, later)
    assert refusal(lambda: issuing.keep(workspace, ready)) == (Refusal.PERIOD_UNKNOWN, "2025")
    assert issuing.keep(workspace, issuing.prepared(about(), final=False)).version == 1


def test_bytes_that_are_no_document_are_kept_but_not_compared(workspace: Workspace, issue: Issue) -> None:
    source = issue()
    odd = issuing.bring_in(workspace, source.id, b"PK", final=False)
    assert content(workspace, odd.id) == b"PK"
    assert refusal(lambda: issued_comparing.compare(workspace, source.id, odd.id)) == (
        Refusal.NO_WORD_DOCUMENT,
        odd.name,
    )


def test_signing_within_the_file_makes_the_next_version(workspace: Workspace, issue: Issue) -> None:
    source = issue(final=True, note="do Rady")
    reports = (signed_by("Anna  Zażółć"), signed_by("Jan Gęś"), signed_by("Anna Zażółć"))
    version = issuing.keep_signed(workspace, source.id, b"podpisany", reports)
    assert (version.version, version.origin, version.source_id) == (2, IssueOrigin.SIGNED, source.id)
    assert (version.signers, version.final, version.note) == (("Anna Zażółć", "Jan Gęś"), True, "do Rady")
    assert content(workspace, version.id) == b"podpisany"
    made_of = [workspace.read(issued.made_of, each.id) for each in (source, version)]
    assert made_of[0] == made_of[1] != ""


def test_what_no_valid_signature_signs_is_not_kept_as_signed(workspace: Workspace, issue: Issue) -> None:
    source = issue()
    broken = signed_by("Anna", Integrity.BROKEN)
    for reports, expected in (
        ((), Refusal.SIGNATURE_MISSING),
        ((signed_by("Jan"), broken), Refusal.SIGNED_NOT_VERIFIED),
        ((signed_by("Jan", Integrity.PART),), Refusal.SIGNED_NOT_VERIFIED),
    ):
        assert refusal(lambda r=reports: issuing.keep_signed(workspace, source.id, b"x", r)) == (
            expected,
            source.name,
        )
    assert workspace.read(issued.versions) == (source,)


def test_a_file_edited_in_word_comes_in_as_the_next_version(
    workspace: Workspace, issue: Issue, tmp_path: Path
) -> None:
    source = issue()
    path = tmp_path / "a.docx"
    path.write_bytes(repacked(content(workspace, source.id), "Wsparcie rodzin", "Pomoc rodzinom"))
    reports = [signed_by("Anna"), signed_by("Jan", Integrity.BROKEN)]
    version = issuing.bring_in(
        workspace, source.id, issuing.read_edited(path), final=True, note="po komisji", reports=reports
    )
    assert (version.version, version.origin, version.source_id) == (2, IssueOrigin.BROUGHT_IN, source.id)
    assert (version.final, version.note, version.signers) == (True, "po komisji", ("Anna",))
    assert content(workspace, version.id) == path.read_bytes()
    found = issued_comparing.compare(workspace, source.id, version.id)
    assert found.figures == ()
    words = [each for change in found.lines for each in change.words if each.fate is not Fate.KEPT]
    assert {(each.text, each.fate) for each in words} == {
        ("Wsparcie rodzin", Fate.REMOVED),
        ("Pomoc rodzinom", Fate.ADDED),
    }


def test_the_same_file_brought_in_again_is_no_new_version(workspace: Workspace, issue: Issue) -> None:
    source = issue()
    again = issuing.bring_in(workspace, source.id, content(workspace, source.id), final=True)
    assert again == source
    edited = issuing.bring_in(workspace, source.id, b"PK", final=True)
    assert issuing.bring_in(workspace, source.id, b"PK", final=True) == edited
    assert workspace.read(issued.versions) == (edited, source)


def test_a_note_is_no_longer_than_any_text(
    workspace: Workspace, about: Callable[[], DocumentData], issue: Issue
) -> None:
    source = issue()
    ready = issuing.prepared(about(), final=False)
    for act in (
        lambda: issuing.keep(workspace, ready, "x" * 10**6),
        lambda: issuing.bring_in(workspace, source.id, b"PK", final=False, note="x" * 10**6),
    ):
        assert refusal(act)[0] is Refusal.TEXT_TOO_LONG
    assert workspace.read(issued.versions) == (source,)


def test_what_is_no_word_file_is_not_brought_in(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 i nic")
    path = tmp_path / "a.docx"
    assert refusal(lambda: issuing.read_edited(path)) == (Refusal.NO_WORD_DOCUMENT, "a.docx")
    missing = tmp_path / "b.docx"
    assert refusal(lambda: issuing.read_edited(missing)) == (Refusal.FILE_MISSING, str(missing))


def test_a_signature_beside_changes_no_byte_and_comes_out_as_it_came(
    workspace: Workspace, issue: Issue, tmp_path: Path
) -> None:
    version = issue()
    before = content(workspace, version.id)
    kept = issuing.keep_signature(workspace, version.id, "a.docx.xades", b"<podpis/>", [BESIDE])
    (beside,) = issuing.version(workspace, version.id).beside
    assert (beside.id, beside.form, beside.name, beside.signer) == (
        kept,
        SignatureForm.XADES,
        "a.docx.xades",
        "Anna",
    )
    assert content(workspace, version.id) == before
    issuing.export_signature(workspace, kept, tmp_path / "a.xades")
    assert (tmp_path / "a.xades").read_bytes() == b"<podpis/>"
    assert workspace.undo().change_set.act is Act.PASTE_VALUES
    assert issuing.version(workspace, version.id).beside == (beside,)


def test_a_signature_of_another_file_is_not_kept(workspace: Workspace, issue: Issue) -> None:
    version = issue()
    for report, expected in (
        (signed_by("Anna", Integrity.BROKEN), Refusal.SIGNATURE_OF_ANOTHER),
        (signed_by("Anna"), Refusal.SIGNATURE_UNREADABLE),  # within a document: that is another version
    ):
        assert refusal(
            lambda r=report: issuing.keep_signature(workspace, version.id, "a.xades", b"x", [r])
        ) == (expected, "a.xades")
    assert issuing.version(workspace, version.id).beside == ()


def test_what_was_never_issued_is_said_so(workspace: Workspace, issue: Issue, tmp_path: Path) -> None:
    assert issue().id != 99
    for act in (
        lambda: issuing.version(workspace, 99),
        lambda: issuing.kept(workspace, 99),
        lambda: issuing.export_again(workspace, 99, tmp_path / "a.docx"),
        lambda: issued_comparing.changed_since(workspace, 99),
    ):
        assert refusal(act) == (Refusal.ISSUED_UNKNOWN, "99")
    assert not (tmp_path / "a.docx").exists()


def test_bytes_that_changed_in_the_file_are_told_and_never_exported(
    workspace: Workspace, issue: Issue, tmp_path: Path
) -> None:
    version, other = issue(), issue()
    workspace.close()
    with closing(sqlite3.connect(workspace.path)) as connection:
        connection.execute(
            "UPDATE issued_document SET content = CAST(content || x'00' AS BLOB) WHERE id = ?", (version.id,)
        )
        connection.commit()
    with closing(Workspace(store.open_store(workspace.path))) as opened:
        assert not issuing.is_intact(opened, version.id)
        assert issuing.is_intact(opened, other.id)
        for act in (
            lambda: issuing.export_again(opened, version.id, tmp_path / "a.docx"),
            lambda: issued_comparing.compare(opened, version.id, other.id),
            lambda: issuing.keep_signed(opened, version.id, b"x", [signed_by("Jan")]),
        ):
            assert refusal(act) == (Refusal.ISSUED_DAMAGED, version.name)
    assert not (tmp_path / "a.docx").exists()


def rebuild(operations: "Operations") -> None:
    with operations.batch_alter_table("issued_document") as table:
        table.alter_column("note", new_column_name="remark")


def test_dumping_copying_and_migrating_keep_every_byte(
    workspace: Workspace, issue: Issue, tmp_path: Path
) -> None:
    first = issue(final=True)
    issuing.keep_signature(workspace, first.id, "a.xades", bytes(range(256)), [BESIDE])
    issuing.bring_in(workspace, first.id, bytes(range(256)) * 9, final=True)
    expected = everything(workspace.path)
    workspace.copy_to(tmp_path / "copy.spr")
    assert everything(tmp_path / "copy.spr") == expected
    dump.load(workspace.read(dump.dump_text), tmp_path / "loaded.spr")
    assert everything(tmp_path / "loaded.spr") == expected
    migrated = tmp_path / "migrated.spr"
    shutil.copyfile(tmp_path / "copy.spr", migrated)
    migrate.upgrade(migrated, file.VERSION, {file.VERSION + 1: rebuild})
    assert everything(migrated) == expected


def everything(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        documents_kept = connection.execute(
            "SELECT id, name, content, sha256, data, issued_at, source_id FROM issued_document"
        )
        return [*documents_kept, *connection.execute("SELECT * FROM kept_signature")]


def test_a_version_does_not_differ_from_itself_nor_from_an_unchanged_record(
    workspace: Workspace, issue: Issue
) -> None:
    version = issue(final=True)
    for other in (version.id, None):
        found = issued_comparing.compare(workspace, version.id, other)
        assert (found.figures, found.lines) == ((), ())
    assert issued_comparing.compare(workspace, version.id, version.id).same_file
    assert issued_comparing.changed_since(workspace, version.id) == Since(0, other=False)


def test_what_changed_since_is_counted_and_compared(
    workspace: Workspace, programme_id: int, place: Place, issue: Issue
) -> None:
    version = issue()
    values.paste(workspace, {place: "1 051"})
    assert issued_comparing.changed_since(workspace, version.id) == Since(1, other=False)
    text = Narrative(programme_id, place.period_id, NarrativeSection.CONCLUSIONS, body="Było {value 1}.")
    with workspace.transaction(Act.EDIT_NARRATIVE) as edit:
        edit.add(text)
    assert issued_comparing.changed_since(workspace, version.id) == Since(1, other=True)
    found = issued_comparing.compare(workspace, version.id)
    assert (found.was, found.now) == (version, None)
    (figure,) = found.figures
    assert figure.place == "Cel strategiczny I: Wsparcie rodzin"
    assert (figure.label, figure.column) == ("liczba porad", "2024")
    assert (figure.was, figure.now) == ("1\u00a0050", "1\u00a0051")
    assert ("Było 1\u00a0051.", None) in [
        (change.now.text if change.now else None, change.was) for change in found.lines
    ]


def test_a_change_that_the_document_does_not_show_is_none(
    workspace: Workspace, programme_id: int, place: Place, issue: Issue
) -> None:
    resolution = documents.document(
        workspace, programme_id, DocumentKind.RECEIVING_RESOLUTION, year(2024), attached=None
    )
    version = issuing.issue(workspace, resolution, final=False)
    values.paste(workspace, {place: "8"})
    alone = documents.layout(workspace, programme_id, DocumentKind.RECEIVING_RESOLUTION)
    documents.put_layout(workspace, Layout(replace(alone.definition, attached=None), alone.sections))
    assert issued_comparing.changed_since(workspace, version.id).figures == 0
    assert issued_comparing.changed_since(workspace, issue().id) == Since(0, other=False)


def test_where_the_record_gives_no_such_document_any_more_everything_changed(
    workspace: Workspace, programme_id: int, place: Place
) -> None:
    with workspace.transaction(Act.EDIT_TAGS) as edit:
        tag = edit.add(Tag("raport"))
        tagging = edit.add(Tagging(tag, indicator_id=place.indicator_id))
    kind = DocumentKind.EXTRACT
    layout = documents.layout(workspace, programme_id, kind)
    documents.put_layout(workspace, Layout(replace(layout.definition, tag_id=tag), layout.sections))
    data = documents.document(workspace, programme_id, kind, year(2024))
    version = issuing.issue(workspace, data, final=True)
    assert issued_comparing.changed_since(workspace, version.id) == Since(0, other=False)
    with workspace.transaction(Act.EDIT_TAGS) as edit:
        edit.remove(Tagging, tagging)
    assert issued_comparing.changed_since(workspace, version.id) == Since(1, other=True)
    assert refusal(lambda: issued_comparing.compare(workspace, version.id))[0] is Refusal.EXTRACT_EMPTY
