"""What can stand in one cell of the grid: the content of a value, exact and without loss."""

from dataclasses import dataclass
from decimal import Decimal

from db.domain.kinds import Form, Mark

LONGEST_TEXT = 20_000  # characters that any field or formula takes
JOINTS = (", ", "; ", " / ", " – ", " i ", " oraz ")


@dataclass(frozen=True, slots=True)
class Measure:
    """One part of a composite value: „806 spotkań”; `joint` parts it from the one before."""

    amount: Decimal
    words: str
    joint: str = ", "


@dataclass(frozen=True, slots=True)
class Content:
    """What a value says. Only the fields of its form are set; `note` is what stood in brackets after it.

    NUMBER: amount · RANGE: amount and upper, text if words say what is counted · COMPOSITE: measures · TEXT
    and UNREAD: text · MARK: mark · BLANK: nothing, it is left empty on purpose.
    `approximate` ("ok.") goes with NUMBER, RANGE and COMPOSITE.
    """

    form: Form
    amount: Decimal | None = None
    upper: Decimal | None = None
    approximate: bool = False
    measures: tuple[Measure, ...] = ()
    text: str = ""
    mark: Mark | None = None
    note: str = ""
