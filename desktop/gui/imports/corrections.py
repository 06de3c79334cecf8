"""The document being understood: its corrections, which can be taken back, and what follows from them."""

import time
from functools import partial

from PySide6.QtCore import QObject, Signal

from db.domain.foreign import ForeignDocument
from db.domain.understanding import Directions, Understanding
from desktop.app import imports
from desktop.app.progress import Progress
from desktop.gui.imports.found import Found
from desktop.gui.work import Job

_AT_ONCE_SECONDS = 0.15


def understood(document: ForeignDocument, directions: Directions, _progress: Progress) -> Found:
    """What the document says; for a background job."""
    return Found(imports.understood(document, directions))


class Corrections(QObject):
    """Each correction has the document understood anew: `renewed` tells that, `began` that it takes a while.

    What is quick is done at once, so that the next key already meets what the last one did.
    """

    began = Signal(object)
    renewed = Signal()

    def __init__(self, document: ForeignDocument, found: Found, seconds: float, parent: QObject) -> None:
        """`seconds` is how long it took to understand the document as it came."""
        super().__init__(parent)
        self.document = document
        self.found = found
        self._seconds = seconds
        self._steps = [Directions()]
        self._at = 0
        self._newest: Job | None = None

    @property
    def understanding(self) -> Understanding:
        """What the document says, as corrected."""
        return self.found.understanding

    @property
    def directions(self) -> Directions:
        """The corrections that hold."""
        return self._steps[self._at]

    @property
    def busy(self) -> bool:
        """Whether the document is being understood anew."""
        return self._newest is not None

    @property
    def can_undo(self) -> bool:
        """Whether there is a correction to take back."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is one to make again."""
        return self._at < len(self._steps) - 1

    def direct(self, directions: Directions) -> None:
        """Follow these from now on."""
        if directions == self.directions:
            return
        del self._steps[self._at + 1 :]
        self._steps.append(directions)
        self._go(+1)

    def undo(self) -> None:
        """Take the last correction back."""
        if self.can_undo:
            self._go(-1)

    def redo(self) -> None:
        """Make the correction again that was taken back last."""
        if self.can_redo:
            self._go(+1)

    def _go(self, by: int) -> None:
        self._at += by
        if self._seconds < _AT_ONCE_SECONDS and not self.busy:
            start = time.perf_counter()
            self.found = Found(imports.understood(self.document, self.directions))
            self._seconds = time.perf_counter() - start
            self.renewed.emit()
        else:
            self._begin()

    def _begin(self) -> None:
        job = Job(self, partial(understood, self.document, self.directions))
        self._newest = job
        job.finished.connect(lambda found: self._on_finished(job, found))
        self.began.emit(job)
        job.start()

    def _on_finished(self, job: Job, found: Found) -> None:
        if job is self._newest:
            self._newest = None
            self.found = found
            self.renewed.emit()
