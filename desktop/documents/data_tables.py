"""Data tables as blocks: caption, table, source line and note."""

from db.domain.blocks import Block
from db.domain.exhibits import DataSheet


def table_blocks(sheet: DataSheet, *, flat: bool = False) -> tuple[Block, ...]:
    """The table with its caption above and its source and note below; nothing of one without columns.

    `flat`: without a merged cell; titles of groups and headings stand before the titles they go with.
    """
    raise NotImplementedError
