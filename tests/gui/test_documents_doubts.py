"""The doubtful values of a report are the ones that the grid shows when one goes there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import files
from desktop.app.document_files import Written
from desktop.gui.context import Context
from desktop.gui.main_window import MainWindow
from desktop.gui.theme import Theme
from desktop.gui.values.filters import Filters, Look
from gui.answers import Answers
from gui.hands import bring


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    workspace = files.create_sample(tmp_path / "programy.spr")
    made = MainWindow(Context(workspace), Answers(), theme)
    bring(qtbot, made)
    yield made
    made.context.workspace.close()


def test_the_way_to_doubtful_values_leads_to_as_many_as_were_counted(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open_screen("documents")
    hint = window.screens["documents"].contents.doubts
    qtbot.waitUntil(lambda: "wątpliw" in hint.sentence)
    hint.button.click()
    assert window.screen_key == "values"
    bar = window.screens["values"].bar
    assert bar.filters == Filters(looks=frozenset({Look.DOUBTFUL}))
    counted = hint.sentence.split()[0]
    qtbot.waitUntil(lambda: counted in bar.doubtful.text())


def test_descriptions_carried_over_are_told_and_lead_to_where_they_are(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open_screen("documents")
    contents = window.screens["documents"].contents
    qtbot.waitUntil(lambda: "przeniesion" in contents.carried.sentence)
    contents.carried.button.click()
    assert window.screen_key == "prose"


def test_numbers_that_the_text_lacks_are_told_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.open_screen("documents")
    contents = window.screens["documents"].contents
    contents.show_check(Written(Path("x.docx"), blanks=("[nie wprowadzono]",) * 12))
    assert "12 miejsc w tekście mówi „[nie wprowadzono]”" in contents.blanks.sentence
    with qtbot.waitSignal(contents.place_wanted) as wanted:
        contents.blanks.button.click()
    assert wanted.args == ["[nie wprowadzono]"]
