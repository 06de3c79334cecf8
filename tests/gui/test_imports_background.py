"""Corrections of a document that takes long to understand: none waits, and none is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.domain.understanding import Role
from db.queries.indicator_sheet import indicator_sheet, sheet_indicators
from desktop.gui.context import Context
from desktop.gui.imports.dialog import ImportDialog
from gui.answers import Answers
from gui.hands import bring, press, type_text
from gui.import_desk import Page, choose, rename_level, say, shown, small_document, write_report

LONG = 9.0
READ_MS = 20_000
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def owner() -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def desk(qtbot: QtBot, owner: QObject) -> Page:
    return shown(qtbot, small_document(), owner, LONG)


def settle(qtbot: QtBot, desk: Page) -> None:
    qtbot.waitUntil(lambda: not desk.corrections.busy)
    QTest.qWait(0)


def remove(desk: Page, text: str) -> None:
    choose(desk, text)
    press(desk.page.window(), Qt.Key.Key_Delete)


def test_the_window_does_not_wait_for_a_document_that_takes_long(qtbot: QtBot, desk: Page) -> None:
    remove(desk, "Liczba zajęć")
    assert desk.corrections.busy
    assert "Liczba zajęć" in desk.texts()
    settle(qtbot, desk)
    assert "Liczba zajęć" not in desk.texts()


def test_what_proves_to_be_quick_is_done_at_once_from_then_on(qtbot: QtBot, desk: Page) -> None:
    remove(desk, "Liczba zajęć")
    settle(qtbot, desk)
    for _again in range(2):  # the first one may still find the computer busy
        remove(desk, desk.texts()[-1])
        at_once = not desk.corrections.busy
        settle(qtbot, desk)
    assert at_once


def test_two_columns_said_in_quick_succession_both_hold(qtbot: QtBot, desk: Page) -> None:
    choose(desk, "Liczba porad")
    say(desk, 2, "nieużywana")
    say(desk, 4, "nieużywana")
    settle(qtbot, desk)
    roles = [each.role for each in desk.found.understanding.tables[0].columns]
    assert (roles[2], roles[4]) == (Role.IGNORED, Role.IGNORED)


def test_header_rows_and_a_column_in_quick_succession_both_hold(qtbot: QtBot, desk: Page) -> None:
    choose(desk, "Liczba porad")
    say(desk, 2, "nieużywana")
    desk.page.roles.header_rows.setValue(2)
    settle(qtbot, desk)
    use = desk.found.understanding.tables[0]
    assert (use.header_rows, use.columns[2].role) == (2, Role.IGNORED)


def test_a_levels_name_and_plural_in_quick_succession_both_hold(qtbot: QtBot, desk: Page) -> None:
    rename_level(desk, 1, 0, "Zadanie")
    rename_level(desk, 1, 1, "Zadania gminy")
    settle(qtbot, desk)
    level = desk.found.understanding.levels[1]
    assert (level.name, level.name_plural) == ("Zadanie", "Zadania gminy")


def test_the_newest_correction_wins_over_what_an_older_one_found(qtbot: QtBot, desk: Page) -> None:
    shown_anew: list[set[str]] = []
    desk.corrections.renewed.connect(lambda: shown_anew.append(set(desk.texts())))
    remove(desk, "Liczba zajęć")
    remove(desk, "Liczba dzieci")
    remove(desk, "Liczba interwencji")
    settle(qtbot, desk)
    assert len(shown_anew) == 1
    assert {"Liczba zajęć", "Liczba dzieci", "Liczba interwencji"}.isdisjoint(shown_anew[0])


def test_what_is_being_typed_stays_when_the_document_is_understood(qtbot: QtBot, desk: Page) -> None:
    remove(desk, "Liczba zajęć")
    choose(desk, "Liczba porad")
    press(desk.page.window(), Qt.Key.Key_F2)
    editor = desk.page.tree.view.findChild(QLineEdit)
    editor.selectAll()
    type_text(editor, "Liczba udzielonych porad")
    settle(qtbot, desk)
    assert editor.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Liczba udzielonych porad" in desk.texts())
    assert "Liczba zajęć" not in desk.texts()
    model = desk.page.tree.model
    qtbot.waitUntil(lambda: model.found is desk.found)


def test_nothing_moves_while_its_place_is_not_sure(qtbot: QtBot, desk: Page) -> None:
    remove(desk, "Poradnictwo dla rodzin")
    choose(desk, "Pomoc doraźna")
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Up, ALT)
    assert desk.page._toast.accessibleName().startswith("Dokument jest jeszcze odczytywany.")
    settle(qtbot, desk)
    assert desk.under("Wspieranie rodziny") == ["Zajęcia dla dzieci", "Pomoc doraźna"]


def test_a_correction_that_is_stopped_is_given_up(qtbot: QtBot, desk: Page) -> None:
    desk.corrections.began.connect(lambda job: job.cancel())
    choose(desk, "Liczba porad")
    say(desk, 2, "nieużywana")
    settle(qtbot, desk)
    assert desk.found.understanding.tables[0].columns[2].role is Role.VALUE
    assert desk.page.roles.columns.choosers[2].currentText() == "2022: wartość"
    assert not desk.corrections.can_undo


def test_a_correction_after_one_taken_back_ends_what_could_be_made_again(qtbot: QtBot, desk: Page) -> None:
    remove(desk, "Liczba zajęć")
    desk.corrections.undo()
    assert desk.corrections.can_redo
    remove(desk, "Liczba dzieci")
    settle(qtbot, desk)
    assert not desk.corrections.can_redo
    assert "Liczba zajęć" in desk.texts()
    desk.corrections.undo()
    settle(qtbot, desk)
    assert "Liczba dzieci" in desk.texts()
    assert not desk.corrections.can_undo


def test_the_wizard_waits_for_corrections_before_it_goes_on(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    dialog = ImportDialog(context, Answers(), write_report(tmp_path / "sprawozdanie.docx"))
    bring(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.job is None, timeout=READ_MS)
    dialog.corrections._seconds = LONG
    desk = Page(dialog.corrections, dialog.page)
    remove(desk, "Liczba porad")
    dialog.step.click()
    assert dialog.pages.currentWidget() is dialog.page
    settle(qtbot, desk)
    dialog.step.click()
    dialog.step.click()
    assert dialog.result() == ImportDialog.DialogCode.Accepted, dialog.message.sentence
    context.choose_programme(dialog.programme_id)
    sheet = context.workspace.read(indicator_sheet, dialog.programme_id, context.period.year)
    brought = context.workspace.read(sheet_indicators, [line.indicator_id for line in sheet.lines])
    assert [row.indicator.label for row in brought.values()] == ["Liczba rodzin"]
