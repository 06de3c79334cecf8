"""How a menu's actions are made."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.gui.widgets.buttons import action


def command(window: QWidget, text: str, icon: str, keys: str, slot: Callable[[], object]) -> QAction:
    """An action of the window that calls a slot without arguments; `keys` may be empty."""
    made = action(text, icon, keys, window)
    made.triggered.connect(lambda: slot())
    return made
