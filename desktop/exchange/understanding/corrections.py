"""The clerk's corrections: other texts and names of levels, elements moved or dropped."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from db.domain.folding import folded
from db.domain.foreign import Spot
from db.domain.kinds import Form
from db.domain.numbers import plain
from db.domain.periods import Period
from db.domain.understanding import (
    Directions,
    FoundIndicator,
    FoundLevel,
    FoundNode,
    Leftover,
    LevelKey,
    Move,
    Reason,
    Understanding,
    indicators,
    level_keys,
    nodes,
)
from db.domain.values import Content

_T = TypeVar("_T")


def corrected(understanding: Understanding, directions: Directions) -> Understanding:
    """The understanding as the directions would have it; those that fit nothing in it change nothing."""
    if not (directions.texts or directions.moves or directions.dropped or directions.levels):
        return understanding
    tree = _Tree(understanding)
    for move in directions.moves:
        tree.move(move)
    left = tree.drop(directions.dropped)
    changed = replace(
        understanding, nodes=tree.nodes(directions.texts), levels=tree.levels(directions.levels)
    )
    leftovers = sorted((*understanding.leftovers, *left), key=lambda each: each.spot)
    without_values = set(understanding.periods) - set(periods_of(understanding))
    return replace(changed, periods=periods_of(changed, without_values), leftovers=tuple(leftovers))


def periods_of(understanding: Understanding, others: Iterable[Period] = ()) -> tuple[Period, ...]:
    """The periods that there are values for, and others that the document speaks of, in order."""
    found = {
        value.period
        for node in nodes(understanding)
        for indicator in indicators(node)
        for value in indicator.values
    }
    return tuple(sorted({*found, *others}, key=lambda each: each.sort_key))


@dataclass(eq=False, slots=True)
class _Branch:
    """A node whose children and indicators can be taken out and put in."""

    node: FoundNode
    level: int
    indicators: list["_Leaf"]
    children: list["_Branch"] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class _Leaf:
    indicator: FoundIndicator
    parts: list["_Leaf"]


def _branch(node: FoundNode) -> _Branch:
    return _Branch(
        node, node.level, [_leaf(each) for each in node.indicators], [_branch(c) for c in node.children]
    )


def _leaf(indicator: FoundIndicator) -> _Leaf:
    return _Leaf(indicator, [_leaf(part) for part in indicator.parts])


class _Tree:
    """The structure on its way to what the directions say."""

    def __init__(self, understanding: Understanding) -> None:
        self._top = [_branch(node) for node in understanding.nodes]
        self._levels = list(understanding.levels)

    def move(self, move: Move) -> None:
        """Put what was found at a spot elsewhere, unless that would be below itself."""
        target = self._branch_at(move.under) if move.under else None
        if branch := self._branch_at(move.spot):
            if move.under is not None and (target is None or target in _all([branch])):
                return
            self._siblings_of(branch).remove(branch)
            _put(target.children if target else self._top, branch, move.index)
            self._settle(branch, target)
        elif move.under and (found := self._leaf_at(move.spot)):
            self._move_leaf(found, target.indicators if target else self._parts_at(move.under), move)

    def _move_leaf(self, found: tuple[list[_Leaf], _Leaf], into: list[_Leaf] | None, move: Move) -> None:
        siblings, leaf = found
        if into is not None and all(into is not each.parts for _siblings, each in _leaves([leaf])):
            siblings.remove(leaf)
            _put(into, leaf, move.index)

    def _parts_at(self, spot: Spot) -> list[_Leaf] | None:
        """Where the parts of an indicator stand."""
        whole = self._leaf_at(spot)
        return whole[1].parts if whole else None

    def drop(self, spots: frozenset[Spot]) -> list[Leftover]:
        """Take out what was found at the spots with all below it, which is left over."""
        left: list[Leftover] = []
        for spot in sorted(spots):
            if branch := self._branch_at(spot):
                self._siblings_of(branch).remove(branch)
                left += (Leftover(where, text, Reason.DROPPED) for where, text in _said(branch))
            elif found := self._leaf_at(spot):
                siblings, leaf = found
                siblings.remove(leaf)
                left += (Leftover(where, text, Reason.DROPPED) for where, text in _measured(leaf))
        return left

    def nodes(self, texts: Mapping[Spot, str]) -> tuple[FoundNode, ...]:
        """The structure with the new texts."""
        return tuple(_node(branch, texts) for branch in self._top)

    def levels(self, names: Mapping[LevelKey, tuple[str, str]]) -> tuple[FoundLevel, ...]:
        """The levels with their new names."""
        carrying = {branch.level for branch in _all(self._top) if branch.indicators}
        found = []
        for place, (key, level) in enumerate(zip(level_keys(self._levels), self._levels, strict=True)):
            if key in names:
                name, plural = names[key]
                level = replace(level, name=name, name_plural=plural, found_name=level.name)
            found.append(replace(level, carries_indicators=place in carrying))
        return tuple(found)

    def _branch_at(self, spot: Spot) -> _Branch | None:
        return next((branch for branch in _all(self._top) if branch.node.spot == spot), None)

    def _siblings_of(self, branch: _Branch) -> list[_Branch]:
        return next(each for each in (self._top, *(b.children for b in _all(self._top))) if branch in each)

    def _leaf_at(self, spot: Spot) -> tuple[list[_Leaf], _Leaf] | None:
        for branch in _all(self._top):
            for siblings, leaf in _leaves(branch.indicators):
                if leaf.indicator.spot == spot:
                    return siblings, leaf
        return None

    def _settle(self, branch: _Branch, above: _Branch | None) -> None:
        """Give a moved element and all below it levels that stand under each other as they do."""
        branch.level = self._level_for(branch.level, above)
        for child in branch.children:
            self._settle(child, branch)

    def _level_for(self, level: int, above: _Branch | None) -> int:
        """The level of that name under the new place, else the one that is there, else a new one."""
        upper = above.level if above else None
        there = [place for place, each in enumerate(self._levels) if each.above == upper]
        name = folded(self._levels[level].name)
        same = next((place for place in there if folded(self._levels[place].name) == name), None)
        if same is not None:
            return same
        if there:
            return there[0]
        self._levels.append(replace(self._levels[level], above=upper))
        return len(self._levels) - 1


def _put(siblings: list[_T], each: _T, index: int | None) -> None:
    siblings.insert(len(siblings) if index is None else index, each)


def _all(branches: list[_Branch]) -> Iterator[_Branch]:
    for branch in branches:
        yield branch
        yield from _all(branch.children)


def _leaves(siblings: list[_Leaf]) -> Iterator[tuple[list[_Leaf], _Leaf]]:
    for leaf in siblings:
        yield siblings, leaf
        yield from _leaves(leaf.parts)


def _node(branch: _Branch, texts: Mapping[Spot, str]) -> FoundNode:
    node = branch.node
    return replace(
        node,
        level=branch.level,
        text=texts.get(node.spot, node.text),
        indicators=tuple(_indicator(leaf, texts) for leaf in branch.indicators),
        children=tuple(_node(child, texts) for child in branch.children),
    )


def _indicator(leaf: _Leaf, texts: Mapping[Spot, str]) -> FoundIndicator:
    found = leaf.indicator
    parts = tuple(_indicator(part, texts) for part in leaf.parts)
    return replace(found, label=texts.get(found.spot, found.label), parts=parts)


def _said(branch: _Branch) -> Iterator[tuple[Spot, str]]:
    """All that an element says, for the leftovers."""
    node = branch.node
    wholes = dict.fromkeys(whole for _, whole in node.institutions)
    lines = (f"{node.mark} {node.text}".strip(), *wholes, *node.realizers, node.introduction, node.analysis)
    yield node.spot, "\n".join(filter(None, lines))
    for leaf in branch.indicators:
        yield from _measured(leaf)
    for child in branch.children:
        yield from _said(child)


def _measured(leaf: _Leaf) -> Iterator[tuple[Spot, str]]:
    found = leaf.indicator
    values = (f"{each.period.label}: {each.text} {each.footnote}".rstrip() for each in found.values)
    targets = (
        f"{each.period.label}: {plain(Content(Form.NUMBER, each.amount), found.kind)}"
        for each in found.targets
    )
    others = (found.unit, found.definition, found.source, *found.realizers)
    yield found.spot, "\n".join(filter(None, (found.label, *others, *targets, *values)))
    for part in leaf.parts:
        yield from _measured(part)
