"""Taking returned forms in: read in the background, looked at together, then taken as one step."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from db.domain.collection import ReturnedDocument
from db.domain.errors import RecordError
from desktop.app import collection
from desktop.app.progress import Progress
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.realizers.collect_dialog import CollectDialog
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.work import Job

_TURN_MS = 200


def _read(paths: Sequence[Path], progress: Progress) -> tuple[ReturnedDocument, ...]:
    return collection.read(paths, progress)


class Inbox(QObject):
    """Reads one batch after the other.

    `taken` carries how many rows of how many forms came in, and whether that changed anything.
    """

    taken = Signal(int, int, bool)

    def __init__(self, context: Context, screen: QWidget) -> None:
        super().__init__(screen)
        self._context = context
        self._screen = screen
        self.job: Job | None = None
        self._waiting: list[Path] = []
        self._documents: Sequence[ReturnedDocument] = ()
        self._turn = QTimer(self, interval=_TURN_MS)
        self._turn.timeout.connect(self._show)
        self.dialog: CollectDialog | None = None
        self.progress = ProgressStrip()
        self.message = MessageStrip()
        self.strips = (self.progress, self.message)
        context.closing.connect(self._let_go)

    def read(self, paths: Sequence[Path]) -> None:
        """Begin to read files; those that come while others are read or looked at have their turn then."""
        self._waiting += [path for path in paths if path not in self._waiting]
        if self._waiting and not self._is_busy:
            self._begin(tuple(self._waiting))

    @property
    def _is_busy(self) -> bool:
        return self.job is not None or self._turn.isActive() or self.dialog is not None

    def _begin(self, paths: Sequence[Path]) -> None:
        self._waiting.clear()
        self.message.hide()
        job = Job(self, partial(_read, paths))
        job.ended.connect(self._on_ended)
        job.finished.connect(self._on_read)
        job.refused.connect(self._on_refused)
        job.stopped.connect(self._on_stopped)
        self.progress.follow(job, self.tr("Reading the forms…"))
        self.job = job
        job.start()

    def _let_go(self) -> None:
        """Another file is coming: what was sent back for this one is not compared with that."""
        self.message.hide()
        self._waiting.clear()
        self._turn.stop()
        if self.job is not None:
            self.job.finished.disconnect()
            self.job.cancel()

    def _on_ended(self) -> None:
        self.job = None
        QTimer.singleShot(0, self, lambda: self.read(()))

    def _on_read(self, documents: Sequence[ReturnedDocument]) -> None:
        self._documents = documents
        self._turn.start()
        self._show()

    def _show(self) -> None:
        """Show what was read, as soon as no other dialog is open."""
        if QApplication.activeModalWidget() is not None:
            return
        self._turn.stop()
        programme, period = self._context.programme, self._context.period
        forms = self._context.perform(
            collection.compared,
            self._documents,
            programme.id if programme is not None else None,
            period.id if period is not None else None,
        )
        if forms is not None:
            self.dialog = CollectDialog(self._context, forms, self._screen.window())
            self.dialog.finished.connect(self._on_closed)
            self.dialog.open()
        else:
            self.read(())

    def _on_closed(self, accepted: int) -> None:
        dialog, self.dialog = self.dialog, None
        if accepted:
            self.taken.emit(dialog.taken.rows, dialog.taken.forms, dialog.changed)
        dialog.deleteLater()
        self.read(())

    def _on_refused(self, error: RecordError) -> None:
        self.message.tell(Level.ERROR, labels.refusal(error))

    def _on_stopped(self) -> None:
        self._waiting.clear()
        self.message.tell(Level.INFO, self.tr("Reading was stopped; nothing was taken in."))
