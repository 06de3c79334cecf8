"""Reading in a process of its own, which may take only so much memory and time.

Foreign files are hostile until proven otherwise. What goes beyond the limits is killed with its process,
and a reader that crashes takes nothing with it.
"""

import logging
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

import psutil

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import ForeignDocument
from desktop.exchange.overheard import Said, Voice
from desktop.exchange.reading import read_document

log = logging.getLogger(__name__)

_LOOK_EVERY = 0.01  # seconds; what a file may take in between is left free below the 300 MB of the promise
_START_SECONDS = 20  # before anything foreign is touched
_Result = TypeVar("_Result")


class Progress(Protocol):
    """What is told that the reading goes on; whatever it raises stops the reading."""

    def step(self, done: int, total: int) -> None:
        """Called many times a second with 0 of 0: how long a foreign file will take, nobody knows."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take: bytes of memory, and seconds of a processor's time.

    On a machine that does nothing else those are seconds of the clock. On a busy one the clock may show
    `patience` times as many: that others work does not make a file slow.
    """

    memory: int = 270 * 2**20
    seconds: float = 10
    patience: float = 3


_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class _Read:
    result: Any


@dataclass(frozen=True, slots=True)
class _Refused:
    refusal: Refusal
    subject: str


def read(path: Path, progress: Progress | None = None) -> ForeignDocument:
    """The document, with nothing understood yet. Raises RecordError (FOREIGN_…, FILE_…)."""
    with Room() as room:
        return room.read(read_document, path, progress)


class Room:
    """A process that reads file after file; a new one is begun after one that had to be killed.

    `peak`: the most memory, in bytes, that a reading was seen to take.
    """

    def __init__(self, limits: Limits = _LIMITS) -> None:
        self.peak = 0
        self._limits = limits
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, task: Callable[[Path], _Result], path: Path, progress: Progress | None = None) -> _Result:
        """What the task, a function of a module, gives for the file.

        Raises RecordError: its own, or FOREIGN_TOO_LARGE, FOREIGN_TOO_SLOW, FOREIGN_DAMAGED for a crash.
        """
        outcome = None
        try:
            self._begin(path, progress)
            outcome = self._carry_out(task, path, progress)
        finally:
            if outcome is None:
                self.close()
        if isinstance(outcome, _Refused):
            raise RecordError(outcome.refusal, outcome.subject)
        return outcome.result  # type: ignore[no-any-return]  # the process gives back what the task gave

    def close(self) -> None:
        """End the process, whatever it is doing."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._connection = self._process = None

    def _begin(self, path: Path, progress: Progress | None) -> None:
        """Have a process that waits for a task and does not hold what earlier files left behind."""
        if self._process is not None and self._process.is_alive() and self._has_room():
            return
        self.close()
        spawning = get_context("spawn")
        self._connection, its_end = spawning.Pipe()
        with its_end:
            process = spawning.Process(target=_serve, args=(its_end,), daemon=True)
            process.start()
        self._process = process
        self._answer(path, Limits(self._limits.memory, _START_SECONDS), progress)

    def _has_room(self) -> bool:
        return self._taken()[0] < self._limits.memory / 2

    def _carry_out(
        self, task: Callable[[Path], _Result], path: Path, progress: Progress | None
    ) -> _Read | _Refused:
        assert self._connection is not None
        try:
            self._connection.send((task, path))
        except OSError as error:
            raise RecordError(Refusal.FOREIGN_DAMAGED, path.name) from error
        return self._answer(path, self._limits, progress)

    def _answer(self, path: Path, limits: Limits, progress: Progress | None) -> _Read | _Refused:
        """The next message of the process, within the limits."""
        assert self._connection is not None
        end = time.monotonic() + limits.seconds * limits.patience
        _, worked_before = self._taken()
        try:
            while True:
                while not self._connection.poll(_LOOK_EVERY):
                    memory, worked = self._taken()
                    self.peak = max(self.peak, memory)
                    if memory > limits.memory:
                        raise RecordError(Refusal.FOREIGN_TOO_LARGE, path.name)
                    if worked - worked_before > limits.seconds or time.monotonic() > end:
                        raise RecordError(Refusal.FOREIGN_TOO_SLOW, path.name)
                    if progress is not None:
                        progress.step(0, 0)
                message = self._connection.recv()
                if not isinstance(message, Said):
                    return message  # type: ignore[no-any-return]
                log.info("Reading %s: %s", path.name, message.text)
        except (EOFError, OSError) as error:
            raise RecordError(Refusal.FOREIGN_DAMAGED, path.name) from error

    def _taken(self) -> tuple[int, float]:
        """Bytes that the process holds and seconds that it has worked; none when it has just ended."""
        assert self._process is not None
        try:
            process = psutil.Process(self._process.pid)
            times = process.cpu_times()
            return int(process.memory_info().rss), times.user + times.system
        except psutil.Error:
            return 0, 0


def _serve(connection: Connection) -> None:
    """What the process does until the other side is closed; its first word says that it is there."""
    sys.stderr = Voice(connection)
    Thread(target=_end_with_the_program, daemon=True).start()
    connection.send(_Read(None))
    while True:
        try:
            task, path = connection.recv()
        except EOFError:
            return
        connection.send(_outcome(task, path))


def _end_with_the_program() -> None:
    """End this process, even in the midst of a file, when the program was killed and cannot do it."""
    program = parent_process()
    if program is not None:
        program.join()
        os._exit(1)


def _outcome(task: Callable[[Path], object], path: Path) -> _Read | _Refused:
    try:
        return _Read(task(path))
    except RecordError as error:
        return _Refused(error.refusal, error.subject)
    except (MemoryError, RecursionError):
        return _Refused(Refusal.FOREIGN_TOO_LARGE, path.name)
