"""The board in the tests: forms are made for realizers, filled in, and read when they come back."""

from pathlib import Path

import openpyxl
from pytestqt.qtbot import QtBot

from desktop.gui.realizers.board_model import Column
from desktop.gui.realizers.collect_dialog import CollectDialog
from desktop.gui.realizers.forms_dialog import FormsDialog
from desktop.gui.realizers.screen import RealizersScreen
from gui.answers import Answers
from gui.hands import bring

UNKNOWN = 10_000  # ms that a process of its own may take to start on a busy machine


def column(screen: RealizersScreen, which: Column) -> list[str]:
    """What stands in a column of the board, from above."""
    return [screen.model.index(row, which).data() for row in range(screen.model.rowCount())]


def lines(screen: RealizersScreen) -> list[str]:
    """The lines of the list beside the board."""
    shown = screen.side.gaps.gaps
    return [shown.index(row).data() for row in range(shown.rowCount())]


def make_forms(qtbot: QtBot, screen: RealizersScreen, folder: Path, *, only: int = 0) -> list[Path]:
    """Make forms for all who have not delivered, or for one; the files."""
    board = screen.model.board
    chosen = {only} if only else {row.realizer.id for row in board.rows}
    dialog = FormsDialog(screen._context, board, chosen, Answers())
    bring(qtbot, dialog)
    dialog.due.setText("31.01.2099")
    dialog.folder_field.line.setText(str(folder))
    dialog.accept()
    assert not dialog.isVisible(), dialog.message.sentence
    screen.errands.outbox.write(dialog.forms, dialog.folder)
    qtbot.waitUntil(lambda: screen.errands.outbox.job is None, timeout=6 * UNKNOWN)
    screen.refresh()
    return sorted(folder.glob("*.xlsx"))


def fill_in(path: Path, *answers: object) -> Path:
    """Type into the cells of a form that are still empty, in their order."""
    book = openpyxl.load_workbook(path)
    sheet = book["Dane"]
    waiting = [
        row[6]
        for row in sheet.iter_rows(min_row=6)
        if str(row[0].value or "-") != "-" and row[6].value is None and not row[6].protection.locked
    ]
    for cell, answer in zip(waiting, answers, strict=False):
        cell.value = answer
    book.save(path)
    return path


def read_in(qtbot: QtBot, screen: RealizersScreen, *paths: Path) -> CollectDialog:
    """What the clerk sees of files that came back."""
    screen.collect(paths)  # none: those that wait already
    qtbot.waitUntil(lambda: screen.errands.inbox.dialog is not None, timeout=3 * UNKNOWN)
    dialog = screen.errands.inbox.dialog
    qtbot.waitUntil(dialog.isVisible)
    return dialog
