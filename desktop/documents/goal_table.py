"""The table of goals: what each goal asks to be done, how, by whom, and what shows it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from db.domain.blocks import Block, Caption, Cell, CellStyle, Orientation, Row, Table
from db.domain.report import Goal
from desktop.documents.goal_statement import TIERS
from desktop.documents.outline import is_heading, walk
from desktop.documents.wording import ordinal

_UPRIGHT = 4  # columns for which the upright sheet is wide enough
_ORDINAL, _GOAL, _LIST = 7, 26, 32  # relative widths
_NOTHING = "–"

_Group = tuple[tuple[Goal, ...], list[Goal]]  # the goals above, then rows


@dataclass(frozen=True, slots=True)
class _Form:
    """The columns: the goal's own title, a level of what stands below it each, realizers and indicators."""

    goal: str
    levels: tuple[str, ...]
    realizers: bool
    indicators: bool

    @property
    def width(self) -> int:
        """How many columns there are, the ordinals among them."""
        return 2 + len(self.levels) + self.realizers + self.indicators


def goal_tables(goals: Sequence[Goal], title: str) -> tuple[Block, ...]:
    """A captioned table for each goal whose goals are divided into tasks; nothing where there are no tasks.

    No cell is merged: a goal that would head its rows across the table is named in its caption instead, and
    so is one that is stated nowhere else.
    """
    groups = list(_groups(goals))
    form = _form(groups)
    blocks: list[Block] = []
    for above, rows in groups:
        names = above[TIERS:] or (above[-1:] if len(groups) > 1 else ())
        named = ": ".join((title, *(goal.text for goal in names)))
        blocks += (Caption("Tabela", named), _table(form, rows, named))
    return tuple(blocks)


def orientation(goals: Sequence[Goal]) -> Orientation:
    """The way the sheet of these goals' tables lies."""
    wide = _form(list(_groups(goals))).width > _UPRIGHT
    return Orientation.LANDSCAPE if wide else Orientation.PORTRAIT


def _groups(goals: Sequence[Goal]) -> Iterator[_Group]:
    """Goals that are divided into tasks, with their like that are not, under the goal they belong to."""
    levels = {goal.level for goal in _divided(goals, 0)}
    return _of_levels(goals, levels, ())


def _divided(goals: Sequence[Goal], depth: int) -> Iterator[Goal]:
    """The goals below which only tasks stand: no goals, or such as are not stated before."""
    for goal in goals:
        if goal.children and not any(below.children for below in goal.children):
            if depth + 1 >= TIERS or not all(map(is_heading, goal.children)):
                yield goal
        else:
            yield from _divided(goal.children, depth + 1)


def _of_levels(goals: Sequence[Goal], levels: set[str], above: tuple[Goal, ...]) -> Iterator[_Group]:
    depth = len(above)
    parted = {id(goal) for goal in goals if any(_divided(goal.children, depth + 1))}
    rows = [goal for goal in goals if id(goal) not in parted and (goal.level in levels or depth >= TIERS)]
    if rows:
        yield above, rows
    for goal in goals:
        if id(goal) in parted:
            yield from _of_levels(goal.children, levels, (*above, goal))


def _form(groups: Iterable[_Group]) -> _Form:
    rows = [goal for _, group in groups for goal in group]
    every = list(walk(rows))
    return _Form(
        goal=" / ".join(dict.fromkeys(goal.level for goal in rows)),
        levels=tuple(dict.fromkeys(task.level for goal in rows for task in goal.children)),
        realizers=any(goal.realizers for goal in every),
        indicators=any(goal.indicators for goal in every),
    )


def _table(form: _Form, goals: Sequence[Goal], title: str) -> Table:
    titles = ("Lp.", form.goal, *form.levels)
    titles += ("Realizatorzy",) * form.realizers + ("Wskaźniki",) * form.indicators
    header = Row(tuple(Cell((each,), CellStyle.HEADER) for each in titles), header=True, keep_with_next=True)
    rows = (_row(form, goal, place) for place, goal in enumerate(goals, 1))
    widths = (_ORDINAL, _GOAL, *(_LIST for _ in titles[2:]))
    return Table(widths, (header, *rows), title, f"Kolumny: {', '.join(titles)}.")


def _row(form: _Form, goal: Goal, place: int) -> Row:
    lists = [tuple(task.text for task in goal.children if task.level == level) for level in form.levels]
    every = list(walk((goal,)))
    if form.realizers:
        lists.append(tuple(dict.fromkeys(name for each in every for name in each.realizers)))
    if form.indicators:
        lists.append(tuple(line.label for each in every for line in each.indicators if not line.depth))
    mark = Cell((ordinal(goal.mark) if goal.mark else f"{place}.",), CellStyle.ORDINAL)
    return Row((mark, Cell((goal.text,), CellStyle.TEXT), *map(_listed, lists)))


def _listed(lines: tuple[str, ...]) -> Cell:
    return Cell(lines, CellStyle.LIST) if lines else Cell((_NOTHING,), CellStyle.TEXT)
