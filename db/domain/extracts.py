"""What an extract keeps of a programme: chosen goals with all below them, and chosen indicators."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from db.domain.report import Goal, IndicatorLine

Keeps = Callable[[Goal, IndicatorLine], bool]  # whether an indicator that stands at a goal is shown


def extracted(goals: Iterable[Goal], chosen: Callable[[Goal], bool], keeps: Keeps) -> tuple[Goal, ...]:
    """The goals chosen, or with something of theirs kept below; those above them stay as bare headings."""
    return tuple(kept for goal in goals if (kept := _extracted(goal, chosen, keeps)) is not None)


def _extracted(goal: Goal, chosen: Callable[[Goal], bool], keeps: Keeps) -> Goal | None:
    children = extracted(goal.children, chosen, keeps)
    lines = _kept_lines(goal, keeps)
    if chosen(goal):
        return replace(goal, indicators=lines, children=children)
    if not children and not lines:
        return None
    return replace(
        goal,
        indicators=lines,
        children=children,
        introduction="",
        implementation="",
        analysis="",
        conclusions="",
    )


def _kept_lines(goal: Goal, keeps: Keeps) -> tuple[IndicatorLine, ...]:
    """The lines kept, the wholes of parts that are kept, and the parts of wholes that are."""
    lines = goal.indicators
    found = {place for place, line in enumerate(lines) if keeps(goal, line)}
    wanted = found.union(*(_of_one_whole(lines, place) for place in found))
    return tuple(line for place, line in enumerate(lines) if place in wanted)


def _of_one_whole(lines: Sequence[IndicatorLine], place: int) -> Iterable[int]:
    """The places of what a line is a part of, and of its own parts."""
    depth = lines[place].depth
    for above in range(place - 1, -1, -1):
        if lines[above].depth < depth:
            depth = lines[above].depth
            yield above
    for below in range(place + 1, len(lines)):
        if lines[below].depth <= lines[place].depth:
            return
        yield below
