"""Indicators, where they are shown, and what they came to."""

from dataclasses import dataclass, fields, replace
from decimal import Decimal

from db.domain.kinds import (
    Direction,
    Form,
    IndicatorKind,
    Mark,
    Nature,
    Origin,
    PartsRule,
    Status,
    TargetKind,
)
from db.domain.values import Content, Measure

MOST_DECIMALS = 6  # that the result of a formula may have


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure with its Polish plural forms: 1 spotkanie, 2 spotkania, 5 spotkań, 1,5 spotkania."""

    singular: str
    few: str
    many: str
    fraction: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measure (wskaźnik); one with `parent_id` is a part of another ("w tym") and is shown below it.

    One with a `formula` is computed: its text is that of `db.domain.formulas`, and the result has so many
    `decimals` unless its kind fixes them. `parts_rule` says what its own parts come to.
    """

    label: str
    kind: IndicatorKind = IndicatorKind.WHOLE
    nature: Nature = Nature.FLOW
    parent_id: int | None = None
    position: int = 0
    unit_id: int | None = None
    definition: str = ""
    source: str = ""
    direction: Direction = Direction.NONE
    parts_rule: PartsRule = PartsRule.INDEPENDENT
    formula: str = ""
    decimals: int = 1
    id: int = 0


@dataclass(frozen=True, slots=True)
class Component:
    """One of the units that a composite indicator counts in, in order: spotkania, then godziny (składnik)."""

    indicator_id: int
    unit_id: int
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an indicator is shown (umiejscowienie): one record, one value, several places."""

    node_id: int
    indicator_id: int
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class ProgrammePeriod:
    """A period that a programme reports on: a column of its grid."""

    programme_id: int
    period_id: int
    id: int = 0


@dataclass(frozen=True, slots=True)
class Closing:
    """That a programme's period was closed (zamknięcie okresu): its values and prose stand still.

    The times are ISO 8601, in UTC. `reopened_at` is empty as long as it is closed; then `reason` says why
    it was opened again.
    """

    programme_id: int
    period_id: int
    closed_at: str
    reopened_at: str = ""
    reason: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Value:
    """What an indicator came to in a period (wartość); the fields of `Content`, and where it comes from.

    `counted_unit_id` goes with SUM_OF_UNIT: the unit of the contributions that are added, None for the
    indicator's own.
    """

    indicator_id: int
    period_id: int
    form: Form
    amount: Decimal | None = None
    upper: Decimal | None = None
    approximate: bool = False
    measures: tuple[Measure, ...] = ()
    text: str = ""
    mark: Mark | None = None
    note: str = ""
    footnote: str = ""
    status: Status = Status.DRAFT
    source: str = ""
    origin: Origin = Origin.TYPED
    counted_unit_id: int | None = None
    id: int = 0

    @property
    def content(self) -> Content:
        """What stands in the cell."""
        return Content(
            self.form,
            self.amount,
            self.upper,
            self.approximate,
            self.measures,
            self.text,
            self.mark,
            self.note,
        )

    def saying(self, content: Content) -> "Value":
        """The same value with another content."""
        return replace(self, **{field.name: getattr(content, field.name) for field in fields(content)})


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one realizer delivered towards a value (składowa).

    `unit_id` None: the indicator's own unit. `monthly`: the amount is that of an average month. `date` is
    ISO 8601 or empty, `document` names the letter or file it came in.
    """

    indicator_id: int
    period_id: int
    realizer_id: int
    amount: Decimal
    approximate: bool = False
    monthly: bool = False
    unit_id: int | None = None
    note: str = ""
    date: str = ""
    document: str = ""
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Comment:
    """The clerk's own words about a cell, entered or not, and whether to come back to it; never printed."""

    indicator_id: int
    period_id: int
    text: str = ""
    follow_up: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class Target:
    """A planned amount of an indicator (wartość bazowa, docelowa): where it was or should be."""

    indicator_id: int
    period_id: int
    kind: TargetKind
    amount: Decimal
    id: int = 0
