"""What the board can be filtered by."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto

from db.domain.folding import folded
from db.domain.realizer_board import BoardRow


class Look(Enum):
    """Whom to look for: who has not delivered, who misses something, whose values are doubtful."""

    AWAITED = auto()
    GAPS = auto()
    DOUBTFUL = auto()


@dataclass(frozen=True, slots=True)
class Filters:
    """Words of the name, and whom to look for (any of several)."""

    words: str = ""
    looks: frozenset[Look] = frozenset()

    def __bool__(self) -> bool:
        """Whether anybody is left out."""
        return self != Filters()

    def passes(self, row: BoardRow) -> bool:
        """Whether a realizer is shown."""
        name = folded(row.realizer.name)
        if not all(word in name for word in folded(self.words).split()):
            return False
        return not self.looks or any(is_seen(look, row) for look in self.looks)


def is_seen(look: Look, row: BoardRow) -> bool:
    """Whether a realizer is one of those looked for."""
    match look:
        case Look.AWAITED:
            return row.is_awaited
        case Look.GAPS:
            return bool(row.missing)
    return bool(row.doubtful)


def count(look: Look, rows: Collection[BoardRow]) -> int:
    """How many realizers there are of those looked for."""
    return sum(is_seen(look, row) for row in rows)
