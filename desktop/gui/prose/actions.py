"""The actions of the screen, with their words and keys."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.gui.widgets.buttons import action


class ProseActions(QObject):
    """One action for each thing that can be done; what they do is connected elsewhere."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self.carry = self._made(self.tr("&Carry descriptions over…"), "copy", "Ctrl+Shift+D")
        self.fields = self._made(self.tr("Make &fields of all certain numbers"), "refresh", "")
        self.approve = self._made(self.tr("&Looked through"), "circle-check", "Ctrl+T")
        self.next = self._made(self.tr("&Next element"), "arrow-down", "F8")
        self.previous = self._made(self.tr("&Previous element"), "arrow-up", "Shift+F8")
        self.next_section = self._made(self.tr("Next &section"), "chevron-right", "Ctrl+PgDown")
        self.previous_section = self._made(self.tr("Previous s&ection"), "chevron-left", "Ctrl+PgUp")
        self.other_pane = self._made(self.tr("Go to the other &pane"), "chevron-right", "F6")
        self.find = self._made(self.tr("&Find an element"), "search", "Ctrl+F")

    @property
    def all(self) -> list[QAction | None]:
        """All of them, for the menu."""
        moves = [self.next, self.previous, self.next_section, self.previous_section]
        return [self.carry, self.fields, self.approve, None, *moves, self.other_pane, self.find]

    def _made(self, text: str, icon_name: str, keys: str) -> QAction:
        made = action(text, icon_name, keys, self._screen)
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._screen.addAction(made)
        return made
