"""What is wrong with a formula, or with what it is computed from, in a sentence."""

from PySide6.QtCore import QCoreApplication

from db.domain.formulas import Fault, Function, Problem


def sentence(fault: Fault, text: str, label: str = "") -> str:
    """The sentence about a fault of a text; `label` is that of the indicator that the fault names."""
    words = (_understanding() | _computing())[fault.problem]
    functions = ", ".join(Function)
    return words.format(place=text[fault.start : fault.end], label=label, functions=functions)


def _understanding() -> dict[Problem, str]:
    return {
        Problem.TOO_LONG: QCoreApplication.translate("Formula", "The formula is too long."),
        Problem.TOO_DEEP: QCoreApplication.translate("Formula", "There are too many brackets in brackets."),
        Problem.UNEXPECTED: QCoreApplication.translate("Formula", "“{place}” does not fit here."),
        Problem.UNFINISHED: QCoreApplication.translate(
            "Formula", "Something is still missing at the end: an indicator, a number or a bracket."
        ),
        Problem.COMMA: QCoreApplication.translate(
            "Formula", "Part the entries by semicolons; a comma stands only within a number."
        ),
        Problem.NUMBER: QCoreApplication.translate(
            "Formula", "The number “{place}” is not clear. Decimals stand behind a comma."
        ),
        Problem.FUNCTION: QCoreApplication.translate(
            "Formula", "There is no “{place}” among: {functions}. Names of indicators stand in [ ]."
        ),
        Problem.ARGUMENTS: QCoreApplication.translate(
            "Formula", "“{place}” takes two entries, parted by a semicolon."
        ),
        Problem.NAME_OPEN: QCoreApplication.translate("Formula", "The name behind “[” is not closed by “]”."),
        Problem.NAME_UNKNOWN: QCoreApplication.translate("Formula", "There is no indicator “{place}”."),
        Problem.NAME_AMBIGUOUS: QCoreApplication.translate(
            "Formula", "Several indicators are called “{place}”. Choose one of them from the list."
        ),
        Problem.NO_INDICATOR: QCoreApplication.translate(
            "Formula", "The formula names no indicator. Choose one from the list."
        ),
    }


def _computing() -> dict[Problem, str]:
    return {
        Problem.NOT_ENTERED: QCoreApplication.translate("Formula", "“{label}” is not entered yet."),
        Problem.NO_DATA: QCoreApplication.translate("Formula", "There are no data for “{label}”."),
        Problem.NOT_APPLICABLE: QCoreApplication.translate("Formula", "“{label}” does not apply (x)."),
        Problem.BLANK: QCoreApplication.translate("Formula", "“{label}” is left blank on purpose."),
        Problem.RANGE: QCoreApplication.translate("Formula", "“{label}” is a range, not one number."),
        Problem.TEXT: QCoreApplication.translate("Formula", "“{label}” is words, not a number."),
        Problem.COMPOSITE: QCoreApplication.translate(
            "Formula", "“{label}” is several numbers, and it is not known which to take."
        ),
        Problem.UNREAD: QCoreApplication.translate(
            "Formula", "What is entered for “{label}” is not understood."
        ),
        Problem.DIVISION_BY_ZERO: QCoreApplication.translate("Formula", "The formula divides by nought."),
        Problem.TOO_LARGE: QCoreApplication.translate("Formula", "The result is too large a number."),
    }
