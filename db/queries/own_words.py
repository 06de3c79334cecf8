"""The words that the spelling check takes for right because the clerk said so."""

import sqlite3

from db.domain.entities import OwnWord
from db.rows import from_row, selection


def own_words(connection: sqlite3.Connection) -> tuple[OwnWord, ...]:
    """All of them, in the order in which they were added."""
    rows = connection.execute(f"SELECT {selection(OwnWord)} FROM own_word ORDER BY id")
    return tuple(from_row(OwnWord, row) for row in rows)
