"""Goals numbered in a row over many pages: after „Cele szczegółowe: 1) …” and much else comes „2) …”."""

from dataclasses import dataclass

from db.domain.kinds import Numbering
from desktop.exchange.understanding.growth import Goal
from desktop.exchange.understanding.lines import TextLine
from desktop.exchange.understanding.typed_marks import is_dash, numbering_of, place_of

_LONGEST = 300  # characters of a goal's text
_COUNTED = frozenset(
    (Numbering.ROMAN, Numbering.ARABIC, Numbering.HIERARCHIC, Numbering.PARENTHESIS, Numbering.LETTER)
)


@dataclass(slots=True)
class _Run:
    level: str
    mark: str


class Series:
    """The last number of each style in which goals are counted by their marks alone."""

    def __init__(self) -> None:
        self._runs: dict[Numbering, _Run] = {}

    def enter(self, goal: Goal) -> None:
        """Count a goal; the rows of those below it begin anew."""
        style = numbering_of(goal.mark)
        known = [each for each, run in self._runs.items() if run.level == goal.level]
        for each in known:
            del self._runs[each]
        if style in _COUNTED:
            self._runs[style] = _Run(goal.level, goal.mark)

    def expects(self, line: TextLine) -> bool:
        """Whether the line's mark is the next one of a row of goals."""
        run = self._runs.get(numbering_of(line.mark))
        return run is not None and len(line.text) <= _LONGEST and follows(run.mark, line.mark)

    def level_for(self, line: TextLine) -> str:
        """The level of the row that expects the line."""
        return self._runs[numbering_of(line.mark)].level


def follows(before: str, mark: str) -> bool:
    """Whether a mark comes right after another one; a dash after any dash."""
    if is_dash(before) or is_dash(mark):
        return is_dash(before) and is_dash(mark)
    first, second = place_of(before), place_of(mark)
    if first is None or second is None or numbering_of(before) is not numbering_of(mark):
        return False
    return second == first + 1
