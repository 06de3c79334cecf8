"""What a formula comes to, worked out in fractions: nothing is rounded before the result is.

With decimals 1 / 3 × 1,5 would come to 0,4999…, and be rounded down.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from db.domain.formulas.expressions import (
    Call,
    Chain,
    Expression,
    Function,
    Negative,
    Number,
    Operand,
    Operator,
    operands,
)
from db.domain.formulas.faults import Fault, Problem
from db.domain.kinds import Form, Mark
from db.domain.numbers.amounts import LONGEST_WHOLE
from db.domain.values import Content

Result = Content | Fault

_LONGEST_BITS = 4_000  # of a numerator or denominator on the way; no honest count comes near
_UNFIT_FORMS = {
    Form.RANGE: Problem.RANGE,
    Form.COMPOSITE: Problem.COMPOSITE,
    Form.TEXT: Problem.TEXT,
    Form.UNREAD: Problem.UNREAD,
    Form.BLANK: Problem.BLANK,
}
_UNFIT_MARKS = {Mark.NO_DATA: Problem.NO_DATA, Mark.NOT_APPLICABLE: Problem.NOT_APPLICABLE}


def evaluate(expression: Expression, contents: Mapping[int, Content | None], decimals: int) -> Result:
    """The result rounded half up to so many decimals, from the contents of the indicators by id.

    „–” counts as nought; it is approximate if any content is.
    """
    amounts: dict[int, Fraction] = {}
    for indicator_id in sorted(operands(expression)):
        amount = _amount(indicator_id, contents.get(indicator_id))
        if isinstance(amount, Fault):
            return amount
        amounts[indicator_id] = amount
    try:
        exact = _Work(amounts).out(expression)
    except ZeroDivisionError:
        return Fault(Problem.DIVISION_BY_ZERO)
    except OverflowError:
        return Fault(Problem.TOO_LARGE)
    result = rounded(exact, decimals)
    if result.adjusted() >= LONGEST_WHOLE:
        return Fault(Problem.TOO_LARGE)
    found = (contents.get(indicator_id) for indicator_id in amounts)
    approximate = any(content is not None and content.approximate for content in found)
    return Content(Form.NUMBER, result, approximate=approximate)


def rounded(exact: Fraction, decimals: int) -> Decimal:
    """The number with so many decimals, halves away from zero."""
    whole = (2 * abs(exact.numerator) * 10**decimals + exact.denominator) // (2 * exact.denominator)
    sign = "-" if exact < 0 and whole else ""
    return Decimal(f"{sign}{whole}E-{decimals}")


def _amount(indicator_id: int, content: Content | None) -> Fraction | Fault:
    match content:
        case None:
            problem = Problem.NOT_ENTERED
        case Content(form=Form.NUMBER, amount=Decimal() as amount):
            return Fraction(amount)
        case Content(form=Form.MARK, mark=Mark.NIL):
            return Fraction()
        case Content(form=Form.MARK, mark=Mark() as mark):
            problem = _UNFIT_MARKS[mark]
        case _:
            problem = _UNFIT_FORMS.get(content.form, Problem.UNREAD)
    return Fault(problem, indicator_id=indicator_id)


@dataclass(frozen=True, slots=True)
class _Work:
    """Raises ZeroDivisionError, and OverflowError where a number on the way grows beyond all sense."""

    amounts: Mapping[int, Fraction]

    def out(self, expression: Expression) -> Fraction:
        """What the expression comes to."""
        match expression:
            case Number(amount):
                return Fraction(amount)
            case Operand(indicator_id):
                return self.amounts[indicator_id]
            case Negative(inner):
                return -self.out(inner)
            case Chain(first, steps):
                total = self.out(first)
                for step in steps:
                    total = _step(total, step.operator, self.out(step.expression))
                return total
            case Call(function, arguments):
                return _call(function, [self.out(argument) for argument in arguments])


def _step(left: Fraction, operator: Operator, right: Fraction) -> Fraction:
    match operator:
        case Operator.PLUS:
            result = left + right
        case Operator.MINUS:
            result = left - right
        case Operator.TIMES:
            result = left * right
        case Operator.OVER:
            result = left / right
    if max(result.numerator.bit_length(), result.denominator.bit_length()) > _LONGEST_BITS:
        raise OverflowError
    return result


def _call(function: Function, arguments: list[Fraction]) -> Fraction:
    match function, arguments:
        case Function.DIFFERENCE, [left, right]:
            return _step(left, Operator.MINUS, right)
        case Function.PERCENT, [part, whole]:
            return _step(part, Operator.OVER, whole) * 100
        case Function.PER_THOUSAND, [part, inhabitants]:
            return _step(part, Operator.OVER, inhabitants) * 1000
    total = arguments[0]
    for argument in arguments[1:]:
        total = _step(total, Operator.PLUS, argument)
    return total / len(arguments) if function is Function.AVERAGE else total
