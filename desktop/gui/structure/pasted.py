"""A list copied from a document or a spreadsheet, as one text for each of its points."""

import re
from collections.abc import Sequence

from desktop.app.clipboard import as_block

_BULLETS = "–—−‒•·▪◦●○■□‣*-"
_NUMBER = r"\d+(?:\.\d+)*"
_LETTERS = r"[a-z]{1,3}|[A-Z]"
_ROMAN = r"[IVXLC]+"
# What a word processor puts before a point: a bullet, „1.”, „1.2.”, „2)”, „a)”, „IV.”, „(3)”.
_MARK = re.compile(
    rf"(?:[{_BULLETS}]|\(?(?:{_NUMBER}|{_LETTERS}|{_ROMAN})\)|(?:{_NUMBER}|{_ROMAN})\.)(?:\s+|$)"
)
# In a cell of its own a number needs no full stop after it.
_LONE_MARK = re.compile(rf"(?:{_NUMBER}|{_ROMAN})\Z|{_MARK.pattern}\Z")


def points(text: str) -> list[str]:
    """The points of a list, without the marks before them; blank lines are none."""
    found = (_point([cell.strip() for cell in row if cell.strip()]) for row in as_block(text))
    return [point for point in found if point]


def _point(cells: Sequence[str]) -> str:
    if len(cells) > 1 and _LONE_MARK.match(cells[0]):
        return " ".join(cells[1:])
    text = " ".join(cells)
    mark = _MARK.match(text)
    return text[mark.end() :] if mark else text
