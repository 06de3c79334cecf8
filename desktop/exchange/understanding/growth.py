"""The structure while a document is read: goals are opened one after another and find their own place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from db.domain.folding import folded
from db.domain.foreign import Spot
from db.domain.kinds import Numbering, Presentation
from db.domain.understanding import FoundIndicator, Uncertainty
from desktop.exchange.understanding.level_names import rank
from desktop.exchange.understanding.typed_marks import bare, numbering_of

_folded = lru_cache(maxsize=1 << 10)(folded)  # a level's name is asked for with each of its goals
_DEPTHS = (Numbering.ROMAN, Numbering.ARABIC, Numbering.HIERARCHIC, Numbering.PARENTHESIS, Numbering.LETTER)


@dataclass(eq=False, slots=True)
class Goal:
    """An element that grows: what was read about it so far.

    `outline` is the level of its heading, 0 for none; `column` that of the table it stands in; `indent`
    its depth in a list. `level` is empty where the document has no name for it.
    """

    level: str
    mark: str
    text: str
    spot: Spot
    presentation: Presentation = Presentation.HEADING
    outline: int = 0
    column: int | None = None
    indent: int = 0
    realizers: list[str] = field(default_factory=list)
    institutions: list[tuple[str, str]] = field(default_factory=list)
    introduction: list[str] = field(default_factory=list)
    analysis: list[str] = field(default_factory=list)
    indicators: list[FoundIndicator] = field(default_factory=list)
    children: list["Goal"] = field(default_factory=list)
    uncertain: list[Uncertainty] = field(default_factory=list)
    shown_as: set[Presentation] = field(default_factory=set)

    @property
    def key(self) -> str:
        """What goals of the same level share: its name, or how they stand where it has none."""
        if self.level:
            return _folded(self.level)
        if self.presentation is Presentation.TABLE_ROW:
            return f"column {self.column}"
        return f"{self.presentation} {self.outline} {numbering_of(self.mark)}"

    @property
    def whole(self) -> str:
        """All that its title says."""
        return " ".join(filter(None, (self.level, self.mark, self.text)))


def walk(goals: list[Goal]) -> Iterator[Goal]:
    """All goals, parents first."""
    for goal in goals:
        yield goal
        yield from walk(goal.children)


def paths(goals: list[Goal], above: tuple[Goal, ...] = ()) -> Iterator[list[Goal]]:
    """The way from the top to each goal, the goal itself last."""
    for goal in goals:
        yield [*above, goal]
        yield from paths(goal.children, (*above, goal))


class Growth:
    """The goals found so far, and the path of those that are open: what comes next belongs to the last.

    `rewordings` are the spots of titles that name an open goal anew in other words; these are `reworded`.
    """

    def __init__(self, rewordings: frozenset[Spot] = frozenset()) -> None:
        self.top: list[Goal] = []
        self.path: list[Goal] = []
        self.reworded: list[Goal] = []
        self._rewordings = rewordings
        self._above: dict[str, str] = {}  # the level above each, by their keys
        self._alike: dict[tuple[int, str, str], list[Goal]] = {}  # by siblings, key and text

    @property
    def last(self) -> Goal | None:
        """The innermost open goal."""
        return self.path[-1] if self.path else None

    @property
    def heading(self) -> Goal | None:
        """The innermost open goal that prose and lists belong to."""
        return next((goal for goal in reversed(self.path) if goal.presentation is Presentation.HEADING), None)

    def open(self, goal: Goal) -> Goal:
        """Put the goal where it belongs and leave it open; one that is there already is opened again."""
        if known := self._open_already(goal):
            self._close_below(known)
            return _met_again(known, goal)
        self.path = self.path[: self._depth_for(goal)]
        siblings = self.path[-1].children if self.path else self.top
        alike = self._alike.setdefault((id(siblings), goal.key, _plain(goal.text)), [])
        known = next((each for each in reversed(alike) if _same(each, goal)), None)
        if known:
            goal = _met_again(known, goal)
            if siblings[-1] is not known:
                siblings.remove(known)
                siblings.append(known)
        else:
            siblings.append(goal)
            alike.append(goal)
        goal.shown_as.add(goal.presentation)
        self._above.setdefault(goal.key, self.path[-1].key if self.path else "")
        self.path.append(goal)
        return goal

    def close_rows(self) -> None:
        """Close what stands in a table or a list: another one begins, or text goes on."""
        while self.path and self.path[-1].presentation is not Presentation.HEADING:
            self.path.pop()

    def close_headings(self, outline: int) -> None:
        """Close all that a heading of this level ends."""
        self.close_rows()
        while self.path and self.path[-1].outline >= outline:
            self.path.pop()

    def _open_already(self, goal: Goal) -> Goal | None:
        if goal.presentation is Presentation.LIST_ITEM:
            return None
        if goal.spot in self._rewordings:
            return self._meant(goal)
        return next((each for each in reversed(self.path) if _named_again(each, goal)), None)

    def _meant(self, goal: Goal) -> Goal | None:
        """The open goal that one is called by in other words; the first wording is kept."""
        alike = (each for each in reversed(self.path) if bare(each.mark) == bare(goal.mark))
        known = next((each for each in alike if _is_kin(each, goal)), None)
        if known:
            known.uncertain.append(Uncertainty.REWORDED)
            self.reworded.append(goal)
        return known

    def _close_below(self, goal: Goal) -> None:
        self.path = self.path[: self.path.index(goal) + 1]

    def _depth_for(self, goal: Goal) -> int:
        """How many of the open goals stay open above this one."""
        for depth in reversed(range(len(self.path))):
            if self.path[depth].key == goal.key and self.path[depth].indent >= goal.indent:
                return depth
        above = self._above.get(goal.key)
        for depth in reversed(range(len(self.path))):
            if self.path[depth].key == above and not goal.indent:
                return depth + 1
        depth = len(self.path)
        while depth and not _may_hold(self.path[depth - 1], goal):
            depth -= 1
        return depth


def _met_again(known: Goal, again: Goal) -> Goal:
    known.mark = known.mark or again.mark
    known.shown_as.add(again.presentation)
    known.realizers.extend(name for name in again.realizers if name not in known.realizers)
    known.presentation = again.presentation
    known.column, known.outline = again.column, known.outline or again.outline
    return known


def _named_again(known: Goal, goal: Goal) -> bool:
    """Whether an open goal is named once more, perhaps shorter: „Cel I.” below „Cel strategiczny I:”."""
    if not goal.text:
        return bool(goal.mark) and known.key == goal.key and bare(known.mark) == bare(goal.mark)
    return (not goal.level or _is_kin(known, goal)) and _same(known, goal)


def _is_kin(known: Goal, goal: Goal) -> bool:
    """Whether two goals are of one level, perhaps with its name cut short: „Cel” of „Cel strategiczny”."""
    return known.key == goal.key or _folded(known.level).startswith(f"{_folded(goal.level)} ")


def _same(known: Goal, goal: Goal) -> bool:
    """Whether two texts and numbers are of one goal; a number may be missing."""
    if _plain(known.text) != _plain(goal.text):
        return False
    return len({bare(known.mark), bare(goal.mark)} - {""}) <= 1


@lru_cache(maxsize=1 << 12)
def _plain(text: str) -> str:
    return folded(text).strip(" .,;:")


def _may_hold(upper: Goal, goal: Goal) -> bool:
    """Whether a goal can stand under an open one of another level."""
    match upper.presentation, goal.presentation:
        case Presentation.LIST_ITEM, Presentation.LIST_ITEM:
            return upper.indent < goal.indent
        case Presentation.LIST_ITEM, _:
            return False
        case Presentation.TABLE_ROW, Presentation.TABLE_ROW:
            before = (upper.column or 0) < (goal.column or 0)
            return bool(_outranks(upper, goal)) or (before and not _outranks(goal, upper))
        case Presentation.TABLE_ROW, presentation:
            return presentation is Presentation.LIST_ITEM
        case _, Presentation.HEADING:
            return _heads(upper, goal)
        case _:
            return True


def _outranks(upper: Goal, goal: Goal) -> bool | None:
    """Whether the level of one stands above that of another by name; None where a name is not known."""
    upper_rank, own_rank = rank(upper.level), rank(goal.level)
    return None if upper_rank is None or own_rank is None else upper_rank < own_rank


def _heads(upper: Goal, goal: Goal) -> bool:
    """Whether one heading stands above another: by the names of their levels, their outline, or numbers."""
    outranks = _outranks(upper, goal)
    if outranks is not None:
        return outranks
    if upper.outline and goal.outline:
        return upper.outline < goal.outline
    styles = numbering_of(upper.mark), numbering_of(goal.mark)
    if not upper.level and not goal.level and set(styles) <= set(_DEPTHS):
        return _DEPTHS.index(styles[0]) < _DEPTHS.index(styles[1])
    return True
