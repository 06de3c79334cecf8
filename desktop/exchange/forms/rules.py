"""What a spreadsheet warns of while a form is filled in."""

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.kinds import IndicatorKind

_LARGEST = "999999999999999"
_EXPLAINED = {
    IndicatorKind.WHOLE: "Tu ma być liczba całkowita, od zera w górę.",
    IndicatorKind.DECIMAL: "Tu ma być liczba.",
    IndicatorKind.MONEY: "Tu ma być kwota w złotych, od zera w górę.",
    IndicatorKind.PERCENT: "Tu ma być procent od 0 do 100; sam, bez znaku %.",
}


def number_rules(sheet: Worksheet) -> dict[IndicatorKind, DataValidation]:
    """What each kind of number warns of; words like „brak danych” stay possible."""
    made = {
        IndicatorKind.WHOLE: DataValidation("whole", operator="greaterThanOrEqual", formula1="0"),
        IndicatorKind.DECIMAL: DataValidation(
            "decimal", operator="between", formula1=f"-{_LARGEST}", formula2=_LARGEST
        ),
        IndicatorKind.MONEY: DataValidation("decimal", operator="greaterThanOrEqual", formula1="0"),
        IndicatorKind.PERCENT: DataValidation("decimal", operator="between", formula1="0", formula2="100"),
    }
    for kind, rule in made.items():
        rule.allow_blank, rule.errorStyle, rule.showErrorMessage = True, "warning", True
        rule.errorTitle = "Czy na pewno?"
        rule.error = f"{_EXPLAINED[kind]} Jeśli danych nie ma, wpisz „brak danych” i potwierdź."
        sheet.add_data_validation(rule)
    return made
