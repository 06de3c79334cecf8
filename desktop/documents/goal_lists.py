"""Goals that are items of lists or paragraphs."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from db.domain.blocks import Block, ListBlock, ListItem, ListKind
from db.domain.kinds import Presentation
from db.domain.report import Goal
from desktop.documents.outline import is_listed, walk
from desktop.documents.prose import item, paragraph


def listed(goals: Iterable[Goal]) -> Iterator[Block]:
    """Lists and paragraphs of those goals that are neither headings nor rows."""
    for as_list, group in groupby(filter(is_listed, goals), _is_item):
        if as_list:
            items = tuple(group)
            yield ListBlock(tuple(map(_item, items)), _kind(items), _kind(items[0].children))
        else:
            yield from (paragraph(_text(below)) for goal in group for below in walk((goal,)))


def listed_lines(goals: Iterable[Goal]) -> tuple[str, ...]:
    """The same in lines for a cell: „a) text”."""
    return tuple(
        f"{below.mark} {_text(below)}".lstrip()
        for goal in filter(is_listed, goals)
        for below in walk((goal,))
    )


def _is_item(goal: Goal) -> bool:
    return goal.presentation is Presentation.LIST_ITEM


def _item(goal: Goal) -> ListItem:
    return item(_text(goal), *map(_item, goal.children))


def _text(goal: Goal) -> str:
    return f"{goal.text} (realizacja: {', '.join(goal.realizers)})" if goal.realizers else goal.text


def _kind(goals: Iterable[Goal]) -> ListKind:
    """The marks that come nearest to those of the structure."""
    mark = next((goal.mark for goal in goals), "")
    if mark[:1].isdigit():
        return ListKind.NUMBERED
    return ListKind.LETTERED if mark[:1].isalpha() else ListKind.BULLETED
