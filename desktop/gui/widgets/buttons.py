"""Buttons, each with a role that its look tells."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space

_ICON = 18


class Kind(StrEnum):
    """What pressing the button means: the one main step, another way, a quiet way, something lost."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    GHOST = "ghost"
    DANGER = "danger"


_TINTS = {
    Kind.PRIMARY: Tint.ON_FILL,
    Kind.SECONDARY: Tint.TEXT,
    Kind.GHOST: Tint.ACCENT,
    Kind.DANGER: Tint.ON_FILL,
}


def icon_size(length: int = _ICON, air: int = 0) -> QSize:
    """The room for an icon, which grows with the text; `air` is what parts it from the words after it."""
    return QSize(space(length) + air, space(length))


def button(text: str, kind: Kind = Kind.SECONDARY, icon_name: str = "") -> QPushButton:
    """A push button; Return presses it when it has the focus."""
    made = QPushButton(text)
    made.setProperty("kind", str(kind))
    made.setAutoDefault(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon_name:
        made.setIcon(icon(icon_name, _TINTS[kind]))
        made.setIconSize(icon_size(16, air=2))
    return made


def tool_button(action: QAction, words: bool = False) -> QToolButton:
    """A button for an action; it follows the action's text, icon, tooltip and whether it is enabled."""
    made = QToolButton()
    made.setDefaultAction(action)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    show_words(made, words)
    return made


def show_words(tool: QToolButton, words: bool) -> None:
    """Show a tool button with its words beside the icon, or the icon only."""
    style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if words else Qt.ToolButtonStyle.ToolButtonIconOnly
    tool.setToolButtonStyle(style)
    tool.setIconSize(icon_size(air=4 if words else 0))


def action(text: str, icon_name: str, shortcut: str, parent: QWidget) -> QAction:
    """An action with an icon; `shortcut` may be empty."""
    made = QAction(icon(icon_name), text, parent)
    made.setShortcut(shortcut)
    name_action(made, text)
    return made


def name_action(named: QAction, text: str) -> None:
    """Give an action its words; its tooltip tells the keys too."""
    plain = text.replace("&", "")
    keys = named.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    named.setText(text)
    named.setIconText(plain)  # left to itself, Qt drops the „…” that promises a dialog
    named.setToolTip(f"{plain} ({keys})" if keys else plain)
