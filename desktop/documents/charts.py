"""Charts as blocks: caption, chart with its description, the same figures as a table, source line."""

from db.domain.blocks import Block, ChartBlock
from db.domain.exhibits import ChartSheet


def chart_blocks(sheet: ChartSheet, *, with_data: bool = True) -> tuple[Block, ...]:
    """The chart with its caption above and its source below; nothing where there is no number to show.

    `with_data`: with a table of what it shows; not needed where the chart's data table stands near by.
    """
    raise NotImplementedError


def chart_block(sheet: ChartSheet) -> ChartBlock | None:
    """The chart alone, as the editor's live preview draws it; None where there is no number to show."""
    raise NotImplementedError
