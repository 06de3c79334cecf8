"""What charts show."""

import re
from collections.abc import Mapping

from db.domain.comparison import Line, LineKind
from desktop.documents.word_text.target import CELLS, Target, tidy

_DECIMAL = re.compile(r"-?\d+\.\d+")


def _figure(text: str) -> str:
    """A figure of a chart as it is the same from every program: 214380,5 for 214380.50."""
    return text.rstrip("0").rstrip(".").replace(".", ",") if _DECIMAL.fullmatch(text) else text


class ChartText(Target):
    """What a chart's part shows: its title, categories and figures, as one line."""

    def __init__(self) -> None:
        super().__init__()
        self._heard = False
        self._pieces: list[list[str]] = []

    def start(self, tag: str, _attributes: Mapping[str, str]) -> None:
        """Hear that an element begins."""
        self.elements += 1
        self._heard = tag.rpartition("}")[2] in ("t", "v")
        if self._heard:
            self._pieces.append([])

    def end(self, _tag: str) -> None:
        """Hear that an element ends."""
        self._heard = False

    def data(self, text: str) -> None:
        """Hear text."""
        if self._heard:
            self._pieces[-1].append(text)

    def close(self) -> list[Line]:
        """The one line, if there is any text."""
        text = CELLS.join(_figure(piece) for piece in map(tidy, map("".join, self._pieces)) if piece)
        if text:
            self.lines.append(Line(LineKind.PICTURE, text))
        return self.lines
