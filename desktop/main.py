"""The start: log, settings, application, file, window; nothing else."""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop import log, paths, settings
from desktop.gui import errors, i18n
from desktop.gui.ask import Dialogs
from desktop.gui.context import Context
from desktop.gui.main_window import MainWindow
from desktop.gui.opening import open_first
from desktop.gui.theme import Scheme, Theme


def show(path: Path | None = None) -> int:
    """Open the window on a file, the last one or the user's own; the exit code when it is closed."""
    log_file = log.start(paths.logs())
    remembered = settings.load()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Sprawozdawca")
    i18n.install(app)
    theme = Theme(app, Scheme(remembered.theme), remembered.zoom / 100)
    ask = Dialogs()
    errors.install(ask, log_file)
    workspace = open_first(path, remembered.last_file, ask)
    if workspace is None:
        return 1
    context = Context(workspace)
    window = MainWindow(context, ask, theme)
    ask.stand_over(window)
    window.show()
    QTimer.singleShot(0, gc.enable)
    code = app.exec()
    # Only now: until the event loop has ended, any view may still want to read.
    context.workspace.close()
    return code
