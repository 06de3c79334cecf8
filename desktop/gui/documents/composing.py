"""Making a preview on another thread, so that the window never waits for it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from db.domain.errors import RecordError
from db.domain.report import DocumentData
from desktop.app.document_preview import Preview, preview
from desktop.app.progress import Progress
from desktop.gui.work import Job

ROOM, ALL = 240, 1_000_000


def _preview(data: DocumentData, room: int, _progress: Progress) -> Preview:
    return preview(data, room)


class Composer(QObject):
    """`composed` carries the preview of what was asked for last; earlier wishes are forgotten."""

    composed = Signal(object)
    refused = Signal(object)

    def __init__(self, screen: QObject) -> None:
        super().__init__(screen)
        self._newest: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a preview is on its way."""
        return self._newest is not None

    def compose(self, data: DocumentData, room: int = ROOM) -> None:
        """Make the preview of a document, down to so many paragraphs and table rows."""
        job = Job(self, partial(_preview, data, room))
        self._newest = job
        job.finished.connect(lambda made: self._on_finished(job, made))
        job.refused.connect(lambda error: self._on_refused(job, error))
        job.start()

    def _on_finished(self, job: Job, made: Preview) -> None:
        if job is self._newest:
            self._newest = None
            self.composed.emit(made)

    def _on_refused(self, job: Job, error: RecordError) -> None:
        if job is self._newest:
            self._newest = None
            self.refused.emit(error)
