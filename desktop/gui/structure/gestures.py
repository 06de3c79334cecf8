"""What can be done to the chosen line of the tree or of a list, by key, menu or button."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal


class Gesture(StrEnum):
    """One meaning for each key, whichever list has the focus."""

    RENAME = "rename"
    CUT = "cut"
    COPY = "copy"
    PASTE = "paste"
    REMOVE = "remove"
    UP = "up"
    DOWN = "down"
    OUT = "out"
    IN = "in"


Gestures = Mapping[Gesture, Callable[[], object]]
"""What a list can do."""


class Dress(NamedTuple):
    """How a gesture is offered: its words, its icon and its keys."""

    words: str
    icon: str
    keys: str


def dress(gesture: Gesture) -> Dress:
    """How a gesture is offered in the menu and on buttons."""
    return {
        Gesture.RENAME: Dress(QCoreApplication.translate("Gesture", "&Rename"), "pencil", "F2"),
        Gesture.CUT: Dress(QCoreApplication.translate("Gesture", "Cu&t"), "cut", "Ctrl+X"),
        Gesture.COPY: Dress(QCoreApplication.translate("Gesture", "&Copy"), "copy", "Ctrl+C"),
        Gesture.PASTE: Dress(QCoreApplication.translate("Gesture", "&Paste"), "clipboard", "Ctrl+V"),
        Gesture.REMOVE: Dress(QCoreApplication.translate("Gesture", "Re&move"), "trash", "Del"),
        Gesture.UP: Dress(QCoreApplication.translate("Gesture", "Move &up"), "arrow-up", "Alt+Up"),
        Gesture.DOWN: Dress(QCoreApplication.translate("Gesture", "Move &down"), "arrow-down", "Alt+Down"),
        Gesture.OUT: Dress(
            QCoreApplication.translate("Gesture", "One level &out"), "indent-decrease", "Alt+Left"
        ),
        Gesture.IN: Dress(
            QCoreApplication.translate("Gesture", "One level &in"), "indent-increase", "Alt+Right"
        ),
    }[gesture]


class Notices(QObject):
    """What the user is to be told: `told` why nothing happened, `done` what did and can be undone."""

    told = Signal(str)
    done = Signal(str)
