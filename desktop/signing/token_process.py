"""The short life of a process that loads an issuer's module: asked, waited for, ended."""

import time
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from db.domain.errors import RecordError, Refusal
from desktop.signing import token_worker
from desktop.signing.token_worker import LogIn, Look, Refused, Sign

_LOOK_EVERY = 0.05  # seconds
_LEAVING = 3  # seconds that a module has to log out and let go of the reader


class Progress(Protocol):
    """What is told that a card is waited for; whatever it raises ends the waiting."""

    def step(self, done: int, total: int) -> None:
        """Called many times a second with 0 of 0: how long a card takes, nobody knows."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that a module has: to be loaded and looked through, and for work with a key.

    The latter leaves a person the time for the keys of a reader or a window of the issuer's own.
    """

    look: float = 45
    key: float = 120


class TokenProcess:
    """A process with a module at work, for as long as the context lasts."""

    def __init__(self, module: Path, progress: Progress | None, patience: Patience) -> None:
        """Raises RecordError MODULE_MISSING."""
        if not module.is_file():
            raise RecordError(Refusal.MODULE_MISSING, str(module))
        self.module = str(module.absolute())
        self._name = module.name
        self._progress = progress
        self._patience = patience

    def __enter__(self) -> Self:
        spawning = get_context("spawn")
        # Two pipes of one way each: one of both ways would be a socket.
        its_tasks, self._tasks = spawning.Pipe(duplex=False)
        self._answers, its_answers = spawning.Pipe(duplex=False)
        with its_tasks, its_answers:
            ends = (its_tasks, its_answers)
            self._process = spawning.Process(target=token_worker.serve, args=ends, daemon=True)
            self._process.start()
        self._answer(self._patience.look)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end(_LEAVING)

    def ask(self, task: Look | LogIn | Sign) -> Any:
        """What the process gives for the task.

        Raises RecordError: its own, or MODULE_CRASHED, MODULE_TOO_SLOW; whatever the progress raises.
        """
        seconds = self._patience.look if isinstance(task, Look) else self._patience.key
        try:
            self._tasks.send((task, seconds))
        except OSError:
            raise RecordError(Refusal.MODULE_CRASHED, self._name) from None
        return self._answer(seconds)

    def _answer(self, seconds: float) -> Any:
        """The next word of the process, which is killed if it has none."""
        answer = None
        try:
            answer = self._waited_for(seconds)
        finally:
            if answer is None:
                self._end(0)
        if isinstance(answer, Refused):
            raise RecordError(answer.refusal, answer.subject)
        return answer.result

    def _waited_for(self, seconds: float) -> Any:
        end = time.monotonic() + seconds
        try:
            while not self._answers.poll(_LOOK_EVERY):
                if time.monotonic() > end:
                    raise RecordError(Refusal.MODULE_TOO_SLOW, self._name)
                if self._progress is not None:
                    self._progress.step(0, 0)
            return self._answers.recv()
        except (EOFError, OSError):
            raise RecordError(Refusal.MODULE_CRASHED, self._name) from None

    def _end(self, seconds: float) -> None:
        """Let the process go, and kill it if it has not gone after so long."""
        self._tasks.close()
        self._answers.close()
        self._process.join(seconds)
        self._process.kill()
        self._process.join()
