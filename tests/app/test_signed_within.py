"""Signatures that carry their file: no other file is asked for, and one that is there is compared."""

from pathlib import Path

import pytest

from db.domain.signatures import Shown
from desktop.app import verifying
from signing import pki
from signing.carrying_maker import carrying
from signing.word_files import word_file


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No list of issuers from elsewhere is loaded."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def signature(tmp_path: Path) -> Path:
    path = tmp_path / "raport.docx.xml"
    path.write_bytes(carrying(word_file(), pki.leaf("p-256")))
    return path


def test_it_stands_alone(signature: Path) -> None:
    assert not verifying.needs_signed_file(signature)
    verified = verifying.verify_file(signature)
    assert verified.settles_all
    assert (verified.of, verified.carried) == (None, word_file())


def test_the_file_beside_it_is_compared(signature: Path) -> None:
    beside = signature.with_suffix("")
    beside.write_bytes(word_file())
    verified = verifying.verify_file(signature)
    assert verified.all_whole
    assert (verified.of, verified.carried) == (beside, None)
    beside.write_bytes(word_file("co innego"))
    assert not verifying.verify_file(signature).all_whole


def test_a_file_that_is_chosen_is_compared(signature: Path, tmp_path: Path) -> None:
    other = tmp_path / "inny.docx"
    other.write_bytes(word_file("co innego"))
    assert not verifying.verify_file(signature, other).all_whole
    other.write_bytes(word_file())
    assert verifying.verify_file(signature, other).all_whole


def test_it_can_be_kept_beside_the_version_that_it_carries() -> None:
    signature = carrying(word_file(), pki.leaf("p-256"))
    assert verifying.verify_kept("wersja.docx", word_file(), signature).all_whole
    assert not verifying.verify_kept("wersja.docx", word_file("co innego"), signature).all_whole


def test_what_it_does_not_settle_is_told(tmp_path: Path) -> None:
    path = tmp_path / "zepsuty.docx.xml"
    path.write_bytes(carrying(b"PK", pki.leaf("p-256")))
    assert [each.shown for each in verifying.verify_file(path).shown] == [Shown.ALTERNATIVE_CONTENT]


def test_other_xml_still_asks_for_its_file(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_bytes(b"<a/>")
    assert verifying.needs_signed_file(path)
    assert verifying.needs_signed_file(tmp_path / "nie ma.xml")
