"""What the clerk should know before a period is closed: what is missing in it, and what was issued."""

import sqlite3
from typing import NamedTuple

from db.domain.kinds import Status
from db.domain.periods import Period
from db.queries.completeness import entries
from db.queries.doubts import doubts
from db.queries.indicator_sheet import indicator_sheet
from db.rows import LISTED, listed


class BeforeClosing(NamedTuple):
    """How many values a period expects, lacks, has doubts about and has unconfirmed, and what else is left.

    `carried` texts were taken over from an earlier period and not looked through; `issued` documents say
    something about the period, `final` of them for good. None of it keeps the period from being closed.
    """

    expected: int
    missing: int
    doubtful: int
    drafts: int
    carried: int
    issued: int
    final: int


def before_closing(connection: sqlite3.Connection, programme_id: int, period: Period) -> BeforeClosing:
    """What is to be said before a period of a programme, which has its id, is closed."""
    lines = indicator_sheet(connection, programme_id, period.year).lines
    shown = {line.indicator_id for line in lines if line.indicator_id}
    found = entries(connection, period.id, shown)
    drafts = connection.execute(
        f"SELECT count(*) FROM value WHERE period_id = ? AND status = ? AND indicator_id {LISTED}",
        (period.id, Status.DRAFT, listed(shown)),
    )
    carried = connection.execute(
        "SELECT count(*) FROM narrative WHERE programme_id = ? AND period_id = ? AND carried",
        (programme_id, period.id),
    )
    issued = connection.execute(
        "SELECT count(*), coalesce(sum(final), 0) FROM issued_document"
        " WHERE programme_id = ? AND period_id = ?",
        (programme_id, period.id),
    )
    return BeforeClosing(
        len(found.expected),
        len(found.missing),
        len(doubts(connection, period.id, shown)),
        *drafts.fetchone(),
        *carried.fetchone(),
        *issued.fetchone(),
    )
