"""Why something was not done, and what to do: a sentence for each refusal about a `{subject}`."""

from PySide6.QtCore import QCoreApplication

from db.domain.errors import Refusal
from desktop.gui import document_refusals, signing_refusals


def sentences() -> dict[Refusal, str]:
    """The sentence of every refusal, its blank not yet filled in."""
    return (
        _reading()
        | _writing()
        | _dumps()
        | _programmes()
        | _structure()
        | _texts_and_values()
        | _dictionaries()
        | _formulas()
        | _contributions()
        | document_refusals.sentences()
        | signing_refusals.sentences()
    )


def _reading() -> dict[Refusal, str]:
    return {
        Refusal.FILE_MISSING: QCoreApplication.translate(
            "Refusal", "There is no file “{subject}”. It may have been moved; choose it again."
        ),
        Refusal.FILE_EMPTY: QCoreApplication.translate(
            "Refusal", "The file “{subject}” is empty. Restore it from a backup."
        ),
        Refusal.FILE_FOREIGN: QCoreApplication.translate(
            "Refusal", "“{subject}” is not a file that this program can use here. Choose another one."
        ),
        Refusal.FILE_DAMAGED: QCoreApplication.translate(
            "Refusal", "The file “{subject}” is damaged. Restore it from a backup."
        ),
        Refusal.FILE_NEWER: QCoreApplication.translate(
            "Refusal",
            "The file “{subject}” was written by a newer version of the program. Install that version.",
        ),
        Refusal.FILE_OLDER: QCoreApplication.translate(
            "Refusal",
            "The file “{subject}” was written by an older version. Open it for editing to renew it.",
        ),
        Refusal.FILE_IN_USE: QCoreApplication.translate(
            "Refusal", "The file “{subject}” is open in another window or program. Close it there."
        ),
        Refusal.FILE_READ_ONLY: QCoreApplication.translate(
            "Refusal", "The file “{subject}” can only be read. Copy it to a folder where you may write."
        ),
        Refusal.FILE_UNREADABLE: QCoreApplication.translate(
            "Refusal", "The file “{subject}” cannot be read. Check the disk and your permissions."
        ),
    }


def _writing() -> dict[Refusal, str]:
    return {
        Refusal.FILE_EXISTS: QCoreApplication.translate(
            "Refusal", "The file “{subject}” is there already and was left as it is. Choose another name."
        ),
        Refusal.FILE_NOT_WRITABLE: QCoreApplication.translate(
            "Refusal",
            "“{subject}” cannot be written. If it is open in Word, close it there; or choose another folder.",
        ),
        Refusal.DISK_FULL: QCoreApplication.translate(
            "Refusal", "The disk is full, so “{subject}” could not be written. Make room and try again."
        ),
        Refusal.NO_FOLDER: QCoreApplication.translate(
            "Refusal", "There is no folder “{subject}”. Choose another one."
        ),
    }


def _dumps() -> dict[Refusal, str]:
    return {
        Refusal.DUMP_UNREADABLE: QCoreApplication.translate(
            "Refusal", "This file does not hold data of this program. Choose another one."
        ),
        Refusal.DUMP_NEWER: QCoreApplication.translate(
            "Refusal",
            "The data was written by a newer version of the program ({subject}). Install that version.",
        ),
        Refusal.DUMP_INCONSISTENT: QCoreApplication.translate(
            "Refusal", "The data does not hold together at: {subject}. Nothing was read in."
        ),
    }


def _programmes() -> dict[Refusal, str]:
    return {
        Refusal.PROGRAMME_UNKNOWN: QCoreApplication.translate(
            "Refusal", "The programme “{subject}” is not in the file. Choose another one."
        ),
        Refusal.PROGRAMME_AMBIGUOUS: QCoreApplication.translate(
            "Refusal", "Several programmes are called “{subject}”. Choose one from the list."
        ),
        Refusal.PERIOD_UNKNOWN: QCoreApplication.translate(
            "Refusal", "The programme has no period “{subject}”. Add it first."
        ),
        Refusal.PERIOD_EXISTS: QCoreApplication.translate(
            "Refusal", "The programme has the period “{subject}” already."
        ),
        Refusal.PERIOD_HAS_VALUES: QCoreApplication.translate(
            "Refusal", "There are values or descriptions in the period “{subject}”. Clear them first."
        ),
        Refusal.PERIOD_IS_LAST: QCoreApplication.translate(
            "Refusal", "“{subject}” is the programme's only period. Add another one first."
        ),
        Refusal.DOCUMENT_UNKNOWN: QCoreApplication.translate(
            "Refusal", "There is no document of the kind “{subject}”."
        ),
    }


def _structure() -> dict[Refusal, str]:
    return {
        Refusal.NODE_UNDER_ITSELF: QCoreApplication.translate(
            "Refusal", "The element “{subject}” cannot be put under itself."
        ),
        Refusal.INDICATOR_UNDER_ITSELF: QCoreApplication.translate(
            "Refusal", "An indicator cannot be a part of itself."
        ),
        Refusal.LEVEL_NOT_ALLOWED: QCoreApplication.translate(
            "Refusal", "The element cannot stand at this level. Choose another place, or change the levels."
        ),
        Refusal.REALIZER_UNDER_ITSELF: QCoreApplication.translate(
            "Refusal", "The realizer “{subject}” cannot be a part of itself."
        ),
        Refusal.REALIZER_IN_USE: QCoreApplication.translate(
            "Refusal",
            "The realizer “{subject}” is assigned to elements or indicators. Take it off them first.",
        ),
        Refusal.GONE: QCoreApplication.translate(
            "Refusal", "This is no longer in the file: it was removed. Look at the list again."
        ),
    }


def _texts_and_values() -> dict[Refusal, str]:
    return {
        Refusal.TEXT_EMPTY: QCoreApplication.translate("Refusal", "Enter some words: this cannot be empty."),
        Refusal.TEXT_TOO_LONG: QCoreApplication.translate(
            "Refusal", "The text is too long: there is room for {subject} characters. Shorten it."
        ),
        Refusal.YEARS_REVERSED: QCoreApplication.translate(
            "Refusal", "The years “{subject}” are the wrong way round: the first is later than the last."
        ),
        Refusal.HEADING_HAS_VALUES: QCoreApplication.translate(
            "Refusal", "“{subject}” has values. Clear them first, then make it a heading."
        ),
        Refusal.KIND_WITH_TARGETS: QCoreApplication.translate(
            "Refusal",
            "“{subject}” has planned values, which are numbers. Remove them first, then choose this kind.",
        ),
        Refusal.INDICATOR_SHARED: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is shown elsewhere too, so it cannot be a part of another one here.",
        ),
        Refusal.HEADING_HAS_NO_VALUE: QCoreApplication.translate(
            "Refusal", "“{subject}” heads a group of indicators and has no value itself."
        ),
        Refusal.PASTE_DOES_NOT_FIT: QCoreApplication.translate(
            "Refusal", "The cells do not fit into the table here. Select another place and paste again."
        ),
        Refusal.NOTHING_TO_UNDO: QCoreApplication.translate("Refusal", "There is nothing to undo."),
        Refusal.NOTHING_TO_REDO: QCoreApplication.translate("Refusal", "There is nothing to redo."),
    }


def _dictionaries() -> dict[Refusal, str]:
    return {
        Refusal.REALIZER_MERGED_WITH_ITSELF: QCoreApplication.translate(
            "Refusal", "A realizer cannot be merged with itself. Choose another one."
        ),
        Refusal.REALIZER_MERGED_WITH_ITS_PART: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is a part of the other one, or the other way round. Take it out of it first.",
        ),
        Refusal.REALIZER_HAS_CONTRIBUTIONS: QCoreApplication.translate(
            "Refusal",
            "The realizer “{subject}” has delivered figures. Merge it with another one,"
            " or remove those contributions first.",
        ),
        Refusal.REALIZER_NAMES_OVERLAP: QCoreApplication.translate(
            "Refusal",
            "In some of these years it was called “{subject}” already. Enter years that do not overlap.",
        ),
        Refusal.REALIZER_NAME_NOT_KEPT: QCoreApplication.translate(
            "Refusal",
            "The name “{subject}” would stand in no report: in all those years the realizer has another one."
            " Merge without keeping it, or one at a time.",
        ),
        Refusal.UNIT_IN_USE: QCoreApplication.translate(
            "Refusal",
            "The unit “{subject}” is in use. Merge it with another one,"
            " or give the indicators another unit first.",
        ),
        Refusal.UNIT_EXISTS: QCoreApplication.translate(
            "Refusal", "There is such a unit already: “{subject}”."
        ),
        Refusal.UNIT_MERGED_WITH_ITSELF: QCoreApplication.translate(
            "Refusal", "A unit cannot be merged with itself. Choose another one."
        ),
    }


def _formulas() -> dict[Refusal, str]:
    return {
        Refusal.INDICATOR_PLACED_ALREADY: QCoreApplication.translate(
            "Refusal", "“{subject}” is shown in this place already."
        ),
        Refusal.INDICATOR_IN_FORMULA: QCoreApplication.translate(
            "Refusal",
            "The formula of “{subject}” needs an indicator that would be removed. Change the formula first.",
        ),
        Refusal.FORMULA_UNREADABLE: QCoreApplication.translate(
            "Refusal", "The formula is not understood here: {subject}."
        ),
        Refusal.FORMULA_CIRCULAR: QCoreApplication.translate(
            "Refusal", "The formula would compute an indicator from itself: {subject}."
        ),
        Refusal.FORMULA_NOT_FOR_KIND: QCoreApplication.translate(
            "Refusal",
            "The values of “{subject}” are no single numbers, so they are not computed. Choose another kind.",
        ),
        Refusal.KIND_IN_FORMULA: QCoreApplication.translate(
            "Refusal",
            "The formula of “{subject}” needs this indicator as a number. Change the formula first.",
        ),
        Refusal.VALUE_COMPUTED: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is computed by its formula. To type a value, remove the formula in the structure.",
        ),
    }


def _contributions() -> dict[Refusal, str]:
    return {
        Refusal.AMOUNT_UNREAD: QCoreApplication.translate(
            "Refusal", "“{subject}” is not a number. One number is wanted here."
        ),
        Refusal.PEOPLE_NOT_ADDED: QCoreApplication.translate(
            "Refusal",
            "“{subject}” counts people: they are not added, because the same ones may have come to several"
            " institutions. Type how many there were.",
        ),
        Refusal.UNITS_NOT_ADDED: QCoreApplication.translate(
            "Refusal",
            "The contributions to “{subject}” are in different units. Choose what the total counts.",
        ),
        Refusal.CONTRIBUTIONS_NOT_ADDED: QCoreApplication.translate(
            "Refusal", "“{subject}” has no contributions that could be added."
        ),
        Refusal.KIND_WITH_CONTRIBUTIONS: QCoreApplication.translate(
            "Refusal",
            "“{subject}” has contributions, which are numbers. Remove them first, then choose this kind.",
        ),
        Refusal.SUM_DOES_NOT_FIT: QCoreApplication.translate(
            "Refusal",
            "The contributions to “{subject}” come to a number that is too long or has too many decimals."
            " Type the value.",
        ),
    }
