"""The menu bar: every action has its place here, with its keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.gui.file_commands import FileCommands
from desktop.gui.help_commands import HelpCommands
from desktop.gui.programme_commands import ProgrammeCommands
from desktop.gui.screens import SCREENS, title
from desktop.gui.view_commands import ViewCommands

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow


class Menus(QObject):
    """Makes the menus of the window; the Edit menu follows the open screen."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.files = FileCommands(window)
        self.programmes = ProgrammeCommands(window)
        self.view = ViewCommands(window)
        self.help = HelpCommands(window, self)
        self._edit = QMenu(self.tr("&Edit"), window)
        self._of_screen: list[QAction] = []
        bar = window.menuBar()
        _fill(bar.addMenu(self.tr("&File")), self.files.actions)
        bar.addMenu(self._edit)
        _fill(bar.addMenu(self.tr("&Programme")), self.programmes.actions)
        view = bar.addMenu(self.tr("&View"))
        _fill(view, [*self._screens(), None, *self.view.actions])
        _fill(bar.addMenu(self.tr("&Help")), self.help.actions)
        window.rail.add_tool(self.programmes.office, "building-community")
        window.rail.add_tool(self.help.contents, "help-circle")

    def show_screen_actions(self, actions: Sequence[QAction | None]) -> None:
        """Put the open screen's actions below undo and redo."""
        self._edit.clear()
        _fill(self._edit, [self._window.undo, self._window.redo, None, *actions])
        for each in self._of_screen:
            self._window.bar.removeAction(each)
            self._window.rail.removeAction(each)
        self._of_screen = [each for each in actions if each is not None and _works_from_the_frame(each)]
        self._window.bar.addActions(self._of_screen)
        self._window.rail.addActions(self._of_screen)

    def everything(self) -> list[QAction]:
        """All actions of all menus."""
        return [each for _title, actions in self.by_title() for each in actions]

    def by_title(self) -> list[tuple[str, list[QAction]]]:
        """The menus' titles with their actions, for the list of keys."""
        return [
            (menu.text().replace("&", ""), [each for each in menu.menu().actions() if not each.isSeparator()])
            for menu in self._window.menuBar().actions()
        ]

    def _screens(self) -> list[QAction]:
        made = []
        for number, entry in enumerate(SCREENS, start=1):
            action = QAction(title(entry.key), self._window)
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.triggered.connect(lambda _checked=False, key=entry.key: self._window.open_screen(key))
            made.append(action)
        return made


def _works_from_the_frame(act: QAction) -> bool:
    """Whether no key of a screen's action means something to the choosers and buttons around the screen.

    Del, Alt+Down and the like belong to what has the focus: nothing out of sight may go because of them.
    """
    return all(_is_command(keys[0]) for keys in act.shortcuts())


def _is_command(key: QKeyCombination) -> bool:
    control = Qt.KeyboardModifier.ControlModifier
    return bool(key.keyboardModifiers() & control) or Qt.Key.Key_F1 <= key.key() <= Qt.Key.Key_F35


def _fill(menu: QMenu, actions: Sequence[QAction | None]) -> None:
    for each in actions:
        if each is None:
            menu.addSeparator()
        else:
            menu.addAction(each)
