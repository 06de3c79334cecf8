"""Realizers that stand in lists or paragraphs under goals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.domain.folding import folded
from db.domain.understanding import Leftover, Reason
from desktop.exchange.understanding.growth import Goal, walk
from desktop.exchange.understanding.institution_names import names_in
from desktop.exchange.understanding.lines import TextLine
from desktop.exchange.understanding.typed_marks import is_dash, numbering_of

_STEM = 3  # letters that a Polish word keeps in all cases: „urząd”, „urzędu”
_ABBREVIATION = re.compile(r"\s*\([^()]{2,12}\)(?=\s|$)")

_CARRIED_OUT = re.compile(
    r"(?P<text>.*\S)\s*\((?:realizacja|realizator|realizatorzy|wykonawca):\s*(?P<names>.+)\)", re.DOTALL
)


@dataclass(eq=False, slots=True)
class _Entry:
    """A name of a list; `whole`: the institution that it stands below, which then is no realizer itself."""

    goal: Goal | None
    name: str
    line: TextLine
    whole: "_Entry | None" = None
    has_parts: bool = False

    @property
    def plain(self) -> str:
        return self.name.strip(" :")


class RealizerLists:
    """The lists by goal, as they come."""

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self.leftovers: list[Leftover] = []

    def add(self, goal: Goal | None, line: TextLine) -> None:
        """One line of a list; it may name several."""
        whole = self._whole(goal, line)
        if whole:
            whole.has_parts = True
        names = names_in(line.text) if not line.mark else [line.text.strip(" ,;.")]
        self._entries += [_Entry(goal, name, line, whole) for name in names]

    def _whole(self, goal: Goal | None, line: TextLine) -> _Entry | None:
        """The institution that a line names a part of: „Urząd:” above „– Wydział”; else None."""
        before = self._entries[-1] if self._entries else None
        if before is None or before.goal is not goal:
            return None
        if before.name.endswith(":") and (line.indent > before.line.indent or is_dash(line.mark)):
            return before
        beside: _Entry | None = before
        while beside and not _is_beside(beside.line, line):
            beside = beside.whole
        return beside.whole if beside else None

    def settle(self) -> None:
        """Give the goals what their tasks do not have anyway, and say which institutions that is part of."""
        for entry in self._entries:
            if entry.goal is None:
                self.leftovers.append(Leftover(entry.line.spot, entry.name, Reason.TEXT_NOT_PLACED))
                continue
            below = () if entry.has_parts else tuple(_names_below(entry.goal, entry))
            if not entry.has_parts and not below and entry.plain not in entry.goal.realizers:
                entry.goal.realizers.append(entry.plain)
            if entry.whole:
                pairs = ((name, entry.whole.plain) for name in below or (entry.plain,))
                entry.goal.institutions = list(dict.fromkeys((*entry.goal.institutions, *pairs)))


def _is_beside(before: TextLine, line: TextLine) -> bool:
    """Whether two lines are entries of the same list."""
    return before.indent == line.indent and numbering_of(before.mark) is numbering_of(line.mark)


def apart(text: str) -> tuple[str, list[str]]:
    """An item without its realizers, and these: „a) dyżury (realizacja: Ośrodek Pomocy, Policja)”."""
    match = _CARRIED_OUT.fullmatch(text)
    if match is None:
        return text, []
    return match["text"], names_in(match["names"])


def _names_below(goal: Goal, entry: _Entry) -> Iterator[str]:
    """By what names a goal or task below has the realizer: perhaps by longer ones."""
    part, whole = _bare(entry.plain), entry.whole.plain if entry.whole else ""
    for name in (each for child in walk(goal.children) for each in child.realizers):
        if _bare(name).startswith(part) and (not whole or _is_of(_bare(name)[len(part) :], whole)):
            yield name


def _is_of(rest: str, whole: str) -> bool:
    """Whether nothing but the institution, or the end of its name, follows on a part's name."""
    words, stems = ([word[:_STEM] for word in text.split()] for text in (rest, _bare(whole)))
    return words == stems[len(stems) - len(words) :]


def _bare(name: str) -> str:
    """A name without the abbreviations in brackets."""
    return folded(_ABBREVIATION.sub("", name))
