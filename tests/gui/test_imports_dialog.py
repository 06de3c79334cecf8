"""The wizard around its pages: keys, help, warnings, and another file in place of the first."""

from collections import Counter
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from desktop.app import collection
from desktop.gui.context import Context
from desktop.gui.dialogs.help_window import HelpWindow
from desktop.gui.imports.dialog import ImportDialog
from gui.answers import Answers
from gui.import_desk import GOAL, HEADER, READ_MS, TITLE, opened, write_report

SMALLEST = QSize(683, 384)  # a screen of 1366 × 768 at 200 %
LONG = "Sprawozdanie z realizacji gminnej strategii rozwiązywania problemów społecznych za rok 2023 nowe"


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return write_report(tmp_path / "sprawozdanie 2023.docx")


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, answers: Answers, report: Path) -> ImportDialog:
    return opened(qtbot, context, answers, report)


@pytest.fixture
def unreadable(tmp_path: Path) -> Path:
    path = tmp_path / "inne.docx"
    path.write_bytes(b"%PDF-1.7\n" + b"0" * 400)
    return path


def test_return_presses_the_button_with_the_focus_and_no_other(dialog: ImportDialog) -> None:
    dialog.page.tree.view.setFocus()
    QTest.keyClick(dialog.page.tree.view, Qt.Key.Key_Return)
    assert dialog.pages.currentWidget() is dialog.page
    dialog.step.setFocus()
    QTest.keyClick(dialog.step, Qt.Key.Key_Return)
    assert dialog.pages.currentWidget() is not dialog.page


def test_f1_opens_the_page_about_bringing_documents_in(dialog: ImportDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert dialog.findChild(HelpWindow).page == "import"


@pytest.mark.parametrize("readable", [True, False])
def test_a_long_name_makes_the_wizard_no_wider_than_the_screen(
    qtbot: QtBot, context: Context, answers: Answers, tmp_path: Path, readable: bool
) -> None:
    path = tmp_path / f"{LONG}.docx"
    write_report(path) if readable else path.write_bytes(b"%PDF-1.7\n" + b"0" * 400)
    dialog = opened(qtbot, context, answers, path)
    assert dialog.minimumSizeHint().width() <= SMALLEST.width()


def test_another_file_that_cannot_be_read_leaves_the_first(
    qtbot: QtBot, dialog: ImportDialog, answers: Answers, unreadable: Path, report: Path
) -> None:
    page, pages = dialog.page, dialog.pages.count()
    answers.lay(unreadable)
    dialog.other.click()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=READ_MS)
    assert dialog.pages.currentWidget() is page
    assert dialog.pages.count() == pages
    assert "PDF" in dialog.message.sentence
    assert dialog._title.accessibleName() == report.name


def test_corrections_are_kept_until_another_file_is_chosen_in_earnest(
    dialog: ImportDialog, answers: Answers, tmp_path: Path
) -> None:
    dialog.page.tree.view.choose(1)
    QTest.keyClick(dialog.page.tree.view, Qt.Key.Key_Delete)
    page = dialog.page
    answers.lay(write_report(tmp_path / "inne.docx"), False)
    dialog.other.click()
    assert dialog.page is page
    assert dialog.job is None
    answers.lay(True)


def test_a_realizers_form_is_not_taken_for_a_report(
    dialog: ImportDialog, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = tmp_path / "formularz.xlsx"
    monkeypatch.setattr(collection, "is_form", lambda path: path == form)
    answers.lay(form)
    dialog.other.click()
    assert dialog.job is None
    assert "Realizatorzy" in dialog.message.sentence


def test_what_has_no_words_is_told_before_it_is_stored_and_shown(
    qtbot: QtBot, context: Context, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "bez nazw.docx"
    written = docx.Document()
    written.add_heading(TITLE, 1)
    written.add_heading(GOAL, 1)
    table = written.add_table(5, len(HEADER))
    rows = (
        HEADER,
        ("Poradnictwo", "Liczba porad", "1", "2", "MOPR"),
        ("", "Liczba rodzin", "5", "6", "MOPR"),
        ("Pomoc doraźna", "Liczba interwencji", "7", "8", "MOPR"),
    )
    for row, texts in enumerate((*rows, ("", "", "3", "4", "MOPR"))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    for first, last in ((1, 2), (3, 4)):
        table.cell(first, 0).merge(table.cell(last, 0))
    written.save(path)
    dialog = opened(qtbot, context, answers, path)
    dialog.step.click()
    assert dialog.message.sentence.startswith("1 element lub wskaźnik nie ma treści")
    dialog.message.acted.emit()
    assert dialog.pages.currentWidget() is dialog.page
    assert dialog.page.tree.view.currentIndex().data() == "Wskaźnik bez nazwy"
    dialog.page.tree.model.setData(dialog.page.tree.view.currentIndex(), "Liczba dzieci")
    qtbot.waitUntil(lambda: dialog.corrections.can_undo)
    dialog.step.click()
    assert not dialog.message.isVisible()
    dialog.step.click()


def test_a_document_without_tables_is_not_told_to_name_their_columns(
    qtbot: QtBot, context: Context, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "pismo.docx"
    letter = docx.Document()
    letter.add_paragraph("Proszę o kontakt w sprawie spotkania.")
    letter.save(path)
    dialog = opened(qtbot, context, answers, path)
    assert "pismo.docx" in dialog.message.sentence
    assert "kolumn" not in dialog.message.sentence


def test_the_same_report_again_changes_nothing_and_offers_nothing_to_undo(
    qtbot: QtBot, context: Context, answers: Answers, dialog: ImportDialog, report: Path
) -> None:
    dialog.step.click()
    dialog.step.click()
    assert dialog.has_changed
    again = opened(qtbot, context, answers, report, dialog.programme_id)
    again.step.click()
    again.step.click()
    assert not again.has_changed
    assert again.told == "„sprawozdanie 2023.docx” nic nie zmienia."


def test_words_have_more_room_than_figures_and_keep_their_end(dialog: ImportDialog) -> None:
    view = dialog.page.tree.view
    assert view.columnWidth(0) > 3 * view.columnWidth(1)
    assert view.textElideMode() is Qt.TextElideMode.ElideMiddle
    for column in (1, 2):
        assert view.columnWidth(column) > view.fontMetrics().horizontalAdvance("1 100") + 16


def test_the_tree_says_whether_persons_are_counted(dialog: ImportDialog) -> None:
    model = dialog.page.tree.model
    entry = next(at for at, each in enumerate(model.found.entries) if each.text == "Liczba porad")
    said = model.index_of(entry).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("liczba całkowita, sumuje się w kolejnych okresach: Liczba porad")


def test_titles_of_lists_are_whole_and_scrolled_to_on_a_small_screen(dialog: ImportDialog) -> None:
    bar = dialog.page.tabs.tabBar()
    assert bar.elideMode() is Qt.TextElideMode.ElideNone
    dialog.resize(SMALLEST)
    shown = [each for each in bar.findChildren(QToolButton) if each.isVisible()]
    assert len(shown) == 2
    pictures = [each.grab().toImage() for each in shown]
    inks = [{at.pixel(x, y) for x in range(at.width()) for y in range(at.height())} for at in pictures]
    assert all(len(each) > 3 for each in inks)  # a chevron, not only the ground


def test_why_something_is_doubtful_does_not_cover_its_row(dialog: ImportDialog) -> None:
    dialog.page._toast.tell("Wartość można odczytać na więcej niż jeden sposób.", undoable=False)
    top = dialog.page.tree.mapTo(dialog.page, dialog.page.tree.rect().topLeft()).y()
    assert dialog.page._toast.geometry().bottom() < top + dialog.page.tree.view.y()


@pytest.mark.parametrize("page", ["understood", "new", "existing"])
def test_no_two_names_on_a_page_answer_the_same_key(dialog: ImportDialog, page: str) -> None:
    if page != "understood":
        dialog.step.click()
    if page == "existing":
        dialog.target.existing.click()
    texts = [each.text() for each in dialog.findChildren(QAbstractButton) if each.isVisible()]
    texts += [each.text() for each in dialog.findChildren(QLabel) if each.isVisible() and each.buddy()]
    keys = Counter(filter(None, (QKeySequence.mnemonic(text).toString() for text in texts)))
    assert [key for key, count in keys.items() if count > 1] == []
