"""What the command line tells of an import: to a reader in Polish, to a machine as JSON."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from db.domain.foreign import Spot
from db.domain.kinds import IndicatorKind
from db.domain.natures import natures
from db.domain.numbers import write
from db.domain.periods import Period
from db.domain.understanding import (
    FoundIndicator,
    FoundNode,
    Uncertainty,
    Understanding,
    indicators,
    nodes,
)
from desktop.app.imports import Change, Difference, ImportPlan, Standing
from desktop.cli_import_words import CHANGES, MATTERS, REASONS, STANDINGS, UNCERTAINTIES

_COUNTED = {"nodes": "elementy", "indicators": "wskaźniki", "headings": "nagłówki", "values": "wartości"}


def account(path: Path, found: Understanding) -> Iterator[str]:
    """The lines that tell a reader what was understood of a document, what is doubtful, what is left."""
    yield f"{path.name}: {found.title} ({found.first_year}–{found.last_year})"
    yield from _about(found)
    yield f"Poziomy: {', '.join(level.name for level in found.levels)}"
    yield f"Okresy: {', '.join(period.label for period in found.periods) or 'brak'}"
    counted = (f"{_COUNTED[each]} {count}" for each, count in _counts(found).items() if count)
    yield f"Zrozumiano: {', '.join(counted)}"
    for node in found.nodes:
        yield from _node(node, 1)
    doubtful = list(_doubtful(found))
    yield f"Do sprawdzenia: {len(doubtful) or 'nic'}"
    yield from (f"  {text} – {', '.join(UNCERTAINTIES[each] for each in why)}" for text, why in doubtful)
    yield f"Nie zrozumiano: {len(found.leftovers) or 'niczego nie pominięto'}"
    yield from (f"  {REASONS[each.reason]}: {_one_line(each.text)}" for each in found.leftovers)


def _about(found: Understanding) -> Iterator[str]:
    """What was understood of the programme as a whole; nothing where the document is silent."""
    resolutions = (found.resolution, *found.amendments) if found.resolution else ()
    words = ("; ".join(each.number for each in resolutions), found.legal_basis, found.coordinator)
    for name, text in zip(("Uchwały", "Podstawa prawna", "Koordynator"), words, strict=True):
        if text:
            yield f"{name}: {_one_line(text)}"


def changes(plan: ImportPlan, *, overwrite: bool) -> Iterator[str]:
    """The lines that tell what an import does with a programme that there is."""
    counts = plan.counts()
    yield f"W programie: {', '.join(f'{CHANGES[each]} {counts[each]}' for each in Change)}"
    if plan.new_periods:
        yield f"Nowe okresy: {', '.join(period.label for period in plan.new_periods)}"
    for each in plan.differences:
        if each.change in (Change.OVERWRITES, Change.KEPT):
            yield _difference(each, overwrite=overwrite)
    yield from (f"  nie ma w dokumencie: {label}" for label in plan.absent)


def for_machine(
    path: Path, found: Understanding, plan: ImportPlan | None, programme_id: int | None
) -> dict[str, Any]:
    """All of it for a machine: the understanding as it is, and the differences with a programme."""
    return {
        "file": str(path),
        "programme": programme_id,
        "counts": _counts(found),
        "understanding": _plain(found),
        "natures": [[_plain(spot), str(nature)] for spot, nature in natures(found).items()],
        "differences": _plain(plan.differences) if plan and plan.programme_id else [],
        "absent": list(plan.absent) if plan else [],
    }


def _counts(found: Understanding) -> dict[str, int]:
    described = [each for node in nodes(found) for each in indicators(node)]
    headings = sum(each.kind is IndicatorKind.HEADING for each in described)
    return {
        "nodes": sum(1 for _ in nodes(found)),
        "indicators": len(described) - headings,
        "headings": headings,
        "values": sum(len(each.values) for each in described),
    }


def _node(node: FoundNode, depth: int) -> Iterator[str]:
    """A node with its indicators, then what is below it, each deeper by a step."""
    realizers = f" [{'; '.join(node.full_names)}]" if node.realizers else ""
    yield f"{'  ' * depth}{f'{node.mark} {_one_line(node.text)}'.strip()}{realizers}"
    for indicator in node.indicators:
        yield from _indicator(indicator, depth + 1)
    for child in node.children:
        yield from _node(child, depth + 1)


def _indicator(indicator: FoundIndicator, depth: int) -> Iterator[str]:
    unit = f" ({indicator.unit})" if indicator.unit else ""
    values = "; ".join(
        f"{value.period.label}: {_one_line(write(value.content, indicator.kind))}"
        for value in indicator.values
    )
    yield f"{'  ' * depth}– {_one_line(indicator.label)}{unit}{f': {values}' if values else ''}"
    for part in indicator.parts:
        yield from _indicator(part, depth + 1)


def _doubtful(found: Understanding) -> Iterator[tuple[str, tuple[Uncertainty, ...]]]:
    """What should be looked at, and why."""
    for node in nodes(found):
        if node.uncertain:
            yield _one_line(node.text), node.uncertain
        for indicator in indicators(node):
            if indicator.uncertain:
                yield _one_line(indicator.label), indicator.uncertain
            for value in indicator.values:
                if value.uncertain:
                    place = f"{_one_line(indicator.label)}, {value.period.label}: {_one_line(value.text)}"
                    yield place, value.uncertain


def _difference(each: Difference, *, overwrite: bool) -> str:
    period = f", {each.key.period.label}" if each.key.period else ""
    told = [MATTERS[each.key.matter], STANDINGS[each.standing]]
    taken = overwrite and each.change is Change.OVERWRITES and each.standing is not Standing.TAKEN
    told.append("zastąpione" if taken else "zostaje, jak było")
    old, new = _one_line(each.old), _one_line(each.new)
    return f"  {_one_line(each.about)}{period}: {old or '–'} → {new} ({', '.join(filter(None, told))})"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _plain(found: Any) -> Any:
    """Any of the understanding's parts as JSON holds it: spots as lists, periods by their names."""
    match found:
        case Period():
            return found.label
        case Spot() | tuple() | list():
            return [_plain(each) for each in found]
        case Decimal():
            return format(found, "f")
        case StrEnum():
            return str(found)
        case _ if is_dataclass(found):
            return {field.name: _plain(getattr(found, field.name)) for field in fields(found)}
        case _:
            return found
