"""Work that takes longer than half a second: on another thread, with progress, and it can be stopped."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from db.domain.errors import RecordError
from desktop.app.progress import Cancelled, Progress

Task = Callable[[Progress], object]

_LEAST_SECONDS_BETWEEN_STEPS = 0.05


@dataclass(frozen=True, slots=True)
class _Done:
    result: object


class Job(QObject):
    """One piece of work, owned by a view; when the view goes, the work is stopped and waited for.

    A task is a plain function that takes `Progress` and gives back rows; it may raise RecordError. All
    signals come on the window's thread, `ended` first whatever happened. An error that is no refusal goes
    to the border.
    """

    progressed = Signal(int, int)
    ended = Signal()
    finished = Signal(object)
    refused = Signal(object)
    stopped = Signal()

    _stepped = Signal(int, int)
    _over = Signal(object)

    def __init__(self, owner: QObject, task: Task) -> None:
        super().__init__(owner)
        self._task: Task | None = task
        self._cancelled = threading.Event()
        self._left = threading.Event()
        self._stepped.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._over.connect(self._on_over, Qt.ConnectionType.QueuedConnection)
        owner.destroyed.connect(self._on_owner_destroyed)

    def start(self, pool: QThreadPool | None = None) -> None:
        """Begin as soon as the pool has a free thread."""
        (pool or QThreadPool.globalInstance()).start(_Run(self))

    def cancel(self) -> None:
        """Have the task stop at its next step; harmless when it is over."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was to stop; it may have been over before it came to a step."""
        return self._cancelled.is_set()

    def wait(self) -> None:
        """Return when the task has left its thread."""
        self._left.wait()

    def carry_out(self) -> None:
        """Do the work; called once, on the thread that does it. What the task knows is not kept after it."""
        outcome: object = None
        task, self._task = self._task, None
        try:
            assert task is not None
            outcome = _Done(task(_Reporter(self._cancelled, self._stepped.emit)))
        except (Cancelled, RecordError) as error:
            outcome = error
        finally:
            task = None
            self._over.emit(outcome)
            self._left.set()

    def _on_over(self, outcome: object) -> None:
        self.ended.emit()
        match outcome:
            case _Done(result):
                self.finished.emit(result)
            case RecordError():
                self.refused.emit(outcome)
            case Cancelled():
                self.stopped.emit()
        self.deleteLater()

    def _on_owner_destroyed(self) -> None:
        self.cancel()
        self.wait()


class _Run(QRunnable):
    """Borrows the job for the time it runs."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.carry_out()


class _Reporter:
    """The task's `Progress`; it does not flood the window with steps nobody can see."""

    def __init__(self, cancelled: threading.Event, tell: Callable[[int, int], None]) -> None:
        self._cancelled = cancelled
        self._tell = tell
        self._told = 0.0

    def step(self, done: int, total: int) -> None:
        """See `Progress`."""
        if self._cancelled.is_set():
            raise Cancelled
        now = time.monotonic()
        if done == total or now - self._told >= _LEAST_SECONDS_BETWEEN_STEPS:
            self._told = now
            self._tell(done, total)
