"""The File menu: opening, making and copying files."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from db.domain.errors import RecordError
from desktop import paths
from desktop.app import files
from desktop.app.workspace import Workspace
from desktop.gui.commands import command
from desktop.gui.imports.opening import Imports
from desktop.gui.opening import file_filter
from desktop.gui.signing.commands import SigningCommands
from desktop.gui.unstored import may_leave
from desktop.gui.widgets.message_strip import Level

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow


class FileCommands(QObject):
    """What can be done with whole files. Another file is opened before the open one is let go."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.imports = Imports(window)
        self.signing = SigningCommands(window)
        self.actions: list[QAction | None] = [
            command(window, self.tr("&New file…"), "file-plus", "", self._new),
            command(window, self.tr("New file with the &sample…"), "bulb", "", self._new_sample),
            command(window, self.tr("&Open…"), "folder-open", "Ctrl+O", self.open),
            None,
            self.imports.action,
            None,
            *self.signing.actions,
            None,
            command(window, self.tr("Save a &copy…"), "copy", "Ctrl+Shift+S", self._copy),
            command(window, self.tr("&When was it saved?"), "clock", "Ctrl+S", self._when_saved),
            None,
            command(window, self.tr("&Quit"), "x", "Ctrl+Q", window.close),
        ]

    def open_path(self, path: str | Path) -> bool:
        """Open a file in place of the one that is open; whether that was done."""
        if Path(path) == self._window.context.workspace.path:
            return False
        return self._replace(lambda: files.open_file(Path(path)))

    def _new(self) -> None:
        path = self._choose_new(self.tr("New file"), "programy")
        if path is not None:
            self._replace(lambda: files.create_file(path))

    def _new_sample(self) -> None:
        path = self._choose_new(self.tr("New file with the sample"), "przyklad")
        if path is not None:
            self._replace(lambda: files.create_sample(path))

    def open(self) -> bool:
        """Let the user choose a file and open it; whether another one is open now."""
        path = self._window.ask.choose_open_file(
            self.tr("Open a file"), file_filter(), self._window.context.workspace.path.parent
        )
        return path is not None and self.open_path(path)

    def _copy(self) -> None:
        here = self._window.context.workspace.path
        proposal = here.with_name(f"{here.stem}-kopia{here.suffix}")
        target = self._window.ask.choose_save_file(self.tr("Save a copy"), file_filter(), proposal)
        if target is None:
            return
        try:
            self._window.context.workspace.copy_to(target)
        except RecordError as error:
            self._window.context.refused.emit(error)
            return
        self._window.tell(Level.OK, self.tr("A copy was saved: {path}").format(path=target))

    def _when_saved(self) -> None:
        at = self._window.context.workspace.saved_at
        self._window.tell(
            Level.INFO,
            self.tr("Every edit is saved when it is made. The last one: {time}.").format(
                time=f"{at:%H:%M:%S}"
            )
            if at
            else self.tr("Every edit is saved when it is made. Nothing has been changed yet."),
        )

    def _replace(self, opening: Callable[[], Workspace]) -> bool:
        """Open one file, then let go of the other; a refusal leaves everything as it is."""
        if not may_leave(self._window, self._window.ask):
            return False
        old = self._window.context.workspace
        try:
            new = opening()
        except RecordError as error:
            self._window.context.refused.emit(error)
            return False
        self._window.context.open(new)
        old.close()
        return True

    def _choose_new(self, title: str, name: str) -> Path | None:
        proposal = paths.documents() / f"{name}{paths.SUFFIX}"
        return self._window.ask.choose_save_file(title, file_filter(), proposal)
