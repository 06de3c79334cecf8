"""A file that is either written whole or not at all."""

import errno
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from db.domain.errors import RecordError, Refusal

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}
# Windows: an antivirus may hold a new file for a moment. Elsewhere permission that is denied stays denied.
_RETRY_AFTER = (0.05, 0.1, 0.2, 0.4, 0.8) if os.name == "nt" else ()


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write; it takes the place of `path` at the end, and on any error leaves no trace.

    Raises RecordError: DISK_FULL, NO_FOLDER, FILE_NOT_WRITABLE (also when Word has the old file open).
    """
    temporary = path.with_name(f".{secrets.token_hex(6)}.tmp")
    try:
        try:
            with temporary.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            _replace(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        refusal = _refusal(error)
        raise RecordError(refusal, str(path.parent if refusal is Refusal.NO_FOLDER else path)) from error


def _replace(temporary: Path, path: Path) -> None:
    for seconds in _RETRY_AFTER:
        try:
            temporary.replace(path)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    temporary.replace(path)


def _refusal(error: OSError) -> Refusal:
    if error.errno in _FULL:
        return Refusal.DISK_FULL
    return Refusal.NO_FOLDER if error.errno in _NO_FOLDER else Refusal.FILE_NOT_WRITABLE
