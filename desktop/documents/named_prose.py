"""Prose about goals that have no chapter of their own, under their names."""

from collections.abc import Iterable, Iterator

from db.domain.blocks import Block
from db.domain.report import Goal
from desktop.documents.composition import Composition, heading, told
from desktop.documents.outline import has_prose, is_heading, walk
from desktop.documents.wording import goal_title


def named_prose(composition: Composition, goals: Iterable[Goal], level: int) -> Iterator[Block]:
    """What is told about goals and all below, under headings that name them and those they stand under."""
    for goal in goals:
        divides = is_heading(goal) and any(map(has_prose, walk(goal.children)))
        if divides or has_prose(goal):
            yield heading(level, goal_title(goal))
        for text in told(goal):
            yield from composition.prose(text)
        yield from named_prose(composition, goal.children, level + is_heading(goal))
