"""Indicators with their parts: by how far rows are moved in, by their numbers, „w tym”, colons, marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from db.domain.folding import folded
from desktop.exchange.understanding.drafts import IndicatorDraft, ValueDraft
from desktop.exchange.understanding.label_words import begins_anew
from desktop.exchange.understanding.typed_marks import is_dash

_OF_WHICH = re.compile(
    r"(?:[-–—]\s*)?(?:w tym|z tego|z czego|w tej liczbie)\b(?!\s+zakres)\s*[:,–-]?\s*", re.IGNORECASE
)
_STEP = 100  # twips: rows are moved in by more than that
_TOTALS = frozenset({"", "ogolem", "razem", "lacznie", "suma", "ogol"})
_LISTED_SHARE = 0.7  # of all rows: where so many have dashes, a dash is how rows are written


@dataclass(slots=True)
class Tree:
    """An indicator with its parts."""

    draft: IndicatorDraft
    parts: list["Tree"] = field(default_factory=list)


def nested(drafts: Sequence[IndicatorDraft]) -> list[Tree]:
    """The rows below one element as indicators with parts, in their order."""
    drafts = list(_announced(drafts))
    depths = _by_indents(drafts) or _by_numbers(drafts) or list(_by_words(drafts))
    tops: list[Tree] = []
    path: list[Tree] = []
    for draft, depth in zip(drafts, depths, strict=True):
        del path[depth:]
        tree = Tree(draft, _by_labels(draft))
        (path[-1].parts if path else tops).append(tree)
        path.append(tree)
    for draft in drafts:
        if said := _OF_WHICH.match(draft.label):
            draft.label = draft.label[said.end() :] or draft.label
    return tops


def _announced(drafts: Sequence[IndicatorDraft]) -> Iterator[IndicatorDraft]:
    """The rows without those that say only „w tym:”, which the row before remembers."""
    before: IndicatorDraft | None = None
    for draft in drafts:
        if before and _OF_WHICH.fullmatch(draft.label) and not _says_more(draft):
            before.opens = True
        else:
            yield draft
            before = draft


def _says_more(draft: IndicatorDraft) -> bool:
    """Whether a row has anything but its label."""
    rest = (draft.values, draft.targets, draft.realizers, draft.unit, draft.definition, draft.source)
    return any(rest)


def _opens(draft: IndicatorDraft) -> bool:
    """Whether a row says that its parts follow."""
    return draft.opens or draft.label.rstrip().endswith(":")


def _by_indents(drafts: Sequence[IndicatorDraft]) -> list[int] | None:
    """The depths that rows are moved in to; None where all begin at the same place."""
    least = min((draft.indent for draft in drafts), default=0)
    if all(draft.indent < least + _STEP for draft in drafts):
        return None
    steps: list[int] = []
    depths: list[int] = []
    for draft in drafts:
        while steps and draft.indent < steps[-1] + _STEP:
            steps.pop()
        depths.append(len(steps))
        steps.append(draft.indent)
    return depths


def _by_numbers(drafts: Sequence[IndicatorDraft]) -> list[int] | None:
    """The depths of rows that all are numbered, some within others: 1, 1.1, 1.1.1, 1.2, 2; else None."""
    numbers = [draft.mark.rstrip(".)").split(".") for draft in drafts]
    are_numbers = all(part.isdigit() for number in numbers for part in number)
    if not are_numbers or max(map(len, numbers), default=0) == 1 or any(draft.within for draft in drafts):
        return None
    path: list[list[str]] = []
    depths: list[int] = []
    for number in numbers:
        while path and (len(number) <= len(path[-1]) or number[: len(path[-1])] != path[-1]):
            path.pop()
        depths.append(len(path))
        path.append(number)
    return depths


@dataclass(slots=True)
class _Open:
    """What is open while rows are read: the whole whose parts come, and how they are known."""

    base: int = 0
    whole: IndicatorDraft | None = None
    first: IndicatorDraft | None = None
    by_mark: bool = False
    ended: bool = False


def _by_words(drafts: Sequence[IndicatorDraft]) -> Iterator[int]:
    dashes = sum(is_dash(draft.mark) for draft in drafts)
    dash_tells = 0 < dashes < _LISTED_SHARE * len(drafts)
    at = _Open()
    before: IndicatorDraft | None = None
    for draft in drafts:
        base = draft.within
        if before is None or base != at.base:
            at = _Open(base)
            yield base
        elif _is_part(draft, before, at, dash_tells):
            at.whole, at.first = at.whole or before, at.first or draft
            at.ended = at.ended or _closes(draft, at.first)
            yield base + 1
        else:
            at = _Open(base)
            yield base
        before = draft


def _is_part(draft: IndicatorDraft, before: IndicatorDraft, at: _Open, dash_tells: bool) -> bool:
    if at.whole is None:
        at.by_mark = _deeper(draft, before, dash_tells)
        return bool(_OF_WHICH.match(draft.label)) or _opens(before) or at.by_mark
    if _OF_WHICH.match(draft.label):
        return True
    if at.first and _OF_WHICH.match(at.first.label) and is_dash(draft.mark) and dash_tells:
        return True
    if at.first is None or at.ended:
        return False
    if at.by_mark or (draft.mark != at.first.mark and not _numbers_on(draft, at.first)):
        return _numbers_on(draft, at.first) if at.first.mark else False
    if not _opens(at.whole):
        return is_dash(draft.mark) and dash_tells
    return not begins_anew(draft.label) or begins_anew(at.first.label)


def _deeper(draft: IndicatorDraft, before: IndicatorDraft, dash_tells: bool) -> bool:
    """Whether a row's mark is deeper than the one before: a dash after none, „a)” after „1.”, 1.1 after 1."""
    if is_dash(draft.mark):
        return dash_tells and not is_dash(before.mark)
    if not draft.mark or not before.mark or is_dash(before.mark):
        return False
    return _style(draft.mark) != _style(before.mark) or draft.mark.strip(".)").startswith(
        f"{before.mark.strip('.)')}."
    )


def _numbers_on(draft: IndicatorDraft, first: IndicatorDraft) -> bool:
    return bool(draft.mark) and _style(draft.mark) == _style(first.mark)


def _style(mark: str) -> str:
    """The sort of a mark: digits, letters, dashes, with what closes it and how deep it is numbered."""
    bare = mark.rstrip(".)")
    kind = "-" if is_dash(mark) else "1" if bare[:1].isdigit() else "I" if bare.isupper() else "a"
    return f"{kind}{mark[len(bare) :]}{bare.count('.')}"


def _closes(draft: IndicatorDraft, first: IndicatorDraft) -> bool:
    """Whether a row is the last of a list: its entries end with commas, and it does not."""
    return first.label.rstrip().endswith((",", ";")) and not draft.label.rstrip().endswith((",", ";"))


def _by_labels(draft: IndicatorDraft) -> list[Tree]:
    """The parts that columns of one period make: „kobiety”, „mężczyźni”; a total stays with the whole."""
    labels = list(dict.fromkeys(value.label for value in draft.values))
    if len(labels) < 2:
        return []
    totals = [label for label in labels if folded(label) in _TOTALS][:1]
    parts = [Tree(_part(draft, label)) for label in labels if label not in totals]
    draft.values = [value for value in draft.values if value.label in totals]
    return parts


def _part(draft: IndicatorDraft, label: str) -> IndicatorDraft:
    values: list[ValueDraft] = [value for value in draft.values if value.label == label]
    spot = values[0].spot._replace(line=values[0].spot.line + 1)
    return replace(
        draft, label=label, spot=spot, values=values, targets=[], realizers=[], raised="", uncertain=[]
    )
