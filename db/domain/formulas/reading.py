"""Stored formulas as trees, kept: at every edit of a value all of them are asked for what they name."""

from functools import lru_cache

from db.domain.formulas.expressions import Expression, operands
from db.domain.formulas.faults import Fault
from db.domain.formulas.parsing import parse

_KEPT = 20_000


@lru_cache(maxsize=_KEPT)
def read(text: str) -> Expression | None:
    """A stored formula as a tree; None if it is not understood."""
    expression = parse(text)
    return None if isinstance(expression, Fault) else expression


@lru_cache(maxsize=_KEPT)
def named(text: str) -> tuple[int, ...]:
    """The indicators that a stored formula names, each once; none if it is not understood."""
    expression = read(text)
    return () if expression is None else operands(expression)
