"""How one comes to signing from the window: the File menu, a file dropped, a document just exported."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from db.domain.blocks import Document
from desktop import settings
from desktop.app import files
from desktop.documents.word import write_docx
from desktop.gui.context import Context
from desktop.gui.main_window import MainWindow
from desktop.gui.signing.sign_dialog import SignDialog
from desktop.gui.signing.trust_dialog import TrustDialog
from desktop.gui.signing.verify_dialog import VerifyDialog
from desktop.gui.theme import Theme
from gui.answers import Answers
from gui.documents_desk import DocumentsDesk
from signing import softhsm

D = TypeVar("D", bound=QDialog)


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither lists of issuers nor cards from elsewhere; a key file, so that no card is looked for."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    softhsm.insert(tmp_path, monkeypatch)
    (tmp_path / "klucz.p12").touch()
    settings.update(key_files=(str(tmp_path / "klucz.p12"),))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "raport.docx"
    write_docx(Document("Raport", ()), path)
    return path


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme, answers: Answers) -> Iterator[MainWindow]:
    made = MainWindow(Context(files.create_sample(tmp_path / "przyklad.spr")), answers, theme)
    made.show()
    qtbot.waitExposed(made)
    yield made
    context = made.context
    made.close()
    delete(made)
    context.workspace.close()


def shown(kind: type[D], act: Callable[[], object], look: Callable[[D], object]) -> object:
    """What is seen in the dialog that an act opens; it is closed again."""
    seen: list[object] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            seen.append(look(dialog))
            dialog.reject()
        else:
            QTimer.singleShot(20, close)

    QTimer.singleShot(0, close)
    act()
    return seen[0]


def action(window: MainWindow, words: str) -> QAction:
    """The action of the menus that is called so."""
    return next(each for each in window.menus.everything() if each.text().replace("&", "") == words)


def test_the_file_menu_leads_to_signing(window: MainWindow, answers: Answers, report: Path) -> None:
    answers.lay(report)
    signing = action(window, "Podpisz dokument…").trigger
    assert shown(SignDialog, signing, lambda dialog: dialog.subject.name.text()) == "raport.docx"


def test_whoever_chooses_no_file_sees_no_dialog(window: MainWindow, answers: Answers) -> None:
    for words in ("Podpisz dokument…", "Sprawdź podpisy…"):
        answers.lay(None)
        action(window, words).trigger()
    assert QApplication.activeModalWidget() is None


def test_the_file_menu_leads_to_checking_and_to_the_issuers(
    window: MainWindow, answers: Answers, report: Path
) -> None:
    answers.lay(report)
    checking = action(window, "Sprawdź podpisy…").trigger
    assert shown(VerifyDialog, checking, lambda dialog: dialog.name.text()) == "raport.docx"
    issuers = action(window, "Zaufani wystawcy…").trigger
    assert shown(TrustDialog, issuers, lambda dialog: dialog.shown.text()) == "Nie wczytano żadnej listy."


def test_a_signature_that_is_dropped_on_the_window_is_checked(
    window: MainWindow, answers: Answers, report: Path, tmp_path: Path
) -> None:
    signature = tmp_path / "podpis.xades"
    answers.lay(report)  # which file it signs: no name tells
    signature.write_text("<x/>", encoding="utf-8")
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(signature))])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    modifiers = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), actions, dragged, buttons, modifiers)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPoint(9, 9), actions, dragged, buttons, modifiers)
    name = shown(
        VerifyDialog,
        lambda: (QApplication.sendEvent(window, dropping), QTest.qWait(300)),
        lambda dialog: dialog.name.text(),
    )
    assert name == "podpis.xades"


def test_a_document_just_exported_can_be_signed_at_once(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    desk = DocumentsDesk(qtbot, context)
    desk.answers.lay(tmp_path / "Sprawozdanie.docx")
    desk.screen.actions.word.trigger()
    qtbot.waitUntil(lambda: desk.screen.export.job is None and desk.screen.export.done.isVisible())
    signing = desk.screen.export.done.sign.click
    assert shown(SignDialog, signing, lambda dialog: dialog.subject.name.text()) == "Sprawozdanie.docx"
