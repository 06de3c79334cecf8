"""What computed indicators are computed from: formulas, labels, and values by indicator and period."""

import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from db.domain.entities import Indicator, Value
from db.domain.kinds import IndicatorKind, Origin
from db.queries.indicator_sheet import indicator_sheet
from db.rows import LISTED, from_row, listed, selection


class Choice(NamedTuple):
    """An indicator that a formula may name, and the programme that shows it."""

    indicator_id: int
    label: str
    programme: str


def formulas(connection: sqlite3.Connection) -> dict[int, str]:
    """The stored formulas by indicator."""
    return dict(connection.execute("SELECT id, formula FROM indicator WHERE formula <> ''"))


def labels(connection: sqlite3.Connection) -> dict[int, str]:
    """The labels of all indicators that may have a value."""
    return dict(
        connection.execute("SELECT id, label FROM indicator WHERE kind <> ?", (str(IndicatorKind.HEADING),))
    )


def namesakes(connection: sqlite3.Connection, ids: Collection[int]) -> dict[int, str]:
    """The labels of these indicators, and of all others that are called the same."""
    return dict(
        connection.execute(
            f"SELECT id, label FROM indicator WHERE label IN (SELECT label FROM indicator WHERE id {LISTED})",
            (listed(ids),),
        )
    )


def indicators(connection: sqlite3.Connection, ids: Collection[int]) -> dict[int, Indicator]:
    """These indicators by id, without those that are gone."""
    rows = connection.execute(
        f"SELECT {selection(Indicator)} FROM indicator WHERE id {LISTED}",
        (listed(ids),),
    )
    return {indicator.id: indicator for indicator in (from_row(Indicator, row) for row in rows)}


def removed(connection: sqlite3.Connection, ids: Collection[int]) -> frozenset[int]:
    """Those of the ids whose indicators the running gesture has removed; others may be gone for long."""
    rows = connection.execute(
        "SELECT row_id FROM change JOIN temp.recording USING (change_set_id)"
        f" WHERE table_name = 'indicator' AND row_id {LISTED}"
        " AND row_id NOT IN (SELECT id FROM indicator)",
        (listed(ids),),
    )
    return frozenset(row[0] for row in rows)


def values(
    connection: sqlite3.Connection, indicator_ids: Collection[int], period_ids: Collection[int]
) -> dict[tuple[int, int], Value]:
    """What these indicators came to in these periods, by indicator and period; none where not entered."""
    rows = connection.execute(
        f"SELECT {selection(Value)} FROM value WHERE indicator_id {LISTED} AND period_id {LISTED}",
        (listed(indicator_ids), listed(period_ids)),
    )
    found = (from_row(Value, row) for row in rows)
    return {(value.indicator_id, value.period_id): value for value in found}


def typed(connection: sqlite3.Connection, indicator_id: int) -> int:
    """In how many periods an indicator has a value that no formula made."""
    (count,) = connection.execute(
        "SELECT count(*) FROM value WHERE indicator_id = ? AND origin <> ?", (indicator_id, Origin.FORMULA)
    ).fetchone()
    return int(count)


def choices(connection: sqlite3.Connection, programme_id: int) -> tuple[Choice, ...]:
    """All indicators that may have a value as the grids list them, those of this programme first."""
    known = labels(connection)
    found: dict[int, Choice] = {}
    for other_id, title in connection.execute(
        "SELECT id, title FROM programme ORDER BY id <> ?, position, id", (programme_id,)
    ).fetchall():
        for line in indicator_sheet(connection, other_id).lines:
            if line.indicator_id in known:
                choice = Choice(line.indicator_id, known[line.indicator_id], title)
                found.setdefault(line.indicator_id, choice)
    return tuple(found.values())
