"""Prose of a document as the record keeps it: a paragraph a line, lists with their dashes and numbers."""

from desktop.exchange.understanding.growth import Goal
from desktop.exchange.understanding.lines import TextLine
from desktop.exchange.understanding.typed_marks import is_dash


class Narratives:
    """Where prose goes: the introduction or the analysis of a goal, or of the whole programme."""

    def __init__(self) -> None:
        self.introduction: list[str] = []
        self.analysis: list[str] = []
        self._analyses = False

    def introduce(self) -> None:
        """What comes next introduces."""
        self._analyses = False

    def analyse(self) -> None:
        """What comes next analyses the data."""
        self._analyses = True

    def tell(self, goal: Goal | None, line: TextLine) -> None:
        """Add a line of prose."""
        about = goal or self
        (about.analysis if self._analyses else about.introduction).append(prose(line))


def prose(line: TextLine) -> str:
    """The line as it stands in a narrative; bullets are „- …”, those in a list's depth moved in."""
    if not line.mark:
        return line.text
    if is_dash(line.mark):
        return f"{'  ' if line.indent else ''}- {line.text}"
    return f"{line.mark} {line.text}"
