"""Checking on another thread what a document would be if it were written now, once nothing more changes."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from db.domain.report import DocumentData
from desktop.app import document_files
from desktop.gui.work import Job

_PAUSE_MS = 700


class Checker(QObject):
    """`checked` carries what was found in the document that was asked about last."""

    checked = Signal(object)

    def __init__(self, screen: QObject) -> None:
        super().__init__(screen)
        self._data: DocumentData | None = None
        self._newest: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether a check is wanted or on its way."""
        return self._pause.isActive() or self._newest is not None

    def check(self, data: DocumentData | None) -> None:
        """Check a document as soon as no other one is asked about; None: none any more."""
        self._data = data
        if self._newest is not None:
            self._newest.cancel()
            self._newest = None
        if data is None:
            self._pause.stop()
        else:
            self._pause.start()

    def _begin(self) -> None:
        if self._data is None:
            return
        job = Job(self, partial(document_files.checked, self._data))
        self._newest = job
        job.finished.connect(lambda written: self._on_over(job, written))
        job.refused.connect(lambda _error: self._on_over(job, None))
        job.start()

    def _on_over(self, job: Job, written: document_files.Written | None) -> None:
        """What is refused here is told where the document is composed or written."""
        if job is self._newest:
            self._newest = None
            if written is not None:
                self.checked.emit(written)
