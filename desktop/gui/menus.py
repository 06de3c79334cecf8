"""The menu bar: every action has its place here, with its keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
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


def _fill(menu: QMenu, actions: Sequence[QAction | None]) -> None:
    for each in actions:
        if each is None:
            menu.addSeparator()
        else:
            menu.addAction(each)
