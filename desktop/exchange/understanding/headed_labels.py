"""Indicators of a table without merged cells, whose labels begin with what heads them: „porady: prawne”."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from db.domain.kinds import IndicatorKind
from db.domain.understanding import FoundIndicator
from desktop.exchange.understanding.table_reading import ElementLine, IndicatorLine, Line

_SIGN = ": "


def under_headings(found: Iterable[Line]) -> Iterator[Line]:
    """The lines of a table, neighbours whose labels begin alike as parts of what heads them."""
    for is_element, group in groupby(found, lambda line: isinstance(line, ElementLine)):
        if is_element:
            yield from group
        else:
            indicators = (line.indicator for line in group if isinstance(line, IndicatorLine))
            yield from map(IndicatorLine, _grouped(indicators))


def _grouped(indicators: Iterable[FoundIndicator]) -> Iterator[FoundIndicator]:
    for heading, group in groupby(indicators, _heading):
        found = list(group)
        if heading and len(found) > 1:
            yield _headed(heading, found)
        else:
            yield from found


def _heading(indicator: FoundIndicator) -> str:
    head, sign, rest = indicator.label.partition(_SIGN)
    return head if sign and rest else ""


def _headed(heading: str, found: list[FoundIndicator]) -> FoundIndicator:
    """The heading with its parts; it has the spot of the first one, at another line of the same cell."""
    spot = found[0].spot
    bare = (replace(each, label=each.label.removeprefix(heading + _SIGN)) for each in found)
    parts = tuple(_grouped(bare))
    deepest = max((part.spot.line for part in parts if part.spot[:3] == spot[:3]), default=0)
    return FoundIndicator(heading, IndicatorKind.HEADING, spot._replace(line=deepest + 1), parts=parts)
