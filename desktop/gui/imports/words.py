"""The wizard's words for what was understood: roles of columns, what is not certain, what was left over."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from db.domain.understanding import ColumnUse, FoundLevel, Reason, Role, Uncertainty
from desktop.gui.imports.fates import Fate


def column(use: ColumnUse, levels: Sequence[FoundLevel] = ()) -> str:
    """What a column is understood to hold, its level called as it is now."""
    words = role(use.role)
    if use.period is not None:  # what differs between columns comes first, where they are narrow
        return f"{use.period.label}: {words}"
    renamed = {each.found_name: each.name for each in levels if each.found_name}
    about = renamed.get(use.level, use.level) or use.label
    return f"{words}: {about}" if about else words


def role(which: Role) -> str:
    """What a column may hold."""
    return {
        Role.IGNORED: QCoreApplication.translate("ImportRole", "not used"),
        Role.ORDINAL: QCoreApplication.translate("ImportRole", "number"),
        Role.ELEMENT: QCoreApplication.translate("ImportRole", "element"),
        Role.INDICATOR: QCoreApplication.translate("ImportRole", "indicator"),
        Role.UNIT: QCoreApplication.translate("ImportRole", "unit"),
        Role.VALUE: QCoreApplication.translate("ImportRole", "value"),
        Role.PERIOD: QCoreApplication.translate("ImportRole", "period"),
        Role.BASELINE: QCoreApplication.translate("ImportRole", "baseline"),
        Role.TARGET: QCoreApplication.translate("ImportRole", "target"),
        Role.REALIZERS: QCoreApplication.translate("ImportRole", "realizers"),
        Role.DEFINITION: QCoreApplication.translate("ImportRole", "definition"),
        Role.SOURCE: QCoreApplication.translate("ImportRole", "source of data"),
    }[which]


def uncertainty(why: Uncertainty) -> str:
    """Why the clerk should look, and at what."""
    return {
        Uncertainty.VALUE_UNREAD: QCoreApplication.translate(
            "ImportDoubt", "The value was not understood; it is kept as it stands in the document."
        ),
        Uncertainty.VALUE_AMBIGUOUS: QCoreApplication.translate(
            "ImportDoubt", "The value can be read in more than one way."
        ),
        Uncertainty.COUNTS_DIFFER: QCoreApplication.translate(
            "ImportDoubt", "The cell has not as many values as indicators: which belongs to which?"
        ),
        Uncertainty.LABEL_JOINED: QCoreApplication.translate(
            "ImportDoubt",
            "The words were cut or run together, and put right here: do they end where they should?",
        ),
        Uncertainty.LABEL_MISSING: QCoreApplication.translate(
            "ImportDoubt", "There are values here, but no words that say what they count."
        ),
        Uncertainty.LABEL_REPEATED: QCoreApplication.translate(
            "ImportDoubt", "The same words stand here more than once."
        ),
        Uncertainty.REWORDED: QCoreApplication.translate(
            "ImportDoubt", "The document names this twice, in different words: is it the same?"
        ),
        Uncertainty.PLACE_GUESSED: QCoreApplication.translate(
            "ImportDoubt", "The document does not say under what this stands: the place was guessed."
        ),
        Uncertainty.LEVEL_GUESSED: QCoreApplication.translate(
            "ImportDoubt", "The document does not say what kind of element this is: the level was guessed."
        ),
        Uncertainty.PERIOD_GUESSED: QCoreApplication.translate(
            "ImportDoubt", "The column does not say which period it is: the period was guessed."
        ),
        Uncertainty.NUMBER_OUT_OF_ORDER: QCoreApplication.translate(
            "ImportDoubt", "The number does not follow the one before: is a row missing?"
        ),
    }[why]


def reason(why: Reason) -> str:
    """Why something was left over."""
    return {
        Reason.TABLE_WITHOUT_INDICATORS: QCoreApplication.translate(
            "ImportLeft", "a table without indicators"
        ),
        Reason.TABLE_SET_ASIDE: QCoreApplication.translate("ImportLeft", "a table set aside by you"),
        Reason.ROW_NOT_UNDERSTOOD: QCoreApplication.translate("ImportLeft", "a row that was not understood"),
        Reason.CELL_NOT_USED: QCoreApplication.translate("ImportLeft", "a cell that is not used"),
        Reason.TEXT_NOT_PLACED: QCoreApplication.translate("ImportLeft", "a text that belongs nowhere"),
        Reason.DROPPED: QCoreApplication.translate("ImportLeft", "removed by you"),
    }[why]


def fate(which: Fate) -> str:
    """What became of a line of the document."""
    return {
        Fate.ELEMENT: QCoreApplication.translate("ImportFate", "element of the structure"),
        Fate.INDICATOR: QCoreApplication.translate("ImportFate", "indicator"),
        Fate.HEADER: QCoreApplication.translate("ImportFate", "header"),
        Fate.TEXT: QCoreApplication.translate("ImportFate", "text"),
        Fate.JOINED: QCoreApplication.translate("ImportFate", "belongs to the row above"),
        Fate.UNUSED: QCoreApplication.translate("ImportFate", "not used"),
        Fate.LEFT: QCoreApplication.translate("ImportFate", "not understood"),
    }[which]
