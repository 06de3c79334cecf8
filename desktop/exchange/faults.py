"""What makes a file unreadable is found deep in it, where its name is not known: here the two meet."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.domain.errors import RecordError, Refusal


class UnreadableError(Exception):
    """Why a file cannot be read, without its name: `naming` adds it."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Raises RecordError with the file's name for what the readers inside find unreadable."""
    try:
        yield
    except UnreadableError as fault:
        raise RecordError(fault.refusal, path.name) from fault
