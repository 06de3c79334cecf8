"""Contributions half typed or refused: they stay with their own row of their own cell."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from db.domain.errors import Refusal
from db.queries.contributions import contributed_cell
from db.queries.value_card import value_card
from desktop.app import contributions, files, texts
from desktop.app.contributions import Details
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from desktop.gui.panel.contributions_model import AMOUNT, REALIZER
from desktop.gui.panel.contributions_pane import ContributionsPane
from gui.values_desk import ENTER, ESC, F2, TAB, Desk

ADVICE, CONSULTATIONS = Place(1, 3), Place(4, 3)


@pytest.fixture
def pane(desk: Desk) -> ContributionsPane:
    """The contributions to the number of counsels in 2024, beside the grid."""
    desk.go("Liczba porad")
    desk.screen.beside.show()
    wait()
    return desk.screen.beside._panel.contributions


def wait() -> None:
    """Let the panel follow."""
    QTest.qWait(150)


def add(desk: Desk, *rows: tuple[str, str]) -> None:
    """Contributions that are stored already."""
    for realizer, amount in rows:
        contributions.add(desk.context.workspace, ADVICE, realizer, amount, Details())


def go(pane: ContributionsPane, row: int, column: int) -> None:
    """Lead the keyboard to a cell of the table."""
    pane.table.setFocus()
    pane.table.setCurrentIndex(pane.model.index(row, column))


def click(desk: Desk, label: str) -> None:
    """Click a cell of the grid."""
    place = desk.view.visualRect(desk.index(label)).center()
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait()


def stored(workspace: Workspace, place: Place = ADVICE) -> dict[str, tuple[int, str]]:
    """How much each delivered, and the note about it."""
    rows = workspace.read(contributed_cell, *place).contributions
    return {each.realizer: (int(each.contribution.amount), each.contribution.note) for each in rows}


def note(pane: ContributionsPane) -> QLineEdit:
    """The field for the note on the chosen contribution."""
    return next(each for each in pane.findChildren(QLineEdit) if each.accessibleName() == "Uwaga")


def shown(pane: ContributionsPane, row: int) -> list[str]:
    """A row of the table."""
    return [pane.model.index(row, column).data() for column in range(pane.model.columnCount())]


def complaints(pane: ContributionsPane) -> str:
    """What is said to be wrong."""
    labels = (each for each in pane.findChildren(QLabel) if each.property("kind") == "error")
    return "\n".join(each.text() for each in labels if each.isVisible())


def test_a_refused_contribution_waits_in_its_cell_and_the_keyboard_is_where_the_user_went(
    desk: Desk, pane: ContributionsPane
) -> None:
    go(pane, 0, REALIZER)
    desk.press("MOPS", TAB, "abc")
    click(desk, "Liczba konsultacji")
    assert desk.refusals == [Refusal.AMOUNT_UNREAD]
    assert QApplication.focusWidget() is desk.view
    desk.press("5", ENTER)
    assert desk.stored("Liczba konsultacji") == "5"
    assert desk.context.workspace.read(value_card, *CONSULTATIONS).target is None
    assert complaints(pane) == ""
    click(desk, "Liczba porad")
    assert shown(pane, 0) == ["MOPS", "abc", ""]
    assert "„abc” to nie liczba" in complaints(pane)
    go(pane, 0, AMOUNT)
    desk.press("7", ENTER)
    wait()
    assert stored(desk.context.workspace) == {"MOPS": (7, "")}
    assert complaints(pane) == ""


def test_a_refused_amount_stays_in_its_row_until_it_is_given_up(desk: Desk, pane: ContributionsPane) -> None:
    add(desk, ("A", "5"), ("B", "7"))
    wait()
    go(pane, 0, AMOUNT)
    desk.press("abc")
    click(desk, "Liczba konsultacji")
    assert QApplication.focusWidget() is desk.view
    click(desk, "Liczba porad")
    assert shown(pane, 0)[:2] == ["A", "abc"]
    contributions.move(desk.context.workspace, 1, 1)
    wait()
    assert [shown(pane, row)[AMOUNT] for row in (0, 1)] == ["7", "abc"]
    go(pane, 1, AMOUNT)
    desk.press(F2, ESC)
    assert shown(pane, 1)[AMOUNT] == "5"
    assert complaints(pane) == ""


def test_what_is_typed_in_the_line_when_another_cell_is_shown_stays_with_its_own(
    desk: Desk, pane: ContributionsPane
) -> None:
    go(pane, 0, REALIZER)
    desk.press("MOPS", TAB, "abc")
    desk.go("Liczba konsultacji")
    wait()
    assert shown(pane, 0) == ["Kolejna instytucja", "", ""]
    desk.go("Liczba porad")
    wait()
    assert shown(pane, 0) == ["MOPS", "abc", ""]


def test_a_note_goes_to_the_contribution_for_which_it_was_typed(desk: Desk, pane: ContributionsPane) -> None:
    add(desk, ("A", "5"), ("B", "7"))
    wait()
    go(pane, 1, REALIZER)
    note(pane).setFocus()
    desk.press("uwaga do B")
    contributions.move(desk.context.workspace, pane.model.contribution(1).contribution.id, -1)
    wait()
    desk.view.setFocus()
    assert stored(desk.context.workspace) == {"A": (5, ""), "B": (7, "uwaga do B")}


def test_a_note_goes_to_its_contribution_though_an_undo_changes_the_order(
    desk: Desk, pane: ContributionsPane
) -> None:
    add(desk, ("B", "7"), ("A", "5"))
    contributions.move(desk.context.workspace, 1, 1)
    wait()
    go(pane, 0, REALIZER)
    note(pane).setFocus()
    desk.press("uwaga do A")
    desk.undo()
    wait()
    desk.view.setFocus()
    assert stored(desk.context.workspace) == {"A": (5, "uwaga do A"), "B": (7, "")}


def test_choosing_another_contribution_stores_the_note_with_the_former(
    desk: Desk, pane: ContributionsPane
) -> None:
    add(desk, ("A", "5"), ("B", "7"))
    wait()
    go(pane, 0, REALIZER)
    note(pane).setFocus()
    desk.press("do A")
    pane.table.setCurrentIndex(pane.model.index(1, REALIZER))
    assert note(pane).text() == ""
    assert stored(desk.context.workspace) == {"A": (5, "do A"), "B": (7, "")}


def test_a_refused_note_stays_with_its_contribution(desk: Desk, pane: ContributionsPane) -> None:
    add(desk, ("A", "5"), ("B", "7"))
    wait()
    go(pane, 0, REALIZER)
    note(pane).setFocus()
    note(pane).insert("ą" * (texts.LONGEST + 1))
    go(pane, 1, REALIZER)
    assert desk.refusals == [Refusal.TEXT_TOO_LONG]
    assert (note(pane).text(), complaints(pane)) == ("", "")
    go(pane, 0, REALIZER)
    assert len(note(pane).text()) == texts.LONGEST + 1
    assert "za długi" in complaints(pane)


def test_the_line_in_which_one_types_stays_open_through_an_undo(desk: Desk, pane: ContributionsPane) -> None:
    add(desk, ("A", "5"))
    wait()
    go(pane, 1, REALIZER)
    desk.press("Poradnia")
    line = QApplication.focusWidget()
    desk.undo()
    wait()
    assert QApplication.focusWidget() is line
    desk.press(TAB, "8", ENTER)
    wait()
    assert stored(desk.context.workspace) == {"Poradnia": (8, "")}


def test_an_amount_half_typed_stays_with_its_row_when_another_one_goes(
    desk: Desk, pane: ContributionsPane
) -> None:
    add(desk, ("A", "5"), ("B", "7"))
    wait()
    go(pane, 1, AMOUNT)
    desk.press("12")
    contributions.remove(desk.context.workspace, [1])
    wait()
    desk.press("3", ENTER)
    wait()
    assert stored(desk.context.workspace) == {"B": (123, "")}


def test_a_name_too_long_is_refused_in_words_and_not_cut(desk: Desk, pane: ContributionsPane) -> None:
    go(pane, 0, REALIZER)
    desk.press("M")
    QApplication.focusWidget().setText("ą" * 40_000)
    desk.press(TAB, "5", ENTER)
    wait()
    assert desk.refusals == [Refusal.TEXT_TOO_LONG]
    assert len(shown(pane, 0)[REALIZER]) == 40_000
    assert stored(desk.context.workspace) == {}


def test_what_is_half_typed_is_stored_before_another_file_is_opened(
    desk: Desk, pane: ContributionsPane, tmp_path: Path, values_file: Path
) -> None:
    add(desk, ("A", "5"))
    wait()
    go(pane, 0, REALIZER)
    note(pane).setFocus()
    desk.press("do A")
    former = desk.context.workspace
    with closing(former):
        desk.context.open(files.open_file(Path(shutil.copy(values_file, tmp_path / "drugi.spr"))))
        assert stored(former) == {"A": (5, "do A")}
    assert stored(desk.context.workspace) == {}


def test_a_line_half_typed_is_stored_before_another_file_is_opened(
    desk: Desk, pane: ContributionsPane, tmp_path: Path, values_file: Path
) -> None:
    go(pane, 0, REALIZER)
    desk.press("MOPS", TAB, "5")
    former = desk.context.workspace
    with closing(former):
        desk.context.open(files.open_file(Path(shutil.copy(values_file, tmp_path / "drugi.spr"))))
        assert stored(former) == {"MOPS": (5, "")}
    wait()
    assert stored(desk.context.workspace) == {}


def test_an_empty_table_takes_no_more_room_than_two_rows(desk: Desk, pane: ContributionsPane) -> None:
    empty, row = pane.table.height(), pane.table.verticalHeader().defaultSectionSize()
    add(desk, ("A", "5"))
    wait()
    assert pane.table.height() == empty
    add(desk, ("B", "7"))
    wait()
    assert pane.table.height() == empty + row


def test_a_screen_reader_hears_at_the_table_what_the_value_comes_from(
    desk: Desk, pane: ContributionsPane
) -> None:
    add(desk, ("A", "5"), ("B", "7"))
    wait()
    assert pane.table.accessibleDescription() == "5 + 7 = 12"
