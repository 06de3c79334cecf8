"""What „Nowy okres” carries on: the structure in force in another year, and what is planned for it."""

import sqlite3
from typing import NamedTuple

from db.domain.kinds import IndicatorKind, TargetKind
from db.domain.periods import Period
from db.queries.programme_tree import TreeRow, programme_tree


class PeriodPlan(NamedTuple):
    """What a new period would find.

    `leaving` are the topmost nodes in force in the newest period so far but not in the new one, `coming`
    those the other way round.
    """

    nodes: int
    indicators: int
    planned: int
    leaving: tuple[TreeRow, ...]
    coming: tuple[TreeRow, ...]


def period_plan(
    connection: sqlite3.Connection, programme_id: int, period: Period, former: Period | None
) -> PeriodPlan:
    """The plan of a programme for a period that follows another one."""
    now = programme_tree(connection, programme_id, period.year)
    before = programme_tree(connection, programme_id, former.year) if former else now
    indicators, planned = _measured(connection, [row.id for row in now], period)
    return PeriodPlan(len(now), indicators, planned, _only(before, now), _only(now, before))


def _measured(connection: sqlite3.Connection, node_ids: list[int], period: Period) -> tuple[int, int]:
    """How many indicators take a value under these nodes, and how many of them have a target to reach."""
    indicators, planned = connection.execute(
        "WITH RECURSIVE shown (id) AS ("
        " SELECT indicator_id FROM placement WHERE node_id IN (SELECT value FROM json_each(?1))"
        " UNION SELECT indicator.id FROM indicator JOIN shown ON indicator.parent_id = shown.id)"
        " SELECT count(*), count(target.indicator_id) FROM indicator JOIN shown USING (id) LEFT JOIN"
        " (SELECT DISTINCT indicator_id FROM target JOIN period ON period.id = period_id"
        "  WHERE target.kind = ?2 AND period.kind = ?3) AS target ON target.indicator_id = indicator.id"
        " WHERE indicator.kind <> ?4",
        (str(node_ids), TargetKind.TARGET, period.kind, IndicatorKind.HEADING),
    ).fetchone()
    return indicators, planned


def _only(some: tuple[TreeRow, ...], others: tuple[TreeRow, ...]) -> tuple[TreeRow, ...]:
    """The topmost of the nodes that are among the first but not among the others."""
    known = {row.id for row in others}
    missing = {row.id for row in some} - known
    return tuple(row for row in some if row.id in missing and row.parent_id not in missing)
