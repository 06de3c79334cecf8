"""The actions of the screen, with their words and keys."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.gui.widgets.buttons import action


class BoardActions(QObject):
    """One action for each thing that can be done; what they do is connected elsewhere."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self.prepare = self._made(self.tr("&Make forms…"), "file-export", "Ctrl+Shift+E")
        self.collect = self._made(self.tr("&Take forms in…"), "file-import", "Ctrl+Shift+R")
        self.remind = self._made(self.tr("Copy a &reminder"), "message", "Ctrl+Shift+C")
        self.remind_all = self._made(self.tr("Copy reminders for a&ll who have not delivered"), "message")
        self.save = self._made(self.tr("&Save as .xlsx…"), "table", "Ctrl+E")
        self.show_gaps = self._made(self.tr("Show what is &missing"), "circle-dashed")
        self.show_values = self._made(self.tr("Show in the &values"), "table", "Ctrl+Return")
        self.find = self._made(self.tr("&Find a realizer"), "search", "Ctrl+F")

    @property
    def all(self) -> list[QAction | None]:
        """All of them, for the menu."""
        made = [self.prepare, self.collect, None, self.remind, self.remind_all, self.save, None]
        return [*made, self.show_gaps, self.show_values, self.find]

    @property
    def of_row(self) -> list[QAction]:
        """What is done with the chosen realizers."""
        return [self.show_gaps, self.show_values, self.remind, self.prepare]

    def _made(self, text: str, icon_name: str, keys: str = "") -> QAction:
        made = action(text, icon_name, keys, self._screen)
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._screen.addAction(made)
        return made
