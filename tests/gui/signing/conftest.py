"""What the tests of signing have before them: a document in the dialog, and a key file chosen."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.domain.blocks import Document
from desktop.documents.word import write_docx
from desktop.gui.context import Context
from gui.signing_desk import SigningDesk
from signing import softhsm


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither lists of issuers nor cards from elsewhere."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    softhsm.insert(tmp_path, monkeypatch)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "raport.docx"
    write_docx(Document("Raport", ()), path)
    return path


@pytest.fixture
def desk(qtbot: QtBot, context: Context, tmp_path: Path, report: Path) -> SigningDesk:
    made = SigningDesk(qtbot, context, tmp_path)
    made.take(report)
    return made
