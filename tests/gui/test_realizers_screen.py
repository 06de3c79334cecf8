"""Realizatorzy: who delivered and what is missing; forms are sent out, come back and are taken in."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from db.domain.collection import FormFault
from db.domain.entities import CollectionForm, Contribution, Realizer
from db.domain.kinds import Act
from db.queries import programmes
from db.queries.realizers import realizers
from desktop.app import files
from desktop.gui.context import Context
from desktop.gui.main_window import MainWindow
from desktop.gui.realizers import words
from desktop.gui.realizers.board_model import Column
from desktop.gui.realizers.filters import Look
from desktop.gui.realizers.forms_dialog import FormsDialog
from desktop.gui.realizers.screen import RealizersScreen
from desktop.gui.theme import Theme
from desktop.gui.values.filters import Filters
from gui.answers import Answers
from gui.hands import bring, press
from gui.realizers_desk import UNKNOWN, column, fill_in, lines, make_forms, read_in

SPACE, DOWN, ENTER, ESC = Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture(autouse=True)
def _own_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.paths.documents", lambda: tmp_path)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def screen(qtbot: QtBot, context: Context, answers: Answers) -> RealizersScreen:
    """The board of the sample's strategy, with the keyboard in it."""
    made = RealizersScreen(context, answers)
    made.resize(1180, 640)
    bring(qtbot, made)
    made.first_focus().setFocus()
    return made


@pytest.fixture
def window(qtbot: QtBot, context: Context, answers: Answers, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow(context, answers, theme)
    bring(qtbot, made)
    made.open_screen("realizers")
    yield made
    made.close()
    delete(made)


def shown(screen: RealizersScreen) -> int:
    return screen.model.rowCount()


def realizer(context: Context, name: str) -> Realizer:
    return next(each for each in context.workspace.read(realizers) if each.name == name)


def test_everybody_who_delivers_has_a_row_with_what_is_there(screen: RealizersScreen) -> None:
    board = screen.model.board
    assert column(screen, Column.NAME) == [row.realizer.name for row in board.rows]
    assert column(screen, Column.DELIVERED)[0] == "3 z 6"
    assert screen.bar.said == f"Oddało 0 z {len(board.rows)}"


def test_columns_about_forms_wait_for_the_first_form(
    qtbot: QtBot, screen: RealizersScreen, tmp_path: Path
) -> None:
    assert screen.view.isColumnHidden(Column.DUE)
    make_forms(qtbot, screen, tmp_path / "formularze", only=screen.view.current.realizer.id)
    assert not screen.view.isColumnHidden(Column.DUE)


def test_each_filter_shows_only_whom_it_names(screen: RealizersScreen) -> None:
    for look, count in ((Look.DOUBTFUL, "doubtful"), (Look.GAPS, "missing")):
        wanted = [row for row in screen.model.board.rows if getattr(row, count)]
        screen.bar.looks[look].trigger()
        assert shown(screen) == len(wanted)
        assert f"({len(wanted)})" in screen.bar.looks[look].iconText()
        screen.bar.clear()


def test_a_search_finds_a_realizer_and_escape_brings_all_back(qtbot: QtBot, screen: RealizersScreen) -> None:
    screen.bar.search.setText("zlobek")
    qtbot.waitUntil(lambda: column(screen, Column.NAME) == ["Żłobek Gminny w Modrogórze"])
    screen.view.setFocus()
    press(screen, ESC)
    assert shown(screen) == len(screen.model.board.rows)


def test_what_no_filter_lets_through_can_be_undone_by_one_button(
    qtbot: QtBot, screen: RealizersScreen
) -> None:
    screen.bar.search.setText("qqq")
    qtbot.waitUntil(lambda: shown(screen) == 0)
    screen.first_focus().click()
    assert shown(screen) == len(screen.model.board.rows)


def test_sorting_by_gaps_brings_the_emptiest_up_and_stays_with_the_realizer(
    screen: RealizersScreen,
) -> None:
    before = screen.view.current.realizer
    screen.view.sortByColumn(Column.MISSING, Qt.SortOrder.DescendingOrder)
    numbers = [int(each or 0) for each in column(screen, Column.MISSING)]
    assert numbers == sorted(numbers, reverse=True)
    assert screen.view.current.realizer == before


def test_the_pane_follows_the_board_and_says_what_is_missing(screen: RealizersScreen) -> None:
    press(screen, DOWN)
    row = screen.view.current
    assert row.realizer.name in screen.side.said
    listed = {
        screen.side.gaps.gaps.gap(each).indicator_id for each in range(screen.side.gaps.gaps.rowCount())
    }
    assert listed - {0} == {*row.missing, *row.doubtful}


def test_enter_leads_into_the_gaps_and_escape_back(screen: RealizersScreen) -> None:
    press(screen, ENTER)
    assert screen.side.gaps.hasFocus()
    press(screen, ESC)
    assert screen.view.hasFocus()


def test_where_there_is_no_room_the_pane_takes_the_place_of_the_board(
    qtbot: QtBot, screen: RealizersScreen
) -> None:
    screen.resize(620, 500)
    qtbot.waitUntil(lambda: not screen.side.isVisible())
    press(screen, ENTER)
    assert screen.side.gaps.hasFocus()
    assert not screen.view.isVisible()
    press(screen, ESC)
    assert screen.view.hasFocus()


def test_enter_on_a_gap_goes_to_its_value_among_those_of_the_realizer(window: MainWindow) -> None:
    screen = window.screens["realizers"]
    row = screen.view.current
    press(window, ENTER, ENTER)
    assert window.screen_key == "values"
    values = window.screens["values"]
    assert values.bar.filters == Filters(realizer_id=row.realizer.id)
    current = values.view.currentIndex()
    assert values.sheet.sheet_line(current.row()).indicator_id == row.missing[0]
    assert window.focusWidget() is values.view


def test_a_reminder_for_the_selected_realizer_goes_to_the_clipboard(screen: RealizersScreen) -> None:
    screen.errands.actions.remind.trigger()
    text = QGuiApplication.clipboard().text()
    assert f"Realizator: {screen.view.current.realizer.name}" in text
    assert "Skopiowano 1 przypomnienie" in screen.errands.toast.accessibleName()


def test_reminders_for_all_are_one_for_each_who_has_not_delivered(screen: RealizersScreen) -> None:
    screen.errands.actions.remind_all.trigger()
    awaited = sum(row.is_awaited for row in screen.model.board.rows)
    assert QGuiApplication.clipboard().text().count("Dzień dobry") == awaited


def test_the_board_is_saved_as_a_spreadsheet(
    screen: RealizersScreen, answers: Answers, tmp_path: Path
) -> None:
    answers.lay(tmp_path / "tablica")
    screen.errands.actions.save.trigger()
    assert "tablica.xlsx" in screen.errands.toast.accessibleName()
    rows = openpyxl.load_workbook(tmp_path / "tablica.xlsx")["Realizatorzy"].max_row
    assert rows == 4 + len(screen.model.board.rows)


def test_forms_are_made_for_those_who_are_ticked_and_noted(
    qtbot: QtBot, screen: RealizersScreen, tmp_path: Path
) -> None:
    made = make_forms(qtbot, screen, tmp_path / "formularze")
    assert len(made) == len(screen.model.board.rows)
    assert "Przygotowano" in screen.errands.toast.accessibleName()
    assert all(text.startswith("z dnia") for text in column(screen, Column.FORM))
    screen._context.workspace.undo()
    screen.refresh()
    assert not any(column(screen, Column.FORM))


def test_forms_that_are_still_being_made_are_not_noted_in_another_file(
    qtbot: QtBot, context: Context, screen: RealizersScreen, tmp_path: Path
) -> None:
    dialog = FormsDialog(context, screen.model.board, {screen.view.current.realizer.id}, Answers())
    bring(qtbot, dialog)
    dialog.accept()
    screen.errands.outbox.write(dialog.forms, tmp_path / "formularze")
    other = files.create_sample(tmp_path / "inny.spr")
    context.open(other)
    qtbot.waitUntil(lambda: screen.errands.outbox.job is None)
    screen.refresh()
    assert other.next_undo() is None
    assert not any(column(screen, Column.FORM))
    other.close()


def test_the_contact_and_the_letter_stay_with_the_office(
    qtbot: QtBot, context: Context, screen: RealizersScreen
) -> None:
    dialog = FormsDialog(context, screen.model.board, {screen.view.current.realizer.id}, Answers())
    bring(qtbot, dialog)
    dialog.contact.setText("tel. 41 000 00 00")
    dialog.letter.setPlainText("Prosimy o dane za {okres}.")
    qtbot.waitUntil(lambda: dialog.preview == "Prosimy o dane za 2026.")
    dialog.accept()
    office = context.workspace.read(programmes.office)
    assert (office.contact, office.form_letter) == ("tel. 41 000 00 00", "Prosimy o dane za {okres}.")


def test_the_letter_that_everybody_has_is_not_kept_as_the_offices_own(
    qtbot: QtBot, context: Context, screen: RealizersScreen
) -> None:
    before = context.workspace.next_undo()
    dialog = FormsDialog(context, screen.model.board, {screen.view.current.realizer.id}, Answers())
    bring(qtbot, dialog)
    dialog.accept()
    assert context.workspace.next_undo() == before


def test_a_due_date_that_is_none_is_said_and_keeps_the_dialog_open(
    qtbot: QtBot, context: Context, screen: RealizersScreen
) -> None:
    dialog = FormsDialog(context, screen.model.board, {screen.view.current.realizer.id}, Answers())
    bring(qtbot, dialog)
    dialog.due.setText("w styczniu")
    dialog.accept()
    assert dialog.isVisible()
    assert "w styczniu" in dialog.message.sentence


def test_nobody_ticked_leaves_nothing_to_make(
    qtbot: QtBot, context: Context, screen: RealizersScreen
) -> None:
    dialog = FormsDialog(context, screen.model.board, set(), Answers())
    bring(qtbot, dialog)
    assert not dialog.step.isEnabled()
    dialog.recipients.all.click()
    assert dialog.step.isEnabled()
    assert str(len(dialog.recipients.chosen)) in dialog.step.text()


def test_a_returned_form_is_shown_taken_and_undone_as_one_step(
    qtbot: QtBot, screen: RealizersScreen, tmp_path: Path
) -> None:
    wanted = screen.view.current.realizer
    (path,) = make_forms(qtbot, screen, tmp_path / "formularze", only=wanted.id)
    dialog = read_in(qtbot, screen, fill_in(path, 17, "dużo", -4))
    assert wanted.name in dialog.said
    assert dialog.step.text() == "&Przyjmij 1 odpowiedź"
    dialog.accept()
    assert "Przyjęto 1 odpowiedź z 1 formularza" in screen.errands.toast.accessibleName()
    screen.refresh()
    assert screen.view.current.has_returned
    assert any("dużo" in line for line in lines(screen))
    screen.errands.toast.undone.emit()
    screen.refresh()
    assert not screen.view.current.has_returned


def test_what_can_hardly_be_is_taken_only_when_it_is_ticked(
    qtbot: QtBot, context: Context, screen: RealizersScreen, tmp_path: Path
) -> None:
    (path,) = make_forms(qtbot, screen, tmp_path / "formularze", only=screen.view.current.realizer.id)
    dialog = read_in(qtbot, screen, fill_in(path, -4))
    assert dialog.step.text() == "&Przyjmij 0 odpowiedzi"
    dialog.rows.setFocus()
    press(dialog, SPACE)
    assert dialog.step.text() == "&Przyjmij 1 odpowiedź"
    dialog.accept()
    found = context.workspace.read(lambda record: record.execute("SELECT amount FROM value").fetchall())
    given = context.workspace.read(
        lambda record: record.execute("SELECT amount FROM contribution").fetchall()
    )
    assert ("-4",) in found + given


def test_a_form_that_is_not_ticked_is_not_taken(
    qtbot: QtBot, screen: RealizersScreen, tmp_path: Path
) -> None:
    (path,) = make_forms(qtbot, screen, tmp_path / "formularze", only=screen.view.current.realizer.id)
    dialog = read_in(qtbot, screen, fill_in(path, 17))
    press(dialog, SPACE)
    assert not dialog.step.isEnabled()
    dialog.reject()
    assert not screen.view.current.has_returned


def test_a_file_that_is_no_form_is_explained(qtbot: QtBot, screen: RealizersScreen, tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "budżet.xlsx")
    dialog = read_in(qtbot, screen, tmp_path / "budżet.xlsx")
    assert dialog.forms[0].fault is FormFault.NOT_A_FORM
    assert "To nie jest formularz" in dialog.said
    assert not dialog.step.isEnabled()
    dialog.reject()


def test_a_form_dropped_on_the_window_is_taken_in_here(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    screen = window.screens["realizers"]
    (path,) = make_forms(qtbot, screen, tmp_path / "formularze", only=screen.view.current.realizer.id)
    window.open_screen("structure")
    window._take_dropped([fill_in(path, 17)])
    assert window.screen_key == "realizers"
    qtbot.waitUntil(lambda: screen.errands.inbox.dialog is not None, timeout=3 * UNKNOWN)
    screen.errands.inbox.dialog.reject()


def test_a_form_chosen_among_documents_is_taken_in_here_too(
    qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    screen = window.screens["realizers"]
    (path,) = make_forms(qtbot, screen, tmp_path / "formularze", only=screen.view.current.realizer.id)
    window.open_screen("structure")
    answers.lay(path)
    window.menus.files.imports.action.trigger()
    assert window.screen_key == "realizers"
    qtbot.waitUntil(lambda: screen.errands.inbox.dialog is not None, timeout=3 * UNKNOWN)
    screen.errands.inbox.dialog.reject()


def test_control_and_enter_show_all_that_a_realizer_delivers(window: MainWindow) -> None:
    row = window.screens["realizers"].view.current
    window.screens["realizers"].errands.actions.show_values.trigger()
    assert window.screens["values"].bar.filters == Filters(realizer_id=row.realizer.id)


def test_help_opens_at_the_page_of_the_board(window: MainWindow) -> None:
    window.menus.help.contents.trigger()
    assert "Realizatorzy" in window.menus.help._help.browser.toPlainText()
    window.menus.help._help.close()


def test_a_due_date_that_has_passed_is_said_in_words(context: Context, screen: RealizersScreen) -> None:
    due = (words.today() - timedelta(days=3)).isoformat()
    made = CollectionForm(
        context.programme.id, context.period.id, screen.view.current.realizer.id, "t", "2026-01-02", due
    )
    with context.workspace.transaction(Act.ISSUE_FORMS) as edit:
        edit.add(made)
    screen.refresh()
    assert "3 dni po terminie" in column(screen, Column.DUE)[0]
    assert "Termin minął." in screen.side.said


def test_a_change_elsewhere_shows_when_the_board_is_looked_at_again(
    context: Context, screen: RealizersScreen
) -> None:
    row = screen.view.current
    screen.hide()
    with context.workspace.transaction(Act.EDIT_CONTRIBUTIONS) as edit:
        edit.add(Contribution(row.missing[0], context.period.id, row.realizer.id, 4))
    screen.show()
    assert len(screen.view.current.missing) == len(row.missing) - 1


def test_a_programme_without_realizers_says_what_to_do_first(
    qtbot: QtBot, tmp_path: Path, answers: Answers
) -> None:
    workspace = files.create_file(tmp_path / "nowy.spr")
    screen = RealizersScreen(Context(workspace), answers)
    bring(qtbot, screen)
    wanted: list[str] = []
    screen.wants_screen.connect(wanted.append)
    screen.first_focus().click()
    assert wanted == ["structure"]
    workspace.close()
