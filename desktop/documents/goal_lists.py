"""Goals that are items of lists or paragraphs."""

from collections.abc import Iterable, Iterator, Sequence

from db.domain.blocks import Block, ListBlock, ListItem, ListKind, ParagraphStyle, Run
from db.domain.kinds import Presentation
from db.domain.report import Goal
from desktop.documents.outline import is_listed, walk
from desktop.documents.prose import paragraph


def listed(goals: Iterable[Goal]) -> Iterator[Block]:
    """Lists and paragraphs of those goals that are neither headings nor rows; lists under their names."""
    return in_lists(filter(is_listed, goals))


def in_lists(goals: Iterable[Goal]) -> Iterator[Block]:
    """Lists and paragraphs of all these goals, lists under the names of their levels."""
    for items in _by_level(goals):
        if _is_item(items[0]):
            yield from (paragraph(name, ParagraphStyle.LEAD) for name in _name(items))
            yield ListBlock(tuple(map(_item, items)), _kind(items))
        else:
            yield from (paragraph(listed_text(below)) for below in walk(items))


def listed_lines(goals: Iterable[Goal]) -> tuple[str, ...]:
    """The same in lines for a cell: „a) text”."""
    return tuple(_lines(goals))


def _lines(goals: Iterable[Goal]) -> Iterator[str]:
    for items in _by_level(filter(is_listed, goals)):
        yield from _name(items)
        yield from (f"{below.mark} {listed_text(below)}".lstrip() for below in walk(items))


def _by_level(goals: Iterable[Goal]) -> Iterable[Sequence[Goal]]:
    """The goals by level, in the order in which levels come up: each level is numbered apart."""
    found: dict[tuple[str, bool], list[Goal]] = {}
    for goal in goals:
        found.setdefault((goal.level, _is_item(goal)), []).append(goal)
    return found.values()


def _name(items: Sequence[Goal]) -> Iterator[str]:
    """„Zadania:” above items of a list, if their level has a name for several."""
    if _is_item(items[0]) and items[0].level_plural:
        yield f"{items[0].level_plural}:"


def _is_item(goal: Goal) -> bool:
    return goal.presentation is Presentation.LIST_ITEM


def _item(goal: Goal) -> ListItem:
    return ListItem((Run(listed_text(goal)),), tuple(map(_item, goal.children)), _kind(goal.children))


def listed_text(goal: Goal) -> str:
    """The goal's text with who carries it out."""
    return f"{goal.text} (realizacja: {', '.join(goal.realizers)})" if goal.realizers else goal.text


def _kind(goals: Iterable[Goal]) -> ListKind:
    """The marks that come nearest to those of the structure."""
    mark = next((goal.mark for goal in goals), "")
    if mark[:1].isdigit():
        return ListKind.NUMBERED
    return ListKind.LETTERED if mark[:1].isalpha() else ListKind.BULLETED
