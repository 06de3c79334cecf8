"""What documents are composed from: frozen rows read from the record in one go."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.domain.entities import (
    BudgetLine,
    Contribution,
    DocumentDefinition,
    DocumentSection,
    Office,
    Programme,
    Resolution,
    Signatory,
    SwotEntry,
    Unit,
)
from db.domain.exhibits import ChartSheet, DataSheet
from db.domain.facts import Facts
from db.domain.kinds import Exhibit, IndicatorKind, Presentation
from db.domain.periods import Period
from db.domain.targets import Plan
from db.domain.values import Content


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One indicator with its contents per reported period (None: not entered); depth 1 and more: a part.

    `footnotes` go with the contents, empty where there is none; no footnotes at all when it is empty.
    `contributions` and `plans` are read only for documents that show them; `deliverers` are the realizers.
    """

    label: str
    kind: IndicatorKind
    contents: tuple[Content | None, ...]
    depth: int = 0
    footnotes: tuple[str, ...] = ()
    id: int = 0
    unit: Unit | None = None
    contributions: tuple["ContributionLine", ...] = ()
    plans: tuple[Plan, ...] = ()
    deliverers: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class ContributionLine:
    """What one realizer delivered towards the value of the reported period."""

    realizer: str
    contribution: Contribution
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class RealizerLine:
    """A realizer and those of its parts that take part."""

    name: str
    parts: tuple["RealizerLine", ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """A node of the structure with what stands under it; `realizers` are its own, in order.

    Its prose is markup of `db.domain.rich_text`.
    """

    level: str
    mark: str
    text: str
    presentation: Presentation
    realizers: tuple[str, ...] = ()
    all_realizers: tuple[RealizerLine, ...] = ()
    introduction: str = ""
    analysis: str = ""
    indicators: tuple[IndicatorLine, ...] = ()
    children: tuple["Goal", ...] = ()
    level_plural: str = ""
    implementation: str = ""
    conclusions: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class ReportData:
    """What every document of one programme needs; the last of `periods` is the reported one."""

    office: Office
    programme: Programme
    resolutions: tuple[Resolution, ...]
    periods: tuple[Period, ...]
    goals: tuple[Goal, ...]
    introduction: str = ""
    analysis: str = ""
    implementation: str = ""
    conclusions: str = ""
    facts: Facts | None = None


@dataclass(frozen=True, slots=True)
class DocumentData:
    """Everything that one document is composed from.

    `sections` are all of them, in order; those not included are left out by the composer. `tables` and
    `charts` are by id; `placed` are those that the prose of this document shows, which composing finds out.
    `chosen` names the tag or realizer that an extract shows. `budget` is that of the reported period,
    `earlier_budget` of the one before.
    """

    report: ReportData
    definition: DocumentDefinition
    sections: tuple[DocumentSection, ...]
    tables: Mapping[int, DataSheet] = field(default_factory=dict)
    charts: Mapping[int, ChartSheet] = field(default_factory=dict)
    swot: tuple[SwotEntry, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    earlier_budget: tuple[BudgetLine, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    chosen: str = ""
    template: bytes | None = None
    attached: "DocumentData | None" = None
    placed: frozenset[tuple[Exhibit, int]] = frozenset()
