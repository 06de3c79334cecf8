"""Every question and every message that stops the user, in one place: passed in, and faked in tests."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget

from db.domain.errors import RecordError
from desktop.gui import labels
from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.buttons import Kind
from desktop.gui.widgets.question import Question
from desktop.gui.widgets.text import Style, label


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of several answers: what it is and, where that helps, what it means."""

    text: str
    meaning: str = ""


def _shown(folder: Path | None) -> str:
    return str(folder) if folder else ""


def _offer_ok(dialog: Question) -> QPushButton:
    """Add the two buttons of a dialog that asks for something; Return presses the first."""
    ok = dialog.offer(QCoreApplication.translate("Ask", "OK"), Kind.PRIMARY, accepts=True)
    dialog.offer(QCoreApplication.translate("Ask", "Cancel"), Kind.SECONDARY, accepts=False)
    ok.setDefault(True)
    return ok


def _radio(dialog: Question, alternative: Alternative) -> QRadioButton:
    """Add an alternative with its meaning close below it."""
    made = QRadioButton(alternative.text.replace("&", "&&"))
    made.setAccessibleDescription(alternative.meaning)
    pair = QVBoxLayout()
    pair.setSpacing(0)
    pair.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
    if alternative.meaning:
        meaning = label(alternative.meaning, Style.MUTED)
        meaning.setIndent(space(28))
        pair.addWidget(meaning)
    dialog.body.addLayout(pair)
    return made


def _named_field(dialog: Question, name: str, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setAccessibleName(name)
    field.selectAll()
    words = label(name, Style.MUTED)
    words.setBuddy(field)
    dialog.body.addWidget(words)
    dialog.body.addWidget(field)
    return field


def _selectable(text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setReadOnly(True)
    made.setCursorPosition(0)
    return made


class Ask(Protocol):
    """What the program may ask. Every answer may be None or false: the user changed their mind."""

    def confirm(self, question: str, consequence: str, verb: str, danger: bool = False) -> bool:
        """Whether to do it; `verb` is on the button. Ask only before what cannot be undone."""

    def choose_one(self, question: str, words: str, alternatives: Sequence[Alternative]) -> int | None:
        """The index of the alternative chosen."""

    def text(self, question: str, name: str, proposal: str = "") -> str | None:
        """A line of text without blanks around it, never empty; `name` is the field's."""

    def secret(self, question: str, words: str, name: str) -> str | None:
        """A password or a PIN as it was typed, shown as dots; nobody keeps it. `name` is the field's."""

    def choose_open_file(self, title: str, filters: str, folder: Path | None = None) -> Path | None:
        """A file that is there; `filters` as Qt writes them: „Dokumenty Word (*.docx)”."""

    def choose_open_files(self, title: str, filters: str, folder: Path | None = None) -> tuple[Path, ...]:
        """Several files that are there; none when the user changed their mind."""

    def choose_save_file(self, title: str, filters: str, proposal: Path) -> Path | None:
        """Where to write; the user has agreed to replace a file that is there."""

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        """A folder that is there."""

    def tell(self, heading: str, words: str = "") -> None:
        """Say something and wait until it is read."""

    def tell_refusal(self, error: RecordError) -> None:
        """Say why something was not done."""

    def tell_crash(self, report: str, log: Path) -> None:
        """Say that the program erred, where the log is and that the data is safe."""


class Dialogs:
    """Asks the user, over `window`."""

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window

    def stand_over(self, window: QWidget) -> None:
        """From now on, ask over this window."""
        self._window = window

    def confirm(self, question: str, consequence: str, verb: str, danger: bool = False) -> bool:
        """See `Ask`. Where something would be lost, Return keeps it."""
        sign = icon("alert-triangle", Tint.WARN) if danger else icon("help-circle", Tint.ACCENT)
        dialog = Question(self._window, sign, question, consequence)
        act = dialog.offer(verb, Kind.DANGER if danger else Kind.PRIMARY, accepts=True)
        cancel = dialog.offer(QCoreApplication.translate("Ask", "Cancel"), Kind.SECONDARY, accepts=False)
        (cancel if danger else act).setDefault(True)
        (cancel if danger else act).setFocus()
        return dialog.agreed()

    def choose_one(self, question: str, words: str, alternatives: Sequence[Alternative]) -> int | None:
        """See `Ask`. The first alternative is marked beforehand."""
        dialog = Question(self._window, icon("help-circle", Tint.ACCENT), question, words)
        radios = [_radio(dialog, each) for each in alternatives]
        radios[0].setChecked(True)
        _offer_ok(dialog)
        radios[0].setFocus()
        return [radio.isChecked() for radio in radios].index(True) if dialog.agreed() else None

    def text(self, question: str, name: str, proposal: str = "") -> str | None:
        """See `Ask`."""
        dialog = Question(self._window, icon("pencil", Tint.ACCENT), question)
        field = _named_field(dialog, name, proposal)
        ok = _offer_ok(dialog)
        ok.setEnabled(bool(proposal.strip()))
        field.textChanged.connect(lambda text: ok.setEnabled(bool(text.strip())))
        return field.text().strip() if dialog.agreed() else None

    def secret(self, question: str, words: str, name: str) -> str | None:
        """See `Ask`."""
        dialog = Question(self._window, icon("lock", Tint.ACCENT), question, words)
        field = _named_field(dialog, name, "")
        field.setEchoMode(QLineEdit.EchoMode.Password)
        ok = _offer_ok(dialog)
        ok.setEnabled(False)
        field.textChanged.connect(lambda text: ok.setEnabled(bool(text)))
        field.setFocus()
        typed = field.text() if dialog.agreed() else None
        field.setText("")  # forgets what could be undone, too
        dialog.deleteLater()
        return typed

    def choose_open_file(self, title: str, filters: str, folder: Path | None = None) -> Path | None:
        """See `Ask`."""
        found, _ = QFileDialog.getOpenFileName(self._window, title, _shown(folder), filters)
        return Path(found) if found else None

    def choose_open_files(self, title: str, filters: str, folder: Path | None = None) -> tuple[Path, ...]:
        """See `Ask`."""
        found, _ = QFileDialog.getOpenFileNames(self._window, title, _shown(folder), filters)
        return tuple(Path(each) for each in found)

    def choose_save_file(self, title: str, filters: str, proposal: Path) -> Path | None:
        """See `Ask`. A name without an ending gets the proposal's."""
        dialog = QFileDialog(self._window, title, str(proposal.parent), filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(proposal.suffix)
        dialog.selectFile(proposal.name)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        """See `Ask`."""
        found = QFileDialog.getExistingDirectory(self._window, title, _shown(folder))
        return Path(found) if found else None

    def tell(self, heading: str, words: str = "") -> None:
        """See `Ask`."""
        self._tell(Question(self._window, icon("info-circle", Tint.ACCENT), heading, words))

    def tell_refusal(self, error: RecordError) -> None:
        """See `Ask`."""
        heading = QCoreApplication.translate("Ask", "This could not be done")
        sign = icon("alert-triangle", Tint.WARN)
        self._tell(Question(self._window, sign, heading, labels.refusal(error)))

    def tell_crash(self, report: str, log: Path) -> None:
        """See `Ask`. The report may be copied, the folder of the log opened."""
        heading = QCoreApplication.translate(
            "Ask", "Something went wrong in the program. Your data is saved."
        )
        words = QCoreApplication.translate(
            "Ask",
            "What you did last was not carried out; everything before it is kept. Details are in the log:",
        )
        dialog = Question(self._window, icon("circle-x", Tint.ERROR), heading, words)
        dialog.body.addWidget(_selectable(str(log)))
        copy = dialog.offer_besides(QCoreApplication.translate("Ask", "Copy the report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self._tell(dialog)

    def _tell(self, dialog: Question) -> None:
        close = dialog.offer(QCoreApplication.translate("Ask", "Close"), Kind.PRIMARY, accepts=True)
        close.setDefault(True)
        close.setFocus()
        dialog.agreed()
