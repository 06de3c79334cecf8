"""The tables of a foreign document understood one after the other."""

from collections.abc import Mapping

from db.domain.foreign import ForeignDocument, Table
from db.domain.periods import Period
from db.domain.understanding import TableUse
from desktop.exchange.understanding.table_reading import TableReading


def readings(
    document: ForeignDocument, uses: Mapping[int, TableUse], otherwise: Period | None = None
) -> dict[int, TableReading]:
    """What each table says, by block; a use that is given is obeyed.

    `otherwise` is the period of values for which neither table nor caption names one: the report's.
    """
    return {
        block: TableReading(uses.get(block, TableUse(block, False, 0, ())))
        for block, table in enumerate(document.blocks)
        if isinstance(table, Table)
    }
