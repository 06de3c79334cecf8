"""Money of a programme as blocks: a sentence that says what was spent, and a table by classification."""

from collections.abc import Sequence

from db.domain.blocks import Block
from db.domain.entities import BudgetLine
from db.domain.periods import Period


def finance_blocks(
    lines: Sequence[BudgetLine], period: Period, earlier: Sequence[BudgetLine] = (), *, flat: bool = False
) -> tuple[Block, ...]:
    """The sentence and the table of a period, compared with the one before; nothing without lines."""
    raise NotImplementedError


def finance_sentence(lines: Sequence[BudgetLine], period: Period) -> str:
    """What was spent, from which chapter and whose money; empty where nothing is known to be spent."""
    raise NotImplementedError
