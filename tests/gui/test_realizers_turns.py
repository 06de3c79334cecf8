"""Realizatorzy: nothing that is being done for the clerk destroys or drops what comes meanwhile."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from db.domain.collection import Form
from db.domain.realizer_board import Board, BoardRow
from db.queries import programmes
from desktop.app import collection
from desktop.app.offices import edit_office
from desktop.gui.context import Context
from desktop.gui.realizers.screen import RealizersScreen
from gui.answers import Answers
from gui.hands import bring, press
from gui.realizers_desk import UNKNOWN, fill_in, make_forms, read_in

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def screen(
    qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> RealizersScreen:
    """The board of the sample's strategy, with the keyboard in it."""
    monkeypatch.setattr("desktop.paths.documents", lambda: tmp_path)
    made = RealizersScreen(context, Answers())
    made.resize(1180, 640)
    bring(qtbot, made)
    made.first_focus().setFocus()
    return made


def returned(qtbot: QtBot, screen: RealizersScreen, folder: Path, count: int) -> list[Path]:
    """Forms that came back with a figure in each."""
    rows = screen.model.board.rows[:count]
    made = [make_forms(qtbot, screen, folder / str(row.realizer.id), only=row.realizer.id)[0] for row in rows]
    return [fill_in(path, 1) for path in made]


def forms_for_all(screen: RealizersScreen) -> tuple[Form, ...]:
    """The forms of everybody, ready to be written."""
    context = screen._context
    ids = tuple(row.realizer.id for row in screen.model.board.rows)
    order = collection.Order(context.programme.id, context.period.id, ids, "")
    return collection.prepared(context.workspace, order)


def test_no_second_batch_of_forms_is_begun_while_one_is_being_made(
    qtbot: QtBot, screen: RealizersScreen, tmp_path: Path
) -> None:
    outbox, prepare = screen.errands.outbox, screen.errands.actions.prepare
    forms = forms_for_all(screen)
    outbox.write(forms, tmp_path / "razem")
    assert not prepare.isEnabled()
    first = outbox.job
    outbox.write(forms, tmp_path / "razem")
    assert outbox.job is first
    qtbot.waitUntil(lambda: outbox.job is None, timeout=6 * UNKNOWN)
    assert prepare.isEnabled()


def test_files_that_come_while_others_are_read_have_their_turn(
    qtbot: QtBot, screen: RealizersScreen, tmp_path: Path
) -> None:
    first, second = returned(qtbot, screen, tmp_path, 2)
    screen.collect([first])
    screen.collect([second])
    shown = read_in(qtbot, screen)
    assert [form.document.name for form in shown.forms] == [first.name]
    shown.reject()
    assert [form.document.name for form in read_in(qtbot, screen).forms] == [second.name]
    screen.errands.inbox.dialog.reject()


def test_what_was_read_waits_until_another_dialog_is_closed(
    qtbot: QtBot, screen: RealizersScreen, tmp_path: Path
) -> None:
    (path,) = returned(qtbot, screen, tmp_path, 1)
    other = QDialog(screen)
    other.open()
    inbox = screen.errands.inbox
    screen.collect([path])
    qtbot.waitUntil(lambda: inbox.job is None, timeout=3 * UNKNOWN)
    assert inbox.dialog is None
    other.reject()
    qtbot.waitUntil(lambda: inbox.dialog is not None)
    inbox.dialog.reject()


def test_the_keyboard_comes_back_from_a_realizer_who_misses_nothing(
    qtbot: QtBot, screen: RealizersScreen
) -> None:
    row = screen.model.board.rows[0]
    complete = Board((BoardRow(row.realizer, row.asked[:1]),), screen.model.board.items)
    screen.model.show(complete, screen.model.today)
    screen.resize(620, 500)
    qtbot.waitUntil(lambda: not screen.side.isVisible())
    screen.view.setFocus()
    press(screen, ENTER)
    assert screen.side.isVisible()
    press(screen, ESC)
    assert screen.view.hasFocus()


def test_undo_is_offered_only_until_the_next_change_and_only_of_a_change(
    qtbot: QtBot, context: Context, screen: RealizersScreen, tmp_path: Path
) -> None:
    (path,) = returned(qtbot, screen, tmp_path, 1)
    toast = screen.errands.toast
    read_in(qtbot, screen, path).accept()
    assert toast._undo.isVisible()
    context.perform(edit_office, replace(context.workspace.read(programmes.office), contact="tel. 1"))
    assert not toast.isVisible()
    screen.errands.inbox.taken.emit(1, 1, False)
    assert toast.isVisible()
    assert not toast._undo.isVisible()
