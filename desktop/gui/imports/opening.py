"""Which files can be brought in, and how the window comes to do it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog

from desktop import paths
from desktop.gui.commands import command

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow

_EXPLAINED = (".doc", ".odt", ".rtf", ".pdf", ".htm", ".html")
SUFFIXES = (".docx", ".docm", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv")


def document_filter() -> str:
    """The kinds of files in the dialog that chooses one; old and wrong ones are refused with a reason."""
    documents = QCoreApplication.translate("ImportFiles", "Word and Excel documents")
    everything = QCoreApplication.translate("ImportFiles", "All files")
    return f"{documents} ({' '.join(f'*{each}' for each in SUFFIXES)});;{everything} (*)"


def can_be_brought_in(path: Path) -> bool:
    """Whether a file looks by its name like a document to bring in, or one of which to say why it is not."""
    return path.suffix.lower() in (*SUFFIXES, *_EXPLAINED)


class Imports(QObject):
    """Opens the wizard for a file that was chosen or dropped, then shows the programme that it filled."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._folder: Path | None = None
        self.action = command(window, self.tr("&Bring a document in…"), "file-import", "Ctrl+I", self.choose)

    def choose(self, programme_id: int | None = None) -> None:
        """Let the user choose a document; `programme_id` is the programme proposed to take it."""
        folder = self._folder or paths.documents()
        path = self._window.ask.choose_open_file(self.tr("Bring a document in"), document_filter(), folder)
        if path is not None and not self._is_form(path):
            self.bring_in(path, programme_id)

    def bring_in(self, path: Path, programme_id: int | None = None) -> None:
        """Show the wizard for a document; what it stored can be undone at once."""
        from desktop.gui.imports.dialog import ImportDialog

        self._folder = path.parent
        window = self._window
        dialog = ImportDialog(window.context, window.ask, path, programme_id, window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted and dialog.programme_id is not None:
            window.context.choose(dialog.programme_id)
            if dialog.target.programme_id is None:
                window.open_screen("structure")
            window.toast.tell(dialog.told, undoable=dialog.has_changed)

    def take_dropped(self, dropped: Sequence[Path]) -> None:
        """Bring in the documents of what was dropped on the window, one after the other."""
        for path in dropped:
            if can_be_brought_in(path):
                self.bring_in(path)

    def _is_form(self, path: Path) -> bool:
        """Whether a realizer's form was chosen; that is taken in where forms are."""
        from desktop.app.collection import is_form

        if not is_form(path):
            return False
        self._folder = path.parent
        self._window.collect_forms([path])
        return True
