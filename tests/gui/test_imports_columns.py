"""What the clerk says of tables and levels: it holds for what it was said of, and for nothing else."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.domain.foreign import ForeignDocument, ForeignKind, Paragraph, Table
from db.domain.understanding import Role
from gui.hands import press, type_text
from gui.import_desk import (
    GOAL,
    TITLE,
    Page,
    choose,
    column_says,
    grid,
    rename_level,
    say,
    shown,
    small_document,
)

CONTROL = Qt.KeyboardModifier.ControlModifier
DOWN, TAB, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Return


@pytest.fixture
def owner() -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def desk(qtbot: QtBot, owner: QObject) -> Page:
    return shown(qtbot, small_document(), owner)


def document(*blocks: Paragraph | Table) -> ForeignDocument:
    front = (Paragraph(TITLE, heading=1, bold=True), Paragraph(GOAL, heading=1))
    return ForeignDocument("sprawozdanie.docx", ForeignKind.WORD, (*front, *blocks))


def walk(desk: Page, column: int) -> None:
    """Go down two rows in a column's chooser, without choosing."""
    chooser = desk.page.roles.columns.choosers[column]
    chooser.setFocus()
    QTest.keyClick(chooser, DOWN)
    QTest.keyClick(chooser, DOWN)


def test_header_rows_are_titles_and_no_longer_data(desk: Page) -> None:
    choose(desk, "Liczba porad")
    desk.page.roles.header_rows.setValue(2)
    QTest.qWait(0)
    assert desk.found.understanding.tables[0].header_rows == 2
    assert "Liczba porad" not in desk.texts()
    assert "Liczba rodzin" in desk.texts()


def test_a_table_has_no_more_header_rows_than_rows(desk: Page) -> None:
    choose(desk, "Liczba porad")
    desk.page.roles.header_rows.setValue(8)
    QTest.qWait(0)
    assert desk.found.understanding.tables[0].header_rows == 7
    desk.corrections.undo()
    assert "Liczba porad" in desk.texts()


def test_going_to_another_table_says_nothing_of_it(qtbot: QtBot, owner: QObject) -> None:
    header = ("Działanie", "Wskaźnik", "2022", "2023")
    low = grid(header, ("Pomoc", "Liczba porad", "1", "2"))
    high = Table(grid(header, header, ("Praca", "Liczba kursów", "3", "4")).rows, 2)
    desk = shown(qtbot, document(low, Paragraph("Cel strategiczny II: Praca", heading=1), high), owner)
    for text in ("Liczba porad", "Liczba kursów", "Liczba porad"):
        choose(desk, text)
        QTest.qWait(0)
    assert not desk.corrections.can_undo


def test_a_walk_in_one_table_chooses_nothing_in_the_next(qtbot: QtBot, owner: QObject) -> None:
    table = small_document().blocks[2]
    again = document(table, Paragraph("Cel strategiczny II: Zdrowie", heading=1), table)
    desk = shown(qtbot, again, owner)
    choose(desk, "Liczba porad")
    walk(desk, 2)
    walked_to = column_says(desk, 2)
    press(desk.page.window(), Qt.Key.Key_F8, Qt.Key.Key_F8)
    assert column_says(desk, 2) == "2022: wartość" != walked_to
    desk.page.tree.view.setFocus()
    QTest.qWait(0)
    assert not desk.corrections.can_undo


def test_a_walk_is_given_up_where_the_document_goes_on_without_a_table(desk: Page) -> None:
    choose(desk, "Liczba porad")
    walk(desk, 2)
    desk.page.document.setCurrentIndex(desk.page.paper.index(0))
    QTest.qWait(0)
    assert not desk.corrections.can_undo


def test_a_walk_does_not_outlive_a_correction_taken_back(desk: Page) -> None:
    choose(desk, "Liczba porad")
    say(desk, 2, "nieużywana")
    walk(desk, 2)
    QTest.keyClick(desk.page.roles.columns.choosers[2], Qt.Key.Key_Z, CONTROL)
    assert column_says(desk, 2) == "2022: wartość"
    desk.page.tree.view.setFocus()
    QTest.qWait(0)
    assert desk.found.understanding.tables[0].columns[2].role is Role.VALUE
    assert desk.corrections.can_redo


def test_a_table_that_meant_nothing_is_told_column_by_column(qtbot: QtBot, owner: QObject) -> None:
    plain = grid(("Rzecz", "Opis", "Uwagi"), ("liczba porad", "12", "x"), ("liczba kursów", "7", "y"))
    desk = shown(qtbot, document(plain), owner)
    desk.page.document.setCurrentIndex(desk.page.paper.index(desk.page.paper.rowCount() - 1))
    assert not desk.page.roles.used.isChecked()
    desk.page.roles.used.click()
    QTest.qWait(0)
    assert [column_says(desk, column) for column in range(3)] == ["nieużywana"] * 3
    say(desk, 0, "wskaźnik")
    assert desk.found.understanding.tables[0].columns[0].role is Role.INDICATOR


def levels(desk: Page) -> list[str]:
    return [each.name for each in desk.found.understanding.levels]


def test_a_new_name_stays_with_its_level_when_another_goes(qtbot: QtBot, owner: QObject) -> None:
    header = ("Cel operacyjny", "Działanie", "Wskaźnik", "2022", "2023")
    rows = (("Zdrowie", "Akcja", "Liczba osób", "1", "2"), ("Praca", "Kurs", "Liczba kursów", "3", "4"))
    desk = shown(qtbot, document(grid(header, *rows)), owner)
    assert levels(desk) == ["Cel strategiczny", "Cel operacyjny", "Działanie"]
    rename_level(desk, 1, 0, "Cel szczegółowy")
    choose(desk, "Liczba osób")
    say(desk, 0, "nieużywana")
    assert levels(desk) == ["Cel strategiczny", "Działanie"]


def test_a_column_says_what_its_level_is_called_now(desk: Page) -> None:
    rename_level(desk, 1, 0, "Zadanie")
    choose(desk, "Liczba porad")
    chooser = desk.page.roles.columns.choosers[0]
    offered = [chooser.itemText(row) for row in range(chooser.count())]
    assert chooser.currentText() == "element: Zadanie"
    assert "element: Działanie" not in offered
    say(desk, 4, "nieużywana")
    assert levels(desk)[1] == "Zadanie"


def test_a_level_without_a_name_keeps_the_one_it_had(desk: Page) -> None:
    rename_level(desk, 1, 0, "  ")
    assert desk.page.levels.table.model().item(1, 0).text() == "Działanie"
    assert not desk.corrections.can_undo


def test_tab_goes_from_a_levels_name_to_its_plural(desk: Page) -> None:
    desk.page.tabs.setCurrentWidget(desk.page.levels)
    table = desk.page.levels.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    press(desk.page.window(), Qt.Key.Key_F2)
    for words, key in (("Zadanie", TAB), ("Zadania", ENTER)):
        editor = next(each for each in table.findChildren(QLineEdit) if each.isVisible())
        editor.selectAll()
        type_text(editor, words)
        QTest.keyClick(editor, key)
        QTest.qWait(10)
    level = desk.found.understanding.levels[1]
    assert (level.name, level.name_plural) == ("Zadanie", "Zadania")
    assert (table.currentIndex().row(), table.currentIndex().data()) == (1, "Zadania")
