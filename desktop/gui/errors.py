"""The border: whatever nobody caught ends here, is logged, and is told to the user on the window's thread."""

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from db.domain.errors import RecordError
from desktop.gui.ask import Ask

log = logging.getLogger(__name__)


def install(ask: Ask, log_file: Path) -> "ErrorBorder":
    """Stand where Python brings what nobody caught: errors of slots, of background work and of threads."""
    border = ErrorBorder(ask, log_file, QCoreApplication.instance())
    sys.excepthook = border.catch
    threading.excepthook = border.catch_in_thread
    return border


class ErrorBorder(QObject):
    """A refusal becomes its sentence, anything else one dialog that names the log."""

    _caught = Signal(object)

    def __init__(self, ask: Ask, log_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._log_file = log_file
        self._telling = False
        # Queued also on the same thread: a dialog must not open in the middle of painting.
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an error as `sys.excepthook` does, on whichever thread."""
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if not isinstance(error, RecordError):
            log.error("not caught", exc_info=(kind, error, trace))
        self._caught.emit(error)

    def catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        """Take an error as `threading.excepthook` does."""
        if args.exc_value is not None:
            self.catch(args.exc_type, args.exc_value, args.exc_traceback)

    def _tell(self, error: BaseException) -> None:
        """One dialog at a time: an error that repeats itself is in the log as often as it happened."""
        if self._telling:
            return
        self._telling = True
        try:
            if isinstance(error, RecordError):
                self._ask.tell_refusal(error)
            else:
                self._ask.tell_crash("".join(traceback.format_exception(error)), self._log_file)
        finally:
            self._telling = False
