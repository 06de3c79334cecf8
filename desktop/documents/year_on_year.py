"""What has changed since the year before: every indicator once, with how it differs and what was planned."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from db.domain.deviation import Deviation, deviation, exact
from db.domain.facts import Facts
from db.domain.kinds import NUMBER_KINDS, Direction, IndicatorKind
from db.domain.periods import Period
from db.domain.report import Goal, IndicatorLine, ReportData
from db.domain.targets import Plan, in_force
from db.domain.values import Content
from desktop.documents.outline import walk


class Standing(Enum):
    """How an amount stands to its target; AHEAD: that is not due yet, UNDIRECTED: nobody said which way."""

    REACHED = auto()
    MISSED = auto()
    AHEAD = auto()
    UNDIRECTED = auto()


@dataclass(frozen=True, slots=True)
class Movement:
    """An indicator in a period and a year earlier; `label` has the label of its whole before it."""

    label: str
    kind: IndicatorKind
    direction: Direction
    period: Period
    now: Content | None
    before: Content | None
    plan: Plan | None = None

    @property
    def deviation(self) -> Deviation | None:
        """How the two differ; None unless both are exact numbers."""
        return deviation(self.now, self.before)

    @property
    def standing(self) -> Standing | None:
        """How the target is kept; None: there is none, or no exact number."""
        amount = exact(self.now)
        if amount is None or self.plan is None:
            return None
        if self.plan.period.sort_key > self.period.sort_key:
            return Standing.AHEAD
        if self.direction is Direction.NONE:
            return Standing.UNDIRECTED
        target = self.plan.target.amount
        reached = amount <= target if self.direction is Direction.DOWN else amount >= target
        return Standing.REACHED if reached else Standing.MISSED


def movements(report: ReportData) -> tuple[Movement, ...]:
    """Those of all indicators that are numbers, in the order of the structure; none without facts."""
    facts = report.facts
    if facts is None:
        return ()
    found = {line.id: (line, label) for line, label in _labelled(report.goals) if line.kind in NUMBER_KINDS}
    return tuple(_movement(line, label, facts) for line, label in found.values())


def _movement(line: IndicatorLine, label: str, facts: Facts) -> Movement:
    subject = facts.subjects.get(line.id)
    return Movement(
        label,
        line.kind,
        subject.indicator.direction if subject else Direction.NONE,
        facts.period,
        facts.content(line.id),
        facts.content(line.id, back=1),
        in_force(line.plans, facts.period),
    )


def _labelled(goals: Iterable[Goal]) -> Iterator[tuple[IndicatorLine, str]]:
    """Indicators with their labels, after those of the wholes that they are parts of."""
    for goal in walk(goals):
        above: list[str] = []
        for line in goal.indicators:
            del above[line.depth :]
            above.append(line.label.rstrip(": "))
            yield line, ": ".join(above)
