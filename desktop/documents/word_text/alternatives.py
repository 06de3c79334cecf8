"""What stands in a file twice: as Word draws it, and again for programs that do not know how.

Which of the two is shown only the program knows that shows it: what says the same is read once, all else is
read.
"""

from collections.abc import Sequence
from typing import Any

from desktop.documents.word_text.target import tidy

_PLACE = "AlternateContent"
ALTERNATIVES = {_PLACE, "Choice", "Fallback"}


class Alternatives:
    """The places with alternatives that are open, the innermost last."""

    def __init__(self) -> None:
        self._open: list[_Place] = []

    def begin(self, name: str, so_far: Sequence[list[Any]]) -> None:
        """Hear where alternatives begin, or one of them; `so_far` are the lists that it may add to."""
        if name == _PLACE:
            self._open.append(_Place())
        elif self._open:
            self._open[-1].begin(so_far)

    def end(self, name: str) -> None:
        """Hear where they end, or one of them: what it added goes again if another said the same."""
        if name == _PLACE:
            self.hear(" ".join(self._open.pop().told))
        elif self._open:
            self._open[-1].end()

    def hear(self, text: str) -> None:
        """Hear a text."""
        if self._open:
            self._open[-1].heard.append(text)


class _Place:
    """What the alternatives of one place said, and what was there before the one that is heard."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.heard: list[str] = []
        self._before: list[tuple[list[Any], int]] = []

    def begin(self, so_far: Sequence[list[Any]]) -> None:
        self.heard = []
        self._before = [(texts, len(texts)) for texts in so_far]

    def end(self) -> None:
        text = tidy("".join(self.heard))
        if text in self.told:
            for texts, length in self._before:
                del texts[length:]
        else:
            self.told.append(text)
