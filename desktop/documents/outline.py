"""What each goal becomes in the document: a heading, a row of a table, or an item of a list."""

from collections.abc import Iterable, Iterator, Sequence
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
    return bool(goal.introduction or goal.implementation or goal.analysis or goal.conclusions)


def table_depth(goals: Sequence[Goal]) -> int:
    """The depth at which headings own a table, counted from 0; it follows from the scheme of levels alone.

    It is the depth of the lowest headings, with the tasks that are lists of theirs beside the table. Where
    tasks are rows, the lowest headings are rows too and divide the table of those above them. What is told
    about a goal in one year and not in another changes nothing, so that reports of all years look alike.
    """
    divided = any(goal.presentation is Presentation.TABLE_ROW for goal in walk(goals))
    return max(_headings_deep(goals) - 1 - divided, 0)


def _headings_deep(goals: Iterable[Goal]) -> int:
    """How many headings stand one below another."""
    return max((1 + _headings_deep(goal.children) for goal in goals if is_heading(goal)), default=0)
