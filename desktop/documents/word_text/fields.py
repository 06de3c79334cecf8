"""Fields as their marks come by: the numbers of pages are no words of the document."""

import re

# Their result is that of the last program that laid the pages out.
_PAGES = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)
_ENOUGH = 64  # characters of a code, which tell what it is


def is_of_pages(code: str) -> bool:
    """Whether a field shows the number of a page, or of all."""
    return _PAGES.match(code) is not None


class Fields:
    """The fields that are open, the innermost last: how their codes begin, and whose result is a page's.

    `contents` counts the tables of contents that began so far.
    """

    def __init__(self) -> None:
        self.contents = 0
        self._codes: list[str] = []
        self._hiding: list[int] = []

    @property
    def in_contents(self) -> bool:
        """Whether what is said now stands in a table of contents."""
        return any(map(_CONTENTS.match, self._codes))

    @property
    def hide(self) -> bool:
        """Whether what is said now is a page's number."""
        return bool(self._hiding)

    def mark(self, kind: str) -> None:
        """Hear where a field begins, its code ends, or the field does."""
        if kind == "begin":
            self._codes.append("")
        elif self._codes and kind == "separate":
            if is_of_pages(self._codes[-1]):
                self._hiding.append(len(self._codes))
            self.contents += _CONTENTS.match(self._codes[-1]) is not None
        elif self._codes and kind == "end":
            if self._hiding[-1:] == [len(self._codes)]:
                self._hiding.pop()
            self._codes.pop()

    def end_paragraph(self) -> None:
        """Hear that a paragraph ends, which no page's number goes beyond."""
        self._hiding.clear()

    def hear(self, code: str) -> None:
        """Hear a piece of a code."""
        if self._codes and len(self._codes[-1]) < _ENOUGH:
            self._codes[-1] += code
