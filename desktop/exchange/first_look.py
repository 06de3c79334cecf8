"""A foreign file read and understood in one go, in a process that may take so much and no more."""

import time
from dataclasses import dataclass
from pathlib import Path

from db.domain.foreign import ForeignDocument
from db.domain.understanding import Understanding
from desktop.exchange.isolation import Progress, Room
from desktop.exchange.reading import read_document
from desktop.exchange.understanding import understand


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A document, what was understood of it as it stands, and how many seconds understanding took."""

    document: ForeignDocument
    understanding: Understanding
    seconds: float


def first_look(path: Path, progress: Progress | None = None) -> FirstLook:
    """The document and its understanding. Raises RecordError (FOREIGN_…, FILE_…)."""
    with Room() as room:
        return room.read(look, path, progress)


def look(path: Path) -> FirstLook:
    """The same in this process, without limits."""
    document = read_document(path)
    start = time.perf_counter()
    return FirstLook(document, understand(document), time.perf_counter() - start)
