"""Opening, making and copying files."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from db import store
from db.domain.errors import RecordError, Refusal
from db.queries import programmes
from desktop import paths
from desktop.app.workspace import Workspace


def open_file(path: Path) -> Workspace:
    """The file at a path, for editing. Raises RecordError in words when it is not to be had.

    What is shown first is read at once; the whole of it by `Workspace.check`, or else before the first edit.
    """
    opened = store.open_store(path, check_later=True)
    try:
        for programme in opened.read(programmes.programmes):
            opened.read(programmes.periods, programme.id)
    except BaseException:
        opened.close()
        raise
    return Workspace(opened)


def create_file(path: Path) -> Workspace:
    """A new, empty file. Raises RecordError if there is one already or it cannot be written."""
    return Workspace(store.create(path))


def create_sample(path: Path) -> Workspace:
    """A new file with the worked sample in it."""
    from db import dump  # with all that checks foreign rows: needed once, not at each start

    dump.load(sample_text(), path)
    return open_file(path)


def open_default() -> Workspace:
    """The user's own file; on the first start it is made, with the sample in it."""
    path = paths.default_file()
    if path.exists():
        return open_file(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordError(Refusal.FILE_NOT_WRITABLE, str(path.parent)) from error
    return create_sample(path)


def sample_text() -> str:
    """The worked sample as a dump."""
    return (paths.resources() / "samples" / "sample.json").read_text(encoding="utf-8")


def read_text(path: Path) -> str:
    """A text file's content. Raises RecordError when it is not to be had or is no text."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise RecordError(Refusal.FILE_MISSING, str(path)) from error
    except OSError as error:
        raise RecordError(Refusal.FILE_UNREADABLE, str(path)) from error
    except UnicodeDecodeError as error:
        raise RecordError(Refusal.DUMP_UNREADABLE, str(path)) from error


def read_bytes(path: Path, most: int, too_large: Refusal) -> bytes:
    """A file's content, of so many bytes at most. Raises RecordError: too_large, or it is not to be had."""
    try:
        if path.stat().st_size > most:
            raise RecordError(too_large, path.name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise RecordError(Refusal.FILE_MISSING, str(path)) from error
    except OSError as error:
        raise RecordError(Refusal.FILE_UNREADABLE, str(path)) from error


def write_text(path: Path, write: Callable[[TextIO], object]) -> None:
    """Have a text file written whole or not at all. Raises RecordError when it cannot be."""
    if not path.parent.is_dir():
        raise RecordError(Refusal.NO_FOLDER, str(path.parent))
    if path.is_dir():
        raise RecordError(Refusal.FILE_NOT_WRITABLE, str(path))
    draft = path.with_name(f".{path.name}.part")
    try:
        with draft.open("w", encoding="utf-8") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise RecordError(Refusal.FILE_NOT_WRITABLE, str(path)) from error
    finally:
        draft.unlink(missing_ok=True)
