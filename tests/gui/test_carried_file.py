"""A signature that carries its file: the window says so, compares it with another, and takes it out."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.signing_desk import looked_at
from signing import pki
from signing.carrying_maker import carrying


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No list of issuers from elsewhere is loaded."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def signature(tmp_path: Path) -> Path:
    path = tmp_path / "uchwala.pdf.xml"
    path.write_bytes(carrying(b"%PDF", pki.leaf("p-256")))
    return path


def test_the_file_in_it_is_told_and_no_other_is_asked_for(qtbot: QtBot, signature: Path) -> None:
    dialog = looked_at(qtbot, signature)
    assert "jest w samym podpisie (bajtów: 4)" in dialog.carried.told.text()
    assert dialog.carried.isVisibleTo(dialog)
    assert "Podpis obejmuje cały plik" in dialog.reports.said


def test_it_is_compared_with_a_file_that_is_chosen(qtbot: QtBot, signature: Path, tmp_path: Path) -> None:
    other = tmp_path / "inna.pdf"
    other.write_bytes(b"%PDF-")
    dialog = looked_at(qtbot, signature, other)
    dialog.carried.compare.click()
    qtbot.waitUntil(lambda: dialog.job is None)
    assert "inna.pdf" in dialog.of.text()
    assert "zmieniono po podpisaniu" in dialog.reports.said
    assert not dialog.carried.isVisibleTo(dialog)


def test_it_can_be_taken_out(qtbot: QtBot, signature: Path, tmp_path: Path) -> None:
    dialog = looked_at(qtbot, signature, tmp_path / "wyjęta.pdf")
    dialog.carried.save.click()
    assert (tmp_path / "wyjęta.pdf").read_bytes() == b"%PDF"
    assert dialog.message.sentence == "Zapisano: „wyjęta.pdf”."


def test_it_goes_nowhere_where_there_is_no_folder(qtbot: QtBot, signature: Path, tmp_path: Path) -> None:
    dialog = looked_at(qtbot, signature, tmp_path / "nie ma" / "x.pdf")
    dialog.carried.save.click()
    assert "Zapisano" not in dialog.message.sentence
    assert dialog.message.sentence
