"""The View menu: the theme and the size of everything."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup

from desktop.gui.commands import command
from desktop.gui.theme import Scheme, within

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow

_STEP = 0.1
_PAUSE_MS = 150


class ViewCommands(QObject):
    """How the window looks; remembered between two starts."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._theme = window.theme
        self._wanted = window.theme.zoom
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._wear)
        group = QActionGroup(window)
        self.actions: list[QAction | None] = [
            self._scheme(group, self.tr("Theme of the &system"), Scheme.SYSTEM),
            self._scheme(group, self.tr("&Light theme"), Scheme.LIGHT),
            self._scheme(group, self.tr("&Dark theme"), Scheme.DARK),
            None,
            self._zoom(window, self.tr("L&arger"), "plus", "Ctrl++", _STEP),
            self._zoom(window, self.tr("S&maller"), "minus", "Ctrl+-", -_STEP),
            self._zoom(window, self.tr("&Usual size"), "refresh", "Ctrl+0", 0),
        ]

    def _scheme(self, group: QActionGroup, text: str, scheme: Scheme) -> QAction:
        made = QAction(text, group)
        made.setCheckable(True)
        made.setChecked(self._theme.scheme is scheme)
        made.triggered.connect(lambda: self._theme.wear(scheme, self._theme.zoom))
        return made

    def _zoom(self, window: "MainWindow", text: str, icon: str, keys: str, step: float) -> QAction:
        return command(window, text, icon, keys, lambda: self._want(step))

    def _want(self, step: float) -> None:
        """Wear what several quick presses come to once: each dressing stops the window for a moment."""
        self._wanted = within(self._wanted + step) if step else 1.0
        self._pause.start()

    def _wear(self) -> None:
        if self._wanted != self._theme.zoom:
            self._theme.wear(self._theme.scheme, self._wanted)
