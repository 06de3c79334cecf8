"""The marks of automatic lists, counted as Word counts them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from db.domain.numbering import roman
from desktop.exchange.word.names import is_on, number, value, w
from desktop.exchange.word.symbols import symbol

_PLACE = re.compile(r"%([1-9])")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LARGEST = 3999  # beyond this Roman numerals, and lists, end
NO_LIST: Final = "0"


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list: `restarts_after` is the level that starts it anew, None for any above it."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restarts_after: int | None = None
    only_arabic: bool = False
    font: str = ""


class Numbering:
    """The lists of a document; asked for the mark of each paragraph in turn, it counts."""

    def __init__(self, part: etree._Element | None) -> None:
        self._abstract: dict[str, etree._Element] = {}
        self._lists: dict[str, etree._Element] = {}
        if part is not None:
            self._abstract = {each.get(w("abstractNumId"), ""): each for each in part.iter(w("abstractNum"))}
            self._lists = {each.get(w("numId"), ""): each for each in part.iter(w("num"))}
        self._linked = _linked(self._abstract)
        self._levels: dict[str, tuple[str, dict[int, ListLevel]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._to_start: set[tuple[str, int]] = set()  # lists that say themselves where they begin

    def mark(self, list_id: str, depth: int) -> str:
        """What stands before the next paragraph of the list at the depth; "" for no list."""
        counted_with, levels = self._known(list_id)
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(counted_with, {})
        self._count(counts, levels, list_id, depth)
        return _written(level, levels, counts)

    def _known(self, list_id: str) -> tuple[str, dict[int, ListLevel]]:
        """What the list counts together with (lists of one definition go on counting), and its levels."""
        if list_id not in self._levels:
            element = self._lists.get(list_id)
            self._levels[list_id] = ("", {}) if element is None else self._read(element)
        return self._levels[list_id]

    def _read(self, element: etree._Element) -> tuple[str, dict[int, ListLevel]]:
        abstract = self._abstract.get(value(element.find(w("abstractNumId"))))
        link = "" if abstract is None else value(abstract.find(w("numStyleLink")))
        abstract = self._linked.get(link, abstract)
        if abstract is None:
            return "", {}
        levels = _levels(abstract.findall(w("lvl")))
        for override in element.findall(w("lvlOverride")):
            levels |= _levels(override.findall(w("lvl")))
            begin, depth = override.find(w("startOverride")), number(override.get(w("ilvl")))
            if begin is not None:
                self._to_start.add((element.get(w("numId"), ""), depth))
                levels[depth] = replace(levels.get(depth, ListLevel()), start=number(value(begin), 1))
        return abstract.get(w("abstractNumId"), ""), levels

    def _count(
        self, counts: dict[int, int], levels: Mapping[int, ListLevel], list_id: str, depth: int
    ) -> None:
        if depth in counts and (list_id, depth) not in self._to_start:
            counts[depth] += 1
        else:
            counts[depth] = levels[depth].start
        self._to_start.discard((list_id, depth))
        for deeper in [each for each in counts if each > depth]:
            after = levels[deeper].restarts_after if deeper in levels else None
            if after is None or depth < after:
                del counts[deeper]


def _linked(abstract: Mapping[str, etree._Element]) -> dict[str, etree._Element]:
    """The definitions by the name of the list style that they are."""
    named = ((value(each.find(w("styleLink"))), each) for each in abstract.values())
    return {name: each for name, each in named if name}


def _levels(elements: list[etree._Element]) -> dict[int, ListLevel]:
    return {number(each.get(w("ilvl"))): _level(each) for each in elements}


def _level(element: etree._Element) -> ListLevel:
    restart = element.find(w("lvlRestart"))
    fonts = element.find(f"{w('rPr')}/{w('rFonts')}")
    return ListLevel(
        value(element.find(w("numFmt"))) or "decimal",
        value(element.find(w("lvlText"))),
        number(value(element.find(w("start"))), 1),
        None if restart is None else number(value(restart)),
        is_on(element.find(w("isLgl"))),
        "" if fonts is None else fonts.get(w("ascii"), ""),
    )


def _written(level: ListLevel, levels: Mapping[int, ListLevel], counts: Mapping[int, int]) -> str:
    if level.form == "bullet":
        return "".join(symbol(sign, level.font) for sign in level.text).strip()

    def counted(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        shown = levels.get(place, level)
        return _numeral(counts.get(place, shown.start), "decimal" if level.only_arabic else shown.form)

    return _PLACE.sub(counted, level.text).strip()


def _numeral(count: int, form: str) -> str:
    if form == "none":
        return ""
    written = _FORMS.get(form)
    return written(count) if written and 0 < count <= _LARGEST else str(count)


def _letter(count: int) -> str:
    """As Word letters: after z come aa, bb and on."""
    full, place = divmod(count - 1, len(_LETTERS))
    return _LETTERS[place] * (full + 1)


_FORMS: Final[Mapping[str, Callable[[int], str]]] = {
    "upperRoman": roman,
    "lowerRoman": lambda count: roman(count).lower(),
    "upperLetter": lambda count: _letter(count).upper(),
    "lowerLetter": _letter,
    "decimalZero": "{:02}".format,
    "ordinal": "{}.".format,
}
