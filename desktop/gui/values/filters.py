"""What the grid can be filtered by."""

from dataclasses import dataclass
from enum import Enum, auto


class Look(Enum):
    """What to look for in the chosen period; CHANGED: other than a year earlier, FLAGGED: to come back to."""

    MISSING = auto()
    DOUBTFUL = auto()
    CHANGED = auto()
    FLAGGED = auto()


@dataclass(frozen=True, slots=True)
class Filters:
    """Words of the label, what to look for (any of several), and who delivers it; 0: whoever does."""

    words: str = ""
    looks: frozenset[Look] = frozenset()
    realizer_id: int = 0

    def __bool__(self) -> bool:
        """Whether anything is left out."""
        return self != Filters()
