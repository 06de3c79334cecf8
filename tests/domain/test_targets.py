"""Targets: which one a period works towards, where its way began, and how much of it is behind."""

from decimal import Decimal
from fractions import Fraction

import pytest

from db.domain.entities import Target
from db.domain.kinds import Direction, Form, IndicatorKind, PeriodKind, TargetKind
from db.domain.numbers import read
from db.domain.periods import Period, year
from db.domain.targets import Plan, baseline, in_force, plans, progress
from db.domain.values import Content

TARGET, BASELINE = TargetKind.TARGET, TargetKind.BASELINE


def half(at: int, number: int = 1) -> Period:
    return Period(PeriodKind.HALF, at, number)


def plan(kind: TargetKind, amount: int, period: Period) -> Plan:
    return Plan(Target(1, 1, kind, Decimal(amount)), period)


def amount_of(found: Plan | None) -> int | None:
    return None if found is None else int(found.target.amount)


PLANNED = (
    plan(BASELINE, 100, year(2020)),
    plan(BASELINE, 120, year(2023)),
    plan(TARGET, 200, year(2024)),
    plan(TARGET, 300, year(2027)),
    plan(TARGET, 90, half(2025)),
    plan(BASELINE, 50, half(2023)),
)


@pytest.mark.parametrize(
    ("at", "target"),
    [
        (year(2021), 200),
        (year(2024), 200),
        (year(2025), 300),
        (year(2027), 300),
        (year(2030), 300),
        (half(2024), 90),
        (half(2025, 2), 90),
        (Period(PeriodKind.QUARTER, 2024, 1), None),
    ],
)
def test_the_next_target_counts_and_the_last_is_carried_on(at: Period, target: int | None) -> None:
    assert amount_of(in_force(PLANNED, at)) == target


@pytest.mark.parametrize(
    ("at", "start"),
    [(year(2019), None), (year(2020), 100), (year(2022), 100), (year(2023), 120), (half(2024), 50)],
)
def test_the_way_begins_at_the_latest_starting_amount(at: Period, start: int | None) -> None:
    assert amount_of(baseline(PLANNED, at)) == start


def test_plans_stand_in_the_order_of_time() -> None:
    periods = {1: year(2027), 2: year(2024)}
    targets = [Target(1, 1, TARGET, Decimal(3)), Target(1, 2, TARGET, Decimal(2))]
    assert [each.period.year for each in plans(targets, periods)] == [2024, 2027]


@pytest.mark.parametrize(
    ("typed", "target", "start", "share"),
    [
        ("150", 200, None, Fraction(3, 4)),
        ("150", 200, 100, Fraction(1, 2)),
        ("1", 3, None, Fraction(1, 3)),
        ("250", 200, 100, Fraction(3, 2)),
        ("80", 200, 100, Fraction(-1, 5)),
        ("15", 10, 20, Fraction(1, 2)),
        ("0", 200, None, Fraction(0)),
        ("150", 100, 100, None),
        ("150", 0, None, None),
        ("150", -5, None, None),
        ("ok. 150", 200, None, None),
        ("100-200", 200, None, None),
        ("bd", 200, None, None),
        ("15 osób, 3 porady", 200, None, None),
        ("", 200, None, None),
        ("150", None, 100, None),
    ],
)
def test_progress_is_an_exact_share_or_nothing(
    typed: str, target: int | None, start: int | None, share: Fraction | None
) -> None:
    now = read(typed, IndicatorKind.WHOLE).content
    aims = [None if each is None else Target(1, 1, TARGET, Decimal(each)) for each in (target, start)]
    assert progress(now, *aims, Direction.UP) == share


def test_sinking_to_a_target_from_who_knows_where_has_no_share() -> None:
    now = Content(Form.NUMBER, Decimal(15))
    aim = Target(1, 1, TARGET, Decimal(10))
    assert progress(now, aim, None, Direction.DOWN) is None
    assert progress(now, aim, Target(1, 1, BASELINE, Decimal(20)), Direction.DOWN) == Fraction(1, 2)
