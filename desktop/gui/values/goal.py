"""The target of a line: what is aimed at in the chosen period, and how far one has got."""

from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from db.domain.deviation import exact
from db.domain.entities import Target
from db.domain.kinds import Direction, Form, IndicatorKind
from db.domain.numbers import write
from db.domain.periods import Period
from db.domain.targets import Plan, baseline, in_force, progress
from db.domain.values import Content
from db.queries.indicator_sheet import SheetIndicator


class Goal(NamedTuple):
    """A target in a few signs for the cell, in words for whoever asks, and whether it is reached."""

    text: str
    words: str
    is_reached: bool


def goal_of(found: SheetIndicator, at: Period, now: Content | None) -> Goal | None:
    """What an indicator should come to in a period; None without a target."""
    aim, start = in_force(found.plans, at), baseline(found.plans, at)
    if aim is None:
        return None
    indicator = found.indicator
    share = progress(now, aim.target, start.target if start else None, indicator.direction)
    return Goal(
        _text(aim.target, share, indicator.kind),
        "; ".join(_words(aim, start, share, indicator.kind)),
        _is_reached(now, aim.target, indicator.direction),
    )


def _text(target: Target, share: Fraction | None, kind: IndicatorKind) -> str:
    amount = write(Content(Form.NUMBER, target.amount), kind)
    return amount if share is None else f"{amount} · {_per_cent(share)}"


def _words(aim: Plan, start: Plan | None, share: Fraction | None, kind: IndicatorKind) -> list[str]:
    amount = write(Content(Form.NUMBER, aim.target.amount), kind)
    target = QCoreApplication.translate("Values", "Target for {period}: {amount}")
    said = [target.format(period=aim.period.label, amount=amount)]
    if start is not None:
        amount = write(Content(Form.NUMBER, start.target.amount), kind)
        begun = QCoreApplication.translate("Values", "from {amount} in {period}")
        said.append(begun.format(amount=amount, period=start.period.label))
    if share is not None:
        reached = QCoreApplication.translate("Values", "{} of the way")
        said.append(reached.format(_per_cent(share)))
    return said


def _is_reached(now: Content | None, target: Target, direction: Direction) -> bool:
    amount = exact(now)
    if amount is None:
        return False
    return amount <= target.amount if direction is Direction.DOWN else amount >= target.amount


def _per_cent(share: Fraction) -> str:
    return f"{round(share * 100)}\N{NO-BREAK SPACE}%".replace("-", "\N{MINUS SIGN}")
