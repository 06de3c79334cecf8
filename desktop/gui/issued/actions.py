"""What can be done with a document to be issued, and with the versions that were."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.gui.widgets.buttons import action


class IssuedActions(QObject):
    """The actions, with their keys on the screen; those of a version live while one is chosen."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self.issue = self._made(self.tr("&Issue…"), "archive", "Ctrl+Shift+W")
        self.open = self._made(self.tr("&Open the issued version"), "external-link")
        self.save = self._made(self.tr("&Save a copy of the version…"), "file-export")
        self.compare = self._made(self.tr("&Compare…"), "git-compare")
        self.sign = self._made(self.tr("Si&gn…"), "signature")
        self.verify = self._made(self.tr("Check the signa&tures…"), "certificate")
        self.bring_in = self._made(self.tr("Add the file &edited in Word…"), "file-import")
        self.attach = self._made(self.tr("Attac&h a signature…"), "link")
        menu = QMenu(screen)
        menu.addActions(list(self.of_version))
        self.version = action(self.tr("Issued &version"), "files", "", screen)
        self.version.setMenu(menu)

    @property
    def of_version(self) -> tuple[QAction, ...]:
        """What is done with a version."""
        return self.open, self.save, self.compare, self.sign, self.verify, self.attach, self.bring_in

    @property
    def all(self) -> tuple[QAction, ...]:
        """All of them, for the menu: those of a version in one below it."""
        return self.issue, self.version

    def follow(self, has_version: bool) -> None:
        """Offer what can be done while a version is chosen, or while none is."""
        for each in (*self.of_version, self.version):
            each.setEnabled(has_version)

    def connect_to(self, slots: dict[QAction, Callable[[], object]]) -> None:
        """Have each of them do something."""
        for each, slot in slots.items():
            each.triggered.connect(lambda _checked=False, slot=slot: slot())

    def _made(self, text: str, icon_name: str, keys: str = "") -> QAction:
        made = action(text, icon_name, keys, self._screen)
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._screen.addAction(made)
        return made
