"""A formula as a tree. Chains hold any number of steps, so that only brackets and calls make it deep."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Function(StrEnum):
    """What can be called, by its Polish name; typed, it may lack the accents."""

    PERCENT = "procent"
    DIFFERENCE = "różnica"
    PER_THOUSAND = "na1000"
    SUM = "suma"
    AVERAGE = "średnia"

    @property
    def takes_two(self) -> bool:
        """Whether it has just two arguments, and not one or more."""
        return self not in (Function.SUM, Function.AVERAGE)


class Operator(StrEnum):
    """The four operations."""

    PLUS = "+"
    MINUS = "-"
    TIMES = "*"
    OVER = "/"


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands in the formula."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class Operand:
    """What an indicator came to in the period."""

    indicator_id: int


@dataclass(frozen=True, slots=True)
class Step:
    """An operation on what stands before it."""

    operator: Operator
    expression: "Expression"


@dataclass(frozen=True, slots=True)
class Chain:
    """A sum (steps of + and -) or a product (of * and /), worked out from left to right."""

    first: "Expression"
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Negative:
    """The opposite of an expression."""

    expression: "Expression"


@dataclass(frozen=True, slots=True)
class Call:
    """A function of its arguments."""

    function: Function
    arguments: tuple["Expression", ...]


Expression = Number | Operand | Negative | Chain | Call


def operands(expression: Expression) -> tuple[int, ...]:
    """The indicators that an expression is computed from, each once, in the order of the text."""
    return tuple(dict.fromkeys(_operands(expression)))


def added(expression: Expression) -> Iterator[tuple[int, ...]]:
    """The indicators that are added to one another, for each sum within an expression."""
    together = tuple(_summands(expression))
    if len(together) > 1:
        yield together
    for part in _parts(expression):
        yield from added(part)


def _operands(expression: Expression) -> Iterator[int]:
    if isinstance(expression, Operand):
        yield expression.indicator_id
    for part in _parts(expression):
        yield from _operands(part)


def _parts(expression: Expression) -> Iterator[Expression]:
    match expression:
        case Negative(inner):
            yield inner
        case Chain(first, steps):
            yield first
            yield from (step.expression for step in steps)
        case Call(_, arguments):
            yield from arguments


def _summands(expression: Expression) -> Iterator[int]:
    """What is added, without what is subtracted or multiplied."""
    match expression:
        case Operand(indicator_id):
            yield indicator_id
        case Chain(first, steps) if steps[0].operator in (Operator.PLUS, Operator.MINUS):
            yield from _summands(first)
            for step in steps:
                if step.operator is Operator.PLUS:
                    yield from _summands(step.expression)
        case Call(Function.SUM, arguments):
            for argument in arguments:
                yield from _summands(argument)
