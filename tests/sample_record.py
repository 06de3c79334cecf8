"""The worked sample as tests look into it: row by row."""

import sqlite3
from pathlib import Path

from db.rows import Record, from_row, selection, table_name
from db.store import Store

SAMPLE = Path(__file__).parents[1] / "resources" / "samples" / "sample.json"


def rows(sample: Store, record: type[Record]) -> dict[int, Record]:
    """All rows of a kind by id, in the order of their ids."""
    return {row.id: row for row in sample.read(_every, record)}


def _every(connection: sqlite3.Connection, record: type[Record]) -> list[Record]:
    found = connection.execute(f"SELECT {selection(record)} FROM {table_name(record)} ORDER BY id")
    return [from_row(record, row) for row in found]
