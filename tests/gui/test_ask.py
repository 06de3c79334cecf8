"""Questions and messages: what the user reads, and what comes of each answer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.domain.errors import RecordError, Refusal
from desktop.gui.ask import Alternative, Dialogs
from desktop.gui.widgets.question import Question

Visit = Callable[[Question], None]

TWO = (Alternative("1 050", "tysiąc pięćdziesiąt"), Alternative("1,05", "jeden i pięć setnych"))


@pytest.fixture
def ask(qtbot: QtBot) -> Dialogs:
    """The program's own dialogs over a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = Dialogs()
    made.stand_over(window)
    return made


def when_asked(act: Visit) -> None:
    """As soon as the dialog is there, do something to it; then it is closed in any case."""

    def visit() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Question)
        try:
            act(dialog)
        finally:
            dialog.close()

    QTimer.singleShot(0, visit)


def press(words: str) -> Visit:
    """Press the button of these words."""
    return lambda dialog: found(dialog, words).click()


def found(dialog: QDialog, words: str) -> QPushButton:
    """The button of these words."""
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


def read(dialog: QDialog) -> str:
    """All words of the dialog that are no buttons."""
    return "\n".join(each.text() for each in dialog.findChildren(QLabel))


def test_a_confirmed_question_is_done(ask: Dialogs) -> None:
    when_asked(press("Usuń"))
    assert ask.confirm("Usunąć program?", "Zniknie 213 wskaźników.", "Usuń") is True


def test_a_cancelled_question_is_not_done(ask: Dialogs) -> None:
    when_asked(press("Anuluj"))
    assert ask.confirm("Usunąć program?", "", "Usuń") is False


def test_escape_cancels(ask: Dialogs, qtbot: QtBot) -> None:
    when_asked(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert ask.confirm("Dodać?", "", "Dodaj") is False


@pytest.mark.parametrize(("danger", "done"), [(False, True), (True, False)])
def test_return_does_it_unless_something_would_be_lost(
    ask: Dialogs, qtbot: QtBot, danger: bool, done: bool
) -> None:
    when_asked(lambda dialog: qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return))
    assert ask.confirm("Zrobić to?", "", "Zrób", danger=danger) is done


def test_a_question_says_what_would_come_of_it(ask: Dialogs) -> None:
    seen: list[str] = []
    when_asked(lambda dialog: seen.append(read(dialog)))
    ask.confirm("Usunąć program?", "Zniknie 213 wskaźników.", "Usuń")
    assert "Usunąć program?" in seen[0]
    assert "Zniknie 213 wskaźników." in seen[0]


def test_a_secret_is_typed_as_dots_and_leaves_nothing_in_its_field(ask: Dialogs, qtbot: QtBot) -> None:
    fields: list[QLineEdit] = []

    def type_pin(dialog: Question) -> None:
        field = dialog.findChild(QLineEdit)
        fields.append(field)
        assert not found(dialog, "OK").isEnabled()
        qtbot.keyClicks(field, "271828")
        assert "271828" not in field.displayText()
        qtbot.keyClick(field, Qt.Key.Key_Return)

    when_asked(type_pin)
    assert ask.secret("PIN do karty „Karta”", "Program spróbuje go raz.", "PIN") == "271828"
    assert fields[0].text() == ""
    assert not fields[0].isUndoAvailable()


def test_a_secret_that_is_not_told_is_none(ask: Dialogs, qtbot: QtBot) -> None:
    when_asked(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert ask.secret("PIN do karty „Karta”", "", "PIN") is None


def test_the_first_alternative_is_marked_and_another_may_be_chosen(ask: Dialogs) -> None:
    when_asked(press("OK"))
    assert ask.choose_one("Co znaczy „1.050”?", "", TWO) == 0

    def choose_second(dialog: Question) -> None:
        dialog.findChildren(QRadioButton)[1].click()
        found(dialog, "OK").click()

    when_asked(choose_second)
    assert ask.choose_one("Co znaczy „1.050”?", "", TWO) == 1


def test_no_alternative_need_be_chosen(ask: Dialogs) -> None:
    when_asked(press("Anuluj"))
    assert ask.choose_one("Co znaczy „1.050”?", "", TWO) is None


def test_alternatives_can_be_told_apart_by_ear(ask: Dialogs) -> None:
    heard: list[str] = []
    when_asked(
        lambda dialog: heard.extend(
            each.accessibleDescription() for each in dialog.findChildren(QRadioButton)
        )
    )
    ask.choose_one("Co znaczy „1.050”?", "", TWO)
    assert heard == ["tysiąc pięćdziesiąt", "jeden i pięć setnych"]


def test_text_is_given_without_blanks_around_it(ask: Dialogs, qtbot: QtBot) -> None:
    def type_name(dialog: Question) -> None:
        assert not found(dialog, "OK").isEnabled()
        qtbot.keyClicks(dialog.findChild(QLineEdit), "  MOPR ")
        found(dialog, "OK").click()

    when_asked(type_name)
    assert ask.text("Nowy realizator", "Nazwa") == "MOPR"


def test_the_field_asked_for_has_a_name(ask: Dialogs) -> None:
    names: list[str] = []
    when_asked(lambda dialog: names.append(dialog.findChild(QLineEdit).accessibleName()))
    assert ask.text("Nowy realizator", "Nazwa", "MOPR") is None
    assert names == ["Nazwa"]


def test_a_refusal_is_told_in_words(ask: Dialogs) -> None:
    seen: list[str] = []
    when_asked(lambda dialog: seen.append(read(dialog)))
    ask.tell_refusal(RecordError(Refusal.FILE_IN_USE, "dane.spr"))
    assert "Plik „dane.spr” jest otwarty" in seen[0]


def test_what_the_user_typed_is_never_read_as_markup(ask: Dialogs) -> None:
    formats: set[Qt.TextFormat] = set()
    when_asked(lambda dialog: formats.update(each.textFormat() for each in dialog.findChildren(QLabel)))
    ask.tell("<b>Tytuł</b>", "a & b")
    assert formats == {Qt.TextFormat.PlainText}


def test_a_crash_calms_names_the_log_and_lets_the_report_be_copied(ask: Dialogs, tmp_path: Path) -> None:
    seen: list[str] = []

    def look(dialog: Question) -> None:
        seen.append(read(dialog))
        seen.append(dialog.findChild(QLineEdit).text())
        found(dialog, "Kopiuj opis błędu").click()
        assert dialog.isVisible()
        found(dialog, "Zamknij").click()

    when_asked(look)
    ask.tell_crash("ValueError: x", tmp_path / "program.log")
    assert "Twoje dane są zapisane" in seen[0]
    assert seen[1] == str(tmp_path / "program.log")
    assert QApplication.clipboard().text() == "ValueError: x"


def test_a_file_to_be_saved_gets_the_ending_that_was_not_typed(ask: Dialogs, tmp_path: Path) -> None:
    def save(words: str) -> None:
        def act() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QFileDialog)
            dialog.findChild(QLineEdit).setText(words)
            dialog.accept()

        QTimer.singleShot(0, act)

    save(str(tmp_path / "raport 2023"))
    chosen = ask.choose_save_file("Zapisz", "Dokumenty Word (*.docx)", tmp_path / "sprawozdanie.docx")
    assert chosen == tmp_path / "raport 2023.docx"
