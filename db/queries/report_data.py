"""A programme with its goals, figures and prose, read in one go."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.domain.entities import Level, Narrative, Realizer
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import NarrativeSection
from db.domain.periods import Period
from db.domain.report import Goal, IndicatorLine, RealizerLine, ReportData
from db.domain.validity import covers
from db.queries import programmes
from db.queries.programme_tree import TreeRow, programme_tree
from db.queries.realizers import node_realizers, realizers_in
from db.queries.report_indicators import report_indicators
from db.rows import from_row, selection


@dataclass(frozen=True, slots=True)
class _Material:
    """What goals are built from, by the ids that the tree gives."""

    levels: dict[int, Level]
    children: dict[int | None, list[TreeRow]]
    lines: dict[int, tuple[IndicatorLine, ...]]
    realizers: dict[int, Realizer]
    carried_out_by: dict[int, tuple[int, ...]]
    prose: dict[tuple[int | None, NarrativeSection], str]


def report_data(
    connection: sqlite3.Connection,
    programme_id: int,
    periods: Sequence[Period],
    *,
    with_contributions: bool = False,
) -> ReportData:
    """The programme as it stands in the last of the periods, with the values of all of them.

    Its facts are not read. Raises RecordError when the programme is gone.
    """
    programme = programmes.programme(connection, programme_id)
    if programme is None:
        raise RecordError(Refusal.PROGRAMME_UNKNOWN, str(programme_id))
    material = _material(connection, programme_id, periods, with_contributions)
    own = {section: material.prose.get((None, section), "") for section in NarrativeSection}
    return ReportData(
        office=programmes.office(connection),
        programme=programme,
        resolutions=programmes.resolutions(connection, programme_id),
        periods=tuple(periods),
        goals=tuple(_goal(row, material) for row in material.children.get(None, ())),
        introduction=own[NarrativeSection.INTRODUCTION],
        analysis=own[NarrativeSection.ANALYSIS],
        implementation=own[NarrativeSection.IMPLEMENTATION],
        conclusions=own[NarrativeSection.CONCLUSIONS],
    )


def _material(
    connection: sqlite3.Connection, programme_id: int, periods: Sequence[Period], with_contributions: bool
) -> _Material:
    reported = periods[-1]
    known = {realizer.id: realizer for realizer in realizers_in(connection, reported.year)}
    children: dict[int | None, list[TreeRow]] = {}
    for row in programme_tree(connection, programme_id, reported.year):
        children.setdefault(row.parent_id, []).append(row)
    return _Material(
        levels={level.id: level for level in programmes.levels(connection, programme_id)},
        children=children,
        lines=report_indicators(
            connection, programme_id, periods, known, with_contributions=with_contributions
        ),
        realizers=known,
        carried_out_by={
            node_id: tuple(each for each in ids if covers(known[each], reported.year))
            for node_id, ids in node_realizers(connection, programme_id).items()
        },
        prose=_prose(connection, programme_id, reported.id),
    )


def _goal(row: TreeRow, material: _Material) -> Goal:
    level = material.levels[row.level_id]
    own = material.carried_out_by.get(row.id, ())
    return Goal(
        level=level.name,
        level_plural=level.name_plural,
        mark=row.mark,
        text=row.text,
        presentation=level.presentation,
        realizers=tuple(material.realizers[realizer_id].name for realizer_id in own),
        all_realizers=_grouped(_below(row, material), material.realizers),
        introduction=material.prose.get((row.id, NarrativeSection.INTRODUCTION), ""),
        analysis=material.prose.get((row.id, NarrativeSection.ANALYSIS), ""),
        implementation=material.prose.get((row.id, NarrativeSection.IMPLEMENTATION), ""),
        conclusions=material.prose.get((row.id, NarrativeSection.CONCLUSIONS), ""),
        id=row.id,
        indicators=material.lines.get(row.id, ()),
        children=tuple(_goal(child, material) for child in material.children.get(row.id, ())),
    )


def _below(row: TreeRow, material: _Material) -> list[int]:
    found = list(material.carried_out_by.get(row.id, ()))
    for child in material.children.get(row.id, ()):
        found.extend(_below(child, material))
    return list(dict.fromkeys(found))


def _grouped(ids: Iterable[int], known: dict[int, Realizer]) -> tuple[RealizerLine, ...]:
    """The realizers under their institutions, in the order in which they come up."""
    tree: dict[int, dict[int, None]] = {}
    tops: dict[int, None] = {}
    for realizer_id in ids:
        current = known[realizer_id]
        while current.parent_id is not None:
            tree.setdefault(current.parent_id, {})[current.id] = None
            current = known[current.parent_id]
        tops[current.id] = None
    return tuple(_line(top, tree, known) for top in tops)


def _line(realizer_id: int, tree: dict[int, dict[int, None]], known: dict[int, Realizer]) -> RealizerLine:
    parts = tuple(_line(part, tree, known) for part in tree.get(realizer_id, ()))
    return RealizerLine(known[realizer_id].name, parts)


def _prose(
    connection: sqlite3.Connection, programme_id: int, period_id: int
) -> dict[tuple[int | None, NarrativeSection], str]:
    rows = connection.execute(
        f"SELECT {selection(Narrative)} FROM narrative WHERE programme_id = ? AND period_id = ?",
        (programme_id, period_id),
    )
    texts = (from_row(Narrative, row) for row in rows)
    return {(text.node_id, text.section): text.body for text in texts}
