"""How much of what a period should hold is there: of a node, or of a realizer."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """How far a period has come (stan): nothing yet, partly, all of it but with doubts, complete."""

    NOTHING = "nothing"
    PARTLY = "partly"
    DOUBTFUL = "doubtful"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many values are expected, missing and doubtful, and how many are left blank on purpose.

    What is blank on purpose, and every conventional sign, is delivered. A computed value is not expected
    while what it needs is missing; one that cannot be computed even then is both missing and doubtful.
    """

    expected: int = 0
    missing: int = 0
    doubtful: int = 0
    blank: int = 0

    @property
    def delivered(self) -> int:
        """How many values there are."""
        return self.expected - self.missing

    @property
    def state(self) -> State:
        """What the numbers come to; where nothing is expected, all is there."""
        if self.missing:
            return State.PARTLY if self.delivered else State.NOTHING
        return State.DOUBTFUL if self.doubtful else State.COMPLETE


@dataclass(slots=True)
class Standing:
    """Which indicators take a value in a period; which of them miss it, raise doubts or are left blank."""

    expected: AbstractSet[int] = frozenset()
    missing: AbstractSet[int] = field(default_factory=frozenset)
    doubtful: AbstractSet[int] = field(default_factory=frozenset)
    blank: AbstractSet[int] = field(default_factory=frozenset)

    def of(self, indicators: AbstractSet[int]) -> Completeness:
        """The completeness of these indicators; one that stands in several places counts once."""
        return Completeness(
            len(self.expected & indicators),
            len(self.missing & indicators),
            len(self.doubtful & indicators),
            len(self.blank & indicators),
        )
