"""The chapters of the report: a goal with its prose, who carries it out, and its table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from db.domain.blocks import Block, CellStyle, ListBlock, ListItem, ParagraphStyle, Row
from db.domain.kinds import Presentation
from db.domain.report import Goal, RealizerLine
from desktop.documents.composition import Composition, heading
from desktop.documents.goal_lists import listed
from desktop.documents.goal_rows import Frame, goal_rows
from desktop.documents.indicator_lists import contributed
from desktop.documents.named_prose import named_prose
from desktop.documents.outline import has_rows, is_heading, table_depth, walk
from desktop.documents.prose import item, paragraph
from desktop.documents.table_form import TableForm, header_row
from desktop.documents.table_notes import marks, notes
from desktop.documents.wording import goal_title, place_name, span

_LAST_ROWS = 6  # of a table, kept together and with the note: a sheet with a single row is a waste of paper
_WITHOUT_GOALS = "Działania i wskaźniki"  # heads what stands under no goal


@dataclass(frozen=True, slots=True)
class TableDraft:
    """A table whose columns have no widths yet: those are decided when all tables are known."""

    form: TableForm
    title: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...]


def chapters(composition: Composition, form: TableForm, level: int) -> Iterator[Block | TableDraft]:
    """A chapter of this level for each goal at the top."""
    report = composition.report
    plan = _Plan(composition, form, table_depth(report.goals) + level, span(report.periods))
    for goal in headed_goals(report.goals):
        yield from _chapter(goal, level, plan)


def headed_goals(goals: Iterable[Goal]) -> Iterator[Goal]:
    """Goals that head chapters; what stands at the top without a goal has a chapter of its own."""
    for headed, group in groupby(goals, is_heading):
        found = tuple(group)
        yield from found if headed else (_without_goal(found),)


def realizer_items(lines: Iterable[RealizerLine]) -> tuple[ListItem, ...]:
    """Realizers as items of a list, their parts below them."""
    return tuple(map(_realizer, lines))


def carried_out_by(goal: Goal) -> Iterator[Block]:
    """Who carries out the goal or anything below it."""
    if goal.all_realizers:
        yield paragraph("Realizatorzy działań:", ParagraphStyle.LEAD)
        yield ListBlock(realizer_items(goal.all_realizers))


@dataclass(frozen=True, slots=True)
class _Plan:
    """What holds for every chapter: the tables' form, which heading level owns them, the years in words."""

    composition: Composition
    form: TableForm
    table_level: int
    years: str


def _without_goal(goals: tuple[Goal, ...]) -> Goal:
    return Goal("", "", _WITHOUT_GOALS, Presentation.HEADING, children=goals)


def _chapter(goal: Goal, level: int, plan: _Plan, above: str = "") -> Iterator[Block | TableDraft]:
    name = place_name(above, goal)
    with_all_below = level == plan.table_level and has_rows(goal)
    tabled = goal if with_all_below else replace(goal, children=_without_headings(goal))
    yield heading(level, goal_title(goal))
    for text in (goal.introduction, goal.implementation):
        yield from plan.composition.prose(text)
    yield from listed(goal.children)
    if with_all_below or goal.realizers or not any(map(_lists_realizers, goal.children)):
        yield from carried_out_by(goal)
    yield from _analyses(tabled, level + 1, plan)
    if has_rows(tabled):
        yield _table(tabled, name, level, plan)
        yield from contributed(line for below in walk((tabled,)) for line in below.indicators)
    if not with_all_below:
        for child in filter(is_heading, goal.children):
            yield from _chapter(child, level + 1, plan, name)


def _without_headings(goal: Goal) -> tuple[Goal, ...]:
    return tuple(child for child in goal.children if not is_heading(child))


def _table(goal: Goal, name: str, level: int, plan: _Plan) -> TableDraft:
    form, rows = _rows(goal, Frame(plan.form, heading(level + 1, "").level, marks(goal)))
    rows[-_LAST_ROWS:] = [replace(row, keep_with_next=True) for row in rows[-_LAST_ROWS:]]
    title = f"{name} – wskaźniki realizacji" if name else "Wskaźniki realizacji"
    return TableDraft(form, f"{title}, {plan.years}" if plan.years else title, tuple(rows), notes(goal))


def _rows(goal: Goal, frame: Frame) -> tuple[TableForm, list[Row]]:
    """The table's rows; a column in which no realizer would stand is left out."""
    form, rows = frame.form, list(goal_rows(goal, frame))
    if form.realizers and not any(cell.style is CellStyle.LIST for row in rows for cell in row.cells):
        return _rows(goal, replace(frame, form=replace(form, realizers=False)))
    return form, [header_row(form), *rows]


def _lists_realizers(goal: Goal) -> bool:
    """Whether the goal has a chapter that says who carries it out."""
    return is_heading(goal) and bool(goal.all_realizers)


def _realizer(line: RealizerLine) -> ListItem:
    return item(f"{line.name}:" if line.parts else line.name, *map(_realizer, line.parts))


def _analyses(goal: Goal, level: int, plan: _Plan) -> Iterator[Block]:
    """What the goal's data mean, then the prose of the goals and actions that stand in its table."""
    own = (*plan.composition.prose(goal.analysis), *plan.composition.prose(goal.conclusions))
    below = tuple(named_prose(plan.composition, goal.children, level + 1))
    if own or below:
        yield heading(level, "Analiza danych")
    yield from (*own, *below)
