"""What the tests of issued documents have before them: the small programme of the grid's tests, at 2024."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from desktop.app import files
from desktop.gui.context import Context
from gui.issued_desk import ArchiveDesk, Opener


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.paths.documents", lambda: tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def context(tmp_path: Path, values_file: Path) -> Iterator[Context]:
    """The small programme of the grid's tests, at 2024."""
    workspace = files.open_file(Path(shutil.copy(values_file, tmp_path)))
    yield Context(workspace)
    workspace.close()


@pytest.fixture
def desk(qtbot: QtBot, context: Context) -> ArchiveDesk:
    made = ArchiveDesk(qtbot, context)
    made.look()
    return made


@pytest.fixture
def opener() -> Iterator[Opener]:
    made = Opener()
    QDesktopServices.setUrlHandler("file", made, "take")
    yield made
    QDesktopServices.unsetUrlHandler("file")
