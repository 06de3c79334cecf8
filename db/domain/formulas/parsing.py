"""Formulas read into trees.

    sum      = product {("+" | "-") product}
    product  = factor {("*" | "/") factor}
    factor   = {"-" | "+"} (number | indicator | function "(" sum {";" sum} ")" | "(" sum ")")

× and · are *, ÷ and : are /; numbers have a decimal comma; functions have Polish names, accents or not.
"""

from collections.abc import Callable
from decimal import Decimal

from db.domain.folding import folded
from db.domain.formulas.expressions import (
    Call,
    Chain,
    Expression,
    Function,
    Negative,
    Number,
    Operand,
    Operator,
    Step,
    operands,
)
from db.domain.formulas.faults import Fault, Problem
from db.domain.formulas.names import Names
from db.domain.formulas.tokens import Sort, Token, tokens
from db.domain.numbers import amounts
from db.domain.values import LONGEST_TEXT

DEEPEST = 30  # brackets and calls within each other
_LONGEST_ID = 18  # digits; SQLite numbers rows up to 2 to the power of 63
_FUNCTIONS = {folded(function): function for function in Function}
_STRAY = {",": Problem.COMMA, "[": Problem.NAME_OPEN}
_NOBODY = Names({})


def parse(text: str, names: Names = _NOBODY) -> Expression | Fault:
    """What a formula says, stored or shown; a fault has its place in this very text."""
    if len(text) > LONGEST_TEXT:
        return Fault(Problem.TOO_LONG, LONGEST_TEXT, len(text))
    try:
        expression = _Parser(text, names).whole()
    except _StuckError as stuck:
        return stuck.fault
    return expression if operands(expression) else Fault(Problem.NO_INDICATOR, 0, len(text))


class _StuckError(Exception):
    """Reading cannot go on."""

    def __init__(self, problem: Problem, token: Token) -> None:
        super().__init__(problem)
        self.fault = Fault(problem, token.start, token.end)


class _Parser:
    """Reads tokens one after the other; `_token` is the one to be read next."""

    def __init__(self, text: str, names: Names) -> None:
        self._rest = tokens(text)
        self._token = next(self._rest)
        self._names = names
        self._depth = 0

    def whole(self) -> Expression:
        """The expression that the whole text is."""
        expression = self._sum()
        if self._token.sort is not Sort.END:
            raise self._stuck()
        return expression

    def _sum(self) -> Expression:
        return self._chain(self._product, "+-")

    def _product(self) -> Expression:
        return self._chain(self._factor, "*/")

    def _chain(self, part: Callable[[], Expression], signs: str) -> Expression:
        first, steps = part(), []
        while self._at(signs):
            operator = Operator(self._take().text)
            steps.append(Step(operator, part()))
        return Chain(first, tuple(steps)) if steps else first

    def _factor(self) -> Expression:
        negative = False
        while self._at("+-"):
            negative ^= self._take().text == "-"
        expression = self._bare()
        return Negative(expression) if negative else expression

    def _bare(self) -> Expression:
        token = self._token
        match token.sort:
            case Sort.NUMBER:
                return Number(_number(self._take()))
            case Sort.INDICATOR:
                return Operand(_indicator_id(self._take()))
            case Sort.NAME:
                return Operand(self._named(self._take()))
            case Sort.WORD:
                return self._call()
        if not self._at("("):
            raise self._stuck()
        (inner,) = self._bracketed(several=False)
        return inner

    def _call(self) -> Expression:
        word = self._take()
        function = _FUNCTIONS.get(folded(word.text))
        if function is None:
            raise _StuckError(Problem.FUNCTION, word)
        if not self._at("("):
            raise self._stuck()
        arguments = self._bracketed(several=True)
        if function.takes_two and len(arguments) != 2:
            raise _StuckError(Problem.ARGUMENTS, word)
        return Call(function, arguments)

    def _bracketed(self, *, several: bool) -> tuple[Expression, ...]:
        opening = self._take()
        self._depth += 1
        if self._depth > DEEPEST:
            raise _StuckError(Problem.TOO_DEEP, opening)
        found = [self._sum()]
        while several and self._at(";"):
            self._take()
            found.append(self._sum())
        if not self._at(")"):
            raise self._stuck()
        self._take()
        self._depth -= 1
        return tuple(found)

    def _named(self, token: Token) -> int:
        found = self._names.find(token.text)
        if isinstance(found, Problem):
            raise _StuckError(found, token)
        return found

    def _at(self, signs: str) -> bool:
        return self._token.sort is Sort.SIGN and self._token.text in signs

    def _take(self) -> Token:
        token = self._token
        self._token = next(self._rest)
        return token

    def _stuck(self) -> _StuckError:
        if self._token.sort is Sort.END:
            return _StuckError(Problem.UNFINISHED, self._token)
        return _StuckError(_STRAY.get(self._token.text, Problem.UNEXPECTED), self._token)


def _number(token: Token) -> Decimal:
    readings = {amounts.parse(token.text, dot_groups=dot_groups) for dot_groups in (True, False)}
    amount = readings.pop()
    # „1.050” may be a thousand or hardly more than one.
    if amount is None or readings:
        raise _StuckError(Problem.NUMBER, token)
    return amount


def _indicator_id(token: Token) -> int:
    if len(token.text) > _LONGEST_ID:
        raise _StuckError(Problem.NAME_UNKNOWN, token)
    return int(token.text)
