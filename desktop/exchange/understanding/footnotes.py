"""The notes that raised marks name, put to the values that they are about."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from db.domain.foreign import Spot
from db.domain.understanding import FoundIndicator, FoundValue, Leftover, Reason
from desktop.exchange.understanding.growth import Goal, walk
from desktop.exchange.understanding.notes import Notes
from desktop.exchange.understanding.table_reading import IndicatorLine, TableReading


def raised_in(reading: TableReading) -> frozenset[str]:
    """All that is raised in a table."""
    values = (
        value.footnote
        for line in reading.lines
        if isinstance(line, IndicatorLine)
        for value in _values(line.indicator)
    )
    return frozenset(text for text in (*values, *reading.raised.values()) if text)


def annotate(goals: list[Goal], notes: Notes, raised: Mapping[Spot, str]) -> list[Leftover]:
    """Put each note to its value, those of labels to definitions; gives the marks and notes without a place.

    `raised` is what ends the labels of indicators and elements, by their spots.
    """
    scribe = _Scribe(notes, raised)
    for goal in walk(goals):
        goal.indicators = [scribe.annotated(indicator) for indicator in goal.indicators]
    scribe.leave_the_rest()
    return scribe.left


class _Scribe:
    """Annotates, and keeps what has no place."""

    def __init__(self, notes: Notes, raised: Mapping[Spot, str]) -> None:
        self.left: list[Leftover] = []
        self._notes = notes
        self._raised = dict(raised)

    def leave_the_rest(self) -> None:
        """Keep the notes of elements, for which the record has no place."""
        for spot, raised in self._raised.items():
            said = self._notes.said(spot.block, raised)
            self.left.append(Leftover(spot, said or raised, Reason.CELL_NOT_USED))

    def annotated(self, indicator: FoundIndicator) -> FoundIndicator:
        """The indicator with the notes of its label, values and parts."""
        raised = self._raised.pop(indicator.spot, "")
        if not (raised or indicator.parts or any(value.footnote for value in indicator.values)):
            return indicator
        said = self._said(indicator.spot, raised)
        return replace(
            indicator,
            definition=" ".join(filter(None, (indicator.definition, said))),
            values=tuple(
                replace(value, footnote=self._said(value.spot, value.footnote)) for value in indicator.values
            ),
            parts=tuple(self.annotated(part) for part in indicator.parts),
        )

    def _said(self, spot: Spot, raised: str) -> str:
        """The note that something raised names; a mark without a note is left over."""
        said = self._notes.said(spot.block, raised) if raised else ""
        if said is None:
            self.left.append(Leftover(spot, raised, Reason.CELL_NOT_USED))
        return said or ""


def _values(indicator: FoundIndicator) -> Iterator[FoundValue]:
    yield from indicator.values
    for part in indicator.parts:
        yield from _values(part)
