"""From what has grown to elements at levels: each level named, numbered and shown as the document does."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from db.domain.folding import folded
from db.domain.kinds import Numbering, Presentation, ProgrammeKind
from db.domain.understanding import FoundLevel, FoundNode, Uncertainty
from desktop.exchange.understanding.growth import Goal
from desktop.exchange.understanding.level_names import plural_of
from desktop.exchange.understanding.repeated import doubted
from desktop.exchange.understanding.typed_marks import numbering_of, place_of

_HEADINGS = {
    ProgrammeKind.STRATEGY: ("Cel strategiczny", "Cel operacyjny"),
    ProgrammeKind.PROGRAMME: ("Cel główny", "Cel szczegółowy"),
}
_OTHERS = {
    Presentation.TABLE_ROW: "Działanie",
    Presentation.LIST_ITEM: "Zadanie",
    Presentation.TEXT: "Zadanie",
}
# Where a level is shown in several ways, the lowest counts: a task with prose has a heading, too.
_LOWEST_FIRST = (Presentation.TABLE_ROW, Presentation.LIST_ITEM, Presentation.HEADING)


@dataclass(slots=True)
class _Draft:
    above: int | None
    key: str
    goals: list[Goal] = field(default_factory=list)


def settled(
    goals: Sequence[Goal], kind: ProgrammeKind
) -> tuple[tuple[FoundLevel, ...], tuple[FoundNode, ...]]:
    """The levels, those above before those below, and the elements at them."""
    drafts: list[_Draft] = []
    places: dict[int, int] = {}
    for goal, above in _with_above(goals, None):
        upper = None if above is None else places[id(above)]
        places[id(goal)] = _place(drafts, upper, goal)
    levels: list[FoundLevel] = []
    for draft in drafts:
        levels.append(_level(draft, levels, kind))
    return tuple(levels), tuple(_nodes(goals, places))


def _with_above(goals: Sequence[Goal], above: Goal | None) -> Iterator[tuple[Goal, Goal | None]]:
    for goal in goals:
        yield goal, above
        yield from _with_above(goal.children, goal)


def _place(drafts: list[_Draft], above: int | None, goal: Goal) -> int:
    for place, draft in enumerate(drafts):
        if draft.above == above and draft.key == goal.key:
            draft.goals.append(goal)
            return place
    drafts.append(_Draft(above, goal.key, [goal]))
    return len(drafts) - 1


def _level(draft: _Draft, levels: Sequence[FoundLevel], kind: ProgrammeKind) -> FoundLevel:
    shown = set().union(*(goal.shown_as or {goal.presentation} for goal in draft.goals))
    presentation = next(each for each in _LOWEST_FIRST if each in shown)
    named = Counter(goal.level for goal in draft.goals if goal.level).most_common(1)
    name = named[0][0] if named else _guessed(draft.above, presentation, levels, kind)
    numbering = Counter(numbering_of(goal.mark) for goal in draft.goals).most_common(1)[0][0]
    return FoundLevel(
        name=name[:1].upper() + (name[1:].lower() if name.isupper() else name[1:]),
        name_plural=plural_of(name),
        above=draft.above,
        numbering=Numbering(numbering),
        presentation=presentation,
        carries_indicators=any(goal.indicators for goal in draft.goals),
    )


def _guessed(
    above: int | None, presentation: Presentation, levels: Sequence[FoundLevel], kind: ProgrammeKind
) -> str:
    """A name for a level that the document has none for, unlike those of the levels above it."""
    chain: list[FoundLevel] = []
    while above is not None:
        chain.append(levels[above])
        above = levels[above].above
    taken = {folded(level.name) for level in chain}
    depth = min(sum(level.presentation is Presentation.HEADING for level in chain), 1)
    first = _OTHERS.get(presentation) or _HEADINGS[kind][depth]
    names = (
        first,
        *_HEADINGS[kind],
        "Działanie",
        "Zadanie",
        *(f"Poziom {number}" for number in range(1, 100)),
    )
    return next(name for name in names if folded(name) not in taken)


def _nodes(goals: Sequence[Goal], places: dict[int, int]) -> Iterator[FoundNode]:
    last: dict[int, int | None] = {}
    for goal in goals:
        level = places[id(goal)]
        number = place_of(goal.mark)
        doubts = list(goal.uncertain)
        if not goal.level:
            doubts.append(Uncertainty.LEVEL_GUESSED)
        if number is not None and number != (last.get(level) or 0) + 1:
            doubts.append(Uncertainty.NUMBER_OUT_OF_ORDER)
        last[level] = number
        yield FoundNode(
            level=level,
            text=goal.text,
            spot=goal.spot,
            mark=goal.mark,
            realizers=tuple(goal.realizers),
            institutions=tuple(goal.institutions),
            introduction="\n".join(goal.introduction),
            analysis="\n".join(goal.analysis),
            indicators=doubted(goal.indicators),
            children=tuple(_nodes(goal.children, places)),
            uncertain=tuple(dict.fromkeys(doubts)),
        )
