"""How the window comes to sign a document, to look at signatures, and to the list of trusted issuers."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.app.signed_files import BESIDE, is_container
from desktop.gui.commands import command

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow


def is_signature(path: Path) -> bool:
    """Whether a file is by its name a signature, or a container with one."""
    return is_container(path.name) or path.suffix.casefold() == BESIDE


class SigningCommands(QObject):
    """The actions of the File menu; the dialogs are loaded when one is first wanted."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.actions = [
            command(window, self.tr("Si&gn a document…"), "signature", "", self.sign),
            command(window, self.tr("C&heck signatures…"), "certificate", "", self.check),
            command(window, self.tr("&Trusted issuers…"), "list", "", self.show_trusted),
        ]

    def sign(self, path: Path | None = None) -> None:
        """Sign a file; without one the user chooses it."""
        from desktop.gui.signing.sign_dialog import SignDialog

        dialog = SignDialog(self._window.context, self._window.ask, self._window)
        if path is not None:
            dialog.sign_file(path)
        elif not dialog.choose():
            dialog.deleteLater()
            return
        dialog.exec()

    def check(self) -> None:
        """Look at the signatures of a file that the user chooses."""
        from desktop.gui.signing.verify_dialog import VerifyDialog

        dialog = VerifyDialog(self._window.ask, self._window)
        if dialog.choose():
            dialog.exec()
        else:
            dialog.deleteLater()

    def check_dropped(self, dropped: Sequence[Path]) -> None:
        """Look at the signatures among files that were dropped on the window, one after the other."""
        from desktop.gui.signing.verify_dialog import VerifyDialog

        for path in filter(is_signature, dropped):
            dialog = VerifyDialog(self._window.ask, self._window)
            if dialog.look_at(path):
                dialog.exec()

    def show_trusted(self) -> None:
        """Show which list of trusted issuers is loaded, and let another be."""
        from desktop.gui.signing.trust_dialog import TrustDialog

        TrustDialog(self._window.ask, self._window).exec()
