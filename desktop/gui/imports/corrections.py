"""The document being understood: its corrections, which can be taken back, and what follows from them."""

import time
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from db.domain.foreign import ForeignDocument
from db.domain.understanding import Directions, TableUse, Understanding
from desktop.app import imports
from desktop.app.progress import Progress
from desktop.gui.imports.found import Found
from desktop.gui.work import Job

_AT_ONCE_SECONDS = 0.15


@dataclass(frozen=True, slots=True)
class _History:
    """All corrections that can be gone back and forth to, and which of them holds."""

    steps: tuple[Directions, ...] = (Directions(),)
    at: int = 0

    @property
    def directions(self) -> Directions:
        return self.steps[self.at]

    def then(self, directions: Directions) -> "_History":
        return _History((*self.steps[: self.at + 1], directions), self.at + 1)


class _Task:
    """Understands a document; `found` stays None as long as it has not come to an end."""

    def __init__(self, document: ForeignDocument, history: _History) -> None:
        self.history = history
        self.found: Found | None = None
        self.seconds = 0.0
        self._document = document

    def __call__(self, progress: Progress | None = None) -> None:
        start = time.thread_time()  # what else the computer does in the meantime does not count
        found = Found(imports.understood(self._document, self.history.directions))
        self.seconds = time.thread_time() - start
        if progress is not None:
            progress.step(1, 1)  # who stopped it does not want it any more
        self.found = found


class Corrections(QObject):
    """Each correction has the document understood anew: `renewed` tells that, `began` that it takes a while.

    What is quick is done at once, so that the next key already meets what the last one did. A correction
    with which the document cannot be understood, or that was stopped, is given up.
    """

    began = Signal(object)
    renewed = Signal()

    def __init__(self, document: ForeignDocument, found: Found, seconds: float, parent: QObject) -> None:
        """`seconds` is how long it took to understand the document as it came."""
        super().__init__(parent)
        self.document = document
        self.found = found
        self._seconds = seconds
        self._wanted = self._followed = _History()
        self._newest: Job | None = None

    @property
    def understanding(self) -> Understanding:
        """What the document says, as corrected."""
        return self.found.understanding

    @property
    def directions(self) -> Directions:
        """The corrections that hold, also those that the document is just being understood with."""
        return self._wanted.directions

    @property
    def busy(self) -> bool:
        """Whether the document is being understood anew."""
        return self._newest is not None

    @property
    def can_undo(self) -> bool:
        """Whether there is a correction to take back."""
        return self._wanted.at > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is one to make again."""
        return self._wanted.at < len(self._wanted.steps) - 1

    def direct(self, directions: Directions) -> None:
        """Follow these from now on."""
        if directions != self.directions:
            self._go(self._wanted.then(directions))

    def undo(self) -> None:
        """Take the last correction back."""
        if self.can_undo:
            self._go(replace(self._wanted, at=self._wanted.at - 1))

    def redo(self) -> None:
        """Make the correction again that was taken back last."""
        if self.can_redo:
            self._go(replace(self._wanted, at=self._wanted.at + 1))

    def use_of(self, block: int) -> TableUse | None:
        """How a table is to be read, as last said, though the document may not be understood so yet."""
        shown = next((each for each in self.understanding.tables if each.block == block), None)
        said = self.directions.tables.get(block)
        return said if shown and said and len(said.columns) == len(shown.columns) else shown

    def _go(self, history: _History) -> None:
        self._wanted = history
        task = _Task(self.document, history)
        if self._seconds < _AT_ONCE_SECONDS and not self.busy:
            try:
                task()
            finally:
                self._end(task)
        else:
            self._begin(task)

    def _begin(self, task: _Task) -> None:
        job = Job(self, task)
        self._newest = job
        job.ended.connect(lambda: self._on_ended(job, task))
        self.began.emit(job)
        job.start()

    def _on_ended(self, job: Job, task: _Task) -> None:
        """An older task's end means nothing: what it found was corrected in the meantime."""
        if job is self._newest:
            self._newest = None
            self._end(task)

    def _end(self, task: _Task) -> None:
        """Show what was found; without it, go back to what was understood last."""
        if task.found is None:
            self._wanted = self._followed
        else:
            self._followed, self.found, self._seconds = task.history, task.found, task.seconds
        self.renewed.emit()
