"""What the screen says while there is nothing to write about."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from desktop.gui.widgets.empty_state import EmptyState


class Empty(Enum):
    """Why nothing can be written."""

    NO_PROGRAMME = auto()
    NO_PERIOD = auto()


def empty_state(why: Empty) -> EmptyState:
    """What belongs here and what to do first; pressing the button emits `acted`."""
    if why is Empty.NO_PROGRAMME:
        made = EmptyState(
            "writing",
            QCoreApplication.translate("Prose", "There is no programme yet"),
            QCoreApplication.translate(
                "Prose", "Add a programme with its goals and tasks first; what was done is described here."
            ),
        )
        made.offer(QCoreApplication.translate("Prose", "Open the structure"))
        return made
    made = EmptyState(
        "writing",
        QCoreApplication.translate("Prose", "There is no period yet"),
        QCoreApplication.translate("Prose", "Add the period that is reported on; descriptions belong to it."),
    )
    made.offer(QCoreApplication.translate("Prose", "New period…"))
    return made
