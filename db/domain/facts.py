"""What fields in prose are resolved from: the indicators they name, with their contents by period."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from db.domain.entities import Indicator, Unit
from db.domain.periods import Period
from db.domain.targets import Plan
from db.domain.values import Content

Stretch = tuple[str, int, int]  # kind, year and number of a period


def stretch(period: Period) -> Stretch:
    """The period as a key, whichever row it is."""
    return (period.kind, period.year, period.number)


@dataclass(frozen=True, slots=True)
class Subject:
    """An indicator that a field names, with its unit and what is planned for it."""

    indicator: Indicator
    unit: Unit | None = None
    plans: tuple[Plan, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What prose about a period can say; fields look back from `period`."""

    period: Period
    subjects: Mapping[int, Subject] = field(default_factory=dict)
    contents: Mapping[tuple[int, Stretch], Content] = field(default_factory=dict)

    def content(self, indicator_id: int, back: int = 0) -> Content | None:
        """What the indicator came to so many years before; None: nothing was entered."""
        period = self.period
        year = Period(period.kind, period.year - back, period.number)
        return self.contents.get((indicator_id, stretch(year)))

    def about(self, ids: Iterable[int]) -> "Facts":
        """What is known of these indicators alone."""
        return replace(self, subjects={each: self.subjects[each] for each in ids if each in self.subjects})
