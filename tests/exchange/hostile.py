"""A hostile file: what it is and what has to be said of it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from db.domain.errors import Refusal

D, L, U = Refusal.FOREIGN_DAMAGED, Refusal.FOREIGN_TOO_LARGE, Refusal.FOREIGN_UNKNOWN
E, C = Refusal.FOREIGN_EMPTY, Refusal.FOREIGN_ENCRYPTED
W, P, H = Refusal.FOREIGN_OLD_WORD, Refusal.FOREIGN_PICTURE, Refusal.FOREIGN_WEB_PAGE


class Hostile(NamedTuple):
    """A file by its name, how it is made, and the refusal it must meet; None when it can be read."""

    name: str
    make: Callable[[Path], object]
    refusal: Refusal | None
