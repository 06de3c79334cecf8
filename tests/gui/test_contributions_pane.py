"""Contributions beside the value, typed as in a spreadsheet and explained in words."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QRadioButton, QWidget

from db import store
from db.domain.entities import Indicator, Realizer, Unit
from db.domain.kinds import Act, IndicatorKind, Nature
from db.domain.periods import year
from db.queries.contributions import contributed_cell
from desktop.app import contributions, values
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from desktop.gui.context import Context
from desktop.gui.panel.contributions_model import AMOUNT, REALIZER
from desktop.gui.panel.contributions_pane import ContributionsPane
from gui.answers import Answers

ENTER, TAB, ESC, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Delete
UP, DOWN, F2 = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_F2
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
TRAININGS, PERSONS = Place(1, 1), Place(2, 1)


class Desk:
    """A pane with the keyboard in its table, over a file with two indicators and two known realizers."""

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace(store.create(path))
        with self.workspace.transaction(Act.IMPORT) as edit:
            edit.add(year(2024))
            edit.add(Indicator("szkolenia", id=1))
            edit.add(Indicator("osoby", nature=Nature.PEOPLE, id=2))
            edit.add(Realizer("Poradnia nr 1"))
            edit.add(Realizer("MOPS"))
            edit.add(Unit("porada", "porady", "porad"))
        self.context = Context(self.workspace)
        self.refusals: list[str] = []
        self.context.refused.connect(lambda error: self.refusals.append(error.refusal))
        self.pane = ContributionsPane(self.context, Answers())
        self.pane.resize(340, 500)
        QAbstractItemModelTester(
            self.pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal, self.pane
        )
        self.pane.show()
        self.pane.activateWindow()
        self.show(TRAININGS)

    def show(self, place: Place | None) -> None:
        self.pane.show_cell(place)
        self.pane.table.setFocus()

    def press(self, *keys: object) -> None:
        """Type texts and press keys, pairs being a key with its modifiers, wherever the focus is."""
        for key in keys:
            if isinstance(key, str):
                for letter in key:
                    QTest.keyClick(self.focus, letter)
                    QApplication.processEvents()
            elif isinstance(key, tuple):
                QTest.keyClick(self.focus, *key)
            else:
                QTest.keyClick(self.focus, key)
            for _step in range(3):  # Enter stores a moment later, and what was refused opens after that
                QApplication.processEvents()

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def rows(self, place: Place = TRAININGS) -> list[tuple[str, int]]:
        """Who delivered how much, as it is stored."""
        cell = self.workspace.read(contributed_cell, *place)
        assert cell is not None
        return [(each.realizer, int(each.contribution.amount)) for each in cell.contributions]

    def value(self, place: Place = TRAININGS) -> int | None:
        cell = self.workspace.read(contributed_cell, *place)
        assert cell is not None
        return None if cell.value is None or cell.value.amount is None else int(cell.value.amount)

    def shown(self) -> list[list[str]]:
        """The table's texts."""
        model = self.pane.model
        return [
            [plain(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    @property
    def said(self) -> str:
        return plain(self.pane.answer.said)

    def close(self) -> None:
        self.pane.close()
        self.workspace.close()
        self.pane.deleteLater()
        QApplication.sendPostedEvents(self.pane, QEvent.Type.DeferredDelete)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "a.spr")
    yield made
    made.close()


def test_an_empty_cell_says_what_contributions_are_for(desk: Desk) -> None:
    assert "wpisz tu, ile podała każda" in desk.said
    assert desk.shown() == [["Kolejna instytucja", "", ""]]


def test_contributions_are_typed_as_in_a_spreadsheet(desk: Desk) -> None:
    desk.press("Licea", TAB, "446", ENTER, "Przedszkola", TAB, "1 397", ENTER)
    assert desk.rows() == [("Licea", 446), ("Przedszkola", 1397)]
    assert desk.said == "446 + 1 397 = 1 843"
    assert desk.value() == 1843
    index = desk.pane.table.currentIndex()
    assert (index.row(), index.column()) == (2, REALIZER)


def test_the_name_marked_in_the_list_is_taken_by_tab(desk: Desk) -> None:
    contributions.add(desk.workspace, PERSONS, "Pierwszy MOPS", "1")  # contains, but does not begin so
    desk.press("porad", TAB, "5", ENTER, "mo", TAB, "7", ENTER)
    assert desk.rows() == [("Poradnia nr 1", 5), ("MOPS", 7)]


def test_esc_closes_the_list_so_that_a_shorter_name_can_be_new(desk: Desk) -> None:
    desk.press("Poradnia", ESC, TAB, "5", ENTER)
    assert desk.rows() == [("Poradnia", 5)]


def test_the_next_cell_opens_after_tab_and_takes_the_unit(desk: Desk) -> None:
    desk.press("MOPS", TAB, "5", TAB, "porad", TAB)
    assert desk.shown()[0] == ["MOPS", "5", "porad"]
    desk.press(ESC, ESC)
    assert desk.rows() == [("MOPS", 5)]


def test_enter_after_the_unit_begins_the_next_row(desk: Desk) -> None:
    desk.press("MOPS", TAB, "5", TAB, "porad", ENTER)
    index = desk.pane.table.currentIndex()
    assert (index.row(), index.column()) == (1, REALIZER)


def test_what_is_no_number_is_refused_and_opened_again_as_it_was_typed(desk: Desk) -> None:
    desk.press("MOPS", TAB, "dwa", ENTER)
    assert desk.refusals == ["amount_unread"]
    line = desk.focus
    assert isinstance(line, QLineEdit)
    assert line.text() == "dwa"
    desk.press("5", ENTER)
    assert desk.rows() == [("MOPS", 5)]


def test_what_is_typed_half_is_kept_for_its_own_cell(desk: Desk) -> None:
    desk.press("MOPS", ENTER)
    desk.show(PERSONS)
    assert desk.shown() == [["Kolejna instytucja", "", ""]]
    desk.show(TRAININGS)
    assert desk.shown() == [["MOPS", "", ""]]


def test_an_amount_is_amended_and_undone(desk: Desk) -> None:
    contributions.add(desk.workspace, TRAININGS, "MOPS", "5")
    contributions.add(desk.workspace, TRAININGS, "PCK", "1")
    desk.pane.table.setCurrentIndex(desk.pane.model.index(0, AMOUNT))
    desk.press("9", ENTER)
    assert desk.said == "9 + 1 = 10"
    desk.workspace.undo()
    assert desk.said == "5 + 1 = 6"


def test_del_removes_the_row_and_the_last_takes_the_value_along(desk: Desk) -> None:
    contributions.add(desk.workspace, TRAININGS, "MOPS", "5")
    desk.pane.table.setCurrentIndex(desk.pane.model.index(0, AMOUNT))
    desk.press(DELETE)
    assert desk.rows() == []
    assert desk.value() is None


def test_a_block_is_pasted_and_copied_back(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("Szkoły\t446\t\tklasy 1–3\nIzba\t28/mies.\n")
    desk.press((Qt.Key.Key_V, CTRL))
    assert desk.value() == 446 + 28 * 12
    assert desk.said == "446 + 28 × 12 = 782"
    desk.press((Qt.Key.Key_A, CTRL), (Qt.Key.Key_C, CTRL))
    copied = QGuiApplication.clipboard().text()
    desk.show(PERSONS)
    QGuiApplication.clipboard().setText(copied)
    desk.press((Qt.Key.Key_V, CTRL))
    assert desk.rows(PERSONS) == desk.rows(TRAININGS)
    assert desk.shown()[1][AMOUNT] == "28/mies."


def test_rows_are_moved_with_alt_and_an_arrow(desk: Desk) -> None:
    for name in ("A", "B", "C"):
        contributions.add(desk.workspace, TRAININGS, name, "1")
    desk.pane.table.setCurrentIndex(desk.pane.model.index(2, REALIZER))
    desk.press((UP, ALT), (UP, ALT), (UP, ALT), (DOWN, ALT))
    assert [name for name, _amount in desk.rows()] == ["A", "C", "B"]


def test_the_chosen_row_is_described_below(desk: Desk) -> None:
    contributions.add(desk.workspace, TRAININGS, "MOPS", "5")
    desk.pane.table.setCurrentIndex(desk.pane.model.index(0, REALIZER))
    note, date, _document = desk.pane.details.findChildren(QLineEdit)
    date.setFocus()
    desk.press("3.02.2025")
    note.setFocus()
    (monthly,) = desk.pane.details.findChildren(QCheckBox)
    monthly.click()
    cell = desk.workspace.read(contributed_cell, *TRAININGS)
    assert cell is not None
    stored = cell.contributions[0].contribution
    assert (stored.date, stored.monthly) == ("2025-02-03", True)
    assert date.text() == "3 lutego 2025 r."
    assert desk.said == "5 × 12 = 60"


def test_what_is_typed_below_is_stored_before_another_cell_is_shown(desk: Desk) -> None:
    contributions.add(desk.workspace, TRAININGS, "MOPS", "5")
    desk.pane.table.setCurrentIndex(desk.pane.model.index(0, REALIZER))
    note = desk.pane.details.findChildren(QLineEdit)[0]
    note.setFocus()
    desk.press("bez wakacji")
    desk.pane.show_cell(PERSONS)
    cell = desk.workspace.read(contributed_cell, *TRAININGS)
    assert cell is not None
    assert cell.contributions[0].contribution.note == "bez wakacji"


def test_another_file_begins_without_what_was_typed_half(desk: Desk, tmp_path: Path) -> None:
    desk.press("MOPS", ENTER)
    with closing(Workspace(store.create(tmp_path / "b.spr"))) as other:
        with other.transaction(Act.IMPORT) as edit:
            edit.add(year(2024))
            edit.add(Indicator("inne", id=1))
        desk.context.open(other)
        assert desk.shown() == []
        desk.show(TRAININGS)
        assert desk.shown() == [["Kolejna instytucja", "", ""]]


def test_a_typed_value_can_be_counted_from_its_contributions(desk: Desk) -> None:
    values.paste(desk.workspace, {TRAININGS: "905"})
    contributions.paste(desk.workspace, TRAININGS, [["KARAN", "1 000"], ["MOPS", "5"]])
    assert desk.said == "1 000 + 5 = 1 005\nWpisano ręcznie 905, a składowe dają 1 005."
    (count,) = (each for each in desk.pane.findChildren(QPushButton) if each.isVisible())
    count.click()
    assert desk.value() == 1005
    assert desk.said == "1 000 + 5 = 1 005"
    assert not count.isVisible()


def test_a_sum_that_was_cleared_is_told_and_can_be_brought_back(desk: Desk) -> None:
    contributions.paste(desk.workspace, TRAININGS, [["KARAN", "1 000"], ["MOPS", "5"]])
    values.clear(desk.workspace, [TRAININGS])
    assert desk.said == "1 000 + 5 = 1 005\nKomórka jest pusta, a składowe dają 1 005."
    (count,) = (each for each in desk.pane.findChildren(QPushButton) if each.isVisible())
    count.click()
    assert desk.value() == 1005


def test_units_that_differ_ask_what_the_total_counts(desk: Desk) -> None:
    contributions.paste(desk.workspace, TRAININGS, [["A", "7973 porady"], ["B", "184 osoby"]])
    assert desk.said == "Jednostki się różnią: porady, osoby. Co liczy ta suma?"
    counsel, _persons, together = desk.pane.findChildren(QRadioButton)
    together.click()
    assert desk.value() == 8157
    assert desk.said == "7 973 + 184 = 8 157"
    counsel.click()
    assert desk.value() == 7973
    assert counsel.isChecked()
    desk.workspace.undo()
    assert together.isChecked()


def test_people_are_not_added_and_it_says_why(desk: Desk) -> None:
    desk.show(PERSONS)
    desk.press("MOPS", TAB, "88", ENTER, "PCK", TAB, "80", ENTER)
    assert "program ich nie dodaje" in desk.said
    values.paste(desk.workspace, {PERSONS: "100"})
    assert desk.said.startswith("88 + 80 = 168\nWpisano 100, a razem jest 168.")
    values.paste(desk.workspace, {PERSONS: "169"})
    assert "osób może być od 88 do 168" in desk.said


def test_a_computed_cell_shows_no_table(desk: Desk) -> None:
    with desk.workspace.transaction(Act.EDIT_FORMULA) as edit:
        edit.put(Indicator("szkolenia", formula="1", id=1))
    assert not desk.pane.table.isVisible()


def test_nothing_is_shown_without_a_cell_and_what_changed_meanwhile_is_read_later(desk: Desk) -> None:
    desk.show(None)
    assert desk.shown() == []
    desk.show(TRAININGS)
    desk.pane.hide()
    contributions.add(desk.workspace, TRAININGS, "MOPS", "5")
    assert desk.shown() == [["Kolejna instytucja", "", ""]]
    desk.pane.show()
    assert desk.shown()[0][0] == "MOPS"


def test_esc_and_tab_lead_out_of_the_table(desk: Desk) -> None:
    seen: list[int] = []
    desk.pane.keyPressEvent = lambda event: seen.append(event.key())
    desk.press(ESC)
    assert seen == [ESC]
    contributions.add(desk.workspace, TRAININGS, "MOPS", "5")
    desk.pane.table.setCurrentIndex(desk.pane.model.index(0, REALIZER))
    desk.press(TAB)
    assert not desk.pane.table.hasFocus()


def test_a_percent_of_an_average_month_is_said_once_and_a_sum_that_does_not_fit_is_left_to_the_clerk(
    desk: Desk,
) -> None:
    with desk.workspace.transaction(Act.EDIT_INDICATOR) as edit:
        edit.put(replace(edit.get(Indicator, TRAININGS.indicator_id), kind=IndicatorKind.PERCENT))
    delivered = contributions.add(desk.workspace, TRAININGS, "MOPS", "5/mies.")
    assert "12" not in desk.said
    contributions.remove(desk.workspace, [delivered])
    with desk.workspace.transaction(Act.EDIT_INDICATOR) as edit:
        edit.put(replace(edit.get(Indicator, TRAININGS.indicator_id), kind=IndicatorKind.WHOLE))
    contributions.add(desk.workspace, TRAININGS, "MOPS", "2,1/mies.")
    assert desk.said.startswith("2,1 × 12 = 25,2\nSuma jest za długa")
