"""The screen of prose: what is written where, what it says, and the numbers that it can name."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from db.domain.entities import Indicator, Narrative, Target, Unit
from db.domain.facts import Facts, Stretch, Subject
from db.domain.kinds import IndicatorKind, NarrativeSection
from db.domain.periods import Period
from db.domain.sentences import Sentence, sentences
from db.domain.targets import plans
from db.domain.values import Content
from db.queries.indicator_sheet import SheetLine, indicator_sheet
from db.queries.programme_tree import TreeRow, programme_tree
from db.rows import LISTED, from_row, listed, selection


class Prose(StrEnum):
    """How far the prose of a section has come: none, written, or carried over and not yet looked through."""

    EMPTY = "empty"
    WRITTEN = "written"
    CARRIED = "carried"


class NarrativeRow(NamedTuple):
    """A node, None for the programme as a whole, with the state of each section in a period."""

    node: TreeRow | None
    states: Mapping[NarrativeSection, Prose]

    @property
    def state(self) -> Prose:
        """What it all comes to: carried where anything is, else written where anything is."""
        found = set(self.states.values())
        return next((each for each in (Prose.CARRIED, Prose.WRITTEN) if each in found), Prose.EMPTY)


class FieldChoice(NamedTuple):
    """An indicator that a field can name, where it stands first, and what it came to in the period.

    `depth` 1 and more: a part of the nearest choice above with less; `path` are the labels of its wholes.
    """

    indicator_id: int
    label: str
    path: tuple[str, ...]
    node_id: int
    node: str
    depth: int
    content: Content | None


def narrative_rows(
    connection: sqlite3.Connection, programme_id: int, period: Period
) -> tuple[NarrativeRow, ...]:
    """The programme and its nodes in force, parents first, with what is written about them."""
    known: dict[int | None, dict[NarrativeSection, Prose]] = {}
    for node_id, section, carried in connection.execute(
        "SELECT node_id, section, carried FROM narrative WHERE programme_id = ? AND period_id = ?",
        (programme_id, period.id),
    ):
        state = Prose.CARRIED if carried else Prose.WRITTEN
        known.setdefault(node_id, {})[NarrativeSection(section)] = state
    nodes = (None, *programme_tree(connection, programme_id, period.year))
    return tuple(NarrativeRow(node, _states(known.get(node and node.id, {}))) for node in nodes)


def narratives(
    connection: sqlite3.Connection, programme_id: int, period_id: int, node_id: int | None
) -> dict[NarrativeSection, Narrative]:
    """What is written about a node, or with None about the programme as a whole, in a period."""
    rows = connection.execute(
        f"SELECT {selection(Narrative)} FROM narrative"
        " WHERE programme_id = ? AND period_id = ? AND node_id IS ? ORDER BY id",
        (programme_id, period_id, node_id),
    )
    return {each.section: each for each in (from_row(Narrative, row) for row in rows)}


def all_narratives(
    connection: sqlite3.Connection, programme_id: int, period_id: int
) -> tuple[Narrative, ...]:
    """All that is written in a programme in a period."""
    rows = connection.execute(
        f"SELECT {selection(Narrative)} FROM narrative WHERE programme_id = ? AND period_id = ? ORDER BY id",
        (programme_id, period_id),
    )
    return tuple(from_row(Narrative, row) for row in rows)


def written_periods(connection: sqlite3.Connection, programme_id: int) -> dict[int, int]:
    """How many texts there are in each period that has any, by the period's id."""
    rows = connection.execute(
        "SELECT period_id, count(*) FROM narrative WHERE programme_id = ? GROUP BY period_id", (programme_id,)
    )
    return dict(rows.fetchall())


def field_facts(connection: sqlite3.Connection, period: Period, ids: Collection[int]) -> Facts:
    """What fields of prose about a period that name these indicators are resolved from.

    Contents are those of the same stretch of every year; an indicator that is gone is left out.
    """
    if not ids:
        return Facts(period)
    asked = listed(ids)
    units = {each.id: each for each in _units(connection)}
    targets = _targets(connection, asked)
    periods = {each.id: each for each in _periods(connection)} if targets else {}
    rows = connection.execute(f"SELECT {selection(Indicator)} FROM indicator WHERE id {LISTED}", (asked,))
    subjects = {
        each.id: Subject(each, units.get(each.unit_id or 0), plans(targets.get(each.id, ()), periods))
        for each in (from_row(Indicator, row) for row in rows)
    }
    return Facts(period, subjects, _contents(connection, period, asked))


def field_choices(
    connection: sqlite3.Connection, programme_id: int, period: Period
) -> tuple[FieldChoice, ...]:
    """The indicators that prose can name, each once, in the order of the programme's grid."""
    sheet = indicator_sheet(connection, programme_id, period.year)
    found: dict[int, FieldChoice] = {}
    lines = [line for line in sheet.lines if line.indicator_id]
    facts = field_facts(connection, period, {line.indicator_id for line in lines})
    above: list[str] = []
    for line in lines:
        indicator = facts.subjects[line.indicator_id].indicator
        del above[line.depth :]
        if indicator.kind is not IndicatorKind.HEADING:
            choice = _choice(line, indicator, tuple(above), sheet.nodes[line.node_id], facts)
            found.setdefault(line.indicator_id, choice)
        above.append(indicator.label)
    return tuple(found.values())


def indicators_below(
    connection: sqlite3.Connection, programme_id: int, period: Period, node_id: int | None
) -> tuple[int, ...]:
    """The indicators of a node and of all below it, with None of the programme, in the grid's order."""
    return indicators_by_node(connection, programme_id, period).get(node_id, ())


def indicators_by_node(
    connection: sqlite3.Connection, programme_id: int, period: Period
) -> dict[int | None, tuple[int, ...]]:
    """The indicators of each node and all below it, and under None of the programme, in the grid's order."""
    sheet = indicator_sheet(connection, programme_id, period.year)
    found: dict[int | None, dict[int, None]] = {}
    for line in sheet.lines:
        place: int | None = line.node_id
        while line.indicator_id and place is not None:
            found.setdefault(place, {})[line.indicator_id] = None
            place = sheet.nodes[place].parent_id
        if line.indicator_id:
            found.setdefault(None, {})[line.indicator_id] = None
    return {node_id: tuple(ids) for node_id, ids in found.items()}


def proposals(connection: sqlite3.Connection, period: Period, indicator_id: int) -> tuple[Sentence, ...]:
    """Sentences about an indicator in a period that the clerk may take, the most telling first."""
    rows = connection.execute(
        "SELECT id FROM indicator WHERE parent_id = ? ORDER BY position, id", (indicator_id,)
    )
    parts = [part_id for (part_id,) in rows]
    return sentences(indicator_id, field_facts(connection, period, [indicator_id, *parts]), parts)


def _states(known: Mapping[NarrativeSection, Prose]) -> dict[NarrativeSection, Prose]:
    return {section: known.get(section, Prose.EMPTY) for section in NarrativeSection}


def _choice(
    line: SheetLine, indicator: Indicator, path: tuple[str, ...], node: TreeRow, facts: Facts
) -> FieldChoice:
    place = f"{node.mark} {node.text}".strip()
    content = facts.content(indicator.id)
    return FieldChoice(indicator.id, indicator.label, path, node.id, place, line.depth, content)


def _units(connection: sqlite3.Connection) -> Iterable[Unit]:
    return (from_row(Unit, row) for row in connection.execute(f"SELECT {selection(Unit)} FROM unit"))


def _periods(connection: sqlite3.Connection) -> Iterable[Period]:
    return (from_row(Period, row) for row in connection.execute(f"SELECT {selection(Period)} FROM period"))


def _targets(connection: sqlite3.Connection, asked: str) -> dict[int, list[Target]]:
    found: dict[int, list[Target]] = {}
    for row in connection.execute(
        f"SELECT {selection(Target)} FROM target WHERE indicator_id {LISTED}", (asked,)
    ):
        target = from_row(Target, row)
        found.setdefault(target.indicator_id, []).append(target)
    return found


def _contents(
    connection: sqlite3.Connection, period: Period, asked: str
) -> dict[tuple[int, Stretch], Content]:
    rows = connection.execute(
        f"SELECT value.indicator_id, period.year, {selection(Content, 'value')} FROM value"
        " JOIN period ON period.id = value.period_id"
        f" WHERE period.kind = ? AND period.number = ? AND value.indicator_id {LISTED}",
        (period.kind, period.number, asked),
    )
    return {(row[0], (str(period.kind), row[1], period.number)): from_row(Content, row[2:]) for row in rows}
