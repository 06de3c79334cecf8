"""What each goal becomes in the document: a heading, a row of a table, or an item of a list."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from db.domain.kinds import Presentation
from db.domain.report import Goal


def walk(goals: Iterable[Goal]) -> Iterator[Goal]:
    """Every goal with all below it, parents first."""
    for goal in goals:
        yield goal
        yield from walk(goal.children)


def settled(goals: Iterable[Goal], above: Presentation = Presentation.HEADING) -> tuple[Goal, ...]:
    """The goals with no heading under what is none: such a goal stands as the one above it does."""
    return tuple(_settled(goal, above) for goal in goals)


def _settled(goal: Goal, above: Presentation) -> Goal:
    own = above if is_heading(goal) else goal.presentation
    return replace(goal, presentation=own, children=settled(goal.children, own))


def is_heading(goal: Goal) -> bool:
    """Whether the goal heads what stands below it."""
    return goal.presentation is Presentation.HEADING


def is_row(goal: Goal) -> bool:
    """Whether the goal stands in a table: it is meant to, or has below it what would be lost elsewhere."""
    if is_heading(goal):
        return False
    return any(below.indicators or below.presentation is Presentation.TABLE_ROW for below in walk((goal,)))


def is_listed(goal: Goal) -> bool:
    """Whether the goal is an item of a list or a paragraph."""
    return not is_heading(goal) and not is_row(goal)


def has_rows(goal: Goal) -> bool:
    """Whether a table of the goal would have anything but the goal in it."""
    return any(below.indicators or is_row(below) for below in walk((goal,)))


def has_prose(goal: Goal) -> bool:
    """Whether anything is told about the goal."""
    return bool(goal.introduction or goal.analysis)


def table_depth(goals: Iterable[Goal], depth: int = 0) -> int:
    """The depth at which headings own a table, counted from 0.

    Headings one step deeper become rows of that table, so those must have no prose and no headings below.
    """
    found = 0
    for goal in filter(is_heading, goals):
        needed = depth if has_prose(goal) else depth - 1
        found = max(found, needed, table_depth(goal.children, depth + 1))
    return found
