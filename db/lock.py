"""One writer per file: a lock of the operating system, which no crash can leave behind."""

from pathlib import Path

from filelock import FileLock, Timeout

from db.domain.errors import RecordError, Refusal


def acquire(path: Path) -> FileLock:
    """Hold the file for this process until released. Raises RecordError if another one has it."""
    lock = FileLock(path.with_name(f".{path.name}.lock"), thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise RecordError(Refusal.FILE_IN_USE, str(path)) from error
    except OSError as error:
        raise RecordError(Refusal.FILE_NOT_WRITABLE, str(path)) from error
    return lock
