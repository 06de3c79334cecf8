"""All of a programme that a foreign document may speak of, read in one go to be compared with it."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from db.domain.entities import (
    Component,
    Entity,
    Indicator,
    Level,
    Narrative,
    Node,
    Programme,
    Resolution,
    Target,
    Unit,
    Value,
)
from db.domain.kinds import NarrativeSection, TargetKind
from db.domain.periods import Period
from db.queries.closings import closed_periods, frozen_cells
from db.queries.programmes import programme
from db.queries.realizers import former_names, node_realizers, realizers
from db.rows import from_row, selection, table_name

Record = TypeVar("Record", bound=Entity)

# The indicators that a programme shows, with the parts below them; ?1 is the programme.
_SHOWN = (
    "WITH RECURSIVE shown (id) AS ("
    " SELECT indicator_id FROM placement JOIN node ON node.id = node_id WHERE programme_id = ?1"
    " UNION SELECT indicator.id FROM indicator JOIN shown ON indicator.parent_id = shown.id) "
)


@dataclass(frozen=True, slots=True)
class ProgrammeRecord:
    """What there is of a programme, by ids; lists in the order shown. `programme` None: nothing yet.

    `nodes` under their parents, `placed` indicators by node, `parts` by their whole. `reported` are the
    programme's periods; `periods` has the ids of all there are, whose own id is 0 here. `realizers` are
    those of nodes, `deliverers` those of indicators, by id; `names` all that any realizer has or had, those
    in use first; `wholes` what each realizer that is a part is a part of. `closed` are the ids of the
    programme's closed periods, `frozen` the cells (indicator, period) that stand still, because of them or
    because another programme shows the indicator too.
    """

    levels: tuple[Level, ...]
    nodes: Mapping[int | None, tuple[Node, ...]]
    placed: Mapping[int, tuple[int, ...]]
    parts: Mapping[int, tuple[int, ...]]
    indicators: Mapping[int, Indicator]
    units: Mapping[int, Unit]
    components: Mapping[int, tuple[Unit, ...]]
    reported: frozenset[Period]
    periods: Mapping[Period, int]
    values: Mapping[tuple[int, int], Value]
    targets: Mapping[tuple[int, int, TargetKind], Target]
    narratives: Mapping[tuple[int | None, int, NarrativeSection], str]
    resolutions: tuple[Resolution, ...]
    realizers: Mapping[int, tuple[int, ...]]
    deliverers: Mapping[int, tuple[int, ...]]
    names: tuple[tuple[str, int], ...]
    wholes: Mapping[int, int]
    programme: Programme | None = None
    closed: frozenset[int] = frozenset()
    frozen: frozenset[tuple[int, int]] = frozenset()


def programme_record(connection: sqlite3.Connection, programme_id: int | None) -> ProgrammeRecord:
    """What there is of a programme; for None, one that has nothing yet."""
    asked = 0 if programme_id is None else programme_id
    periods = {replace(each, id=0): each.id for each in _all(connection, Period)}
    units = {each.id: each for each in _all(connection, Unit)}
    indicators = {each.id: each for each in _shown(connection, Indicator, "id", asked)}
    return ProgrammeRecord(
        levels=tuple(_of(connection, Level, asked)),
        nodes=_grouped((each.parent_id, each) for each in _of(connection, Node, asked)),
        placed=_placed(connection, asked),
        parts=_grouped((each.parent_id, each.id) for each in indicators.values() if each.parent_id),
        indicators=indicators,
        units=units,
        components=_components(connection, asked, units),
        reported=_reported(connection, asked, periods),
        periods=periods,
        values={
            (each.indicator_id, each.period_id): each
            for each in _shown(connection, Value, "indicator_id", asked)
        },
        targets={
            (each.indicator_id, each.period_id, each.kind): each
            for each in _shown(connection, Target, "indicator_id", asked)
        },
        narratives={
            (each.node_id, each.period_id, each.section): each.body
            for each in _of(connection, Narrative, asked)
        },
        resolutions=tuple(_of(connection, Resolution, asked)),
        realizers=node_realizers(connection, asked),
        deliverers=_deliverers(connection, asked),
        names=_names(connection),
        wholes={each.id: each.parent_id for each in realizers(connection) if each.parent_id is not None},
        programme=programme(connection, asked),
        closed=frozenset(closed_periods(connection, asked)),
        frozen=frozen_cells(connection, asked),
    )


def _all(connection: sqlite3.Connection, record: Any) -> list[Any]:
    rows = connection.execute(f"SELECT {selection(record)} FROM {table_name(record)}")
    return [from_row(record, row) for row in rows]


def _of(connection: sqlite3.Connection, record: type[Record], programme_id: int) -> list[Record]:
    """The rows that belong to a programme, in order."""
    order = "id" if record is Narrative else "position, id"
    rows = connection.execute(
        f"SELECT {selection(record)} FROM {table_name(record)} WHERE programme_id = ? ORDER BY {order}",
        (programme_id,),
    )
    return [from_row(record, row) for row in rows]


def _shown(
    connection: sqlite3.Connection, record: type[Record], column: str, programme_id: int
) -> list[Record]:
    """The rows whose column names an indicator that the programme shows, in order."""
    order = "position, id" if record in (Indicator, Component) else "id"
    rows = connection.execute(
        f"{_SHOWN}SELECT {selection(record)} FROM {table_name(record)}"
        f" WHERE {column} IN (SELECT id FROM shown) ORDER BY {order}",
        (programme_id,),
    )
    return [from_row(record, row) for row in rows]


def _grouped(pairs: Any) -> dict[Any, tuple[Any, ...]]:
    """What goes with each key, in order."""
    groups: dict[Any, list[Any]] = {}
    for key, each in pairs:
        groups.setdefault(key, []).append(each)
    return {key: tuple(group) for key, group in groups.items()}


def _placed(connection: sqlite3.Connection, programme_id: int) -> dict[int, tuple[int, ...]]:
    return _grouped(
        connection.execute(
            "SELECT node_id, indicator_id FROM placement JOIN node ON node.id = node_id"
            " WHERE programme_id = ? ORDER BY placement.position, placement.id",
            (programme_id,),
        )
    )


def _components(
    connection: sqlite3.Connection, programme_id: int, units: Mapping[int, Unit]
) -> dict[int, tuple[Unit, ...]]:
    components = _shown(connection, Component, "indicator_id", programme_id)
    return _grouped((each.indicator_id, units[each.unit_id]) for each in components)


def _deliverers(connection: sqlite3.Connection, programme_id: int) -> dict[int, tuple[int, ...]]:
    return _grouped(
        connection.execute(
            f"{_SHOWN}SELECT indicator_id, realizer_id FROM indicator_realizer"
            " WHERE indicator_id IN (SELECT id FROM shown) ORDER BY position, id",
            (programme_id,),
        )
    )


def _reported(
    connection: sqlite3.Connection, programme_id: int, periods: Mapping[Period, int]
) -> frozenset[Period]:
    rows = connection.execute(
        "SELECT period_id FROM programme_period WHERE programme_id = ?", (programme_id,)
    ).fetchall()
    chosen = {period_id for (period_id,) in rows}
    return frozenset(period for period, period_id in periods.items() if period_id in chosen)


def _names(connection: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    present = tuple((each.name, each.id) for each in realizers(connection))
    former = former_names(connection).values()
    return present + tuple((each.name, each.realizer_id) for names in former for each in names)
