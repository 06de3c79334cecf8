"""The office, the programmes, and what belongs to one programme as a whole."""

import sqlite3

from db.domain.entities import Level, Office, Programme, Resolution, Unit
from db.domain.periods import Period
from db.rows import from_row, selection

_ENTERED = "EXISTS (SELECT 1 FROM {} JOIN shown ON shown.id = indicator_id WHERE period_id = ?2)"


def office(connection: sqlite3.Connection) -> Office:
    """The office that reports; an empty one until its data are entered."""
    row = connection.execute(f"SELECT {selection(Office)} FROM office ORDER BY id LIMIT 1").fetchone()
    return from_row(Office, row) if row else Office()


def programmes(connection: sqlite3.Connection) -> tuple[Programme, ...]:
    """All programmes in their order."""
    rows = connection.execute(f"SELECT {selection(Programme)} FROM programme ORDER BY position, id")
    return tuple(from_row(Programme, row) for row in rows)


def programme(connection: sqlite3.Connection, programme_id: int) -> Programme | None:
    """One programme, None if it is gone."""
    row = connection.execute(
        f"SELECT {selection(Programme)} FROM programme WHERE id = ?", (programme_id,)
    ).fetchone()
    return from_row(Programme, row) if row else None


def resolutions(connection: sqlite3.Connection, programme_id: int) -> tuple[Resolution, ...]:
    """The resolution that adopted the programme, then those that amended it."""
    rows = connection.execute(
        f"SELECT {selection(Resolution)} FROM resolution WHERE programme_id = ? ORDER BY position, id",
        (programme_id,),
    )
    return tuple(from_row(Resolution, row) for row in rows)


def levels(connection: sqlite3.Connection, programme_id: int) -> tuple[Level, ...]:
    """The levels of the programme's scheme."""
    rows = connection.execute(
        f"SELECT {selection(Level)} FROM level WHERE programme_id = ? ORDER BY position, id", (programme_id,)
    )
    return tuple(from_row(Level, row) for row in rows)


def periods(connection: sqlite3.Connection, programme_id: int) -> tuple[Period, ...]:
    """The periods the programme reports on, in the order of time."""
    rows = connection.execute(
        f"SELECT {selection(Period, 'period')} FROM period"
        " JOIN programme_period ON programme_period.period_id = period.id WHERE programme_id = ?",
        (programme_id,),
    )
    return tuple(sorted((from_row(Period, row) for row in rows), key=lambda period: period.sort_key))


def units(connection: sqlite3.Connection) -> tuple[Unit, ...]:
    """The units of measure, by name."""
    rows = connection.execute(f"SELECT {selection(Unit)} FROM unit ORDER BY singular, id")
    return tuple(from_row(Unit, row) for row in rows)


def is_reported(connection: sqlite3.Connection, programme_id: int, period_id: int) -> bool:
    """Whether anything of a programme is entered in a period: values, words about them, prose or money."""
    (answer,) = connection.execute(
        "WITH RECURSIVE shown (id) AS ("
        " SELECT indicator_id FROM placement JOIN node ON node.id = node_id WHERE programme_id = ?1"
        " UNION SELECT indicator.id FROM indicator JOIN shown ON indicator.parent_id = shown.id)"
        f" SELECT {' OR '.join(_ENTERED.format(table) for table in ('value', 'contribution', 'comment'))}"
        " OR EXISTS (SELECT 1 FROM narrative WHERE programme_id = ?1 AND period_id = ?2)"
        " OR EXISTS (SELECT 1 FROM budget_line WHERE programme_id = ?1 AND period_id = ?2)",
        (programme_id, period_id),
    ).fetchone()
    return bool(answer)
