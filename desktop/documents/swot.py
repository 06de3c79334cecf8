"""A SWOT analysis as blocks."""

from collections.abc import Sequence

from db.domain.blocks import Block
from db.domain.entities import SwotEntry


def swot_blocks(entries: Sequence[SwotEntry], *, flat: bool = False, level: int = 2) -> tuple[Block, ...]:
    """A captioned table of the four lists; flat: four lists under headings of this level. None: nothing."""
    raise NotImplementedError
