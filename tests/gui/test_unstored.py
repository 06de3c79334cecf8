"""What was typed and could not be stored: it is asked about before its file is left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from shiboken6 import delete

from desktop.app import files
from desktop.gui.context import Context
from desktop.gui.editor.prose_field import ProseField
from desktop.gui.main_window import MainWindow
from desktop.gui.structure.prose_pane import ProsePane
from desktop.gui.theme import Theme
from gui.answers import Answers
from gui.prose_desk import build

TOO_LONG = "a " * 300_000


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def window(tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    """The window with a small programme; what it asks is answered by `window.ask`."""
    build(tmp_path / "proza.spr")
    made = MainWindow(Context(files.open_file(tmp_path / "proza.spr")), Answers(), theme)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    yield made
    context = made.context
    made.ask.lay(True)
    made.close()
    delete(made)
    context.workspace.close()


def type_too_much(window: MainWindow, screen: str) -> ProseField:
    """Write more about the first node than can be stored."""
    window.open_screen(screen)
    shown = window.screens[screen]
    if screen == "prose":
        shown.view.choose(1)
        field = shown.text.sections.field
    else:
        pane = shown.findChild(ProsePane)
        pane.show_prose(1, window.context.period, 1)
        field = pane.sections.field
    field.area.textCursor().insertText(TOO_LONG)
    field.save()
    assert len(field.kept) == 1
    return field


@pytest.mark.parametrize("screen", ["prose", "structure"])
def test_a_window_does_not_close_over_it_without_a_question(window: MainWindow, screen: str) -> None:
    field = type_too_much(window, screen)
    window.open_screen("values")
    window.ask.lay(False)
    assert not window.close()
    assert window.ask.questions == ["Wpisanego tekstu nie udało się zapisać"]
    assert "Zaczyna się tak: „a a a" in str(window.ask.details[0])
    assert field.text().startswith("a a a")
    window.ask.lay(True)
    assert window.close()


def test_another_file_is_not_opened_over_it_without_a_question(window: MainWindow, tmp_path: Path) -> None:
    type_too_much(window, "prose")
    files.create_file(tmp_path / "inny.spr").close()
    window.ask.lay(False)
    assert not window.menus.files.open_path(tmp_path / "inny.spr")
    assert window.context.workspace.path.name == "proza.spr"
    window.ask.lay(True)
    assert window.menus.files.open_path(tmp_path / "inny.spr")
    assert window.context.workspace.path.name == "inny.spr"
    assert window.close()


def test_where_all_is_stored_nothing_is_asked(window: MainWindow) -> None:
    field = type_too_much(window, "prose")
    field.area.selectAll()
    field.area.textCursor().insertText("Krótko.")
    assert window.close()
    assert window.ask.questions == []
