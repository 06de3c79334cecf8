"""The screen „Opisy”: how far all has come, what is written about each element, and what is carried over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.domain.entities import Narrative, ProgrammePeriod
from db.domain.errors import Refusal
from db.domain.kinds import Act, NarrativeSection
from db.domain.periods import year
from db.queries.narratives import Prose
from db.queries.narratives import narratives as narratives_of
from desktop.app import files, narratives, structure
from desktop.gui.context import Context
from desktop.gui.prose.screen import ProseScreen
from gui.answers import Answers
from gui.prose_desk import CTRL, ENTER, ESC, INTRODUCTION, KEY, SHIFT, Desk

CONCLUSIONS = NarrativeSection.CONCLUSIONS
FIRST, SECOND = 1, 2


class ScreenDesk(Desk):
    """The screen in a window, at 2024, of which nothing is written; the tree has the focus."""

    def make(self) -> QWidget:
        """The screen."""
        self.answers = Answers()
        self.screen = ProseScreen(self.context, self.answers)
        self.view, self.model = self.screen.view, self.screen.model
        self.editor = self.screen.text.sections.field
        return self.screen

    def begin(self) -> None:
        """Begin in the tree."""
        self.screen.first_focus().setFocus()

    def go(self, node_id: int) -> None:
        """Make a node the current one."""
        self.view.choose(node_id)

    def states(self) -> dict[int, Prose]:
        """How far each shown element has come; 0 is the programme."""
        return {each: self.model.row_of(each).state for each in (0, *self.model.outline.rows)}

    def settle(self, qtbot: QtBot) -> None:
        """Wait until the screen has caught up."""
        qtbot.waitUntil(lambda: not self.screen._stale)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[ScreenDesk]:
    """The screen with nothing written for 2024."""
    made = ScreenDesk(tmp_path / "proza.spr")
    yield made
    made.close()


def test_the_tree_tells_how_far_each_element_has_come(desk: ScreenDesk, qtbot: QtBot) -> None:
    QAbstractItemModelTester(desk.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert set(desk.states().values()) == {Prose.EMPTY}
    narratives.set_prose(desk.context.workspace, 1, 2, INTRODUCTION, "Tekst", node_id=FIRST)
    desk.settle(qtbot)
    assert desk.states() == {0: Prose.EMPTY, FIRST: Prose.WRITTEN, SECOND: Prose.EMPTY}
    assert "Opisano 1 z 3" in desk.screen.bar._counts.text()
    desk.context.choose_period(1)
    desk.settle(qtbot)
    assert desk.states()[FIRST] is Prose.WRITTEN


def test_each_element_and_section_has_a_text_of_its_own(desk: ScreenDesk) -> None:
    desk.go(FIRST)
    desk.press(ENTER, "O pierwszym", (KEY.Key_PageDown, CTRL))
    assert desk.area.toPlainText() == ""
    desk.screen.text.sections.turn(CONCLUSIONS)
    desk.area.setFocus()
    desk.press("Wnioski")
    desk.go(SECOND)
    assert (desk.area.toPlainText(), desk.screen.text.sections.section) == ("", CONCLUSIONS)
    desk.go(0)
    desk.area.setFocus()
    desk.press("O całości")
    desk.view.setFocus()
    assert desk.stored(node_id=FIRST) == {INTRODUCTION: "O pierwszym", CONCLUSIONS: "Wnioski"}
    assert desk.stored(node_id=SECOND) == {}
    assert desk.stored(node_id=None) == {CONCLUSIONS: "O całości"}


def test_only_what_is_still_to_be_written_is_shown_with_what_is_above_it(
    desk: ScreenDesk, qtbot: QtBot
) -> None:
    below = structure.add_node(desk.context.workspace, 1, "Warsztaty", parent_id=None, level_id=1)
    narratives.set_prose(desk.context.workspace, 1, 2, INTRODUCTION, "Tekst", node_id=FIRST)
    desk.settle(qtbot)
    desk.screen.bar.looks[Prose.EMPTY].trigger()
    assert set(desk.states()) == {0, SECOND, below}
    desk.screen.bar.clear()
    assert FIRST in desk.states()


def test_an_element_is_found_without_diacritics_and_esc_shows_all_again(desk: ScreenDesk) -> None:
    desk.press((KEY.Key_F, CTRL), "profil", ENTER)
    assert set(desk.states()) == {0, SECOND}
    desk.screen.bar.search.setFocus()
    desk.press(ESC)
    assert set(desk.states()) == {0, FIRST, SECOND}


def test_f8_leads_from_one_element_to_the_next_and_back(desk: ScreenDesk) -> None:
    desk.press(KEY.Key_F8)
    assert desk.view.current_id == FIRST
    desk.press(KEY.Key_F8, KEY.Key_F8)
    assert desk.view.current_id == SECOND
    desk.press((KEY.Key_F8, SHIFT))
    assert desk.view.current_id == FIRST


def test_f6_leads_to_the_text_and_back(desk: ScreenDesk) -> None:
    desk.press(KEY.Key_F6)
    assert desk.area.hasFocus()
    desk.press(KEY.Key_F6)
    assert desk.view.hasFocus()


def test_prose_is_carried_over_with_its_numbers_and_looked_through(desk: ScreenDesk, qtbot: QtBot) -> None:
    desk.answers.lay(0)
    desk.press((KEY.Key_D, CTRL | SHIFT))
    desk.settle(qtbot)
    assert desk.states()[FIRST] is Prose.CARRIED
    desk.go(FIRST)
    assert desk.shown() == "W 2023 r. udzielono porad 782 osobom: 812\u00a0osób."
    strip = desk.screen.text.sections.strip
    assert strip.isVisible()
    qtbot.waitUntil(lambda: len(desk.underlined()) >= 2, timeout=15_000)
    desk.area.setFocus()
    desk.press((KEY.Key_Home, CTRL), KEY.Key_F7)
    desk.choose("Zamień na pole: 2024")
    desk.view.setFocus()
    desk.settle(qtbot)
    assert not strip.isVisible()
    qtbot.waitUntil(lambda: [each[:3] for each in desk.underlined()] == ["782"], timeout=5000)
    assert desk.stored() == {INTRODUCTION: "W {period} r. udzielono porad 782 osobom: {value 1}."}


def test_carrying_over_is_one_step_to_undo(desk: ScreenDesk, qtbot: QtBot) -> None:
    desk.answers.lay(0)
    desk.screen.actions_here.carry.trigger()
    assert desk.context.workspace.next_undo().act is Act.CARRY_NARRATIVES
    desk.screen._toast.undone.emit()
    desk.settle(qtbot)
    assert set(desk.states().values()) == {Prose.EMPTY}


def test_what_was_looked_through_is_so_at_the_press_of_a_button(desk: ScreenDesk, qtbot: QtBot) -> None:
    desk.answers.lay(0)
    desk.screen.actions_here.carry.trigger()
    desk.go(FIRST)
    desk.screen.actions_here.approve.trigger()
    desk.settle(qtbot)
    assert desk.states()[FIRST] is Prose.WRITTEN
    assert desk.stored() == {INTRODUCTION: "W 2023 r. udzielono porad 782 osobom: {value 1}."}


def test_where_there_is_nothing_to_carry_the_action_is_off(desk: ScreenDesk, qtbot: QtBot) -> None:
    assert desk.screen.actions_here.carry.isEnabled()
    desk.context.choose_period(1)
    desk.settle(qtbot)
    assert not desk.screen.actions_here.carry.isEnabled()


def test_undo_of_the_record_shows_in_the_text(desk: ScreenDesk, qtbot: QtBot) -> None:
    desk.go(FIRST)
    narratives.set_prose(desk.context.workspace, 1, 2, INTRODUCTION, "Jeden", node_id=FIRST)
    desk.settle(qtbot)
    assert desk.area.toPlainText() == "Jeden"
    desk.context.perform(lambda workspace: workspace.undo())
    desk.settle(qtbot)
    assert desk.area.toPlainText() == ""


def test_what_is_typed_is_stored_before_another_screen_or_file_comes(desk: ScreenDesk) -> None:
    desk.go(FIRST)
    desk.area.setFocus()
    desk.press("Ala")
    desk.screen.hide()
    assert desk.stored() == {INTRODUCTION: "Ala"}


def test_what_is_typed_is_stored_when_the_window_closes(desk: ScreenDesk) -> None:
    desk.go(FIRST)
    desk.area.setFocus()
    desk.press("Ala")
    desk.screen.closeEvent(QCloseEvent())
    assert desk.stored() == {INTRODUCTION: "Ala"}


def test_what_is_typed_is_stored_in_its_own_file_when_another_one_comes(
    desk: ScreenDesk, tmp_path: Path
) -> None:
    desk.go(FIRST)
    desk.area.setFocus()
    desk.press("Ala")
    old = desk.context.workspace
    desk.context.open(files.create_file(tmp_path / "inny.spr"))
    assert [each.body for each in old.read(narratives_of, 1, 2, FIRST).values()] == ["Ala"]
    assert desk.editor.text() == ""
    old.close()


def test_what_is_typed_comes_before_what_is_carried_over(desk: ScreenDesk) -> None:
    desk.go(FIRST)
    desk.area.setFocus()
    desk.press("Moje")
    desk.answers.lay(0)
    desk.screen.actions_here.carry.trigger()
    assert desk.stored() == {INTRODUCTION: "Moje"}
    assert desk.answers.questions == []
    assert desk.refusals == [Refusal.NARRATIVES_NONE_TO_CARRY]


def test_only_what_would_be_carried_over_is_counted(desk: ScreenDesk) -> None:
    workspace = desk.context.workspace
    ended = structure.add_node(workspace, 1, "Dawne", parent_id=None, level_id=1)
    structure.set_years(workspace, ended, None, 2023)
    for node_id in (None, SECOND, ended):
        narratives.set_prose(workspace, 1, 1, INTRODUCTION, "Tekst", node_id=node_id)
    narratives.set_prose(workspace, 1, 2, INTRODUCTION, "Już jest", node_id=SECOND)
    desk.answers.lay(0)
    desk.screen.actions_here.carry.trigger()
    offered = desk.answers.details[-1]
    assert offered[0].meaning == "2 opisy"
    assert workspace.next_undo().act is Act.CARRY_NARRATIVES
    assert len(desk.stored()) == len(desk.stored(node_id=None)) == 1
    assert desk.stored(node_id=ended) == {}


def test_prose_from_two_years_ago_is_looked_through_for_the_years_it_was_about(
    desk: ScreenDesk, qtbot: QtBot
) -> None:
    with desk.context.workspace.transaction(Act.IMPORT) as edit:
        period_id = edit.add(year(2022))
        edit.add(ProgrammePeriod(1, period_id))
        edit.add(Narrative(1, period_id, INTRODUCTION, "W 2022 r. było 700 osób.", FIRST))
    desk.context.choose_period(2)
    desk.context.perform(narratives.carry_over, 1, period_id, 2)
    desk.settle(qtbot)
    desk.go(FIRST)
    carried_from = desk.editor.review.carried_from
    assert carried_from is not None
    assert carried_from.year == 2022


def test_all_certain_numbers_become_fields_at_once(desk: ScreenDesk, qtbot: QtBot) -> None:
    desk.go(FIRST)
    desk.area.setFocus()
    desk.press("Z poradnictwa korzystało 812 osób")
    desk.screen.actions_here.fields.trigger()
    desk.settle(qtbot)
    assert desk.editor.text() == "Z poradnictwa korzystało {value 1}"
    assert desk.screen._toast.accessibleName() == "Zamieniono na pola 1 liczbę."
    desk.screen._toast.undone.emit()
    assert desk.stored() == {INTRODUCTION: "Z poradnictwa korzystało 812 osób"}
    desk.screen.actions_here.fields.trigger()
    desk.screen.actions_here.fields.trigger()
    assert "Żadna wpisana liczba" in desk.screen._toast.accessibleName()


def test_undo_takes_back_what_was_typed_last_though_it_is_not_stored_yet(
    desk: ScreenDesk, qtbot: QtBot
) -> None:
    desk.go(FIRST)
    desk.area.setFocus()
    desk.press("Pierwszy.")
    desk.editor.save()
    desk.press(" Drugi.")
    desk.context.perform(lambda workspace: workspace.undo())
    desk.settle(qtbot)
    assert desk.editor.text() == "Pierwszy."
    assert desk.stored() == {INTRODUCTION: "Pierwszy."}
    desk.context.perform(lambda workspace: workspace.redo())
    desk.settle(qtbot)
    assert desk.editor.text() == "Pierwszy. Drugi."


def test_what_is_brought_in_comes_after_what_is_being_typed(desk: ScreenDesk, qtbot: QtBot) -> None:
    desk.go(FIRST)
    desk.area.setFocus()
    desk.press("Moje zdanie.")
    desk.context.perform(narratives.set_prose, 1, 2, INTRODUCTION, "Z importu.", node_id=FIRST)
    desk.settle(qtbot)
    assert desk.editor.text() == "Z importu."
    desk.context.perform(lambda workspace: workspace.undo())
    assert desk.stored() == {INTRODUCTION: "Moje zdanie."}


def test_an_empty_file_says_what_to_do_first(qtbot: QtBot, tmp_path: Path) -> None:
    context = Context(files.create_file(tmp_path / "pusty.spr"))
    screen, window = ProseScreen(context, Answers()), QMainWindow()
    window.setCentralWidget(screen)
    qtbot.addWidget(window)
    window.show()
    wanted: list[str] = []
    screen.wants_screen.connect(wanted.append)
    step = screen.first_focus()
    assert isinstance(step, QPushButton)
    step.click()
    assert wanted == ["structure"]
    context.workspace.close()


def test_everything_on_the_screen_has_a_name(desk: ScreenDesk) -> None:
    def name(widget: QWidget) -> str:
        return widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip()

    keyed = (
        each for each in desk.screen.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    nameless = [each for each in keyed if each.isVisible() and not name(each)]
    assert nameless == []
