"""Tasks for a process that may take only so much: what hostile files could make a reader do."""

import os
from pathlib import Path


def name(path: Path) -> str:
    """What a harmless task gives."""
    return path.name


def run_for_ever(path: Path) -> None:
    """A task that never ends."""
    while path:
        pass


def take_memory(path: Path) -> list[bytes]:
    """A task that takes all the memory there is, a little at a time."""
    taken = []
    while path:
        taken.append(b"x" * 2**20)
    return taken


def hold_memory(path: Path) -> int:
    """A task after which the process keeps 60 MB."""
    _KEPT.append(b"x" * (60 * 2**20))
    return os.getpid() if path else 0


def die(path: Path) -> None:
    """A task that ends its process as a crash does."""
    os._exit(bool(path))


def fail(path: Path) -> None:
    """A task that comes upon what nobody thought of."""
    raise AttributeError(f"nobody thought of {path}")


def process(path: Path) -> int:
    """The process that works."""
    return os.getpid() if path else 0


_KEPT: list[bytes] = []
