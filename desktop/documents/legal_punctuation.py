"""How the units of a legal act end: „;” „,” „.”, as the rules of legislative technique have it.

Source: „Zasady techniki prawodawczej”, § 57 ust. 3 and 4 (Dz. U. z 2016 r. poz. 283), which resolutions
follow too: a point ends with a semicolon and the last with a full stop; a letter with a comma and the last
as the point would. Where a common part follows, the units before the last end with commas, the last with
nothing, and what would have ended it ends the common part.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.domain.blocks import ListItem, ListKind, Run

_SEPARATORS = {ListKind.ORDINAL: ".", ListKind.NUMBERED: ";", ListKind.LETTERED: ",", ListKind.DASHED: ","}
_BELOW = {
    ListKind.ORDINAL: ListKind.NUMBERED,
    ListKind.NUMBERED: ListKind.LETTERED,
    ListKind.LETTERED: ListKind.DASHED,
    ListKind.DASHED: ListKind.DASHED,
}
_DASH = "–\u00a0"
_MARKS = " \u00a0;,."
_ENDS_ITSELF = ("?", "!", "…", ":")
_JOINED = re.compile(r"[;,]?\s(oraz|lub|albo|i|a także)$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s\u00a0(])(?:r|poz|art|ust|zm|itp|itd|in|m\.in|tys|proc|pn|ul|im|godz)\.$"
)


def below(kind: ListKind) -> ListKind:
    """What stands under an ustęp is a point, under a point a letter, under a letter a tiret (§ 56)."""
    return _BELOW[kind]


def legal_items(
    items: Sequence[ListItem], kind: ListKind, end: str = ".", *, common_part: bool = False
) -> tuple[ListItem, ...]:
    """The items as units of `kind`, with what stands below them; `end` ends the last of them.

    With a `common_part` after the list, nothing ends the last one.
    """
    return tuple(_ended(items, kind, end, common_part=common_part))


def _ended(items: Sequence[ListItem], kind: ListKind, end: str, *, common_part: bool) -> Iterator[ListItem]:
    between = "," if common_part else _SEPARATORS[kind]
    for place, each in enumerate(items, 1):
        mark = between if place < len(items) else "" if common_part else end
        yield _item(each, kind, mark)


def _item(item: ListItem, kind: ListKind, end: str) -> ListItem:
    if not item.children:
        return replace(item, runs=ended(item.runs, end), nested=below(kind))
    children = legal_items(item.children, below(kind), end)
    if kind is ListKind.DASHED:
        children = tuple(map(_dashed, children))
    return ListItem(ended(item.runs, ":"), children, below(kind))


def _dashed(item: ListItem) -> ListItem:
    """A tiret below a tiret, which bears one dash more than the sign of its list: „– –”."""
    return replace(item, runs=(Run(_DASH), *item.runs), children=tuple(map(_dashed, item.children)))


def ended(runs: Sequence[Run], mark: str) -> tuple[Run, ...]:
    """The runs ending with the mark instead of whatever mark ends them; „itd.” keeps its full stop."""
    *before, last = runs or (Run(""),)
    if before and not last.text.strip(_MARKS) and not last.anchor:
        return ended(before, mark)
    if last.anchor:
        return (*before, last, Run(mark)) if mark else (*before, last)
    return (*before, replace(last, text=_with(last.text.rstrip(), mark)))


def _with(text: str, mark: str) -> str:
    if text.endswith(_ENDS_ITSELF) or _JOINED.search(text):
        return text
    bare = text.rstrip(_MARKS)
    stop = f"{bare}."
    if text.startswith(stop) and _ABBREVIATION.search(stop):
        return stop if mark == "." else stop + mark
    return bare + mark
