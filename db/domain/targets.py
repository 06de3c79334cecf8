"""Planned amounts (wartość bazowa, docelowa): which of them counts in a period, and how far one has got."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from db.domain.deviation import exact
from db.domain.entities import Target
from db.domain.kinds import Direction, TargetKind
from db.domain.periods import Period
from db.domain.values import Content


class Plan(NamedTuple):
    """A planned amount with the period it is planned for."""

    target: Target
    period: Period


def plans(targets: Iterable[Target], periods: Mapping[int, Period]) -> tuple[Plan, ...]:
    """The planned amounts in the order of time; `periods` are by id."""
    known = (Plan(target, periods[target.period_id]) for target in targets)
    return tuple(sorted(known, key=lambda plan: plan.period.sort_key))


def in_force(planned: Iterable[Plan], at: Period) -> Plan | None:
    """The target that a period works towards: the nearest at or after it, else the latest, carried on.

    Only targets for stretches of its own length count: a half-year has not a year's to reach.
    """
    comparable = _of(planned, TargetKind.TARGET, at)
    ahead = [plan for plan in comparable if plan.period.sort_key >= at.sort_key]
    if ahead:
        return min(ahead, key=_when)
    return max(comparable, key=_when, default=None)


def baseline(planned: Iterable[Plan], at: Period) -> Plan | None:
    """Where a period's way began: the latest starting amount at or before it, of its own length."""
    comparable = _of(planned, TargetKind.BASELINE, at)
    return max((plan for plan in comparable if plan.period.sort_key <= at.sort_key), key=_when, default=None)


def progress(
    now: Content | None, target: Target | None, start: Target | None, direction: Direction
) -> Fraction | None:
    """How much of the way to the target is behind: 1 is all of it, less than 0 is the wrong way.

    From a starting amount it is the share of the distance, without one the share of the target. None where
    that says nothing: no exact number, no distance, a target that is not above zero, or one to sink to
    from who knows where.
    """
    amount = exact(now)
    if amount is None or target is None:
        return None
    if start is not None:
        way = Fraction(target.amount) - Fraction(start.amount)
        return (Fraction(amount) - Fraction(start.amount)) / way if way else None
    if direction is Direction.DOWN or target.amount <= 0:
        return None
    return Fraction(amount) / Fraction(target.amount)


def _of(planned: Iterable[Plan], kind: TargetKind, at: Period) -> list[Plan]:
    return [plan for plan in planned if plan.target.kind is kind and plan.period.kind is at.kind]


def _when(plan: Plan) -> tuple[int, int, int]:
    return plan.period.sort_key
