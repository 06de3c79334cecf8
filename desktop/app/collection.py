"""Forms for realizers: making them, and taking in what comes back.

Making is `prepared` (reads the record), `write` (files only, on any thread), `record` (one gesture); coming
back is `read` (files only, on any thread), `compared` (reads the record), `take` (one gesture).
"""

from collections.abc import Sequence
from pathlib import Path

from db.domain.collection import FormFault, ReturnedDocument
from db.domain.errors import RecordError
from desktop.app.collection_comparing import compared
from desktop.app.collection_making import (
    Deliverer,
    Order,
    default_letter,
    deliverers,
    file_name,
    prepared,
    record,
    write,
)
from desktop.app.collection_taking import take
from desktop.app.progress import Progress

__all__ = [
    "Deliverer",
    "Order",
    "compared",
    "default_letter",
    "deliverers",
    "file_name",
    "is_form",
    "prepared",
    "read",
    "record",
    "take",
    "write",
]


def is_form(path: Path) -> bool:
    """Whether a file is a form of this program; quick, and never raises."""
    from desktop.exchange.forms import looks_like_form

    return looks_like_form(path)


def read(paths: Sequence[Path], progress: Progress | None = None) -> tuple[ReturnedDocument, ...]:
    """What returned files hold; one that cannot be read says so in its `fault`. Raises Cancelled."""
    from desktop.exchange.forms import read_form
    from desktop.exchange.isolation import Room

    found = []
    with Room() as room:
        for done, path in enumerate(paths):
            try:
                found.append(room.read(read_form, path, _Waiting(progress, done, len(paths))))
            except RecordError as error:
                fault = FormFault.UNREADABLE
                found.append(ReturnedDocument(path.name, fault=fault, refusal=error.refusal))
    return tuple(found)


class _Waiting:
    """Passes on, while one of several files is read, that the work goes on."""

    def __init__(self, progress: Progress | None, done: int, total: int) -> None:
        self._progress, self._done, self._total = progress, done, total

    def step(self, _done: int, _total: int) -> None:
        """Say how far the files are. Raises Cancelled."""
        if self._progress is not None:
            self._progress.step(self._done, self._total)
