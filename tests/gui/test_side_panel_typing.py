"""What is typed beside the grid: it reaches its own cell, or stays until it can."""

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from db.domain.entities import Indicator
from db.domain.errors import Refusal
from db.domain.kinds import Act, PartsRule, TargetKind
from db.domain.periods import year
from db.queries.value_card import value_card
from desktop.app import contributions, files, formulas, targets, texts, values
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from desktop.gui.panel.side_panel import SidePanel
from gui.hands import retype
from gui.values_desk import CTRL, ENTER, ESC, F2, SHIFT, Desk

ADVICE, CONSULTATIONS = Place(1, 3), Place(4, 3)
CERTIFICATES = 5


@pytest.fixture
def panel(desk: Desk) -> SidePanel:
    """The panel beside the grid, following the number of counsels in 2024."""
    desk.go("Liczba porad")
    desk.screen.beside.show()
    wait()
    return desk.screen.beside._panel


def wait() -> None:
    """Let the panel follow."""
    QTest.qWait(150)


def said(panel: SidePanel) -> str:
    """All words in sight, with ordinary spaces."""
    labels = (each for each in panel.findChildren(QLabel) if each.isVisible())
    return "\n".join(each.text() for each in labels).replace("\N{NO-BREAK SPACE}", " ")


def comment_in(workspace: Workspace, place: Place = ADVICE) -> str | None:
    """The comment that the file has."""
    found = workspace.read(value_card, *place).comment
    return None if found is None else found.text


def too_long(panel: SidePanel) -> str:
    """Type a comment that the file refuses."""
    panel.comment.field.setFocus()
    panel.comment.field.insertPlainText("ą " * texts.LONGEST)
    return panel.comment.field.typed


def test_a_comment_within_its_pause_is_stored_before_another_file_is_opened(
    desk: Desk, panel: SidePanel, tmp_path: Path, values_file: Path
) -> None:
    panel.comment.field.setFocus()
    desk.press("abc")
    former = desk.context.workspace
    with closing(former):
        desk.context.open(files.open_file(Path(shutil.copy(values_file, tmp_path / "drugi.spr"))))
        assert comment_in(former) == "abc"
    QTest.qWait(1200)
    assert comment_in(desk.context.workspace) is None


def test_a_target_half_typed_is_stored_before_another_file_is_opened(
    desk: Desk, panel: SidePanel, tmp_path: Path, values_file: Path
) -> None:
    panel.target.amount.setFocus()
    desk.press("77")
    former = desk.context.workspace
    with closing(former):
        desk.context.open(files.open_file(Path(shutil.copy(values_file, tmp_path / "drugi.spr"))))
        assert str(former.read(value_card, *ADVICE).target.target.amount) == "77"
    assert desk.context.workspace.read(value_card, *ADVICE).target is None


def test_what_was_refused_in_one_file_does_not_come_up_in_another(
    desk: Desk, panel: SidePanel, tmp_path: Path, values_file: Path
) -> None:
    too_long(panel)
    desk.view.setFocus()
    with closing(desk.context.workspace):
        desk.context.open(files.open_file(Path(shutil.copy(values_file, tmp_path / "drugi.spr"))))
    desk.go("Liczba konsultacji")
    desk.go("Liczba porad")
    wait()
    assert panel.comment.field.typed == ""
    assert comment_in(desk.context.workspace) is None


def test_on_a_title_there_is_nothing_to_comment_on_and_it_is_said_why(desk: Desk, panel: SidePanel) -> None:
    desk.view.go_to(0, 2)
    desk.press((F2, SHIFT))
    assert not panel.isAncestorOf(QApplication.focusWidget())
    assert said(panel) == "Wybierz komórkę w siatce, a zobaczysz tu wszystko o niej."
    desk.press("tajne")
    panel.comment.field.save()
    assert comment_in(desk.context.workspace) is None


def test_a_refused_comment_is_marked_and_tried_again_when_left_again(desk: Desk, panel: SidePanel) -> None:
    typed = too_long(panel)
    desk.view.setFocus()
    assert desk.refusals == [Refusal.TEXT_TOO_LONG]
    assert panel.comment.field.accessibleDescription() in said(panel)
    desk.go("Liczba konsultacji")
    wait()
    assert panel.comment.field.typed == ""
    assert "za długi" not in said(panel)
    assert len(desk.refusals) == 1
    desk.go("Liczba porad")
    wait()
    assert panel.comment.field.typed == typed
    assert "za długi" in said(panel)
    panel.comment.field.setFocus()
    desk.view.setFocus()
    assert len(desk.refusals) == 2
    retype(panel.comment.field, "krótko")
    desk.view.setFocus()
    assert comment_in(desk.context.workspace) == "krótko"
    assert "za długi" not in said(panel)


def test_a_comment_on_what_was_removed_meanwhile_is_stored_when_it_is_back(
    desk: Desk, panel: SidePanel
) -> None:
    panel.comment.field.setFocus()
    desk.press("abc")
    with desk.context.workspace.transaction(Act.REMOVE_INDICATOR) as edit:
        edit.remove(Indicator, 4)
        for part in (2, 3, 1):
            edit.remove(Indicator, part)
    wait()
    assert desk.refusals == [Refusal.GONE]
    desk.undo()
    desk.go("Liczba porad")
    wait()
    assert panel.comment.field.typed == "abc"
    panel.comment.field.setFocus()
    desk.view.setFocus()
    assert comment_in(desk.context.workspace) == "abc"


def test_a_refused_target_stays_where_it_was_typed(desk: Desk, panel: SidePanel) -> None:
    panel.target.amount.setFocus()
    desk.press("12osob", ENTER)
    desk.context.perform(values.paste, {CONSULTATIONS: "5"})
    wait()
    assert panel.target.amount.text() == "12osob"
    assert panel.target.amount.accessibleDescription() in said(panel)
    desk.go("Liczba konsultacji")
    wait()
    assert panel.target.amount.text() == ""
    desk.go("Liczba porad")
    wait()
    assert panel.target.amount.text() == "12osob"
    panel.target.amount.setFocus()
    desk.press(ESC)
    assert panel.target.amount.text() == ""
    assert desk.context.workspace.read(value_card, *ADVICE).target is None


def test_a_half_typed_target_goes_to_its_own_indicator(desk: Desk, panel: SidePanel) -> None:
    targets.set_target(desk.context.workspace, 4, year(2030), TargetKind.TARGET, "200")
    panel.target.amount.setFocus()
    desk.press("77")
    desk.go("Liczba konsultacji")
    wait()
    read = desk.context.workspace.read
    assert panel.target.amount.text() == "200"
    assert str(read(value_card, *ADVICE).target.target.amount) == "77"
    assert str(read(value_card, *CONSULTATIONS).target.target.amount) == "200"


def test_restoring_over_a_sum_asks_as_typing_does(desk: Desk, panel: SidePanel) -> None:
    desk.context.perform(values.paste, {ADVICE: "5"})
    desk.context.perform(values.clear, [ADVICE])
    contributions.add(desk.context.workspace, ADVICE, "MOPS", "7")
    wait()
    (restore,) = (row.restore for row in panel.history.rows if row.restore.isVisible())
    desk.answer(False)
    restore.click()
    assert desk.stored("Liczba porad") == "7"
    desk.answer(True)
    restore.click()
    assert desk.stored("Liczba porad") == "5"
    assert len(desk.answers.questions) == 2


def test_a_doubt_goes_when_the_part_it_hangs_on_is_taken_back(desk: Desk, panel: SidePanel) -> None:
    with desk.context.workspace.transaction(Act.EDIT_INDICATOR) as edit:
        edit.put(replace(edit.get(Indicator, 1), parts_rule=PartsRule.EQUAL))
    desk.go("Liczba porad", 2023)
    desk.context.perform(values.paste, {Place(2, 2): "31"})
    wait()
    strip = panel.value._doubts
    assert strip.isVisible()
    desk.undo()
    wait()
    assert not strip.isVisible()


def test_what_a_value_follows_from_is_told_anew_when_only_the_sources_change(
    desk: Desk, panel: SidePanel
) -> None:
    formulas.set_formula(desk.context.workspace, CERTIFICATES, "[prawnych] + [psychologicznych]", 0)
    desk.go("Liczba zaświadczeń", 2023)
    wait()
    assert "prawnych: 30" in said(panel)
    desk.context.perform(values.paste, {Place(2, 2): "40", Place(3, 2): "90"})
    wait()
    assert "prawnych: 40" in said(panel)


def test_a_paste_that_would_freeze_the_window_is_refused_in_words(desk: Desk, panel: SidePanel) -> None:
    panel.comment.field.setFocus()
    desk.press("abc")
    QGuiApplication.clipboard().setText("x" * 1_000_000)
    desk.press((Qt.Key.Key_V, CTRL))
    assert panel.comment.field.typed == "abc"
    assert "za długi" in said(panel)
    desk.press("d")
    assert "za długi" not in said(panel)


def test_nothing_typed_or_pasted_into_a_line_is_cut(desk: Desk, panel: SidePanel) -> None:
    QGuiApplication.clipboard().setText("9" * 40_000)
    panel.target.amount.setFocus()
    desk.press((Qt.Key.Key_V, CTRL), ENTER)
    assert desk.refusals == [Refusal.TEXT_TOO_LONG]
    assert len(panel.target.amount.text()) == 40_000


def test_a_file_that_cannot_be_read_is_told_and_the_panel_shows_all_the_same(
    desk: Desk, panel: SidePanel
) -> None:
    panel.hide()
    path = desk.context.workspace.path
    kept = path.read_bytes()
    path.write_bytes(b"\0" * len(kept))
    panel.show_cell(Place(4, 2))
    panel.show()
    path.write_bytes(kept)
    assert desk.refusals
    assert said(panel) == "Wybierz komórkę w siatce, a zobaczysz tu wszystko o niej."


def test_a_screen_reader_hears_where_it_begins_what_is_only_seen(desk: Desk, panel: SidePanel) -> None:
    desk.context.perform(values.paste, {Place(1, 2): "1000"})
    desk.go("Liczba porad", 2023)
    wait()
    heard = panel.first_focus().accessibleDescription().replace("\N{NO-BREAK SPACE}", " ")
    for words in ("Liczba porad", "2023", "1 000 porad", "wobec 2022", "Ponad trzy razy więcej"):
        assert words in heard
    assert panel.value.follow_up.accessibleDescription() == ""
    restore = panel.history.rows[0].restore
    assert restore.accessibleName() == "Przywróć 130"
    assert "130 → 1 000" in restore.accessibleDescription().replace("\N{NO-BREAK SPACE}", " ")
