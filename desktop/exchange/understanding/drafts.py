"""What is gathered of a table while its rows are walked, before it is known what it comes to."""

from dataclasses import dataclass, field
from decimal import Decimal

from db.domain.foreign import Spot
from db.domain.kinds import TargetKind
from db.domain.periods import Period
from db.domain.understanding import Uncertainty
from desktop.exchange.understanding.value_words import apart_from_mark


@dataclass(slots=True)
class ValueDraft:
    """What stood in a cell for a period, on one line; `label`: what its title says beside it („kobiety”)."""

    period: Period
    text: str
    spot: Spot
    label: str = ""
    raised: str = ""
    number: Decimal | None = None
    uncertain: tuple[Uncertainty, ...] = ()

    def __post_init__(self) -> None:
        """Part a typed mark from the figure before it."""
        if not self.raised:
            self.text, self.raised = apart_from_mark(self.text)


@dataclass(slots=True)
class TargetDraft:
    """What stood in a cell for a planned amount; `period` None where the title names none."""

    kind: TargetKind
    period: Period | None
    text: str
    spot: Spot


@dataclass(slots=True)
class IndicatorDraft:
    """A row of an indicator. `within`: how deep the table itself says that it is a part, before its words.

    `whole`: its cell reaches over its values, so that it can have none. `opens`: „w tym:” stands below it.
    """

    label: str
    spot: Spot
    mark: str = ""
    indent: int = 0
    within: int = 0
    whole: bool = False
    opens: bool = False
    unit: str = ""
    definition: str = ""
    source: str = ""
    raised: str = ""
    values: list[ValueDraft] = field(default_factory=list)
    targets: list[TargetDraft] = field(default_factory=list)
    realizers: list[str] = field(default_factory=list)
    uncertain: list[Uncertainty] = field(default_factory=list)

    def doubt(self, why: Uncertainty) -> None:
        """Mark the row once."""
        if why not in self.uncertain:
            self.uncertain.append(why)


@dataclass(slots=True)
class Given:
    """The realizers of one cell; `listed` after marks, `merged` over several rows, beside an indicator."""

    names: list[str]
    listed: bool = False
    merged: bool = False
    indicator: IndicatorDraft | None = None


@dataclass(slots=True)
class ElementDraft:
    """An element of the structure, with the indicators that stand below it until the next one."""

    text: str
    spot: Spot
    column: int | None = None
    level: str = ""
    mark: str = ""
    within: int = 0
    raised: str = ""
    given: list[Given] = field(default_factory=list)
    realizers: list[str] = field(default_factory=list)
    indicators: list[IndicatorDraft] = field(default_factory=list)
    uncertain: list[Uncertainty] = field(default_factory=list)

    def doubt(self, why: Uncertainty) -> None:
        """Mark the element once."""
        if why not in self.uncertain:
            self.uncertain.append(why)
