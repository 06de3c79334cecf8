"""Notes below tables and lists, which marks in their cells or items name: „1) dane szacunkowe”."""

import re
from collections.abc import Sequence

from db.domain.understanding import FoundIndicator
from desktop.exchange.understanding.lines import TextLine
from desktop.exchange.understanding.typed_marks import bare, is_dash

_STARRED = re.compile(r"(?P<mark>\*+|[¹²³⁴-⁹]+|\d{1,2}\)?)\s*(?P<text>\S.*)", re.DOTALL)
_MARK = re.compile(r"\(?(\*+|\d{1,2}|[a-z])\)?\.?")
_RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")


class Notes:
    """The notes found below each table, by its block and their marks."""

    def __init__(self) -> None:
        self._texts: dict[tuple[int, str], str] = {}
        self._table = -1
        self._awaited: frozenset[str] = frozenset()
        self._listed: dict[str, list[int]] = {}  # the items of a list by the marks that they end with

    def await_below(self, table: int, raised: frozenset[str]) -> None:
        """Expect notes for what is raised in a table."""
        self._table = table
        self._awaited = frozenset(mark for text in raised if (mark := note_mark(text)))

    def await_listed(self, found: Sequence[FoundIndicator]) -> None:
        """Expect notes, below the list that they stand in, for values that end with marks."""
        for value in (value for indicator in found for value in indicator.values):
            if mark := note_mark(value.footnote):
                self._listed.setdefault(mark, []).append(value.spot.block)

    def end_list(self) -> None:
        """Expect no notes for a list any more: another one begins."""
        self._listed = {}

    def end(self) -> None:
        """Expect no more: other text stands below the table."""
        self._awaited = frozenset()

    def take(self, line: TextLine) -> bool:
        """Whether the line is such a note, which then is kept."""
        mark, text = _parted(line)
        if items := self._listed.pop(mark, ()):
            self._texts |= {(item, mark): text for item in items}
            return True
        if mark not in self._awaited or (self._table, mark) in self._texts:
            return False
        self._texts[self._table, mark] = text
        return True

    def said(self, table: int, raised: str) -> str | None:
        """The note that something raised names, or is itself; None where the mark names no note."""
        mark = note_mark(raised)
        return self._texts.get((table, mark)) if mark else raised


def note_mark(raised: str) -> str:
    """The bare mark that a raised text is; empty where it is more than a mark."""
    match = _MARK.fullmatch(raised.strip().translate(_RAISED))
    return match[1] if match else ""


def _parted(line: TextLine) -> tuple[str, str]:
    if line.mark and not is_dash(line.mark):
        return bare(line.mark), line.text
    match = _STARRED.fullmatch(line.text)
    return (note_mark(match["mark"]), match["text"]) if match else ("", line.text)
