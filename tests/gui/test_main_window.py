"""The whole window with the sample: screens, choosers, undo in words, files opened and refused."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

import kielce
from db import store
from db.domain.errors import Refusal
from db.queries.programme_tree import programme_tree
from desktop import settings
from desktop.app import files, structure
from desktop.gui.context import Context
from desktop.gui.dialogs.period_dialog import PeriodDialog
from desktop.gui.main_window import MainWindow
from desktop.gui.theme import Theme
from gui.answers import Answers


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme, answers: Answers) -> Iterator[MainWindow]:
    made = MainWindow(Context(files.create_sample(tmp_path / "przyklad.spr")), answers, theme)
    made.resize(1300, 740)
    made.show()
    qtbot.waitExposed(made)
    yield made
    context = made.context
    made.close()
    delete(made)
    context.workspace.close()


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(window, key, modifier)


def test_it_opens_on_the_structure_of_the_first_programme(window: MainWindow) -> None:
    assert window.screen_key == "structure"
    assert window.bar.programme.currentText().endswith("(przykład)")
    assert window.bar.period.currentText() == "2026"
    assert window.windowTitle() == "przyklad.spr – Sprawozdawca"


def test_the_sample_says_that_it_is_one(window: MainWindow) -> None:
    assert window.message.isVisible()
    assert "przykład" in window.message.sentence


def test_the_first_change_moves_nothing_on_the_screen(window: MainWindow) -> None:
    programme = window.context.programme
    assert programme is not None
    before = window.stack.geometry()
    window.context.perform(structure.add_node, programme.id, "Nowy cel")
    QApplication.processEvents()
    assert window.message.isVisible()
    assert window.stack.geometry() == before
    window.context.perform(structure.add_node, programme.id, "  ")
    window.context.perform(structure.add_node, programme.id, "Drugi cel")
    assert not window.message.isVisible()


@pytest.mark.parametrize(
    ("key", "screen"),
    [
        (Qt.Key.Key_2, "values"),
        (Qt.Key.Key_3, "realizers"),
        (Qt.Key.Key_4, "prose"),
        (Qt.Key.Key_5, "exhibits"),
        (Qt.Key.Key_6, "documents"),
        (Qt.Key.Key_1, "structure"),
    ],
)
def test_the_keyboard_opens_every_screen_and_leaves_the_focus_in_it(
    window: MainWindow, key: Qt.Key, screen: str
) -> None:
    press(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.screen_key == screen
    assert window.screens[screen].isAncestorOf(window.focusWidget())


def test_undo_says_what_it_will_undo(window: MainWindow) -> None:
    programme = window.context.programme
    assert programme is not None
    assert window.undo.text() == "Cofnij"
    assert not window.undo.isEnabled()
    window.context.perform(structure.add_node, programme.id, "Nowy cel")
    assert window.undo.text().startswith("Cofnij: ")
    window.undo.trigger()
    texts = [row.text for row in window.context.workspace.read(programme_tree, programme.id)]
    assert "Nowy cel" not in texts
    assert window.redo.text().startswith("Ponów: ")
    window.redo.trigger()
    texts = [row.text for row in window.context.workspace.read(programme_tree, programme.id)]
    assert "Nowy cel" in texts


def test_the_status_bar_says_when_it_was_saved(window: MainWindow) -> None:
    programme = window.context.programme
    assert programme is not None
    window.context.perform(structure.add_node, programme.id, "Nowy cel")
    at = window.context.workspace.saved_at
    assert at is not None
    assert window.saved.text() == f"Zapisano {at:%H:%M:%S}"


def test_a_refusal_is_said_above_the_screen(window: MainWindow) -> None:
    programme = window.context.programme
    assert programme is not None
    window.context.perform(structure.add_node, programme.id, "  ")
    assert "nie może być pust" in window.message.sentence


def test_another_programme_brings_its_own_periods(window: MainWindow) -> None:
    window.context.choose_programme(window.context.programmes[1].id)
    assert window.bar.period.currentText() == "2026"
    assert [window.bar.period.itemText(index) for index in range(window.bar.period.count())] == [
        "I półrocze 2025",
        "II półrocze 2025",
        "2025",
        "I półrocze 2026",
        "2026",
    ]


@pytest.mark.parametrize(("chooser", "key"), [("programme", Qt.Key.Key_Down), ("period", Qt.Key.Key_Up)])
def test_choosing_at_the_top_leads_into_the_open_screen(
    window: MainWindow, qtbot: QtBot, chooser: str, key: Qt.Key
) -> None:
    window.open_screen("values")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field = getattr(window.bar, chooser)
    before = field.currentText()
    field.setFocus()
    QTest.keyClick(field, key)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.screens["values"].isAncestorOf(window.focusWidget()))
    assert field.currentText() != before
    assert getattr(window.context, chooser).id == field.current_id


def test_the_keys_of_the_screen_work_from_the_frame_and_nothing_is_removed_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.bar.programme.setFocus()
    QTest.keyClick(window.bar.programme, Qt.Key.Key_Delete)
    QTest.keyClick(window.bar.programme, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert not window.undo.isEnabled()
    assert window.screens["structure"].isAncestorOf(window.focusWidget())
    window.open_screen("values")
    window.bar.period.setFocus()
    QTest.keyClick(window.bar.period, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.screens["values"].isAncestorOf(window.focusWidget())


def test_the_report_is_exported_with_the_focus_at_the_top(
    window: MainWindow, answers: Answers, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_screen("documents")
    window.bar.period.setFocus()
    answers.lay(None)
    QTest.keyClick(window.bar.period, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert len(answers.questions) == 1


def test_another_file_takes_the_place_of_the_open_one(window: MainWindow, tmp_path: Path) -> None:
    kielce.build(tmp_path / "kielce.spr")
    for screen in ("values", "realizers", "documents", "structure"):
        window.open_screen(screen)
    window.menus.files.open_path(tmp_path / "kielce.spr")
    assert "Kielce" in window.bar.programme.currentText()
    store.open_store(tmp_path / "przyklad.spr").close()


def test_a_file_that_is_refused_leaves_everything_as_it_is(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "zly.spr").write_bytes(b"")
    window.menus.files.open_path(tmp_path / "zly.spr")
    assert "pusty" in window.message.sentence
    assert window.bar.programme.currentText().endswith("(przykład)")


def test_a_copy_is_saved_where_the_user_says(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.lay(tmp_path / "kopia.spr")
    press(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert "kopia.spr" in window.message.sentence
    store.open_store(tmp_path / "kopia.spr").close()


def test_removing_a_programme_asks_what_goes_too_and_can_be_taken_back_at_once(
    window: MainWindow, answers: Answers
) -> None:
    removed = window.context.programme
    assert removed is not None
    action = next(each for each in window.menus.everything() if each.text().startswith("&Usuń program"))
    answers.lay(False, True)
    action.trigger()
    assert removed in window.context.programmes
    assert answers.questions == [f"Usunąć program „{removed.title}”?"]
    assert re.search(r"znikną wpisane dane: \d+ wartoś", str(answers.details[0]))
    action.trigger()
    assert removed not in window.context.programmes
    window.toast.undone.emit()
    assert removed in window.context.programmes


def test_closing_remembers_the_file(window: MainWindow, tmp_path: Path) -> None:
    window.close()
    assert settings.load().last_file == str(tmp_path / "przyklad.spr")


def test_every_action_of_every_menu_has_words_and_no_key_twice(window: MainWindow) -> None:
    for screen in ("structure", "values", "realizers", "documents"):
        window.open_screen(screen)
        actions = window.menus.everything()
        assert all(action.text() for action in actions)
        keys = [key.toString() for action in actions for key in action.shortcuts()]
        assert len(keys) == len(set(keys)), screen


def test_a_damaged_file_is_told_at_once_and_gives_way_to_another(
    window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    kielce.build(tmp_path / "caly.spr")
    damaged = bytearray((tmp_path / "caly.spr").read_bytes())
    damaged[-4096:] = bytes(4096)
    (tmp_path / "zly.spr").write_bytes(damaged)
    answers.lay(tmp_path / "caly.spr")
    window.menus.files.open_path(tmp_path / "zly.spr")
    qtbot.waitUntil(lambda: window.context.workspace.path.name == "caly.spr")
    assert answers.refusals == [Refusal.FILE_DAMAGED]
    assert (tmp_path / "zly.spr").read_bytes() == damaged


def test_undo_says_what_it_took_back_and_shows_the_programme_it_brought_back(
    window: MainWindow, answers: Answers
) -> None:
    answers.lay(True)
    second = window.context.programmes[1]
    window.context.choose_programme(second.id)
    action = next(each for each in window.menus.everything() if each.text().startswith("&Usuń program"))
    action.trigger()
    assert window.toast.isVisible()
    window.undo.trigger()
    assert window.context.programme == second
    assert window.toast.accessibleName() == "Cofnięto: usunięcie programu"


def test_the_window_opens_where_it_was_left(
    window: MainWindow, answers: Answers, theme: Theme, tmp_path: Path
) -> None:
    window.context.choose(window.context.programmes[1].id)
    window.context.choose_period(window.context.periods[0].id)
    window.open_screen("values")
    QApplication.processEvents()
    window.close()
    window.context.workspace.close()
    context = Context(files.open_file(tmp_path / "przyklad.spr"))
    again = MainWindow(context, answers, theme)
    assert again.screen_key == "values"
    assert again.context.programme == window.context.programme
    assert again.bar.period.currentText() == "I półrocze 2025"
    delete(again)
    context.workspace.close()


def test_a_new_period_is_shown_in_the_grid_at_its_first_gap(window: MainWindow, qtbot: QtBot) -> None:
    window.context.choose_period(window.context.periods[0].id)

    def agree() -> None:
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PeriodDialog))
        QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Return)

    QTimer.singleShot(0, window, agree)
    press(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.bar.period.currentText() == "2027"
    assert window.screen_key == "values"
    current = window.screens["values"].view.currentIndex()
    assert window.screens["values"].sheet.headerData(current.column(), Qt.Orientation.Horizontal) == "2027"
    assert window.screens["values"].sheet.sheet_line(current.row()).indicator_id == 1
    window.undo.trigger()
    assert window.bar.period.currentText() == "2026"


def test_a_button_beside_the_chooser_adds_a_period(window: MainWindow) -> None:
    beside = window.bar.layout().itemAt(window.bar.layout().indexOf(window.bar.period) + 1).widget()
    assert beside.toolTip() == "Nowy okres… (Ctrl+Shift+O)"
    assert beside.defaultAction() is window.menus.programmes.period


def test_a_long_menu_scrolls_instead_of_covering_the_window(window: MainWindow, theme: Theme) -> None:
    theme.wear(theme.scheme, 2.0)
    menu = window.menuBar().actions()[1].menu()
    window.open_screen("values")
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    lefts = {menu.actionGeometry(each).left() for each in menu.actions() if not each.isSeparator()}
    menu.close()
    assert len(lefts) == 1
