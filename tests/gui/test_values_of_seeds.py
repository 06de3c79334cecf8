"""The values of the five documents, typed with the keyboard alone into the grid, stand so in the file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import kielce
import seed_values
from db import store
from db.domain.blocks import Document
from db.domain.entities import Value
from db.domain.kinds import Act, Form
from db.queries import programmes
from db.queries.indicator_sheet import sheet_indicators
from db.queries.report_data import report_data
from desktop.app.workspace import Workspace
from documents.whole_document import composed as compose
from gui.hands import type_text
from gui.values_desk import Desk
from seed_values import NBSP, TABLE, figures, house_style, strategy, values

Build = Callable[[Path], None]


class Clerk:
    """A file in the grid and somebody at the keyboard, who answers no question."""

    def __init__(self, path: Path) -> None:
        self.desk = Desk(path)
        self.workspace = self.desk.context.workspace
        QTest.qWaitForWindowActive(self.desk.screen)
        self.desk.screen.first_focus().setFocus()

    def enter(self, text: str) -> None:
        """Type a text and press Enter."""
        for sign in text:
            type_text(QApplication.focusWidget(), sign)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    def go(self, place: int, column: int = 0) -> None:
        """Go to a row of those that take values, counted from 0."""
        rows = filter(self.desk.sheet.takes_value, range(self.desk.sheet.rowCount()))
        self.desk.view.go_to(list(rows)[place], column)


@pytest.fixture
def at_the_grid(tmp_path: Path) -> Iterator[Callable[[Build], Clerk]]:
    """A clerk at the grid of a file that is built first."""
    clerks: list[Clerk] = []

    def sit_down(build: Build) -> Clerk:
        build(tmp_path / "wartosci.spr")
        clerks.append(Clerk(tmp_path / "wartosci.spr"))
        return clerks[-1]

    yield sit_down
    for clerk in clerks:
        clerk.desk.close()


def without_values(path: Path) -> None:
    """The strategy with its structure and indicators, and nothing entered."""
    kielce.build(path)
    with store.open_store(path) as opened, opened.transaction(Act.CLEAR_VALUES, "") as edit:
        for value in edit.find(Value):
            edit.remove(Value, value.id)


def report_of(workspace: Workspace) -> Document:
    """The tabular report on all periods."""
    return compose(workspace.read(report_data, 1, workspace.read(programmes.periods, 1)))


def test_every_kind_of_value_is_entered_with_the_keyboard_alone(
    at_the_grid: Callable[[Build], Clerk],
) -> None:
    clerk = at_the_grid(seed_values.build)
    clerk.go(0)
    for found in TABLE:
        clerk.enter(found.text)
    assert clerk.desk.refusals == []
    stand = ["\n".join(cell.lines).replace(NBSP, " ") for cell in values(report_of(clerk.workspace)).values()]
    assert stand == [found.report for found in TABLE]


def test_changing_nothing_in_a_value_changes_nothing(at_the_grid: Callable[[Build], Clerk]) -> None:
    clerk = at_the_grid(seed_values.build)
    clerk.go(0)
    for found in TABLE:
        clerk.enter(found.text)
    before = clerk.workspace.read(sheet_indicators, range(1, len(TABLE) + 1))
    clerk.go(0)
    for _found in TABLE:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
        clerk.enter(" ")
    assert clerk.desk.refusals == []
    after = clerk.workspace.read(sheet_indicators, range(1, len(TABLE) + 1))
    for indicator_id, line in before.items():
        old, new = line.values[1].content, after[indicator_id].values[1].content
        if old.form in (Form.TEXT, Form.UNREAD):
            assert new.text == f"{old.text} "
        else:
            assert str(new) == str(old)


def test_every_value_of_the_strategy_is_typed_as_printed(at_the_grid: Callable[[Build], Clerk]) -> None:
    clerk = at_the_grid(without_values)
    for column in range(3):
        clerk.go(0, column)
        for texts in strategy():
            clerk.enter(texts[column])
    assert clerk.desk.refusals == []
    stand = figures(report_of(clerk.workspace))
    assert stand == [list(map(house_style, texts)) for texts in strategy()]


def test_years_and_a_half_year_are_entered_column_by_column(at_the_grid: Callable[[Build], Clerk]) -> None:
    clerk = at_the_grid(seed_values.build_halves)
    for column in range(3):
        clerk.go(0, column)
        for _kind, _label, *texts in seed_values.HALVES:
            if texts:
                clerk.enter(texts[column])
    assert seed_values.rows(report_of(clerk.workspace)) == seed_values.HALVES_IN_REPORT
