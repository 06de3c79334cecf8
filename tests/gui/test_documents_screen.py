"""Dokumenty: what the report will hold is shown and true, and its export is a whole document or none."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import kielce
from db.domain.entities import Office
from db.domain.kinds import DocumentKind, IndicatorKind, PeriodKind
from db.domain.periods import Period
from db.domain.report import DocumentData
from db.queries.doubts import doubts
from db.queries.indicator_sheet import indicator_sheet, sheet_indicators
from desktop import settings
from desktop.app import document_files, documents, files, offices, values
from desktop.app.programmes import add_period, add_programme, remove_programme
from desktop.app.progress import Progress
from desktop.app.schemes import schemes
from desktop.gui.context import Context
from desktop.gui.dialogs.office_dialog import OfficeDialog
from desktop.gui.documents.export import free_name
from desktop.gui.documents.screen import DocumentsScreen
from desktop.gui.theme import Scheme, Theme
from desktop.gui.widgets.empty_state import EmptyState
from gui.answers import Answers
from gui.hands import bring, press


class Opener(QObject):
    """Stands where the system opens files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Keep what was to be opened."""
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr("desktop.paths.documents", lambda: tmp_path)


@pytest.fixture
def opener() -> Iterator[Opener]:
    made = Opener()
    QDesktopServices.setUrlHandler("file", made, "take")
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def screen(qtbot: QtBot, context: Context, answers: Answers) -> DocumentsScreen:
    return shown(qtbot, DocumentsScreen(context, answers))


def shown(qtbot: QtBot, made: DocumentsScreen) -> DocumentsScreen:
    """The screen as the user has it, its preview composed."""
    made.resize(1180, 660)
    bring(qtbot, made)
    made.tabs.setCurrentWidget(made._checks)
    made.first_focus().setFocus()
    qtbot.waitUntil(lambda: not made._stale and not made.composer.busy)
    return made


def figures(screen: DocumentsScreen) -> dict[str, str]:
    """The figures of the card by their names."""
    grid = screen.contents._figures
    return {
        grid.itemAtPosition(row, 1).widget().text(): grid.itemAtPosition(row, 0).widget().text()
        for row in range(grid.count() // 2)
    }


def export(qtbot: QtBot, screen: DocumentsScreen) -> None:
    """Press Ctrl+E and wait until the document is there, or is not."""
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: screen.export.job is None)


def missing(context: Context) -> list[values.Place]:
    """The cells of the chosen period in which nothing is entered."""
    sheet = context.workspace.read(indicator_sheet, context.programme.id, context.period.year)
    ids = [line.indicator_id for line in sheet.lines if line.indicator_id]
    return [
        values.Place(row.indicator.id, context.period.id)
        for row in context.workspace.read(sheet_indicators, ids).values()
        if row.indicator.kind is not IndicatorKind.HEADING and context.period.id not in row.values
    ]


def doubtful(context: Context) -> set[int]:
    """The indicators of the chosen period whose value the record doubts."""
    sheet = context.workspace.read(indicator_sheet, context.programme.id, context.period.year)
    shown = {line.indicator_id for line in sheet.lines}
    return shown & context.workspace.read(doubts, context.period.id).keys()


def when_asked(qtbot: QtBot, act: Callable[[QWidget], object]) -> None:
    """Do something with the next modal dialog as soon as it is shown."""

    def wait_and_act() -> None:
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        act(QApplication.activeModalWidget())

    QTimer.singleShot(0, wait_and_act)


class TestContents:
    def test_it_says_what_the_report_will_hold(self, screen: DocumentsScreen, context: Context) -> None:
        card = screen.contents
        assert card._title.text() == context.programme.title
        assert card._period.text() == "za 2026"
        assert screen.options.shown.text() == "2024, 2025, 2026"
        assert figures(screen) == {
            "Cele strategiczne": "3",
            "Cele operacyjne": "8",
            "Działania": "23",
            "Wskaźniki": "81",
        }

    def test_missing_values_are_counted_and_lead_to_the_grid(
        self, qtbot: QtBot, screen: DocumentsScreen
    ) -> None:
        assert screen.contents.values.sentence == "Brakuje 48 wartości za 2026."
        with qtbot.waitSignal(screen.go_to_missing):
            screen.contents.values.button.click()

    def test_doubtful_values_are_counted_beside_those_not_understood(
        self, screen: DocumentsScreen, context: Context
    ) -> None:
        assert screen.contents.doubts.sentence == (
            f"{len(doubtful(context))} wartości za 2026 jest wątpliwych. 1 wpis jest niezrozumiały."
        )

    def test_a_complete_period_is_not_called_good_alone_while_values_are_doubtful(
        self, qtbot: QtBot, screen: DocumentsScreen, context: Context
    ) -> None:
        context.perform(values.paste, dict.fromkeys(missing(context), "1"))
        qtbot.waitUntil(lambda: "Wszystkie wartości" in screen.contents.values.sentence)
        assert f"{len(doubtful(context))} wartości za 2026" in screen.contents.doubts.sentence
        assert screen.contents.doubts.isVisible()

    def test_nothing_is_said_of_doubts_where_there_are_none(
        self, qtbot: QtBot, screen: DocumentsScreen, context: Context
    ) -> None:
        half = context.perform(add_period, context.programme.id, Period(PeriodKind.HALF, 2026, 1))
        context.choose_period(half)
        qtbot.waitUntil(lambda: not screen.contents.doubts.isVisible())

    def test_the_count_follows_a_change(
        self, qtbot: QtBot, screen: DocumentsScreen, context: Context
    ) -> None:
        context.perform(values.paste, dict.fromkeys(missing(context), "1"))
        qtbot.waitUntil(lambda: "Brakuje" not in screen.contents.values.sentence)
        assert screen.contents.values.sentence == "Wszystkie wartości za 2026 są wpisane."

    def test_the_office_is_asked_for_only_while_something_is_missing(
        self, qtbot: QtBot, screen: DocumentsScreen, context: Context
    ) -> None:
        assert not screen.contents.office.isVisible()
        context.perform(offices.edit_office, Office(name="Urząd Gminy"))
        qtbot.waitUntil(screen.contents.office.isVisible)
        assert "miejscowość, nazwa rady w dopełniaczu" in screen.contents.office.sentence

    def test_a_programme_of_ones_own_is_not_signed_by_the_office_of_the_sample_unnoticed(
        self, qtbot: QtBot, screen: DocumentsScreen, context: Context
    ) -> None:
        own = replace(context.programme, sample=False, id=0)
        context.choose_programme(context.perform(add_programme, own, schemes()[0], context.period))
        qtbot.waitUntil(screen.contents.office.isVisible)
        assert screen.contents.office.sentence == (
            "Dane urzędu pochodzą z przykładu: nazwa urzędu, miejscowość, nazwa rady w dopełniaczu."
            " Uzupełnij je."
        )

    def test_the_office_can_be_filled_in_from_here(
        self, qtbot: QtBot, screen: DocumentsScreen, context: Context
    ) -> None:
        context.perform(offices.edit_office, Office())
        qtbot.waitUntil(screen.contents.office.isVisible)

        def fill_in(dialog: QWidget) -> None:
            assert isinstance(dialog, OfficeDialog)
            for name in ("name", "locality", "council_genitive"):
                dialog.lines[name].setText("Kielce")
            dialog.accept()

        when_asked(qtbot, fill_in)
        screen.contents.office.button.click()
        qtbot.waitUntil(lambda: not screen.contents.office.isVisible())

    def test_years_are_limited_by_what_the_programme_has(
        self, qtbot: QtBot, screen: DocumentsScreen, context: Context
    ) -> None:
        assert (screen.options.years.value(), screen.options.years.maximum()) == (3, 3)
        context.choose_period(context.periods[1].id)
        qtbot.waitUntil(lambda: screen.options.shown.text() == "2024, 2025")
        assert screen.options.years.maximum() == 2
        context.choose_period(context.periods[2].id)
        qtbot.waitUntil(lambda: screen.options.shown.text() == "2024, 2025, 2026")

    def test_fewer_years_may_be_wanted(self, qtbot: QtBot, screen: DocumentsScreen) -> None:
        screen.tabs.setCurrentIndex(1)
        screen.options.years.setFocus()
        press(screen, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: screen.options.shown.text() == "2025, 2026")
        qtbot.waitUntil(lambda: not screen.composer.busy)
        assert "2024</th>" not in screen.paper._preview.html

    def test_a_half_year_stands_beside_half_years_only(
        self, qtbot: QtBot, screen: DocumentsScreen, context: Context
    ) -> None:
        half = context.perform(add_period, context.programme.id, Period(PeriodKind.HALF, 2026, 1))
        context.choose_period(half)
        qtbot.waitUntil(lambda: screen.options.shown.text() == "I półrocze 2026")
        assert (
            screen.options._form.labelForField(screen.options._years_row).text().replace("&", "")
            == "Półrocza obok siebie:"
        )
        assert screen.options.years.maximum() == 1


class TestPreview:
    def test_it_shows_the_beginning_of_the_report(self, screen: DocumentsScreen, context: Context) -> None:
        text = screen.paper.toPlainText()
        assert text.startswith("PROJEKT\nUrząd Gminy Modrogóra\nSprawozdanie z realizacji strategii\n")
        assert context.programme.title in text

    def test_it_follows_a_change_of_programme(
        self, qtbot: QtBot, screen: DocumentsScreen, context: Context
    ) -> None:
        context.choose_programme(context.programmes[1].id)
        qtbot.waitUntil(lambda: context.programmes[1].title in screen.paper.toPlainText())

    def test_a_change_while_hidden_is_read_when_the_screen_is_shown(
        self, qtbot: QtBot, screen: DocumentsScreen, context: Context
    ) -> None:
        screen.hide()
        context.choose_programme(context.programmes[1].id)
        assert context.programmes[1].title not in screen.contents._title.text()
        screen.show()
        qtbot.waitUntil(lambda: screen.contents._title.text() == context.programmes[1].title)

    def test_it_wears_another_theme_at_once(self, screen: DocumentsScreen, theme: Theme) -> None:
        before = screen.paper.document().toHtml()
        theme.wear(Scheme.DARK, 1.0)
        assert screen.paper.document().toHtml() != before
        assert screen.paper.toPlainText()

    def test_a_narrow_window_leaves_it_out(self, screen: DocumentsScreen) -> None:
        screen.resize(560, 330)
        assert not screen.paper.isVisible()
        screen.resize(1180, 660)
        assert screen.paper.isVisible()


class TestExport:
    def test_the_document_holds_what_the_record_holds(
        self, qtbot: QtBot, tmp_path: Path, answers: Answers
    ) -> None:
        kielce.build(tmp_path / "kielce.spr")
        workspace = files.open_file(tmp_path / "kielce.spr")
        path = tmp_path / "Sprawozdanie.docx"
        answers._answers.append(path)
        screen = shown(qtbot, DocumentsScreen(Context(workspace), answers))
        export(qtbot, screen)
        document = docx.Document(str(path))
        assert "Sprawozdanie z realizacji strategii" in [paragraph.text for paragraph in document.paragraphs]
        assert len(document.tables) >= 5
        workspace.close()

    def test_the_name_and_the_folder_are_proposed_and_the_folder_is_remembered(
        self, qtbot: QtBot, screen: DocumentsScreen, answers: Answers, tmp_path: Path
    ) -> None:
        folder = tmp_path / "rada"
        folder.mkdir()
        answers._answers += [folder / "Raport.docx", None]
        export(qtbot, screen)
        name = documents.file_name(
            screen._context.programme, DocumentKind.TABULAR_REPORT, screen._context.period
        )
        assert answers.details[-1] == tmp_path / name
        export(qtbot, screen)
        assert answers.details[-1] == folder / name

    def test_a_folder_that_is_gone_is_not_proposed(
        self, qtbot: QtBot, screen: DocumentsScreen, answers: Answers, tmp_path: Path
    ) -> None:
        settings.update(documents_folder=str(tmp_path / "dysk"))
        answers._answers.append(None)
        export(qtbot, screen)
        assert answers.details[-1].parent == tmp_path

    def test_what_was_written_can_be_opened_and_found(
        self, qtbot: QtBot, screen: DocumentsScreen, answers: Answers, tmp_path: Path, opener: Opener
    ) -> None:
        path = tmp_path / "Raport roczny.docx"
        answers._answers.append(path)
        export(qtbot, screen)
        assert screen.export.done.isVisible()
        assert screen.export.done.sentence == "Zapisano „Raport roczny.docx”."
        assert screen.first_focus().hasFocus()
        screen.export.done._action.click()
        screen.export.done.folder.click()
        assert opener.opened == [path, tmp_path]

    def test_a_name_without_an_ending_is_a_word_document(
        self, qtbot: QtBot, screen: DocumentsScreen, answers: Answers, tmp_path: Path
    ) -> None:
        answers._answers.append(tmp_path / "Raport v1.2")
        export(qtbot, screen)
        assert (tmp_path / "Raport v1.2.docx").is_file()

    def test_changing_ones_mind_writes_nothing(
        self, qtbot: QtBot, screen: DocumentsScreen, answers: Answers, tmp_path: Path
    ) -> None:
        answers._answers.append(None)
        export(qtbot, screen)
        assert list(tmp_path.glob("*.docx")) == []
        assert not screen.export.done.isVisible()

    def test_a_document_held_by_another_program_can_be_saved_beside_it_at_once(
        self, qtbot: QtBot, screen: DocumentsScreen, answers: Answers, tmp_path: Path
    ) -> None:
        taken = tmp_path / "Raport.docx"
        taken.mkdir()  # a folder of that name cannot be replaced either
        (taken / "x").touch()
        answers._answers.append(taken)
        export(qtbot, screen)
        assert screen.export.message.isVisible()
        assert screen.export.message._action.text() == "Zapisz jako „… (2).docx”"
        screen.export.message._action.click()
        qtbot.waitUntil(lambda: screen.export.job is None)
        assert screen.export.done.sentence == "Zapisano „Raport (2).docx”."
        assert (tmp_path / "Raport (2).docx").is_file()
        assert list(tmp_path.glob("*.tmp")) == []

    def test_a_folder_that_does_not_exist_is_said_without_another_name(
        self, qtbot: QtBot, screen: DocumentsScreen, answers: Answers, tmp_path: Path
    ) -> None:
        answers._answers.append(tmp_path / "nie ma" / "Raport.docx")
        export(qtbot, screen)
        assert screen.export.message.isVisible()
        assert not screen.export.message._action.isVisible()

    def test_a_stopped_export_leaves_the_former_document(
        self,
        qtbot: QtBot,
        screen: DocumentsScreen,
        answers: Answers,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        path = tmp_path / "Raport.docx"
        path.write_bytes(b"former")
        begun, go_on = threading.Event(), threading.Event()
        real = document_files.write

        def slow(data: DocumentData, target: Path, progress: Progress) -> document_files.Written:
            begun.set()
            go_on.wait(10)
            return real(data, target, progress)

        monkeypatch.setattr(document_files, "write", slow)
        answers._answers.append(path)
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(begun.is_set)
        qtbot.waitUntil(screen.export.progress.isVisible)
        screen.export.progress._cancel.click()
        go_on.set()
        qtbot.waitUntil(lambda: screen.export.job is None)
        assert path.read_bytes() == b"former"
        assert screen.export.message.sentence == "Przerwano; niczego nie zapisano."
        assert not screen.export.progress.isVisible()

    def test_only_one_export_runs_at_a_time(
        self,
        qtbot: QtBot,
        screen: DocumentsScreen,
        answers: Answers,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        go_on = threading.Event()
        real = document_files.write
        monkeypatch.setattr(document_files, "write", lambda *given: (go_on.wait(10), real(*given))[1])
        answers._answers.append(tmp_path / "Raport.docx")
        for _ in range(2):
            QTest.keyClick(screen.focusWidget(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        go_on.set()
        qtbot.waitUntil(lambda: screen.export.job is None)
        assert len(answers.questions) == 1


class TestRecent:
    def test_documents_are_listed_from_the_newest_and_opened_with_enter(
        self, qtbot: QtBot, screen: DocumentsScreen, answers: Answers, tmp_path: Path, opener: Opener
    ) -> None:
        assert not screen.tabs.isTabVisible(screen.tabs.indexOf(screen._exports))
        for name in ("A.docx", "B.docx"):
            answers._answers.append(tmp_path / name)
            export(qtbot, screen)
        model = screen.recent.table.model()
        assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["B.docx", "A.docx"]
        screen.tabs.setCurrentWidget(screen._exports)
        screen.recent.table.setFocus()
        press(screen, Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert opener.opened == [tmp_path / "A.docx"]

    def test_they_are_remembered_by_the_next_start(
        self, qtbot: QtBot, context: Context, answers: Answers, tmp_path: Path
    ) -> None:
        answers._answers.append(tmp_path / "A.docx")
        export(qtbot, shown(qtbot, DocumentsScreen(context, answers)))
        again = shown(qtbot, DocumentsScreen(context, answers))
        assert again.recent.current == tmp_path / "A.docx"

    def test_a_document_that_is_gone_is_said_to_be(
        self, qtbot: QtBot, screen: DocumentsScreen, answers: Answers, tmp_path: Path, opener: Opener
    ) -> None:
        answers._answers.append(tmp_path / "A.docx")
        export(qtbot, screen)
        (tmp_path / "A.docx").unlink()
        screen.recent.open.click()
        assert opener.opened == []
        assert screen.export.message.sentence == "Nie udało się otworzyć dokumentu „A.docx”."
        assert screen.recent.table.model().index(0, 1).data() == "nie ma pliku"


class TestWithoutAProgramme:
    def test_it_exports_nothing_and_offers_to_make_one(
        self, qtbot: QtBot, tmp_path: Path, answers: Answers
    ) -> None:
        workspace = files.create_file(tmp_path / "pusty.spr")
        screen = DocumentsScreen(Context(workspace), answers)
        bring(qtbot, screen)
        qtbot.waitUntil(lambda: not screen._stale)
        assert not screen.tabs.isVisible()
        assert not screen.actions.word.isEnabled()

        def name_it(dialog: QWidget) -> None:
            dialog.title.setPlainText("Program 2026–2030")
            dialog.accept()

        when_asked(qtbot, name_it)
        screen.findChild(EmptyState).acted.emit()
        qtbot.waitUntil(screen.tabs.isVisible)
        assert screen.contents.values.sentence == "Program nie ma jeszcze wskaźników."
        qtbot.waitUntil(lambda: not screen.composer.busy)
        workspace.close()

    def test_removing_the_last_programme_empties_the_screen_and_undo_fills_it(
        self, qtbot: QtBot, screen: DocumentsScreen, context: Context
    ) -> None:
        for programme in context.programmes:
            context.perform(remove_programme, programme.id)
        qtbot.waitUntil(lambda: not screen.contents.isVisible())
        context.workspace.undo()
        qtbot.waitUntil(screen.contents.isVisible)
        assert screen.actions.word.isEnabled()

    def test_another_file_is_shown_when_it_is_opened(
        self, qtbot: QtBot, screen: DocumentsScreen, context: Context, tmp_path: Path
    ) -> None:
        kielce.build(tmp_path / "kielce.spr")
        other = files.open_file(tmp_path / "kielce.spr")
        context.open(other)
        qtbot.waitUntil(lambda: "Kielce" in screen.contents._title.text())
        qtbot.waitUntil(lambda: not screen.composer.busy)
        other.close()


def test_a_free_name_is_the_first_one_that_nothing_has(tmp_path: Path) -> None:
    (tmp_path / "Raport (2).docx").touch()
    assert free_name(tmp_path / "Raport.docx").name == "Raport (3).docx"
