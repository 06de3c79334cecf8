"""Who prepares and approves the office's documents."""

import sqlite3

from db.domain.entities import Signatory
from db.rows import from_row, selection


def signatories(connection: sqlite3.Connection) -> tuple[Signatory, ...]:
    """The signatories in the order in which they sign."""
    rows = connection.execute(f"SELECT {selection(Signatory)} FROM signatory ORDER BY position, id")
    return tuple(from_row(Signatory, row) for row in rows)
