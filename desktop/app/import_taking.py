"""What of a plan is stored when some of its differences are taken: nothing comes without its own tick."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from db.domain.foreign import Spot
from db.domain.periods import Period
from db.domain.understanding import FoundIndicator, FoundNode
from desktop.app.import_plan import Change, Difference, ImportPlan, Key, Matter, below

_OF_COLUMNS = (Matter.VALUE, Matter.FOOTNOTE, Matter.INTRODUCTION, Matter.ANALYSIS)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is stored: the differences by their keys, and the spots of the nodes and indicators to be made."""

    keys: frozenset[Key]
    made: frozenset[Spot]

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods that any of it belongs to, in order."""
        return tuple(sorted({key.period for key in self.keys if key.period}, key=lambda each: each.sort_key))


def chosen(plan: ImportPlan, taken: Collection[Key]) -> Chosen:
    """What comes of the keys that are taken: of what is not made, nothing; nor what is always kept."""
    ticked = set(taken)
    made = frozenset(spot for node in plan.understanding.nodes for spot in _made(plan, node, ticked, True))
    keys = (each.key for each in plan.differences if each.key in ticked and _comes(plan, each, made, ticked))
    return Chosen(frozenset(keys), made)


def _comes(plan: ImportPlan, each: Difference, made: frozenset[Spot], ticked: set[Key]) -> bool:
    if each.change not in (Change.NEW, Change.OVERWRITES):
        return False
    is_column = each.key.matter in _OF_COLUMNS and each.key.period in plan.new_periods
    if is_column and Key(Matter.PERIOD, None, each.key.period) not in ticked:
        return False
    if each.owner is None or each.owner in made:
        return True
    match = plan.nodes.get(each.owner) or plan.indicators.get(each.owner)
    return match is not None and match.id is not None


def _made(
    plan: ImportPlan, found: FoundNode | FoundIndicator, ticked: set[Key], owned: bool
) -> Iterator[Spot]:
    """The spots of what is new and ticked, under what is there or is made."""
    is_node = isinstance(found, FoundNode)
    match = (plan.nodes if is_node else plan.indicators)[found.spot]
    is_made = owned and Key(Matter.NODE if is_node else Matter.INDICATOR, found.spot) in ticked
    if match.id is None and is_made:
        yield found.spot
    for each in below(found):
        yield from _made(plan, each, ticked, match.id is not None or is_made)
