"""The wizard's second page: into which programme, and what of the differences."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.domain.entities import Indicator
from db.domain.kinds import Act
from db.domain.periods import year
from db.queries.indicator_catalogue import indicator_catalogue
from desktop.app.imports import Change
from desktop.gui.context import Context
from desktop.gui.dialogs.period_fields import PeriodFields
from desktop.gui.imports.dialog import ImportDialog
from desktop.gui.imports.differences_model import DifferencesModel, Sieve
from desktop.gui.imports.same_dialog import SameDialog
from gui.answers import Answers
from gui.hands import bring
from gui.import_desk import opened, write_report

CHANGED = ("1 051", "1 100", "210", "225")


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return write_report(tmp_path / "sprawozdanie 2023.docx")


@pytest.fixture
def stored(qtbot: QtBot, context: Context, answers: Answers, report: Path) -> int:
    """The programme that a first report made."""
    dialog = opened(qtbot, context, answers, report)
    dialog.step.click()
    dialog.step.click()
    return dialog.programme_id


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, answers: Answers, stored: int, tmp_path: Path) -> ImportDialog:
    """A later report on its way into that programme, with the first difference left out."""
    later = write_report(tmp_path / "poprawione.docx", CHANGED)
    made = opened(qtbot, context, answers, later, stored)
    made.step.click()
    made.target.differences.model.turn([0])
    return made


def test_what_was_left_out_stays_so_after_a_step_back_and_another_target(dialog: ImportDialog) -> None:
    model = dialog.target.differences.model
    before = set(model.taken)
    dialog.back.click()
    dialog.step.click()
    assert model.taken == before
    dialog.target.new.click()
    dialog.target.existing.click()
    assert model.taken == before


def test_what_was_left_out_stays_so_when_a_correction_brings_something_else(dialog: ImportDialog) -> None:
    left = dialog.target.differences.model.left_out
    dialog.back.click()
    dialog.page.tree.view.choose_spot(dialog.target.differences.model.rows[1].owner)
    QTest.keyClick(dialog.page.tree.view, Qt.Key.Key_Delete)
    dialog.step.click()
    assert dialog.target.differences.model.left_out == left
    dialog.step.click()


def test_a_programme_changed_meanwhile_is_compared_again_and_can_then_be_filled(
    dialog: ImportDialog, context: Context
) -> None:
    left = dialog.target.differences.model.left_out
    with context.workspace.transaction(Act.EDIT_INDICATOR) as edit:
        known = next(each for each in edit.find(Indicator) if each.label == "Liczba rodzin")
        edit.put(replace(known, label="Liczba rodziny"))
    dialog.step.click()
    assert dialog.isVisible()
    assert "zmienił się" in dialog.message.sentence
    assert dialog.target.differences.model.left_out == left
    dialog.step.click()
    assert not dialog.isVisible()


def test_the_clerk_says_which_indicator_of_the_programme_it_is(
    qtbot: QtBot, context: Context, answers: Answers, stored: int, tmp_path: Path
) -> None:
    later = write_report(tmp_path / "inaczej.docx", label="Familie objęte pomocą")
    dialog = opened(qtbot, context, answers, later, stored)
    dialog.step.click()
    pane = dialog.target.differences
    pane.sieve.choose(Sieve.NEW)
    pane.model.sift(Sieve.NEW)
    row = next(at for at, each in enumerate(pane.model.rows) if each.about == "Familie objęte pomocą")
    assert not pane.same.isEnabled()
    pane.table.setCurrentIndex(pane.model.index(row, 0))

    def say() -> None:
        asked = dialog.target.findChild(SameDialog)
        asked.choice.search.setText("rodzin")
        asked.choice.search.searched.emit("rodzin")
        asked.step.click()

    QTimer.singleShot(0, dialog, say)
    pane.same.click()
    new = {each.about for each in pane.model.rows if each.change is Change.NEW}
    assert "Familie objęte pomocą" not in new
    known = count_of(context)
    dialog.step.click()
    assert not dialog.isVisible()
    assert count_of(context) == known


def count_of(context: Context) -> int:
    """How many indicators there are in all."""
    return len(context.workspace.read(indicator_catalogue))


def test_the_programme_of_the_same_title_is_proposed(
    qtbot: QtBot, context: Context, answers: Answers, stored: int, report: Path
) -> None:
    dialog = opened(qtbot, context, answers, report)
    dialog.step.click()
    assert dialog.target.programme_id == stored

    dialog.target.new.click()
    assert dialog.target.description.namesake.isVisible()
    dialog.back.click()
    dialog.step.click()
    assert dialog.target.programme_id is None
    dialog.target.description.title.setPlainText("Zupełnie inny program")
    assert not dialog.target.description.namesake.isVisible()


def test_a_year_that_was_typed_counts_without_leaving_the_field(
    qtbot: QtBot, context: Context, answers: Answers, report: Path
) -> None:
    dialog = opened(qtbot, context, answers, report)
    dialog.step.click()
    last = dialog.target.description.years.last
    last.setFocus()
    last.selectAll()
    QTest.keyClicks(last.lineEdit(), "2035")
    QTest.keyClick(dialog, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    made = next(each for each in context.programmes if each.id == dialog.programme_id)
    assert made.last_year == 2035


def test_a_period_that_was_typed_counts_without_leaving_the_field(qtbot: QtBot) -> None:
    fields = PeriodFields(year(2020))
    bring(qtbot, fields)
    fields.year.setFocus()
    fields.year.selectAll()
    QTest.keyClicks(fields.year.lineEdit(), "2027")
    assert fields.period == year(2027)


def shown_rows(model: DifferencesModel) -> dict[tuple[str, str], int]:
    """The rows by what they are about."""
    return {
        (str(model.index(row, 0).data()), str(model.index(row, 1).data())): row
        for row in range(model.rowCount())
    }


def test_a_new_indicator_left_out_is_not_made_and_comes_back_with_one_of_its_values(
    qtbot: QtBot, context: Context, answers: Answers, stored: int, tmp_path: Path
) -> None:
    report = write_report(tmp_path / "nowe.docx", label="Liczba wyjazdów")
    dialog = opened(qtbot, context, answers, report, stored)
    dialog.step.click()
    model = dialog.target.differences.model
    model.sift(Sieve.ALL)
    rows = shown_rows(model)
    whole, value = rows["Liczba wyjazdów", "cały wskaźnik"], rows["Liczba wyjazdów", "2023"]
    model.turn([whole])
    assert {model.index(row, 4).data() for row in (whole, value)} == {"nie zostanie wczytane"}
    model.turn([value])
    assert {model.index(row, 4).data() for row in (whole, value)} == {"nowe"}
    model.turn([whole])
    dialog.step.click()
    with context.workspace.transaction(Act.EDIT_INDICATOR) as edit:
        assert "Liczba wyjazdów" not in {each.label for each in edit.find(Indicator)}


def test_what_is_left_out_says_so_and_warns_of_nothing(dialog: ImportDialog) -> None:
    model = dialog.target.differences.model
    assert [model.index(row, 4).data() for row in range(2)] == ["zostaje, jak jest", "zastąpi to, co jest"]


def test_words_keep_room_beside_the_other_columns_in_a_narrow_window(dialog: ImportDialog) -> None:
    dialog.resize(683, 384)
    table = dialog.target.differences.table
    assert table.columnWidth(0) >= 200
    assert table.horizontalScrollBar().maximum() > 0
