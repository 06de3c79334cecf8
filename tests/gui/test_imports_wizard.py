"""Bringing a document in, from the file to the record: one step forward, one step back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPointF, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from db.domain.kinds import Act, ProgrammeKind
from db.queries.indicator_sheet import indicator_sheet, sheet_indicators
from desktop.app import files, programmes
from desktop.gui.context import Context
from desktop.gui.imports.dialog import ImportDialog
from desktop.gui.main_window import MainWindow
from desktop.gui.theme import Theme
from desktop.gui.widgets.empty_state import EmptyState
from gui.answers import Answers
from gui.import_desk import READ_MS, opened, write_report

SMALLEST = QSize(683, 384)  # a screen of 1366 × 768 at 200 %


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return write_report(tmp_path / "sprawozdanie 2023.docx")


def figures(context: Context, programme_id: int) -> dict[str, dict[str, str]]:
    """The values of a programme by label and period, as they were typed or read."""
    context.choose_programme(programme_id)
    sheet = context.workspace.read(indicator_sheet, programme_id, context.period.year)
    ids = [line.indicator_id for line in sheet.lines if line.indicator_id]
    labels = {each.id: each.label for each in context.periods}
    return {
        row.indicator.label: {
            labels[period]: str(value.content.amount) for period, value in row.values.items()
        }
        for row in context.workspace.read(sheet_indicators, ids).values()
    }


def choose_row(table: QTableView, row: int) -> None:
    """Choose a row; `selectRow` does not while Qt believes that Shift, pressed in another test, is held."""
    table.setFocus()
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().setCurrentIndex(table.model().index(row, 0), flags.ClearAndSelect | flags.Rows)


def brought_in(qtbot: QtBot, context: Context, answers: Answers, path: Path) -> int:
    """A programme made of a document, by pressing the two buttons."""
    dialog = opened(qtbot, context, answers, path)
    dialog.step.click()
    dialog.step.click()
    assert dialog.result() == ImportDialog.DialogCode.Accepted, dialog.message.sentence
    return dialog.programme_id


def test_a_report_becomes_a_programme_in_one_step_that_can_be_undone(
    qtbot: QtBot, context: Context, answers: Answers, report: Path
) -> None:
    known = len(context.programmes)
    programme_id = brought_in(qtbot, context, answers, report)
    made = next(each for each in context.programmes if each.id == programme_id)
    assert made.title == "Strategia Rozwiązywania Problemów Społecznych na lata 2021–2030"
    assert (made.kind, made.first_year, made.last_year) == (ProgrammeKind.STRATEGY, 2021, 2030)
    assert figures(context, programme_id) == {
        "Liczba porad": {"2022": "1050", "2023": "1100"},
        "Liczba rodzin": {"2022": "210", "2023": "220"},
    }
    assert context.workspace.next_undo().act is Act.IMPORT
    context.workspace.undo()
    assert len(context.programmes) == known


def test_it_fits_the_smallest_screen_on_every_page(
    qtbot: QtBot, context: Context, answers: Answers, report: Path
) -> None:
    dialog = opened(qtbot, context, answers, report, context.programme.id)
    for _page in range(2):
        least = dialog.minimumSizeHint()
        assert least.boundedTo(SMALLEST) == least
        dialog.back.click() if dialog.back.isVisible() else dialog.step.click()


def test_title_kind_and_years_can_be_changed_before(
    qtbot: QtBot, context: Context, answers: Answers, report: Path
) -> None:
    dialog = opened(qtbot, context, answers, report)
    dialog.step.click()
    new = dialog.target.description
    new.title.setPlainText("")
    dialog.step.click()
    assert dialog.isVisible()
    new.title.setPlainText("Program wspierania rodziny")
    new.kind.choose(ProgrammeKind.PROGRAMME)
    new.years.show_years(2022, 2024)
    dialog.step.click()
    made = next(each for each in context.programmes if each.id == dialog.programme_id)
    assert (made.title, made.first_year, made.last_year) == ("Program wspierania rodziny", 2022, 2024)


def test_years_are_added_to_a_programme_and_what_overwrites_is_chosen(
    qtbot: QtBot, context: Context, answers: Answers, report: Path, tmp_path: Path
) -> None:
    programme_id = brought_in(qtbot, context, answers, report)
    later = write_report(tmp_path / "poprawione.docx", ("1 051", "1 100", "210", "225"))

    dialog = opened(qtbot, context, answers, later, programme_id)
    dialog.step.click()
    assert dialog.target.programme_id == programme_id
    model = dialog.target.differences.model
    seen = {
        tuple(str(model.index(row, column).data()) for column in (0, 1)) for row in range(model.rowCount())
    }
    assert seen == {("Liczba porad", "2022"), ("Liczba rodzin", "2023")}
    olds = {str(model.index(row, 2).data()).replace("\N{NO-BREAK SPACE}", " ") for row in range(2)}
    assert olds == {"1 050", "220"}

    row = next(each for each in range(2) if model.index(each, 0).data() == "Liczba porad")
    choose_row(dialog.target.differences.table, row)
    QTest.keyClick(dialog.target.differences.table, Qt.Key.Key_Space)
    dialog.step.click()
    assert figures(context, programme_id) == {
        "Liczba porad": {"2022": "1050", "2023": "1100"},
        "Liczba rodzin": {"2022": "210", "2023": "225"},
    }


def test_space_unticks_the_row_with_the_cursor_where_none_was_chosen(
    qtbot: QtBot, context: Context, answers: Answers, report: Path, tmp_path: Path
) -> None:
    programme_id = brought_in(qtbot, context, answers, report)
    later = write_report(tmp_path / "poprawione.docx", ("1 051", "1 100", "210", "225"))
    dialog = opened(qtbot, context, answers, later, programme_id)
    dialog.step.click()
    differences = dialog.target.differences
    known = set(differences.taken)
    differences.table.setFocus(Qt.FocusReason.TabFocusReason)
    row = differences.table.currentIndex().row()
    QTest.keyClick(differences.table, Qt.Key.Key_Space)
    assert differences.taken == known - {differences.model.rows[row].key}


def test_a_file_that_cannot_be_read_is_named_for_what_it_is_and_another_can_be_chosen(
    qtbot: QtBot, context: Context, answers: Answers, tmp_path: Path, report: Path
) -> None:
    wrong = tmp_path / "sprawozdanie.docx"
    wrong.write_bytes(b"%PDF-1.7\n" + b"0" * 400)
    dialog = opened(qtbot, context, answers, wrong)
    shown = dialog.pages.currentWidget()
    assert isinstance(shown, EmptyState)
    assert "PDF" in " ".join(each.text() for each in shown.findChildren(QLabel))
    answers.lay(report)
    shown.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: dialog.page is not None, timeout=READ_MS)
    assert "wartości: 4" in dialog.page.figures.text()


def test_corrections_are_not_given_up_without_asking(
    qtbot: QtBot, context: Context, answers: Answers, report: Path
) -> None:
    dialog = opened(qtbot, context, answers, report)
    dialog.page.tree.view.choose(1)
    QTest.keyClick(dialog.page.tree.view, Qt.Key.Key_Delete)
    answers.lay(False, True)
    dialog.cancel.click()
    assert dialog.isVisible()
    dialog.cancel.click()
    assert not dialog.isVisible()


def test_nothing_understood_says_so_and_cannot_be_brought_in(
    qtbot: QtBot, context: Context, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "zakupy.csv"
    path.write_text("mleko\nchleb\n", encoding="utf-8")
    dialog = opened(qtbot, context, answers, path)
    assert not dialog.step.isEnabled()
    assert "zakupy.csv" in dialog.message.sentence
    assert "mleko" in dialog.page.paper.words(dialog.page.paper.lines[-2])


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme, answers: Answers) -> Iterator[MainWindow]:
    made = MainWindow(Context(files.create_sample(tmp_path / "przyklad.spr")), answers, theme)
    made.resize(1300, 740)
    made.show()
    qtbot.waitExposed(made)
    yield made
    context = made.context
    made.close()
    delete(made)
    context.workspace.close()


@pytest.fixture
def presser() -> Iterator[QTimer]:
    """Once started, presses on in the wizard as soon as it has read, until it is over.

    It looks again and again: waiting within an event loop would keep the wizard from coming back.
    """
    timer = QTimer(interval=20)

    def press_on() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ImportDialog) and dialog.page is not None:
            timer.stop()
            dialog.step.click()
            dialog.step.click()

    timer.timeout.connect(press_on)
    yield timer
    timer.stop()


def test_the_menu_brings_a_document_in_and_shows_its_programme(
    window: MainWindow, answers: Answers, report: Path, presser: QTimer
) -> None:
    answers.lay(report)
    presser.start()
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert window.context.programme.title.startswith("Strategia Rozwiązywania")
    assert window.screen_key == "structure"
    assert window.toast.accessibleName() == "Wczytano „sprawozdanie 2023.docx”."
    known = len(window.context.programmes)
    window.toast.undone.emit()
    assert len(window.context.programmes) == known - 1


def test_a_document_dropped_on_the_window_is_brought_in(
    qtbot: QtBot, window: MainWindow, report: Path, presser: QTimer
) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(report))])
    presser.start()
    window.dropEvent(
        QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            dragged,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(
        lambda: window.context.programme.title.startswith("Strategia Rozwiązywania"), timeout=READ_MS
    )


def test_a_file_without_programmes_offers_last_years_report_first(
    window: MainWindow, answers: Answers, report: Path, presser: QTimer
) -> None:
    for each in window.context.programmes:
        window.context.perform(programmes.remove_programme, each.id)
    shown = [each for each in window.screens["structure"].findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in shown] == ["Wczytaj zeszłoroczne sprawozdanie…"]
    answers.lay(report)
    presser.start()
    shown[0].click()
    assert [each.title for each in window.context.programmes] == [
        "Strategia Rozwiązywania Problemów Społecznych na lata 2021–2030"
    ]


def test_several_documents_dropped_come_one_after_the_other_and_stay_where_they_are(
    qtbot: QtBot, window: MainWindow, report: Path, tmp_path: Path, presser: QTimer
) -> None:
    other = write_report(tmp_path / "drugie.docx", ("1", "2", "3", "4"))
    wrong = tmp_path / "stare.doc"
    wrong.write_bytes(b"%PDF-1.7\n" + b"0" * 400)
    shown: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ImportDialog) and dialog.job is None:
            shown.append(dialog._title.accessibleName())
            dialog.reject()

    presser.timeout.disconnect()
    presser.timeout.connect(look)
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in (report, wrong, other)])
    drop = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        dragged,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    presser.start()
    window.dropEvent(drop)
    assert drop.dropAction() is Qt.DropAction.CopyAction
    qtbot.waitUntil(lambda: len(shown) == 3, timeout=READ_MS)
    assert shown == [report.name, wrong.name, other.name]
