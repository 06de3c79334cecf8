"""Goals in prose: what was to be done, how it went, and what the indicators came to, as lists."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from db.domain.blocks import Block, ListBlock, ListKind, Paragraph, ParagraphStyle, Run
from db.domain.entities import DocumentSection
from db.domain.kinds import Presentation
from db.domain.report import Goal, IndicatorLine
from db.domain.rich_text import named, read
from desktop.documents.composition import Composition, below, heading, told
from desktop.documents.goal_lists import in_lists, listed_text
from desktop.documents.goal_sections import headed_goals
from desktop.documents.indicator_lists import indicator_items
from desktop.documents.outline import has_prose, is_heading, walk
from desktop.documents.prose import paragraph
from desktop.documents.table_notes import marks_of
from desktop.documents.wording import goal_title

_INDICATORS = "Wskaźniki monitoringu:"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a kind of report tells goals.

    `titled` gives a goal's heading. `repeats`: indicators that prose names are listed all the same.
    """

    titled: Callable[[Goal], str]
    repeats: bool


def goals_in_prose(composition: Composition, section: DocumentSection, manner: Manner) -> Iterator[Block]:
    """Every goal under its heading; what stands at the top without a goal has a heading of its own."""
    for goal in headed_goals(composition.report.goals):
        yield from _goal(composition, goal, below(section), manner)


def _goal(composition: Composition, goal: Goal, level: int, manner: Manner) -> Iterator[Block]:
    yield heading(level, manner.titled(goal))
    yield from composition.prose(goal.introduction)
    yield from _below(composition, tuple(_without_heading_of(goal)))
    yield from _realizers(goal)
    for text in (goal.implementation, goal.analysis):
        yield from composition.prose(text)
    yield from _indicators(goal, manner)
    yield from composition.prose(goal.conclusions)
    for child in goal.children:
        if _has_heading(child):
            yield from _goal(composition, child, level + 1, manner)


def _has_heading(goal: Goal) -> bool:
    return is_heading(goal) or goal.presentation is Presentation.TABLE_ROW


def _below(composition: Composition, goals: Iterable[Goal]) -> Iterator[Block]:
    """Items and texts level by level: each text with what is told of it and stands below it, lists whole."""
    for _, group in groupby(goals, attrgetter("level", "presentation")):
        found = tuple(group)
        if found[0].presentation is Presentation.LIST_ITEM and not _is_alone(found):
            yield from in_lists(found)
            yield from _told_of_items(composition, found)
            continue
        for goal in found:
            yield _text(goal)
            yield from _prose(composition, goal)
            yield from _below(composition, goal.children)


def _told_of_items(composition: Composition, items: Iterable[Goal]) -> Iterator[Block]:
    """Prose about items of a list and all below them, under their names: the list is above all of it."""
    for goal in filter(has_prose, walk(items)):
        yield paragraph(f"{goal_title(goal).rstrip('.,;: ')}:", ParagraphStyle.LEAD)
        yield from _prose(composition, goal)


def _prose(composition: Composition, goal: Goal) -> Iterator[Block]:
    return (block for text in told(goal) for block in composition.prose(text))


def _without_heading_of(goal: Goal) -> Iterator[Goal]:
    return (child for child in goal.children if not _has_heading(child))


def _is_alone(goals: Sequence[Goal]) -> bool:
    """Whether they would be a list of one item, which is none."""
    return len(goals) == 1 and not goals[0].children


def _text(goal: Goal) -> Paragraph:
    """„Zadanie: upowszechnienie informacji…”."""
    name = f"{goal.level}: " if goal.level else ""
    stretches = (Run(name, bold=True), Run(listed_text(goal)))
    return Paragraph(stretches if name else stretches[1:])


def _realizers(goal: Goal) -> Iterator[Block]:
    if goal.realizers:
        yield Paragraph((Run("Realizacja: ", bold=True), Run(", ".join(goal.realizers))))


def _indicators(goal: Goal, manner: Manner) -> Iterator[Block]:
    """The indicators of the goal and of its items; footnotes stand under the list."""
    standing = (goal, *_without_heading(goal))
    known = frozenset() if manner.repeats else _told_of(standing)
    lines = tuple(line for each in standing for line in untold(each.indicators, known))
    if lines:
        marks = marks_of([replace(line, footnotes=line.footnotes[-1:]) for line in lines])
        yield paragraph(_INDICATORS, ParagraphStyle.LEAD)
        yield ListBlock(tuple(indicator_items(lines, marks)), ListKind.LETTERED)
        yield from (paragraph(f"{mark} {text}", ParagraphStyle.NOTE) for text, mark in marks.items())


def untold(lines: Iterable[IndicatorLine], known: Container[int]) -> Iterator[IndicatorLine]:
    """The indicators that prose does not name; one with its parts is left out only as a whole."""
    families: list[list[IndicatorLine]] = []
    for line in lines:
        if line.depth and families:
            families[-1].append(line)
        else:
            families.append([line])
    return (line for family in families if any(each.id not in known for each in family) for line in family)


def _without_heading(goal: Goal) -> Iterator[Goal]:
    """All that stands below the goal without a heading of its own."""
    return walk(_without_heading_of(goal))


def _told_of(goals: Iterable[Goal]) -> frozenset[int]:
    """The indicators that prose about the goals names in its fields."""
    texts = (text for goal in goals for text in told(goal) if "{" in text)
    return frozenset().union(*(named(read(text)) for text in texts))
