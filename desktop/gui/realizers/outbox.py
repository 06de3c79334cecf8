"""Making forms: the files in the background, all of them or none, then the note in the record."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.domain.collection import Form
from db.domain.errors import RecordError
from desktop.app import collection
from desktop.app.progress import Progress
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.documents import opening
from desktop.gui.realizers.places import make_ready
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.widgets.toast import Toast
from desktop.gui.work import Job


def _write(forms: Sequence[Form], folder: Path, progress: Progress) -> tuple[Path, ...]:
    """Write the forms into a folder that is made if need be. Raises RecordError: NO_FOLDER…"""
    make_ready(folder)
    return collection.write(forms, folder, progress)


class Outbox(QObject):
    """Writes one batch at a time. What has gone wrong stays in its `strips`, for the screen to show.

    `turned` tells that a batch began or ended, `written` carries its files.
    """

    written = Signal(object)
    turned = Signal()

    def __init__(self, context: Context, screen: QWidget, toast: Toast) -> None:
        super().__init__(screen)
        self._context = context
        self._toast = toast
        self._paths: tuple[Path, ...] = ()
        self.job: Job | None = None
        self.progress = ProgressStrip()
        self.message = MessageStrip()
        self.strips = (self.progress, self.message)
        context.closing.connect(self._let_go)

    def write(self, forms: Sequence[Form], folder: Path) -> None:
        """Begin to write the forms into a folder."""
        if self.job is not None:
            return
        self.message.hide()
        job = Job(self, partial(_write, forms, folder))
        job.ended.connect(self._on_ended)
        job.finished.connect(lambda paths: self._on_written(forms, paths))
        job.refused.connect(self._on_refused)
        job.stopped.connect(self._on_stopped)
        self.progress.follow(job, self.tr("Making the forms…"))
        self.job = job
        self.turned.emit()
        job.start()

    def _let_go(self) -> None:
        """Another file is coming: what is being made for this one must not be noted in that."""
        self.message.hide()
        if self.job is not None:
            self.job.finished.disconnect()
            self.job.cancel()

    def _on_ended(self) -> None:
        self.job = None
        self.turned.emit()

    def _on_written(self, forms: Sequence[Form], paths: tuple[Path, ...]) -> None:
        self._paths = paths
        if self._context.attempt(collection.record, forms) is None:
            sentence = self.tr("%n form(s) made, ready to be sent: {folder}", "", len(paths))
            told = sentence.format(folder=paths[0].parent)
            self._toast.tell(told, False, self.tr("Show in the folder"), self._show_folder)
        self.written.emit(paths)

    def _show_folder(self) -> None:
        if not (self._paths and opening.open_folder(self._paths[0])):
            self.message.tell(Level.WARN, self.tr("The folder could not be shown."))

    def _on_refused(self, error: RecordError) -> None:
        self.message.tell(Level.ERROR, labels.refusal(error))

    def _on_stopped(self) -> None:
        self.message.tell(Level.INFO, self.tr("Making the forms was stopped; nothing was written."))
