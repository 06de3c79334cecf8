"""Dumps with closings, issued documents and signatures: they come back as they were, or not at all."""

import base64
import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from db import dump, store
from db.domain.entities import (
    Closing,
    IssuedDocument,
    KeptSignature,
    Programme,
    ProgrammePeriod,
)
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, DocumentKind, IssueOrigin, SignatureForm
from db.domain.periods import year
from db.queries.closings import closed_periods

AT = "2024-03-01T10:00:00+00:00"
Content = dict[str, Any]


@pytest.fixture
def content(tmp_path: Path) -> Content:
    """A period closed, opened again and closed, and two versions about it, the second one signed twice."""
    with store.create(tmp_path / "a.spr") as opened:
        with opened.transaction(Act.ADD_PROGRAMME) as edit:
            edit.add_all([Programme("P", 2023, 2024), Programme("Q", 2023, 2024)])
            edit.add_all([year(2023), year(2024)])
            edit.add_all([ProgrammePeriod(1, 1), ProgrammePeriod(1, 2)])
        with opened.transaction(Act.CLOSE_PERIOD) as edit:
            edit.add(Closing(1, 1, AT, AT, "korekta"))
            edit.add(Closing(1, 1, AT))
        with opened.transaction(Act.ISSUE_DOCUMENT) as edit:
            edit.add(_document(1, b"PK 1", IssueOrigin.COMPOSED, None))
            edit.add(_document(2, b"PK 2", IssueOrigin.SIGNED, 1))
        with opened.transaction(Act.KEEP_SIGNATURE) as edit:
            edit.add(KeptSignature(2, SignatureForm.XADES, "a.docx.xades", "Jan", AT, b"<a/>"))
        found: Content = opened.read(dump.dump)
    return found


def _document(version: int, content: bytes, origin: IssueOrigin, source_id: int | None) -> IssuedDocument:
    digest = sha256(content).hexdigest()
    kind, said = DocumentKind.TABULAR_REPORT, ("Jan", "do Rady")
    return IssuedDocument(
        1, 1, kind, version, "a.docx", digest, AT, True, origin, *said, source_id, "{}", content
    )


def load(content: Content, path: Path) -> None:
    dump.load(json.dumps(content), path)


def test_they_come_back_as_they_were_and_the_period_is_closed(content: Content, tmp_path: Path) -> None:
    load(content, tmp_path / "b.spr")
    with store.open_store(tmp_path / "b.spr") as opened:
        assert opened.read(dump.dump) == content
        assert opened.read(closed_periods, 1).keys() == {1}
        with pytest.raises(RecordError) as told, opened.transaction(Act.REMOVE_PERIOD) as edit:
            edit.remove(ProgrammePeriod, 1)
        assert (told.value.refusal, told.value.subject) == (Refusal.PERIOD_CLOSED, "2023, P")


def _set(table: str, row: int, **fields: Any) -> Callable[[Content], None]:
    def spoil(content: Content) -> None:
        content["tables"][table][row] |= fields

    return spoil


def _act_to_be_undone(content: Content) -> None:
    next(each for each in content["history"]["change_set"] if each["act"] == "close_period")["state"] = "done"


SPOILT: dict[str, tuple[str, Callable[[Content], None]]] = {
    "closed at no time": ("closing", _set("closing", 1, closed_at="kiedyś")),
    "closed whenever it is loaded": ("closing", _set("closing", 1, closed_at="now")),
    "opened at no time": ("closing", _set("closing", 0, reopened_at="potem")),
    "opened for no reason": ("closing", _set("closing", 0, reason=" ")),
    "opened for a reason that nobody sees": ("closing", _set("closing", 0, reason="\u00a0")),
    "a reason without being opened": ("closing", _set("closing", 1, reason="korekta")),
    "closed twice": ("closing", _set("closing", 0, reopened_at="", reason="")),
    "closed where nothing is reported": ("closing", _set("closing", 1, programme_id=2)),
    "no version": ("issued_document", _set("issued_document", 0, version=0)),
    "the last version that there can be": ("issued_document", _set("issued_document", 1, version=2**53)),
    "issued at no time": ("issued_document", _set("issued_document", 0, issued_at="")),
    "issued on a day of no calendar": ("issued_document", _set("issued_document", 0, issued_at="2451545")),
    "signed without a source": ("issued_document", _set("issued_document", 1, source_id=None)),
    "composed of another": ("issued_document", _set("issued_document", 1, origin="composed")),
    "older than its source": ("issued_document", _set("issued_document", 0, version=3)),
    "of another programme": ("issued_document", _set("issued_document", 0, programme_id=2)),
    "of another period": ("issued_document", _set("issued_document", 0, period_id=2)),
    "of another kind": ("issued_document", _set("issued_document", 0, kind="extract")),
    "other bytes": ("issued_document", _set("issued_document", 0, content=base64.b64encode(b"x").decode())),
    "another digest": ("issued_document", _set("issued_document", 1, sha256="0" * 64)),
    "a signature within": ("kept_signature", _set("kept_signature", 0, form="package")),
    "a signature at no time": ("kept_signature", _set("kept_signature", 0, kept_at="x")),
    "a closing to be undone": ("change_set", _act_to_be_undone),
}


@pytest.mark.parametrize(("table", "spoil"), SPOILT.values(), ids=SPOILT.keys())
def test_what_no_gesture_could_have_made_is_refused(
    content: Content, tmp_path: Path, table: str, spoil: Callable[[Content], None]
) -> None:
    spoil(content)
    with pytest.raises(RecordError) as refused:
        load(content, tmp_path / "b.spr")
    assert refused.value.refusal is Refusal.DUMP_INCONSISTENT
    assert refused.value.subject.split("[")[0] == table
    assert not (tmp_path / "b.spr").exists()


@pytest.mark.parametrize(
    ("table", "spoilt"),
    [
        ("issued_document", {"sha256": "0" * 64}),
        ("issued_document", {"version": 0}),
        ("closing", {"closed_at": "kiedyś"}),
        ("closing", {"reason": ""}),
    ],
)
def test_undo_brings_back_only_documents_that_were_issued_and_closings_that_were(
    tmp_path: Path, table: str, spoilt: dict[str, Any]
) -> None:
    record = {"issued_document": IssuedDocument, "closing": Closing}[table]
    with store.create(tmp_path / "a.spr") as opened:
        with opened.transaction(Act.ADD_PROGRAMME) as edit:
            edit.add(Programme("P", 2023, 2024, sample=True))
            edit.add(ProgrammePeriod(1, edit.add(year(2023))))
            edit.add(Closing(1, 1, AT, AT, "korekta"))
            edit.add(_document(1, b"PK", IssueOrigin.COMPOSED, None))
        with opened.transaction(Act.REMOVE_PROGRAMME) as edit:
            edit.remove(record, 1)
        content = opened.read(dump.dump)
    last = content["history"]["change"][-1]
    last["before"] = json.dumps(json.loads(last["before"]) | spoilt)
    with pytest.raises(RecordError) as refused:
        load(content, tmp_path / "b.spr")
    assert refused.value.refusal is Refusal.DUMP_INCONSISTENT
