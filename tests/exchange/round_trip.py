"""A report beside what was understood of it, both in a form in which they can be compared."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from db.domain.fields import resolved
from db.domain.kinds import Presentation
from db.domain.numbers import write
from db.domain.report import Goal, IndicatorLine, RealizerLine, ReportData
from db.domain.rich_text import Field, Reference, plain, read
from db.domain.understanding import FoundIndicator, FoundNode, Understanding
from desktop.documents.composition import told
from desktop.documents.outline import settled
from desktop.documents.word import write_docx
from desktop.exchange.understanding import understand
from desktop.exchange.word import read_word
from documents.whole_document import composed as compose

_MARK = re.compile(r"^([-–—]|\d+[.)])\s+")  # lists are numbered anew, with other signs
_SPACES = str.maketrans("\u00a0\u202f", "  ")


class Figure(NamedTuple):
    """An indicator: what it came to, as it is printed, with the notes; its parts."""

    label: str
    values: tuple[tuple[str, str, str], ...]
    parts: tuple["Figure", ...]


class Element(NamedTuple):
    """A goal or task with all that is said of it; prose as one text."""

    level: str
    mark: str
    text: str
    realizers: frozenset[str]
    prose: str
    figures: tuple[Figure, ...]
    below: tuple["Element", ...]


def imported(data: ReportData, path: Path) -> Understanding:
    """What is understood of the report when it comes back."""
    write_docx(compose(data), path)
    return understand(read_word(path))


def written(data: ReportData) -> tuple[Element, ...]:
    """What the report says."""
    return tuple(_written(goal, data) for goal in settled(data.goals))


def spoken(text: str, data: ReportData) -> str:
    """Prose as a report without tables and charts says it: without looks, with the numbers of its fields."""

    def say(each: Field | Reference) -> str:
        if isinstance(each, Reference):
            return ""
        assert data.facts is not None
        return resolved(each, data.facts)

    return plain(read(text), say)


def found(understanding: Understanding) -> tuple[Element, ...]:
    """What was understood."""
    return tuple(_found(node, understanding) for node in understanding.nodes)


def parts_of(line: RealizerLine) -> Iterator[tuple[str, str]]:
    """The parts of a realizer, each with what it is part of."""
    for part in line.parts:
        yield part.name, line.name
        yield from parts_of(part)


def spaced(text: str) -> str:
    """The text with plain spaces."""
    return text.translate(_SPACES)


def _written(goal: Goal, data: ReportData) -> Element:
    below = tuple(_written(child, data) for child in _in_order(goal.children))
    periods = [period.label for period in data.periods]
    return Element(
        goal.level,
        goal.mark.strip(".)–- "),
        goal.text,
        _own(goal.realizers, below),
        _plain("\n".join(spoken(text, data) for text in told(goal))),
        tuple(_figures(list(goal.indicators), periods)),
        below,
    )


def _in_order(goals: Sequence[Goal]) -> list[Goal]:
    """Lists stand before tables, whatever the order in the record."""
    listed = [goal for goal in goals if goal.presentation is Presentation.LIST_ITEM and not _measured(goal)]
    return [*listed, *(goal for goal in goals if goal not in listed)]


def _measured(goal: Goal) -> bool:
    return bool(goal.indicators) or any(map(_measured, goal.children))


def _figures(lines: list[IndicatorLine], periods: Sequence[str], depth: int = 0) -> Iterator[Figure]:
    while lines and lines[0].depth >= depth:
        line = lines.pop(0)
        footnotes = line.footnotes or ("",) * len(line.contents)
        values = [
            (period, _plain(write(content, line.kind)), footnote)
            for period, content, footnote in zip(periods, line.contents, footnotes, strict=True)
            if content and write(content, line.kind)
        ]
        parts = tuple(_figures(lines, periods, depth + 1))
        yield Figure(line.label, tuple(values), parts)


def _found(node: FoundNode, understanding: Understanding) -> Element:
    below = tuple(_found(child, understanding) for child in node.children)
    return Element(
        understanding.levels[node.level].name,
        node.mark.strip(".)–- "),
        node.text,
        _own(node.realizers, below),
        _plain(f"{node.introduction}\n{node.analysis}"),
        tuple(map(_found_figure, node.indicators)),
        below,
    )


def _found_figure(indicator: FoundIndicator) -> Figure:
    values = [
        (value.period.label, _plain(write(value.content, indicator.kind)), value.footnote)
        for value in indicator.values
    ]
    return Figure(
        indicator.label,
        tuple(values),
        tuple(map(_found_figure, indicator.parts)),
    )


def _own(realizers: Sequence[str], below: Sequence[Element]) -> frozenset[str]:
    """Whom the document can name apart from those below: a goal's list names them all."""
    return frozenset(realizers) - {name for element in below for name in _names(element)}


def _names(element: Element) -> Iterator[str]:
    yield from element.realizers
    for child in element.below:
        yield from _names(child)


def _plain(text: str) -> str:
    lines = (" ".join(spaced(line).split()) for line in text.splitlines())
    return "\n".join(_MARK.sub("", line) for line in lines if line)
