"""The screen's actions: one for each meaning, done by whichever list has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from desktop.gui.icons import icon
from desktop.gui.structure.gestures import Gesture, Gestures, dress
from desktop.gui.widgets.buttons import action, tool_button


def screen_action(
    screen: QWidget, words: str, icon_name: str, keys: str, slot: Callable[[], object]
) -> QAction:
    """An action whose keys work while the focus is within the screen."""
    made = action(words, icon_name, keys, screen)
    made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.triggered.connect(lambda: slot())
    screen.addAction(made)
    return made


def gesture_button(gesture: Gesture, gestures: Gestures, view: QWidget) -> QToolButton:
    """A button that does a gesture to one list, wherever the focus is; its tooltip tells the keys."""

    def do() -> None:
        view.setFocus()  # what is being typed in a field is stored by leaving it
        gestures[gesture]()

    words, icon_name, keys = dress(gesture)
    plain = words.replace("&", "")
    act = QAction(icon(icon_name), plain, view)
    act.setToolTip(f"{plain} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
    act.triggered.connect(do)
    return tool_button(act)


class Panes(QObject):
    """The lists of a screen; keys and menu go to the one that was focused last. It goes with the screen."""

    def __init__(self, screen: QWidget, first: QWidget, gestures: Gestures) -> None:
        """The first list is meant until another one gets the focus."""
        super().__init__(screen)
        self._screen = screen
        self._panes = [(first, gestures)]
        self._gestures: Gestures = gestures
        self.actions = {gesture: self._action(gesture) for gesture in Gesture}
        QApplication.instance().focusChanged.connect(self._on_focus_changed)

    def add(self, view: QWidget, gestures: Gestures) -> None:
        """Let another list of the screen be meant when it has the focus."""
        self._panes.append((view, gestures))

    def has(self, widget: QWidget | None) -> bool:
        """Whether a widget is one of the lists."""
        return any(view is widget for view, _gestures in self._panes)

    def _action(self, gesture: Gesture) -> QAction:
        words, icon_name, keys = dress(gesture)
        return screen_action(self._screen, words, icon_name, keys, lambda: self._gestures[gesture]())

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Fields beside the lists have keys of their own; outside the screen nothing changes."""
        if new is None or not self._screen.isAncestorOf(new):
            return
        found = (gestures for view, gestures in self._panes if view is new or view.isAncestorOf(new))
        self._gestures = next(found, {})
        for gesture, act in self.actions.items():
            act.setEnabled(gesture in self._gestures)
