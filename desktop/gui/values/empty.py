"""What the screen says where the grid would be, when there is nothing to show in it."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from desktop.gui.widgets.empty_state import EmptyState


class Empty(Enum):
    """Why there is nothing to show."""

    NO_PROGRAMME = auto()
    NO_INDICATORS = auto()
    NOTHING_FOUND = auto()
    NOTHING_MISSING = auto()


def empty_state(why: Empty) -> EmptyState:
    """What belongs here and what to do first; pressing the button emits `acted`."""
    icon_name, title, sentence, step = _words(why)
    made = EmptyState(icon_name, title, sentence)
    made.offer(step)
    return made


def _words(why: Empty) -> tuple[str, str, str, str]:
    structure = QCoreApplication.translate("Values", "Open the structure")
    show_all = QCoreApplication.translate("Values", "Show all indicators")
    match why:
        case Empty.NO_PROGRAMME:
            title = QCoreApplication.translate("Values", "There is no programme yet")
            words = QCoreApplication.translate(
                "Values", "Add a programme and its indicators first; their values are entered here."
            )
            return "table", title, words, structure
        case Empty.NO_INDICATORS:
            title = QCoreApplication.translate("Values", "There are no indicators yet")
            words = QCoreApplication.translate(
                "Values", "Add indicators to the tasks in the structure; their values are entered here."
            )
            return "table", title, words, structure
        case Empty.NOTHING_FOUND:
            title = QCoreApplication.translate("Values", "No indicator has these words")
            words = QCoreApplication.translate("Values", "Try fewer letters, or show all of them.")
            return "search", title, words, show_all
        case Empty.NOTHING_MISSING:
            title = QCoreApplication.translate("Values", "Nothing is missing")
            words = QCoreApplication.translate("Values", "Every indicator has a value in this period.")
            return "circle-check", title, words, show_all
