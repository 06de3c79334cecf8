"""The lines of a cell, and the signs that lists put before them."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from desktop.exchange.understanding.typed_marks import Marked, marked

_ORDINAL = re.compile(r"(?:(?:\d{1,3}|[IVXL]{1,7})(?:\.\d{1,3})*|[a-z]{1,2}[.)]|[A-Z])[.)]?")


class Item(NamedTuple):
    """One entry of a cell: its text, the mark before it, and the line on which it begins."""

    text: str
    mark: str
    line: int


@lru_cache(maxsize=8192)
def unmarked(text: str) -> Marked:
    """A text without the mark of its list, and the mark."""
    return marked(text)


def is_ordinal(text: str) -> bool:
    """Whether a text is nothing but the number of something: „1.”, „12”, „IV”, „2.1”, „a)”."""
    return len(text) <= 9 and _ORDINAL.fullmatch(text.strip()) is not None


def items(text: str) -> list[Item]:
    """What a cell lists: lines without a mark go on from a marked one; with no marks, each is its own."""
    lines = [
        Item(line, mark, place)
        for place, (mark, line) in enumerate(map(unmarked, text.split("\n")))
        if mark or line
    ]
    if not any(item.mark for item in lines):
        return lines
    found: list[Item] = []
    for item in lines:
        if item.mark or not found:
            found.append(item)
        else:
            found[-1] = found[-1]._replace(text=joined((found[-1].text, item.text)))
    return found


def joined(parts: Iterable[str]) -> str:
    """Pieces of a text as one line; a word parted after its hyphen is whole again."""
    text = ""
    for part in parts:
        piece = " ".join(part.split())
        hyphenated = text.endswith("-") and text[-2:-1].isalpha() and piece[:1].islower()
        text = f"{text}{piece}" if hyphenated or not text else f"{text} {piece}" if piece else text
    return text


def one_line(text: str) -> str:
    """A cell's text as one line."""
    return joined(text.split("\n")) if "\n" in text else " ".join(text.split())


def lines_of(text: str, count: int) -> list[str] | None:
    """The text as so many lines, empty ones counted only where they are needed; None if it has not them."""
    lines = text.split("\n")
    for found in ([line.strip() for line in lines], [line.strip() for line in lines if line.strip()]):
        if len(found) == count:
            return found
    return None


def goes_on(text: str) -> bool:
    """Whether a text looks like the rest of one that was cut: it begins small."""
    return text[:1].islower()


def mostly(flags: Sequence[bool], share: float = 0.6) -> bool:
    """Whether something holds for most of a sequence that is not empty."""
    return bool(flags) and sum(flags) >= share * len(flags)
