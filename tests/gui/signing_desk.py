"""The dialogs of signing and checking, as the clerk has them before him."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from db.domain.signatures import CertificateFlaw
from desktop import settings
from desktop.gui.context import Context
from desktop.gui.signing.sign_dialog import SignDialog
from desktop.gui.signing.verify_dialog import VerifyDialog
from gui.answers import Answers
from gui.hands import bring
from signing import pki

PASSWORD = "zażółć Ż"


def looked_at(qtbot: QtBot, path: Path, *answers: object) -> VerifyDialog:
    dialog = VerifyDialog(Answers(*answers))
    bring(qtbot, dialog)
    assert dialog.look_at(path)
    qtbot.waitUntil(lambda: dialog.job is None)
    return dialog


class SigningDesk:
    """The dialog with a file in it, and a key file chosen; `answers` are laid for what it asks."""

    def __init__(self, qtbot: QtBot, context: Context, folder: Path, *flaws: CertificateFlaw) -> None:
        self.qtbot = qtbot
        self.key = folder / "klucz.p12"
        self.key.write_bytes(pki.p12(pki.leaf("p-256", *flaws), PASSWORD))
        settings.update(key_files=(str(self.key),))
        self.answers = Answers()
        self.dialog = SignDialog(context, self.answers)
        bring(qtbot, self.dialog)

    def take(self, path: Path) -> None:
        """Have a file in the dialog, read."""
        self.dialog.sign_file(path)
        self.wait_to_be_ready()

    def wait_to_be_ready(self) -> None:
        """Wait until the button can be pressed."""
        self.qtbot.waitUntil(self.dialog.step.isEnabled)

    def sign(self, *answers: object) -> None:
        """Press the button, and wait for what comes of it."""
        self.answers.lay(*answers)
        self.dialog.step.click()
        self.qtbot.waitUntil(lambda: self.dialog.run.job is None, timeout=20_000)

    @property
    def said(self) -> str:
        """What the strip says."""
        return self.dialog.message.sentence
