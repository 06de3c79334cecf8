"""What the screen says where the board would be, when there is nothing to show in it."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from desktop.gui.realizers.filters import Filters
from desktop.gui.widgets.empty_state import EmptyState


class Empty(Enum):
    """Why there is nothing to show."""

    NO_PROGRAMME = auto()
    NO_PERIOD = auto()
    NOBODY = auto()
    NOBODY_LEFT = auto()


def why_empty(has_programme: bool, has_period: bool, filters: Filters) -> Empty:
    """Why the board of a programme and period shows nobody."""
    if not has_programme:
        return Empty.NO_PROGRAMME
    if not has_period:
        return Empty.NO_PERIOD
    return Empty.NOBODY_LEFT if filters else Empty.NOBODY


def empty_state(why: Empty) -> EmptyState:
    """What belongs here and what to do first; pressing the button emits `acted`."""
    match why:
        case Empty.NO_PROGRAMME:
            words = (
                QCoreApplication.translate("Realizers", "There is no programme yet"),
                QCoreApplication.translate(
                    "Realizers", "Add a programme with its tasks, indicators and realizers first."
                ),
                QCoreApplication.translate("Realizers", "Open the structure"),
            )
        case Empty.NO_PERIOD:
            words = (
                QCoreApplication.translate("Realizers", "There is no period yet"),
                QCoreApplication.translate(
                    "Realizers", "Add the period for which figures are collected; forms are made for it."
                ),
                QCoreApplication.translate("Realizers", "New period…"),
            )
        case Empty.NOBODY:
            words = (
                QCoreApplication.translate("Realizers", "Nobody delivers anything yet"),
                QCoreApplication.translate(
                    "Realizers",
                    "Assign realizers to tasks or indicators in the structure; each of them gets a form"
                    " with its own indicators.",
                ),
                QCoreApplication.translate("Realizers", "Open the structure"),
            )
        case Empty.NOBODY_LEFT:
            words = (
                QCoreApplication.translate("Realizers", "Nobody is left"),
                QCoreApplication.translate("Realizers", "No realizer passes these filters."),
                QCoreApplication.translate("Realizers", "Show all realizers"),
            )
    title, sentence, step = words
    made = EmptyState("filter" if why is Empty.NOBODY_LEFT else "users", title, sentence)
    made.offer(step)
    return made
