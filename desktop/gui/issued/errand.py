"""Work on issued documents that takes a while, one piece at a time, and what is told of it afterwards."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from db.domain.errors import RecordError
from desktop.gui.context import Context
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.work import Job, Task


class Errand(QObject):
    """Its `strips` are for the screen to show; what is refused is told where all refusals are."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._act: Callable[[], object] = lambda: None
        self.job: Job | None = None
        self._newest: Job | None = None
        self.progress = ProgressStrip()
        self.message = MessageStrip()
        self.strips = (self.progress, self.message)
        self.message.acted.connect(lambda: self._act())
        context.closing.connect(self._on_closing)

    def is_free(self) -> bool:
        """Whether work can begin; that some is being done is said, before anything is filled in for more."""
        if self.job is not None:
            self.message.tell(Level.INFO, self.tr("Wait until the work that goes on here is done."))
        return self.job is None

    def begin(self, task: Task, words: str, then: Callable[[Any], object]) -> None:
        """Do the work on another thread, unless some is being done; `then` gets what came of it."""
        if not self.is_free():
            return
        self.message.hide()
        job = Job(self, task)
        job.ended.connect(self._on_ended)
        job.finished.connect(lambda result: self._on_finished(job, result, then))
        job.refused.connect(self._context.refused)
        job.stopped.connect(self._on_stopped)
        self.progress.follow(job, words)
        self.job = self._newest = job
        job.start()

    def tell(self, sentence: str, verb: str = "", act: Callable[[], object] = lambda: None) -> None:
        """Say what was done, perhaps with what can follow."""
        self._act = act
        self.message.tell(Level.OK, sentence, verb)

    def refuse(self, error: RecordError) -> None:
        """Say why something was not done."""
        self._context.refused.emit(error)

    def _on_ended(self) -> None:
        self.job = None
        self.message.hide()

    def _on_finished(self, job: Job, result: object, then: Callable[[Any], object]) -> None:
        """Hand on what came of the work, unless it was to stop, or another file was opened meanwhile."""
        if job is not self._newest:
            return
        if job.is_cancelled:
            self._on_stopped()
        else:
            then(result)

    def _on_stopped(self) -> None:
        self.message.tell(Level.INFO, self.tr("It was stopped; nothing was kept."))

    def _on_closing(self) -> None:
        """Let go of what belongs to the file that is closed."""
        self.message.hide()
        self._newest = None
        if self.job is not None:
            self.job.cancel()
