"""The board of realizers (tablica realizatorów): who has a form, who delivered, what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from db.domain.completeness import Completeness
from db.domain.doubts import Doubt
from db.domain.entities import CollectionForm, Realizer


def _day(text: str) -> date | None:
    """An ISO date; None for none, and for what a dump may bring in its place."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


class Figure(NamedTuple):
    """An amount and the one a year earlier, None where there is no one exact amount.

    `is_total`: of the value, because no realizer has given a share of its own.
    """

    now: Decimal | None = None
    before: Decimal | None = None
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class BoardItem:
    """An indicator that is delivered: where it stands, and what it counts; a part is named with its whole.

    `goal` is the nearest element above it with its level and number: „Zadanie 1.2: Wsparcie rodzin”.
    """

    indicator_id: int
    goal: str
    label: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A realizer, the form made for it in the period, and its indicators by id in the programme's order.

    Headings and computed indicators are not asked for. `doubtful`: only what this realizer can clear up, with
    its `figures` by indicator. `form` None: none was made.
    """

    realizer: Realizer
    asked: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    doubtful: tuple[int, ...] = ()
    form: CollectionForm | None = None
    figures: Mapping[int, Figure] = field(default_factory=dict)

    @property
    def completeness(self) -> Completeness:
        """The same as numbers."""
        return Completeness(len(self.asked), len(self.missing), len(self.doubtful))

    @property
    def has_returned(self) -> bool:
        """Whether a form has come back."""
        return self.form is not None and bool(self.form.returned)

    @property
    def is_awaited(self) -> bool:
        """Whether something is missing and no form has come back."""
        return bool(self.missing) and not self.has_returned

    def days_left(self, today: date) -> int | None:
        """The days to the due date, negative after it; None where nothing is awaited or no date is set."""
        due = _day(self.form.due) if self.form is not None and self.is_awaited else None
        return None if due is None else (due - today).days


@dataclass(frozen=True, slots=True)
class Board:
    """All who deliver, institutions before their parts; what their indicators are, and what is doubtful."""

    rows: tuple[BoardRow, ...] = ()
    items: Mapping[int, BoardItem] = field(default_factory=dict)
    doubts: Mapping[int, tuple[Doubt, ...]] = field(default_factory=dict)

    def named(self, ids: tuple[int, ...]) -> tuple[BoardItem, ...]:
        """What these indicators are."""
        return tuple(self.items[each] for each in ids)
