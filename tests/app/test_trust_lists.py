"""The list of trusted issuers: loaded, exchanged, forgotten, and asked when signatures are looked at."""

from pathlib import Path

import pytest

from db.domain.blocks import Document
from db.domain.errors import RecordError, Refusal
from db.domain.signatures import Trust
from desktop.app import signing, signing_keys, trust_lists, verifying
from desktop.app.signing import Order
from desktop.documents.word import write_docx
from signing import pki


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    """A document that somebody of the test's authority has signed."""
    path, key = tmp_path / "raport.docx", tmp_path / "klucz.p12"
    write_docx(Document("Raport", ()), path)
    key.write_bytes(pki.p12(pki.leaf("p-256"), "a"))
    opened = signing_keys.open_key_file(key, "a")
    signed = signing.sign(Order(path.name, path.read_bytes()), opened.key)
    path.write_bytes(signed.content)
    return path


def issuers(tmp_path: Path, name: str, *title: str) -> Path:
    """A file with the test's issuers, or with those of another title."""
    path = tmp_path / name
    path.write_bytes(pki.authority(*title).pem)
    return path


def trust_of(path: Path) -> tuple[Trust, str]:
    (report,) = verifying.verify_file(path).reports
    return report.trusted.trust, report.trusted.list_name


def test_without_a_list_nobody_is_said_to_be_trusted(signed: Path) -> None:
    assert trust_lists.trust_list() is None
    assert trust_of(signed) == (Trust.NO_LIST, "")


def test_by_a_loaded_list_the_issuer_is_trusted_also_next_time(signed: Path, tmp_path: Path) -> None:
    trust_lists.load_trust_list(issuers(tmp_path, "nasze.pem"))
    (tmp_path / "nasze.pem").unlink()
    assert trust_of(signed) == (Trust.TRUSTED, "nasze.pem")


def test_another_list_takes_the_place_of_the_former(signed: Path, tmp_path: Path) -> None:
    trust_lists.load_trust_list(issuers(tmp_path, "nasze.pem"))
    trust_lists.load_trust_list(issuers(tmp_path, "a-cudze.pem", "Cudze"))
    assert trust_of(signed) == (Trust.NOT_ON_LIST, "a-cudze.pem")
    trust_lists.load_trust_list(issuers(tmp_path, "z-nasze.pem"))
    assert trust_of(signed) == (Trust.TRUSTED, "z-nasze.pem")


def test_a_file_that_is_no_list_is_refused_and_the_former_stays(signed: Path, tmp_path: Path) -> None:
    trust_lists.load_trust_list(issuers(tmp_path, "nasze.pem"))
    wrong = tmp_path / "zdjęcie.cer"
    wrong.write_bytes(b"\xff\xd8\xff")
    with pytest.raises(RecordError) as refused:
        trust_lists.load_trust_list(wrong)
    assert refused.value.refusal is Refusal.TRUST_LIST_UNREADABLE
    assert trust_of(signed) == (Trust.TRUSTED, "nasze.pem")


def test_a_list_is_forgotten_when_it_is_not_wanted(signed: Path, tmp_path: Path) -> None:
    trust_lists.load_trust_list(issuers(tmp_path, "nasze.pem"))
    trust_lists.forget_trust_list()
    trust_lists.forget_trust_list()
    assert trust_of(signed)[0] is Trust.NO_LIST


def test_a_list_that_was_damaged_since_is_as_none(signed: Path, tmp_path: Path) -> None:
    trust_lists.load_trust_list(issuers(tmp_path, "nasze.pem"))
    (kept,) = (tmp_path / "data").rglob("nasze.pem")
    kept.write_bytes(b"")
    assert trust_of(signed)[0] is Trust.NO_LIST


def test_a_list_whose_name_begins_with_a_dot_is_used_too(signed: Path, tmp_path: Path) -> None:
    trust_lists.load_trust_list(issuers(tmp_path, "dawne.pem", "Cudze"))
    trust_lists.load_trust_list(issuers(tmp_path, ".nasze.pem"))
    assert trust_of(signed) == (Trust.TRUSTED, "nasze.pem")
