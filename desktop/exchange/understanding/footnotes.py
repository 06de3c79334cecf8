"""The notes that raised marks name, put to the values that they are about."""

from collections.abc import Iterator
from dataclasses import replace

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


def annotate(goals: list[Goal], notes: Notes) -> Iterator[Leftover]:
    """Put each note to its value; gives the marks that name none."""
    unnamed: list[Leftover] = []
    for goal in walk(goals):
        goal.indicators = [_annotated(indicator, notes, unnamed) for indicator in goal.indicators]
    yield from unnamed


def _annotated(indicator: FoundIndicator, notes: Notes, unnamed: list[Leftover]) -> FoundIndicator:
    return replace(
        indicator,
        values=tuple(_noted(value, notes, unnamed) for value in indicator.values),
        parts=tuple(_annotated(part, notes, unnamed) for part in indicator.parts),
    )


def _noted(value: FoundValue, notes: Notes, unnamed: list[Leftover]) -> FoundValue:
    if not value.footnote:
        return value
    said = notes.said(value.spot.block, value.footnote)
    if said is None:
        unnamed.append(Leftover(value.spot, value.footnote, Reason.CELL_NOT_USED))
    return replace(value, footnote=said or "")


def _values(indicator: FoundIndicator) -> Iterator[FoundValue]:
    yield from indicator.values
    for part in indicator.parts:
        yield from _values(part)
