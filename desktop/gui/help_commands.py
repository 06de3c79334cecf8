"""The Help menu: the pages, the list of keys, and what this program is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop.gui.commands import command

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow
    from desktop.gui.menus import Menus

_PAGES = {
    "structure": "struktura",
    "values": "wartosci",
    "realizers": "realizatorzy",
    "prose": "opisy",
    "exhibits": "zestawienia",
    "documents": "dokumenty",
}


class HelpCommands(QObject):
    """Help begins at the page of the screen that is open."""

    def __init__(self, window: "MainWindow", menus: "Menus") -> None:
        super().__init__(window)
        self._window = window
        self._menus = menus
        self._help: object = None
        self.contents = command(window, self.tr("&Help"), "help-circle", "F1", self._show_help)
        self.actions: list[QAction | None] = [
            self.contents,
            command(window, self.tr("&Keyboard shortcuts"), "keyboard", "Ctrl+/", self._show_keys),
            None,
            command(window, self.tr("&About the program"), "info-circle", "", self._show_about),
        ]

    def _show_help(self) -> None:
        from desktop.gui.dialogs.help_window import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self._window)
        self._help.show_page(_PAGES[self._window.screen_key])

    def _show_keys(self) -> None:
        from desktop.gui.dialogs.shortcuts_dialog import ShortcutsDialog, keys_of
        from desktop.gui.values.key_words import contract

        grid = contract()
        told = {words for _title, keys in grid for words, _keys in keys}
        menus = [
            (title, [each for each in keys_of(actions) if each[0] not in told])
            for title, actions in self._menus.by_title()
        ]
        ShortcutsDialog([*menus, *grid], self._window).exec()

    def _show_about(self) -> None:
        from desktop.gui.dialogs.about_dialog import AboutDialog

        AboutDialog(self._window).exec()
