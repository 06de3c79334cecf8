"""What the tabular report is composed from: frozen rows read from the record in one go."""

from dataclasses import dataclass

from db.domain.entities import Office, Programme, Resolution
from db.domain.kinds import IndicatorKind, Presentation
from db.domain.periods import Period
from db.domain.values import Content


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One indicator with its contents per reported period (None: not entered); depth 1 and more: a part.

    `footnotes` go with the contents, empty where there is none; no footnotes at all when it is empty.
    """

    label: str
    kind: IndicatorKind
    contents: tuple[Content | None, ...]
    depth: int = 0
    footnotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RealizerLine:
    """A realizer and those of its parts that take part."""

    name: str
    parts: tuple["RealizerLine", ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """A node of the structure with what stands under it; `realizers` are its own, in order."""

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


@dataclass(frozen=True, slots=True)
class ReportData:
    """Everything the tabular report of one programme needs; the last of `periods` is the reported one."""

    office: Office
    programme: Programme
    resolutions: tuple[Resolution, ...]
    periods: tuple[Period, ...]
    goals: tuple[Goal, ...]
    introduction: str = ""
    analysis: str = ""
