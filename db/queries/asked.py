"""Who is asked for what in a period: by forms, and on the board."""

import sqlite3

from db.domain.periods import Period
from db.queries import programmes
from db.queries.completeness import delivered_by, headings
from db.queries.indicator_sheet import Sheet


def asked(
    connection: sqlite3.Connection, programme_id: int, sheet: Sheet, before_id: int
) -> dict[int, frozenset[int]]:
    """The indicators by the realizers who are asked for them: who delivers them, or did a period earlier.

    `before_id` 0: there is none. For headings and what is computed nobody is asked.
    """
    found = delivered_by(connection, programme_id, sheet)
    given = connection.execute(
        "SELECT DISTINCT realizer_id, indicator_id FROM contribution WHERE period_id = ?", (before_id,)
    )
    for realizer_id, indicator_id in given:
        found.setdefault(realizer_id, set()).add(indicator_id)
    taking = {line.indicator_id for line in sheet.lines} - {0} - headings(connection) - sheet.computed
    return {realizer_id: frozenset(ids & taking) for realizer_id, ids in found.items() if ids & taking}


def period_with_earlier(
    connection: sqlite3.Connection, programme_id: int, period_id: int
) -> tuple[Period | None, Period | None]:
    """A period and the same stretch a year earlier; None where the programme does not report on it."""
    known = programmes.periods(connection, programme_id)
    period = next((each for each in known if each.id == period_id), None)
    earlier = period.previous().sort_key if period is not None else None
    return period, next((each for each in known if each.sort_key == earlier), None)
