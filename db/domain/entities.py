"""The rows of the record as frozen dataclasses, one for each table; `id` is 0 until a row is stored.

They are what the writing door takes and gives; what they mean is in the glossary of the README.
"""

from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any, ClassVar, Protocol

from db.domain.kinds import (
    Direction,
    Form,
    IndicatorKind,
    Mark,
    NarrativeSection,
    Nature,
    Numbering,
    Origin,
    PartsRule,
    Presentation,
    ProgrammeKind,
    Status,
    TargetKind,
)
from db.domain.periods import Period
from db.domain.values import Content, Measure

MOST_DECIMALS = 6  # that the result of a formula may have


class Entity(Protocol):
    """Any of the dataclasses below."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> int:
        """The row's number, 0 until it is stored."""


@dataclass(frozen=True, slots=True)
class Office:
    """The office that reports (urząd): its names in the cases that titles need, and who signs.

    `contact` and `form_letter` go with the forms sent to realizers: whom to ask, and what the letter says.
    """

    name: str = ""
    kind: str = ""
    locality: str = ""
    locality_locative: str = ""
    council: str = ""
    council_genitive: str = ""
    head_title: str = ""
    head_name: str = ""
    address: str = ""
    contact: str = ""
    form_letter: str = ""
    logo: bytes | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme or strategy (program, strategia) with the years it runs."""

    title: str
    first_year: int
    last_year: int
    kind: ProgrammeKind = ProgrammeKind.PROGRAMME
    legal_basis: str = ""
    coordinator: str = ""
    sample: bool = False
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Resolution:
    """A resolution (uchwała): the first of a programme adopts it, the later ones amend it."""

    programme_id: int
    number: str
    date: str
    organ: str = ""
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Level:
    """A level (poziom) of a programme's scheme; the scheme is a tree, so levels may have siblings."""

    programme_id: int
    name: str
    name_plural: str
    parent_id: int | None = None
    position: int = 0
    numbering: Numbering = Numbering.ARABIC
    presentation: Presentation = Presentation.HEADING
    carries_indicators: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class Node:
    """A goal, task, method… (element struktury); in force from `valid_from` to `valid_to`, None: no limit."""

    programme_id: int
    level_id: int
    text: str
    parent_id: int | None = None
    position: int = 0
    valid_from: int | None = None
    valid_to: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Realizer:
    """An institution that carries tasks out (realizator), perhaps part of another.

    `valid_from` and `valid_to` say when it exists; names that it had before are its `RealizerName`s.
    """

    name: str
    parent_id: int | None = None
    contact: str = ""
    valid_from: int | None = None
    valid_to: int | None = None
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class RealizerName:
    """A former name of a realizer, under which reports on those years show it (dawna nazwa)."""

    realizer_id: int
    name: str
    valid_from: int | None = None
    valid_to: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class NodeRealizer:
    """Which realizer carries out which node, in the order shown."""

    node_id: int
    realizer_id: int
    position: int = 0
    id: int = 0


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
class IndicatorRealizer:
    """Which realizer delivers an indicator, where that differs from its node's realizers."""

    indicator_id: int
    realizer_id: int
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class ProgrammePeriod:
    """A period that a programme reports on: a column of its grid."""

    programme_id: int
    period_id: int
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
class CollectionForm:
    """A form for figures that was made for a realizer (formularz), and what came back of it.

    `token` is the identity that the file carries; a form made again keeps it. Dates are ISO 8601 or empty;
    `document` names the file that came back last, `remarks` is what the realizer wrote in it.
    """

    programme_id: int
    period_id: int
    realizer_id: int
    token: str
    issued: str
    due: str = ""
    returned: str = ""
    document: str = ""
    remarks: str = ""
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


@dataclass(frozen=True, slots=True)
class Narrative:
    """Prose (opis) of a node, or of the whole programme, for a period; paragraphs part at line ends."""

    programme_id: int
    period_id: int
    section: NarrativeSection
    body: str
    node_id: int | None = None
    id: int = 0


# Owners come before what they own, so that rows can be stored in this order.
RECORDS: tuple[type[Entity], ...] = (
    Office,
    Programme,
    Resolution,
    Level,
    Node,
    Realizer,
    RealizerName,
    NodeRealizer,
    Unit,
    Indicator,
    Component,
    Placement,
    IndicatorRealizer,
    Period,
    ProgrammePeriod,
    Value,
    Contribution,
    CollectionForm,
    Comment,
    Target,
    Narrative,
)
