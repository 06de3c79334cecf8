"""The goals of the tabular report without a merged cell: a heading for each, a small table of each's own.

Spans are a barrier to who hears a table read out; here every cell belongs to one row and one column.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from db.domain.blocks import Block, ListBlock, ParagraphStyle
from db.domain.report import Goal
from desktop.documents.composition import Composition, heading
from desktop.documents.goal_lists import listed
from desktop.documents.goal_rows import plain_rows
from desktop.documents.goal_sections import TableDraft, headed_goals
from desktop.documents.indicator_lists import contributed
from desktop.documents.named_prose import named_prose
from desktop.documents.outline import is_heading, is_listed
from desktop.documents.prose import item, paragraph
from desktop.documents.table_form import TableForm, header_row
from desktop.documents.table_notes import marks_of, notes_of
from desktop.documents.wording import goal_title, place_name, span


@dataclass(frozen=True, slots=True)
class _Plan:
    """What holds for every goal: the columns of its table, and the years in words."""

    composition: Composition
    form: TableForm
    years: str


def flat_chapters(composition: Composition, level: int) -> Iterator[Block | TableDraft]:
    """A chapter of this level for each goal at the top, one below it for each goal and action below."""
    periods = composition.report.periods
    form = TableForm(False, "", tuple(period.label for period in periods), False)
    plan = _Plan(composition, form, span(periods))
    for goal in headed_goals(composition.report.goals):
        yield from _chapter(goal, level, plan, "")


def _chapter(goal: Goal, level: int, plan: _Plan, above: str) -> Iterator[Block | TableDraft]:
    name = place_name(above, goal)
    tell = plan.composition.prose
    yield heading(level, goal_title(goal))
    yield from tell(goal.introduction)
    yield from listed(goal.children)
    yield from _realizers(goal)
    for text in (goal.implementation, goal.analysis):
        yield from tell(text)
    if goal.indicators:
        yield _table(goal, name, plan)
        yield from contributed(goal.indicators)
    yield from tell(goal.conclusions)
    for child in goal.children:
        if is_heading(child) or not is_listed(child):
            yield from _chapter(child, level + 1, plan, name)
        else:
            yield from named_prose(plan.composition, (child,), level + 1)


def _realizers(goal: Goal) -> Iterator[Block]:
    if goal.realizers:
        yield paragraph("Realizatorzy:", ParagraphStyle.LEAD)
        yield ListBlock(tuple(map(item, goal.realizers)))


def _table(goal: Goal, name: str, plan: _Plan) -> TableDraft:
    marks = marks_of(goal.indicators)
    rows = (header_row(plan.form), *plain_rows(goal.indicators, marks))
    title = f"{name} – wskaźniki realizacji" if name else "Wskaźniki realizacji"
    titled = f"{title}, {plan.years}" if plan.years else title
    return TableDraft(plan.form, titled, rows, notes_of(goal.indicators))
