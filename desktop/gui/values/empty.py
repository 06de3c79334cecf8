"""What the screen says where the grid would be, when there is nothing to show in it."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from desktop.gui.values.filters import Filters, Look
from desktop.gui.widgets.empty_state import EmptyState


class Empty(Enum):
    """Why there is nothing to show."""

    NO_PROGRAMME = auto()
    NO_INDICATORS = auto()
    NOTHING_FOUND = auto()
    NOTHING_MISSING = auto()
    NOTHING_DOUBTFUL = auto()
    NOTHING_CHANGED = auto()
    NOTHING_FLAGGED = auto()
    NOTHING_LEFT = auto()


_BY_LOOK = {
    Look.MISSING: Empty.NOTHING_MISSING,
    Look.DOUBTFUL: Empty.NOTHING_DOUBTFUL,
    Look.CHANGED: Empty.NOTHING_CHANGED,
    Look.FLAGGED: Empty.NOTHING_FLAGGED,
}
FILTERED = (Empty.NOTHING_FOUND, Empty.NOTHING_LEFT, *_BY_LOOK.values())


def why_empty(filters: Filters) -> Empty:
    """Why a programme's grid shows nothing under these filters."""
    if not filters:
        return Empty.NO_INDICATORS
    if filters == Filters(words=filters.words):
        return Empty.NOTHING_FOUND
    if filters == Filters(looks=filters.looks) and len(filters.looks) == 1:
        return _BY_LOOK[next(iter(filters.looks))]
    return Empty.NOTHING_LEFT


def empty_state(why: Empty) -> EmptyState:
    """What belongs here and what to do first; pressing the button emits `acted`."""
    icon_name, title, sentence = _filtered_words(why) if why in FILTERED else _words(why)
    made = EmptyState(icon_name, title, sentence)
    if why in FILTERED:
        made.offer(QCoreApplication.translate("Values", "Show all indicators"))
    else:
        made.offer(QCoreApplication.translate("Values", "Open the structure"))
    return made


def _words(why: Empty) -> tuple[str, str, str]:
    if why is Empty.NO_PROGRAMME:
        title = QCoreApplication.translate("Values", "There is no programme yet")
        words = QCoreApplication.translate(
            "Values", "Add a programme and its indicators first; their values are entered here."
        )
    else:
        title = QCoreApplication.translate("Values", "There are no indicators yet")
        words = QCoreApplication.translate(
            "Values", "Add indicators to the tasks in the structure; their values are entered here."
        )
    return "table", title, words


def _filtered_words(why: Empty) -> tuple[str, str, str]:
    match why:
        case Empty.NOTHING_MISSING:
            title = QCoreApplication.translate("Values", "Nothing is missing")
            words = QCoreApplication.translate("Values", "Every indicator has a value in this period.")
            return "circle-check", title, words
        case Empty.NOTHING_DOUBTFUL:
            title = QCoreApplication.translate("Values", "Nothing is doubtful")
            words = QCoreApplication.translate(
                "Values", "What is entered agrees with last year, with its parts and with its contributions."
            )
            return "circle-check", title, words
        case Empty.NOTHING_CHANGED:
            title = QCoreApplication.translate("Values", "Nothing has changed")
            words = QCoreApplication.translate(
                "Values", "No value of this period differs from that of a year earlier."
            )
            return "git-compare", title, words
        case Empty.NOTHING_FLAGGED:
            title = QCoreApplication.translate("Values", "Nothing is flagged")
            words = QCoreApplication.translate(
                "Values", "Flag a cell that you want to come back to; it is listed here."
            )
            return "flag", title, words
        case Empty.NOTHING_FOUND:
            title = QCoreApplication.translate("Values", "No indicator has these words")
            words = QCoreApplication.translate("Values", "Try fewer letters, or show all of them.")
            return "search", title, words
    title = QCoreApplication.translate("Values", "No indicator passes all of these filters")
    words = QCoreApplication.translate("Values", "Drop one of the filters, or show all indicators.")
    return "filter", title, words
