"""The window as the user meets it: dressed, speaking Polish, and with the sample open."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import files
from desktop.app.workspace import Workspace
from desktop.gui import i18n
from desktop.gui.context import Context
from desktop.gui.theme import Scheme, Theme
from gui import values_desk
from gui.values_desk import Desk


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The application dressed in the light theme; a test that changes it puts it back."""
    i18n.install(qapp)
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture(autouse=True)
def _dressed(theme: Theme) -> None:
    """Every widget is made after the application was dressed, as in the program."""
    theme.wear(Scheme.LIGHT, 1.0)


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is remembered in one test is not in the next."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The sample, open for editing."""
    opened = files.create_sample(tmp_path / "przyklad.spr")
    yield opened
    opened.close()


@pytest.fixture
def context(workspace: Workspace) -> Context:
    """The sample as the screens share it: its first programme and newest period are chosen."""
    return Context(workspace)


@pytest.fixture(scope="session")
def values_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small programme with values, to be copied."""
    path = tmp_path_factory.mktemp("values") / "wartosci.spr"
    values_desk.build(path)
    return path


@pytest.fixture
def desk(tmp_path: Path, values_file: Path) -> Iterator[Desk]:
    """The small programme in the grid of values, with the keyboard in it; nothing is laid ready to answer."""
    made = Desk(Path(shutil.copy(values_file, tmp_path)))
    yield made
    made.close()
