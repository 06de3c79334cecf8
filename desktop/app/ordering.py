"""Rows of the record that stand in an order of the clerk's: inserting among them, moving, closing gaps."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from db.domain.entities import BudgetLine, Chart, DataColumn, DataRow, DataTable, SwotEntry
from db.domain.errors import RecordError, Refusal
from db.store import Edit

Ordered = TypeVar("Ordered", DataTable, DataColumn, DataRow, Chart, SwotEntry, BudgetLine)


def insert(edit: Edit, there: Sequence[Ordered], new: Iterable[Ordered], index: int | None) -> list[int]:
    """Store new rows at an index among those there are, or, with None, behind them; their ids."""
    at = len(there) if index is None else min(max(index, 0), len(there))
    renumber(edit, there[:at])
    ids = [edit.add(replace(row, position=at + step)) for step, row in enumerate(new)]
    renumber(edit, there[at:], at + len(ids))
    return ids


def move(edit: Edit, there: Sequence[Ordered], row_ids: Sequence[int], index: int) -> None:
    """Put some of the rows, in this order, at an index among the others.

    Raises RecordError if one of them is gone.
    """
    by_id = {row.id: row for row in there}
    if not by_id.keys() >= set(row_ids):
        raise RecordError(Refusal.GONE)
    order: list[Ordered] = [row for row in there if row.id not in set(row_ids)]
    at = min(max(index, 0), len(order))
    order[at:at] = [by_id[row_id] for row_id in dict.fromkeys(row_ids)]
    renumber(edit, order)


def shift(edit: Edit, there: Sequence[Ordered], row_id: int, step: int) -> None:
    """Move a row by some places; at an end it stays. Raises RecordError if it is gone."""
    place = next((place for place, row in enumerate(there) if row.id == row_id), None)
    if place is None:
        raise RecordError(Refusal.GONE)
    move(edit, there, [row_id], place + step)


def renumber(edit: Edit, rows: Iterable[Ordered], first: int = 0) -> None:
    """Store the order of the rows in their positions, from the first on."""
    edit.put_all(
        replace(row, position=position)
        for position, row in enumerate(rows, first)
        if row.position != position
    )
