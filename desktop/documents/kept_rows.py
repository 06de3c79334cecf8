"""Rows that one page keeps together: small tables whole, of larger ones the last rows."""

from collections.abc import Sequence
from dataclasses import replace

from db.domain.blocks import CellStyle, Row

_SMALL = 9  # rows, a quarter of a page
_LAST = 2  # of a larger table: a single row on a new page says little


def kept_together(rows: Sequence[Row], *, with_next: bool) -> tuple[Row, ...]:
    """The rows as pages should break them; `with_next`: the last stays with what follows the table."""
    lists = any(cell.style is CellStyle.LIST for row in rows for cell in row.cells)
    first = 0 if len(rows) <= _SMALL and not lists else len(rows) - _LAST
    last = len(rows) if with_next else len(rows) - 1
    return tuple(
        replace(row, keep_with_next=True) if first <= place < last else row for place, row in enumerate(rows)
    )
