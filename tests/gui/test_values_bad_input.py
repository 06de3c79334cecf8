"""What nobody should enter: it is answered in words, and nothing is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from db.domain.errors import Refusal
from gui.values_desk import CTRL, ENTER, ESC, F2, Desk

PASTE = (Qt.Key.Key_V, CTRL)
LONG = "5 " + "a" * 1_000_000


def line() -> QLineEdit:
    """The line that is open over a cell."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    return focused


@pytest.mark.parametrize("typed", ["7" * 200, "-" + "1" * 200, "0," + "3" * 200, "1 000 " * 40 + "kg"])
def test_a_number_of_two_hundred_digits_is_kept_as_typed(desk: Desk, typed: str) -> None:
    desk.go("Liczba porad")
    desk.press(typed, ENTER)
    assert desk.stored("Liczba porad") == typed.strip()
    assert "Nie rozpoznano" in desk.index("Liczba porad").data(Qt.ItemDataRole.ToolTipRole)
    desk.undo()
    assert desk.stored("Liczba porad") is None


@pytest.mark.parametrize("label", ["Liczba porad", "Uwagi", "Spotkania", "Wydatki"])
def test_a_megabyte_pasted_into_an_open_line_is_refused_and_stays_there(desk: Desk, label: str) -> None:
    desk.go(label, 2023)
    before = desk.stored(label, 2023)
    QGuiApplication.clipboard().setText(LONG)
    desk.press(F2)
    line().clear()
    desk.press(PASTE, ENTER)
    assert desk.refusals == [Refusal.TEXT_TOO_LONG]
    assert line().text() == LONG
    desk.press(ESC)
    assert desk.stored(label, 2023) == before


def test_a_cell_with_quotes_and_line_breaks_comes_from_excel_whole(desk: Desk) -> None:
    desk.go("Uwagi")
    QGuiApplication.clipboard().setText('"pierwszy\ndrugi z ""cudzysłowem"""\r\n')
    desk.press(PASTE)
    assert desk.stored("Uwagi") == 'pierwszy\ndrugi z "cudzysłowem"'
    desk.press(F2, "!", ENTER)
    assert desk.stored("Uwagi") == 'pierwszy\ndrugi z "cudzysłowem"!'


def test_a_quote_that_nobody_closed_swallows_no_other_cell(desk: Desk) -> None:
    desk.go("Uwagi", 2023)
    QGuiApplication.clipboard().setText('"Razem Łatwiej\t"Razem"\r\n')
    desk.press(PASTE)
    assert (desk.stored("Uwagi", 2023), desk.stored("Uwagi")) == ('"Razem Łatwiej', '"Razem"')
