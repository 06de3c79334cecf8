"""Formulas of computed indicators: read, shown with the indicators' names, and computed exactly.

The stored text calls indicators by number (`procent(#12; #15)`), the one that is shown by name
(`procent([Liczba rodzin]; [Liczba mieszkańców])`); `parse` reads both. Nothing here raises: what cannot be
understood or computed is a `Fault`.
"""

from db.domain.formulas.dependencies import computing_order, cycle
from db.domain.formulas.evaluation import Result, evaluate
from db.domain.formulas.expressions import Call, Chain, Expression, Function, Number, Operand, added, operands
from db.domain.formulas.faults import Fault, Problem
from db.domain.formulas.names import Names, shown, stored
from db.domain.formulas.parsing import parse
from db.domain.formulas.reading import named, read
from db.domain.values import LONGEST_TEXT as LONGEST

__all__ = [
    "LONGEST",
    "Call",
    "Chain",
    "Expression",
    "Fault",
    "Function",
    "Names",
    "Number",
    "Operand",
    "Problem",
    "Result",
    "added",
    "computing_order",
    "cycle",
    "evaluate",
    "named",
    "operands",
    "parse",
    "read",
    "shown",
    "stored",
]
