"""A closed period in the grid: it can be read, copied, flagged; typing, pasting and clearing say why not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from db.domain.entities import Level, Node, Placement, Programme, ProgrammePeriod
from db.domain.kinds import Act
from db.queries.closings import closed_periods
from desktop.app.closing import close_period, reopen_period
from desktop.gui.values.cells import Sign
from desktop.gui.values.key_words import effects
from desktop.gui.values.keys import Effect
from gui.values_desk import CTRL, DELETE, ENTER, F2, PASTE_ALL_THE_SAME, Desk

PROGRAMME, OTHER = 1, 2
OF_2023, OF_2024 = 2, 3


def close(desk: Desk, period_id: int, programme_id: int = PROGRAMME) -> None:
    """Close a period as the menu does."""
    close_period(desk.context.workspace, programme_id, period_id)


def share_with_another_programme(desk: Desk, label: str) -> None:
    """Show an indicator in a second programme, which reports on 2023 too."""
    indicator_id = desk.sheet.sheet_line(desk.row(label)).indicator_id
    with desk.context.workspace.transaction(Act.IMPORT) as edit:
        edit.add(Programme("Program osłonowy", 2022, 2030, id=OTHER))
        edit.add(ProgrammePeriod(OTHER, OF_2023))
        level_id = edit.add(Level(OTHER, "Cel", "Cele", carries_indicators=True))
        edit.add(Placement(edit.add(Node(OTHER, level_id, "Osłona")), indicator_id))


def header(desk: Desk, column: int) -> str:
    """What a screen reader says of a column."""
    spoken = desk.sheet.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    return spoken or ""


def test_nothing_is_typed_into_a_closed_column_and_the_reason_is_told(desk: Desk) -> None:
    close(desk, OF_2023)
    desk.go("Liczba porad", 2023)
    desk.press("7", ENTER, F2)
    assert desk.stored("Liczba porad", 2023) == "130"
    assert set(desk.refusals) == {"period_closed"}


def test_the_column_beside_it_takes_values(desk: Desk) -> None:
    close(desk, OF_2023)
    desk.go("Liczba porad", 2024)
    desk.press("7", ENTER)
    assert desk.stored("Liczba porad", 2024) == "7"
    assert desk.refusals == []


def test_clearing_a_block_that_reaches_into_it_leaves_everything(desk: Desk) -> None:
    close(desk, OF_2023)
    desk.select(("Liczba porad", 2022), ("Liczba porad", 2023))
    desk.press(DELETE)
    assert (desk.stored("Liczba porad", 2022), desk.stored("Liczba porad", 2023)) == ("120", "130")
    assert desk.refusals == ["period_closed"]


def test_a_block_pasted_over_it_says_what_is_left_out_and_takes_the_rest(desk: Desk) -> None:
    close(desk, OF_2023)
    desk.go("Liczba porad", 2023)
    QGuiApplication.clipboard().setText("999\t140")
    desk.in_dialog(*PASTE_ALL_THE_SAME)
    desk.press((Qt.Key.Key_V, CTRL))
    assert desk.dialog is not None
    assert "pominięty: okres jest zamknięty" in "\n".join(desk.dialog.said)
    assert (desk.stored("Liczba porad", 2023), desk.stored("Liczba porad", 2024)) == ("130", "140")


def test_what_is_pasted_into_it_alone_is_refused_with_the_reason(desk: Desk) -> None:
    close(desk, OF_2023)
    desk.go("Liczba porad", 2023)
    QGuiApplication.clipboard().setText("999")
    desk.press((Qt.Key.Key_V, CTRL))
    assert desk.refusals == ["period_closed"]


def test_it_can_be_flagged_and_copied(desk: Desk) -> None:
    close(desk, OF_2023)
    desk.go("Liczba porad", 2023)
    desk.press((Qt.Key.Key_C, CTRL))
    assert QGuiApplication.clipboard().text().strip() == "130"
    flag = effects()[Effect.FLAG]
    next(each for each in desk.screen.menu_actions() if each and each.text() == flag).trigger()
    assert Sign.FLAG in desk.sheet.cell(desk.row("Liczba porad"), 1).signs
    assert desk.refusals == []


def test_the_header_and_the_foot_say_that_it_is_closed(desk: Desk) -> None:
    assert header(desk, 1) == ""
    close(desk, OF_2023)
    assert "zamknięty" in header(desk, 1)
    assert header(desk, 2) == ""
    desk.go("Liczba porad", 2023)
    assert "Okres jest zamknięty" in desk.screen._foot.text()


def test_the_strip_stands_as_long_as_the_chosen_period_is_closed(desk: Desk) -> None:
    close(desk, OF_2023)
    assert desk.screen.lock.isHidden()
    close(desk, OF_2024)
    assert not desk.screen.lock.isHidden()
    assert "2024" in desk.screen.lock.sentence
    reopen_period(desk.context.workspace, PROGRAMME, OF_2024, "korekta poradni")
    assert desk.screen.lock.isHidden()


def test_undo_passes_the_closing_by(desk: Desk) -> None:
    desk.go("Liczba porad", 2024)
    desk.press("7", ENTER)
    close(desk, OF_2023)
    desk.undo()
    assert desk.stored("Liczba porad", 2024) is None
    assert OF_2023 in desk.context.workspace.read(closed_periods, PROGRAMME)


def test_a_cell_that_another_programme_has_closed_carries_a_lock_of_its_own(desk: Desk) -> None:
    share_with_another_programme(desk, "Liczba porad")
    close(desk, OF_2023, OTHER)
    desk.context.choose_programme(PROGRAMME)
    row = desk.row("Liczba porad")
    assert Sign.LOCK in desk.sheet.cell(row, 1).signs
    assert Sign.LOCK not in desk.sheet.cell(desk.row("Liczba konsultacji"), 1).signs
    desk.go("Liczba porad", 2023)
    desk.press("7", ENTER)
    assert desk.stored("Liczba porad", 2023) == "130"
    assert desk.refusals == ["period_closed"]
    assert "w innym programie" in desk.sheet.words(row, 1)
