"""Goals told level by level, as programmes and cards state them: the main goal, then the specific ones."""

from collections.abc import Iterable, Iterator, Sequence

from db.domain.blocks import Block, ListBlock, ListKind, ParagraphStyle
from db.domain.report import Goal
from desktop.documents.composition import heading
from desktop.documents.prose import item, paragraph
from desktop.documents.wording import goal_title

TIERS = 2  # goals and the specific goals below them; tasks have a table of their own


def statement(goals: Sequence[Goal], level: int) -> Iterator[Block]:
    """A heading for each of the two upper tiers; a goal alone is a paragraph, several are a list."""
    tiers: list[Sequence[tuple[Goal | None, Sequence[Goal]]]] = [((None, goals),)]
    for _ in range(TIERS - 1):
        above = [goal for _, group in tiers[-1] for goal in group]
        tiers.append(tuple((goal, goal.children) for goal in above if goal.children))
    for tier in tiers:
        yield from _tier(tier, level)


def _tier(groups: Sequence[tuple[Goal | None, Sequence[Goal]]], level: int) -> Iterator[Block]:
    """One heading for each kind of goals in the tier: a scheme may have siblings."""
    named: dict[str, list[tuple[Goal | None, list[Goal]]]] = {}
    for above, goals in groups:
        for name, same in _by_level(goals).items():
            named.setdefault(name, []).append((above, same))
    for found in named.values():
        yield heading(level, _name([goal for _, goals in found for goal in goals]))
        for above, goals in found:
            if above is not None and len(found) > 1:
                yield paragraph(f"{goal_title(above)}:", ParagraphStyle.LEAD)
            yield from _told(goals, alone=len(found) == len(goals) == 1)


def _by_level(goals: Iterable[Goal]) -> dict[str, list[Goal]]:
    found: dict[str, list[Goal]] = {}
    for goal in goals:
        found.setdefault(goal.level, []).append(goal)
    return found


def _name(goals: Sequence[Goal]) -> str:
    """„Cel główny” of one, „Cele szczegółowe” of several."""
    first = goals[0]
    return first.level if len(goals) == 1 else first.level_plural or first.level


def _told(goals: Sequence[Goal], *, alone: bool) -> Iterator[Block]:
    if alone:
        yield paragraph(goals[0].text)
    else:
        yield ListBlock(tuple(item(goal.text) for goal in goals), marks(goals))


def marks(goals: Sequence[Goal]) -> ListKind:
    """The marks of a list that come nearest to those of the structure."""
    mark = goals[0].mark
    if mark[:1].isdigit():
        return ListKind.NUMBERED if mark.endswith(")") else ListKind.ORDINAL
    if mark[:1].isalpha():
        return ListKind.LETTERED if mark.endswith(")") else ListKind.ORDINAL
    return ListKind.DASHED
