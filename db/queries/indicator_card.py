"""The inspector of one indicator: what it counts in, who delivers it, what is planned, where it stands."""

import sqlite3
from typing import NamedTuple

from db.domain.entities import Realizer, Target, Unit
from db.domain.periods import Period
from db.domain.targets import Plan, plans
from db.rows import from_row, selection


class Standing(NamedTuple):
    """A place where an indicator is shown."""

    programme: str
    node_id: int
    text: str


class IndicatorCard(NamedTuple):
    """What belongs to an indicator beside its own row; a part is shown where its whole is."""

    components: tuple[Unit, ...]
    deliverers: tuple[Realizer, ...]
    plans: tuple[Plan, ...]
    standings: tuple[Standing, ...]


def indicator_card(connection: sqlite3.Connection, indicator_id: int) -> IndicatorCard:
    """The indicator's card; an empty one if the indicator is gone."""
    return IndicatorCard(
        _components(connection, indicator_id),
        _deliverers(connection, indicator_id),
        _plans(connection, indicator_id),
        _standings(connection, indicator_id),
    )


def _components(connection: sqlite3.Connection, indicator_id: int) -> tuple[Unit, ...]:
    rows = connection.execute(
        f"SELECT {selection(Unit, 'unit')} FROM unit JOIN component ON component.unit_id = unit.id"
        " WHERE indicator_id = ? ORDER BY component.position, component.id",
        (indicator_id,),
    )
    return tuple(from_row(Unit, row) for row in rows)


def _deliverers(connection: sqlite3.Connection, indicator_id: int) -> tuple[Realizer, ...]:
    rows = connection.execute(
        f"SELECT {selection(Realizer, 'realizer')} FROM realizer"
        " JOIN indicator_realizer ON indicator_realizer.realizer_id = realizer.id WHERE indicator_id = ?"
        " ORDER BY indicator_realizer.position, indicator_realizer.id",
        (indicator_id,),
    )
    return tuple(from_row(Realizer, row) for row in rows)


def _plans(connection: sqlite3.Connection, indicator_id: int) -> tuple[Plan, ...]:
    rows = connection.execute(
        f"SELECT {selection(Target)} FROM target WHERE indicator_id = ?", (indicator_id,)
    )
    targets = [from_row(Target, row) for row in rows]
    periods = (from_row(Period, row) for row in connection.execute(f"SELECT {selection(Period)} FROM period"))
    return plans(targets, {period.id: period for period in periods})


def _standings(connection: sqlite3.Connection, indicator_id: int) -> tuple[Standing, ...]:
    rows = connection.execute(
        "WITH RECURSIVE over (id) AS ("
        " SELECT ?"
        " UNION SELECT parent_id FROM indicator JOIN over USING (id) WHERE parent_id IS NOT NULL)"
        " SELECT programme.title, node.id, node.text FROM over"
        " JOIN placement ON placement.indicator_id = over.id JOIN node ON node.id = placement.node_id"
        " JOIN programme ON programme.id = node.programme_id"
        " ORDER BY programme.position, programme.id, placement.id",
        (indicator_id,),
    )
    return tuple(Standing(*row) for row in rows)
