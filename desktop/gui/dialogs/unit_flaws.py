"""What may be wrong with a form of a unit, as a teacher of Polish would say it."""

from PySide6.QtCore import QCoreApplication

from db.domain.entities import Unit
from db.domain.unit_forms import Flaw


def sentence(flaw: Flaw, unit: Unit) -> str:
    """The warning under the field of the form."""
    return _sentences()[flaw].format(singular=unit.singular.strip(), few=unit.few.strip())


def _sentences() -> dict[Flaw, str]:
    return {
        Flaw.EMPTY: QCoreApplication.translate("UnitFlaw", "Enter this form."),
        Flaw.SPACES: QCoreApplication.translate("UnitFlaw", "There are needless spaces; they will go."),
        Flaw.DIGITS: QCoreApplication.translate("UnitFlaw", "Enter the word alone, without a number."),
        Flaw.UNRELATED: QCoreApplication.translate(
            "UnitFlaw", "This looks like a form of another word than “{singular}”."
        ),
        Flaw.UNDECLINED: QCoreApplication.translate(
            "UnitFlaw", "Such a word is declined as a rule; only abbreviations are not."
        ),
        Flaw.SAME_AS_SINGULAR: QCoreApplication.translate(
            "UnitFlaw", "This is the form that goes with 1; another one goes with this number as a rule."
        ),
        Flaw.SAME_AFTER_TWO_AND_FIVE: QCoreApplication.translate(
            "UnitFlaw", "The forms after 2 and after 5 are the same word only where men are counted."
        ),
        Flaw.PLURAL_AFTER_FRACTION: QCoreApplication.translate(
            "UnitFlaw", "After a fraction the singular stands."
        ),
        Flaw.FRACTION_NEEDED: QCoreApplication.translate(
            "UnitFlaw", "Enter the form after a fraction; without it “1,5 {few}” would be written."
        ),
    }
