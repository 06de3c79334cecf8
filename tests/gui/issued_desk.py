"""The screen of documents on its tab of issued versions, as the user has it."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from db.domain.errors import Refusal
from db.domain.kinds import SignatureForm
from db.queries.indicator_sheet import indicator_sheet
from db.queries.issued import Version, versions
from desktop.app import issuing, signing, signing_keys, values
from desktop.app.signing import Order, Signed
from desktop.app.values import Place
from desktop.gui.context import Context
from desktop.gui.issued.edited_dialog import EditedDialog
from desktop.gui.issued.issue_dialog import IssueDialog
from gui.documents_desk import DocumentsDesk
from signing import pki

PASSWORD = "hasło"


class Opener(QObject):
    """Stands where the system opens files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Keep what was to be opened."""
        self.opened.append(Path(url.toLocalFile()))


class ArchiveDesk(DocumentsDesk):
    """The screen of documents on its tab of issued versions."""

    def __init__(self, qtbot: QtBot, context: Context) -> None:
        super().__init__(qtbot, context)
        self.refusals: list[Refusal] = []
        context.refused.connect(lambda error: self.refusals.append(error.refusal))
        self.pane, self.actions = self.screen.issued.pane, self.screen.issued.actions
        self.errand = self.screen.issued.errand

    def issue(self, fill: Callable[[IssueDialog], object] = lambda dialog: dialog.step.click()) -> list[str]:
        """Issue the shown document, the dialog filled in; what the dialog said."""
        told = self.in_dialog(fill)
        self.actions.issue.trigger()
        self.finish()
        return told

    def finish(self) -> None:
        """Wait until the work is over and the screen has caught up."""
        self.qtbot.waitUntil(lambda: self.errand.job is None)
        QApplication.processEvents()
        self.settle()

    def bring_in(
        self, fill: Callable[[EditedDialog], object] = lambda dialog: dialog.step.click()
    ) -> list[str]:
        """Bring in the file that was laid ready, the dialog filled in; what the dialog said."""
        told: list[str] = []

        def answer() -> None:
            shown = QApplication.activeModalWidget()
            if isinstance(shown, EditedDialog):
                told.extend(label.text() for label in shown.findChildren(QLabel))
                fill(shown)
                if shown.isVisible():
                    shown.reject()
            elif self.errand.job is not None:
                QTimer.singleShot(20, self.screen, answer)

        QTimer.singleShot(0, self.screen, answer)
        self.actions.bring_in.trigger()
        self.finish()
        return told

    def in_dialog(self, act: Callable[[QDialog], object]) -> list[str]:
        """Have something done in the dialog that opens next; the list gets its words."""
        told: list[str] = []

        def answer() -> None:
            shown = QApplication.activeModalWidget()
            told.extend(label.text() for label in shown.findChildren(QLabel))
            act(shown)
            if shown.isVisible():
                shown.reject()

        QTimer.singleShot(0, self.screen, answer)
        return told

    @property
    def kept(self) -> tuple[Version, ...]:
        """The versions that the record has, the newest first."""
        return self.context.workspace.read(versions, self.context.programme.id)

    @property
    def listed(self) -> list[tuple[str, str, str]]:
        """Number, state and signers of the rows."""
        model = self.pane.table.model()
        rows = range(model.rowCount())
        return [tuple(model.index(row, column).data() for column in (0, 1, 3)) for row in rows]

    @property
    def said(self) -> str:
        """What is said above the screen."""
        return "" if self.errand.message.isHidden() else self.errand.message.sentence

    def look(self) -> None:
        """Turn to the tab."""
        self.screen.tabs.setCurrentWidget(self.screen._issued)
        QApplication.processEvents()

    def content(self, version: Version) -> bytes:
        """The bytes of a version."""
        return issuing.kept(self.context.workspace, version.id).content

    def change_a_value(self) -> None:
        """Enter another value for the first indicator."""
        context = self.context
        sheet = context.workspace.read(indicator_sheet, context.programme.id, context.period.year)
        first = next(line.indicator_id for line in sheet.lines if line.indicator_id)
        values.paste(context.workspace, {Place(first, context.period.id): "4321"})
        self.settle()


def signature(desk: ArchiveDesk, version: Version, form: SignatureForm, folder: Path) -> Signed:
    """A signature of a version, made in another program."""
    key = folder / "klucz.p12"
    key.write_bytes(pki.p12(pki.leaf("p-256"), PASSWORD))
    order = Order(version.name, desk.content(version), form, agreed=True)
    return signing.sign(order, signing_keys.open_key_file(key, PASSWORD).key)


def edited_in_word(desk: ArchiveDesk, version: Version, folder: Path) -> Path:
    """A version with a paragraph more."""
    edited = docx.Document(io.BytesIO(desk.content(version)))
    edited.add_paragraph("Dopisano w Wordzie.")
    edited.save(folder / "poprawiony.docx")
    return folder / "poprawiony.docx"
