"""One writer per file: a lock of the operating system, which no crash can leave behind.

A dozen lines of our own, because the libraries for this import more than the whole record does and would
be the slowest part of opening a file.
"""

import sys
from io import BufferedRandom
from pathlib import Path

from db.domain.errors import RecordError, Refusal

if sys.platform == "win32":
    import msvcrt

    def _take(file: BufferedRandom) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: BufferedRandom) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """A file held by this process; the system lets go of it when the process ends, however it ends."""

    def __init__(self, file: BufferedRandom) -> None:
        self._file = file

    def release(self) -> None:
        """Let another writer have the file."""
        self._file.close()


def acquire(path: Path) -> Lock:
    """Hold the file for this process until released. Raises RecordError if another one has it."""
    try:
        file = path.with_name(f".{path.name}.lock").open("w+b")
    except OSError as error:
        raise RecordError(Refusal.FILE_NOT_WRITABLE, str(path)) from error
    try:
        _take(file)
    except OSError as error:
        file.close()
        raise RecordError(Refusal.FILE_IN_USE, str(path)) from error
    return Lock(file)
