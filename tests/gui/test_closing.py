"""Closing a period and opening it again in the window, and what the other screens make of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from db.domain.entities import Indicator
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import NarrativeSection, TargetKind
from db.queries.closings import closed_periods, closings
from db.queries.exhibits import budget
from db.queries.indicator_card import indicator_card
from db.queries.indicator_sheet import indicator_sheet
from db.queries.narratives import all_narratives
from desktop.app import files, values
from desktop.app.closing import BeforeClosing, close_period, reopen_period
from desktop.app.targets import set_target
from desktop.app.values import Place
from desktop.gui.closing.before import BeforeWords
from desktop.gui.closing.close_dialog import CloseDialog
from desktop.gui.closing.lock_strip import LockStrip
from desktop.gui.closing.past import past_of, sentences
from desktop.gui.closing.reopen_dialog import ReopenDialog
from desktop.gui.context import Context
from desktop.gui.exhibits.finance_page import FinancePage
from desktop.gui.main_window import MainWindow
from desktop.gui.panel.side_panel import SidePanel
from desktop.gui.prose.screen import ProseScreen
from desktop.gui.structure.gestures import Notices
from desktop.gui.structure.target_fields import TargetFields
from desktop.gui.theme import Theme
from gui.answers import Answers
from gui.hands import bring, type_text


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow(Context(files.create_sample(tmp_path / "przyklad.spr")), Answers(), theme)
    made.resize(1300, 740)
    made.show()
    qtbot.waitExposed(made)
    made.context.choose_period(made.context.periods[1].id)
    yield made
    context = made.context
    made.close()
    delete(made)
    context.workspace.close()


def close(context: Context) -> None:
    """Close the chosen period."""
    close_period(context.workspace, context.programme.id, context.period.id)


def settle(qtbot: QtBot, screen: ProseScreen) -> None:
    """Wait until the screen has caught up, and nothing more is looked for in its text."""
    review = screen.text.sections.field.review
    qtbot.waitUntil(lambda: not (screen._stale or review._pause.isActive() or review._job))


def in_dialog(parent: QDialog | MainWindow, act: Callable[[QDialog], object]) -> list[str]:
    """Have something done in the dialog that opens next; the list gets its class and words."""
    told: list[str] = []

    def answer() -> None:
        shown = QApplication.activeModalWidget()
        told.append(type(shown).__name__)
        told.extend(label.text() for label in shown.findChildren(QLabel))
        act(shown)
        if shown.isVisible():
            shown.reject()

    QTimer.singleShot(0, parent, answer)
    return told


def locked(window: MainWindow) -> str:
    """What the button beside the period says; nothing where there is none."""
    bar = window.bar
    tools = [bar.layout().itemAt(place).widget() for place in range(bar.layout().count())]
    lock = window.menus.programmes.closing.lock
    found = next(each for each in tools if each is not None and lock in each.actions())
    return found.toolTip() if found.isVisible() else ""


def test_the_menu_closes_the_chosen_period_and_a_lock_says_so(window: MainWindow) -> None:
    commands = window.menus.programmes.closing
    assert locked(window) == ""
    told = in_dialog(window, lambda dialog: dialog.step.click())
    commands.close.trigger()
    assert told[0] == "CloseDialog"
    assert window.context.lock is not None
    assert locked(window).startswith("Okres 2025 zamknięto")
    assert (commands.close.isEnabled(), commands.reopen.isEnabled()) == (False, True)


def test_what_is_missing_is_told_and_esc_leaves_it_open(window: MainWindow) -> None:
    window.context.choose_period(window.context.periods[-1].id)
    told = in_dialog(window, lambda dialog: dialog.reject())
    window.menus.programmes.closing.close.trigger()
    assert "Brakuje 48 wartości." in told
    assert "Za ten okres nie wydano jeszcze żadnego dokumentu." in told
    assert window.context.lock is None


def test_without_a_reason_it_stays_closed(window: MainWindow) -> None:
    close(window.context)
    in_dialog(window, lambda dialog: dialog.step.click())
    window.menus.programmes.closing.lock.trigger()
    assert window.context.lock is not None


def test_with_a_reason_it_opens_and_the_reason_stays(window: MainWindow) -> None:
    def give_reason(dialog: ReopenDialog) -> None:
        type_text(dialog.reason.field, "poradnia przysłała korektę")
        dialog.step.click()

    close(window.context)
    in_dialog(window, give_reason)
    window.menus.programmes.closing.reopen.trigger()
    assert window.context.lock is None
    assert locked(window) == ""
    read = window.context.workspace.read
    assert read(closings, window.context.programme.id)[0].reason == "poradnia przysłała korektę"
    past = past_of(window.context, window.context.programme.id, window.context.period.id)
    assert ["powód: poradnia" in sentence for sentence in sentences(past)] == [True, False]


def test_a_refusal_offers_the_way_out_for_the_period_it_speaks_of(window: MainWindow) -> None:
    context = window.context
    close(context)
    other = context.periods[0]
    close_period(context.workspace, context.programme.id, other.id)
    context.refused.emit(RecordError(Refusal.PERIOD_CLOSED, f"{other.label}, {context.programme.title}"))

    def give_reason(dialog: ReopenDialog) -> None:
        type_text(dialog.reason.field, "korekta")
        dialog.step.click()

    in_dialog(window, give_reason)
    assert "zamknięty" not in window.message.sentence
    window.toast._further.click()
    assert context.workspace.read(closed_periods, context.programme.id).keys() == {context.period.id}


def test_other_refusals_offer_nothing(window: MainWindow) -> None:
    window.context.refused.emit(RecordError(Refusal.NOTHING_TO_UNDO))
    assert window.message._action.isHidden()
    assert window.toast.isHidden()


def test_what_was_closed_and_opened_again_is_told(window: MainWindow) -> None:
    context = window.context
    close(context)
    told = f"Zamknięto okres: {context.period.label}, {context.programme.title}."
    assert window.toast.accessibleName().startswith(told)
    assert window.toast._undo.isHidden()
    reopen_period(context.workspace, context.programme.id, context.period.id, "korekta")
    assert window.toast.accessibleName().startswith("Otwarto okres ponownie: ")


def test_each_screen_says_what_stands_still_there(window: MainWindow) -> None:
    close(window.context)
    said = {}
    for key in ("values", "realizers"):
        window.open_screen(key)
        said[key] = window.screens[key].lock.sentence
    assert "jego wartości, opisów i finansów nie można zmieniać" in said["values"]
    assert "ze zwróconych formularzy nie zostaną wczytane" in said["realizers"]


def test_where_it_is_narrow_the_way_out_stands_below_the_sentence(qtbot: QtBot, context: Context) -> None:
    close(context)
    strip = LockStrip(context)
    bring(qtbot, strip)
    strip.resize(700, 60)
    QApplication.processEvents()
    assert strip.open.x() > strip._sentence.geometry().right()
    strip.resize(220, 200)
    QApplication.processEvents()
    assert strip.open.y() > strip._sentence.geometry().bottom()
    assert strip._sentence.width() > 120


def test_return_closes_and_f1_explains(qtbot: QtBot, context: Context) -> None:
    dialog = CloseDialog(context, context.programme, context.period)
    bring(qtbot, dialog)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert context.lock is not None


def test_prose_of_a_closed_period_is_only_read(qtbot: QtBot, context: Context) -> None:
    screen = ProseScreen(context, Answers())
    bring(qtbot, screen)
    field = screen.text.sections.field
    screen.text.sections.turn(NarrativeSection.INTRODUCTION)
    before = context.workspace.read(all_narratives, context.programme.id, context.period.id)
    close(context)
    settle(qtbot, screen)
    assert field.area.isReadOnly()
    field.area.setFocus()
    type_text(field.area, "dopisane")
    field.save()
    assert not screen.text.sections.lock.isHidden()
    assert [screen.actions_here.fields.isEnabled(), screen.actions_here.approve.isEnabled()] == [False] * 2
    assert field.foot.isHidden()
    assert context.workspace.read(all_narratives, context.programme.id, context.period.id) == before
    reopen_period(context.workspace, context.programme.id, context.period.id, "korekta")
    settle(qtbot, screen)
    assert not field.area.isReadOnly()


def test_prose_being_typed_is_stored_before_the_period_closes(qtbot: QtBot, context: Context) -> None:
    screen = ProseScreen(context, Answers())
    bring(qtbot, screen)
    field = screen.text.sections.field
    field.area.setFocus()
    type_text(field.area, "Ostatnie zdanie. ")
    close(context)
    written = context.workspace.read(all_narratives, context.programme.id, context.period.id)
    assert any("Ostatnie zdanie." in each.body for each in written)
    settle(qtbot, screen)


def test_money_of_a_closed_period_takes_nothing(qtbot: QtBot, context: Context) -> None:
    page = FinancePage(context, Notices(context))
    bring(qtbot, page)
    context.choose_period(context.periods[1].id)
    page.refresh()
    rows = page.model.rowCount()
    close(context)
    page.refresh()
    told: list[str] = []
    page.view.told.connect(told.append)
    page.view.go_to((0, 3))
    page.view.setFocus()
    QTest.keyClick(page.view, "x")
    lines = context.workspace.read(budget, context.programme.id, context.period.id)
    assert page.model.rowCount() == rows - 1 == len(lines)
    assert told == ["Okres jest zamknięty: kwoty można tylko czytać."]
    assert not page.remove.isEnabled()


def test_the_panel_beside_a_closed_value_offers_no_change(qtbot: QtBot, context: Context) -> None:
    context.choose_period(context.periods[1].id)
    panel = SidePanel(context, Answers())
    bring(qtbot, panel)
    sheet = context.workspace.read(indicator_sheet, context.programme.id, context.period.year)
    first = next(line.indicator_id for line in sheet.lines if line.indicator_id)
    panel.show_cell(Place(first, context.period.id))
    panel.first_focus()
    assert panel.value.confirmed.isEnabled()
    rows = panel.contributions.model.rowCount()
    close(context)
    qtbot.waitUntil(lambda: not panel.value.confirmed.isEnabled())
    table = panel.contributions.model
    editable = [
        bool(table.flags(table.index(row, 1)) & Qt.ItemFlag.ItemIsEditable) for row in range(table.rowCount())
    ]
    assert panel.value.follow_up.isEnabled()
    assert not any(editable)
    assert table.rowCount() == rows - 1


def test_what_a_value_was_is_read_but_not_restored_once_it_is_closed(qtbot: QtBot, context: Context) -> None:
    context.choose_period(context.periods[1].id)
    sheet = context.workspace.read(indicator_sheet, context.programme.id, context.period.year)
    place = Place(next(line.indicator_id for line in sheet.lines if line.indicator_id), context.period.id)
    values.paste(context.workspace, {place: "17"})
    values.paste(context.workspace, {place: "18"})
    panel = SidePanel(context, Answers())
    bring(qtbot, panel)
    panel.show_cell(place)
    panel.first_focus()
    row = panel.history.rows[1]
    assert (row.isVisible(), row.restore.isVisible()) == (True, True)
    close(context)
    qtbot.waitUntil(lambda: not row.restore.isVisible())
    assert row.isVisible()


def test_the_panel_says_why_a_later_target_can_be_changed(qtbot: QtBot, context: Context) -> None:
    context.choose_period(context.periods[0].id)
    sheet = context.workspace.read(indicator_sheet, context.programme.id, context.period.year)
    first = next(line.indicator_id for line in sheet.lines if line.indicator_id)
    later = context.periods[-1]
    for period in context.periods:
        set_target(context.workspace, first, period, TargetKind.TARGET, "")
    set_target(context.workspace, first, later, TargetKind.TARGET, "10")
    close(context)
    panel = SidePanel(context, Answers())
    bring(qtbot, panel)
    panel.show_cell(Place(first, context.period.id))
    panel.first_focus()
    said = f"Okres {later.label} nie jest zamknięty: tę wartość można zmienić."
    qtbot.waitUntil(lambda: panel.target._lock.text() == said)
    assert not panel.target.amount.isReadOnly()
    assert panel.contributions.answer.said == "Nie wpisano żadnych, a okres jest zamknięty."


def test_values_that_are_not_confirmed_are_told_before_closing() -> None:
    found = BeforeClosing(expected=9, missing=0, doubtful=0, drafts=3, carried=0, issued=2, final=2)
    said = [each.sentence for each in BeforeWords().points(found)]
    assert said == [
        "Nie brakuje żadnej wartości i żadna nie jest wątpliwa.",
        "3 wartości nie są oznaczone jako potwierdzone.",
        "Wydano 2 ostateczne wersje dokumentów.",
    ]


def test_what_is_planned_for_a_closed_period_is_only_read(qtbot: QtBot, context: Context) -> None:
    sheet = context.workspace.read(indicator_sheet, context.programme.id, context.period.year)
    first = next(line.indicator_id for line in sheet.lines if line.indicator_id)
    for period, amount in ((context.periods[0], "10"), (context.period, "20")):
        set_target(context.workspace, first, period, TargetKind.TARGET, amount)
    close(context)
    fields = TargetFields(context)
    bring(qtbot, fields)
    ids = {context.periods[0].id, context.period.id}
    plans = context.workspace.read(indicator_card, first).plans
    fields.show_plans(Indicator("konsultacje", id=first), [each for each in plans if each.period.id in ids])
    assert [field.isReadOnly() for field in fields.amounts] == [False, True]
