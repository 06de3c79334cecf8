"""Which file the window opens on."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from db.domain.errors import RecordError
from desktop import paths
from desktop.app import files
from desktop.app.workspace import Workspace
from desktop.gui.ask import Ask


def open_first(path: Path | None, last: str, ask: Ask) -> Workspace | None:
    """The file asked for; else the last one, if it is still there; else the user's own.

    A refusal is told, and another file may be chosen instead; None when the user gives up.
    """
    wanted = path or (Path(last) if last and Path(last).exists() else None)
    while True:
        try:
            return files.open_file(wanted) if wanted else files.open_default()
        except RecordError as error:
            ask.tell_refusal(error)
            wanted = ask.choose_open_file(
                QCoreApplication.translate("Files", "Open another file"),
                file_filter(),
                paths.default_file().parent,
            )
            if wanted is None:
                return None


def file_filter() -> str:
    """Which files a file dialog shows."""
    return QCoreApplication.translate("Files", "Programmes (*.spr)")
