"""What a document might say, written down shortly: the understandings that imports are tried on.

# Zdrowie [Przychodnia; Szkoła]      a node of the first level, with who carries it out
## Szczepienia                       one of the second
- liczba dzieci (osoba): 12 | 15     an indicator, its unit, a value for each period
  - w tym dziewczynki: 5 | –         a part of it
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from db.domain.foreign import Spot
from db.domain.kinds import IndicatorKind, Numbering, Presentation, ProgrammeKind
from db.domain.numbers import read
from db.domain.periods import Period, year
from db.domain.understanding import FoundIndicator, FoundLevel, FoundNode, FoundValue, Understanding

LEVELS = (
    FoundLevel("Cel", "Cele", None, Numbering.ROMAN),
    FoundLevel(
        "Działanie", "Działania", 0, Numbering.ARABIC, Presentation.TABLE_ROW, carries_indicators=True
    ),
)
_NODE = re.compile(r"(?P<depth>#+) (?P<text>[^\[]+?)(?: \[(?P<realizers>.*)\])?")
_INDICATOR = re.compile(r"(?P<indent> *)- (?P<label>[^:(]+?)(?: \((?P<unit>.+)\))?(?:: (?P<values>.*))?")


def said(outline: str, *years: int, title: str = "Program") -> Understanding:
    """The understanding of an outline whose columns are these years."""
    periods = tuple(map(year, years or (2023,)))
    lines = [line for line in enumerate(outline.splitlines()) if line[1].strip()]
    found = _nodes(lines, 1, periods)
    first, last = periods[0].year, periods[-1].year
    return Understanding(title, ProgrammeKind.PROGRAMME, first, last, periods, LEVELS, tuple(found))


def indicator(understanding: Understanding, label: str) -> FoundIndicator:
    """The first indicator that is called so."""
    return next(each for each in _all_indicators(understanding.nodes) if each.label == label)


def changed(understanding: Understanding, called: str, **fields: object) -> Understanding:
    """The same with other fields of the indicators that are called so."""
    return replace(understanding, nodes=tuple(_with(node, called, fields) for node in understanding.nodes))


def _with(node: FoundNode, label: str, fields: dict[str, object]) -> FoundNode:
    return replace(
        node,
        indicators=tuple(
            replace(each, **fields) if each.label == label else each  # type: ignore[arg-type]
            for each in node.indicators
        ),
        children=tuple(_with(child, label, fields) for child in node.children),
    )


def _all_indicators(nodes: Iterable[FoundNode]) -> Iterator[FoundIndicator]:
    for node in nodes:
        yield from node.indicators
        yield from (part for each in node.indicators for part in each.parts)
        yield from _all_indicators(node.children)


def _nodes(lines: Sequence[tuple[int, str]], depth: int, periods: Sequence[Period]) -> Iterator[FoundNode]:
    """The nodes of a depth, each of the lines up to the next of its depth."""
    for row, text, below in _cut(lines, "#" * depth + " "):
        match = _NODE.fullmatch(text)
        assert match
        deeper = next((at for at, (_, each) in enumerate(below) if each.startswith("#")), len(below))
        realizers = tuple((match["realizers"] or "").split("; ")) if match["realizers"] else ()
        yield FoundNode(
            depth - 1,
            match["text"],
            Spot(0, row),
            realizers=realizers,
            indicators=tuple(_indicators(below[:deeper], "", periods)),
            children=tuple(_nodes(below[deeper:], depth + 1, periods)),
        )


def _indicators(
    lines: Sequence[tuple[int, str]], indent: str, periods: Sequence[Period]
) -> Iterator[FoundIndicator]:
    for row, text, below in _cut(lines, f"{indent}- "):
        match = _INDICATOR.fullmatch(text)
        assert match
        texts = [each.strip() for each in match["values"].split("|")] if match["values"] else []
        kind = _kind(texts)
        values = [
            FoundValue(period, text, content, Spot(0, row, column))
            for column, (period, text) in enumerate(zip(periods, texts, strict=False), start=1)
            if (content := read(text, kind).content)
        ]
        parts = tuple(_indicators(below, f"{indent}  ", periods))
        yield FoundIndicator(match["label"], kind, Spot(0, row), match["unit"] or "", tuple(values), parts)


def _kind(texts: Sequence[str]) -> IndicatorKind:
    if not texts:
        return IndicatorKind.HEADING
    if any("%" in text for text in texts):
        return IndicatorKind.PERCENT
    return IndicatorKind.DECIMAL if any("," in text for text in texts) else IndicatorKind.WHOLE


def _cut(
    lines: Sequence[tuple[int, str]], beginning: str
) -> Iterator[tuple[int, str, Sequence[tuple[int, str]]]]:
    """Each line that begins so, with its row and the lines below it up to the next one."""
    starts = [at for at, (_, text) in enumerate(lines) if text.startswith(beginning)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=False):
        row, text = lines[start]
        yield row, text, lines[start + 1 : end]
