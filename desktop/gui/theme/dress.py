"""Dressing the application, and dressing it anew when the system or the user changes their mind."""

from enum import StrEnum

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.gui.theme.palette import palette
from desktop.gui.theme.sheet import sheet
from desktop.gui.theme.tokens import DARK, LIGHT, Colours, text_pixels

_SMALLEST_POINTS = 10.0
_ZOOMS = (0.8, 2.0)
# A desktop without settings of its own offers only this alias, which often means the wide DejaVu Sans.
_NO_OPINION = "Sans Serif"
_FALLBACKS = ["Inter", "Noto Sans", "Open Sans", "Cantarell", "Ubuntu", "Liberation Sans", _NO_OPINION]


class Scheme(StrEnum):
    """Which theme the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def _readable(system: QFont) -> QFont:
    """The system's font, no smaller than can be read all day."""
    font = QFont(system)
    if font.family() == _NO_OPINION:
        font.setFamilies(_FALLBACKS)
    font.setPointSizeF(max(font.pointSizeF(), _SMALLEST_POINTS))
    font.setFeature(QFont.Tag("tnum"), 1)  # digits of one width, so that columns of numbers align
    return font


def within(zoom: float) -> float:
    """The zoom, kept between 0.8 and 2.0; tenths stay tenths."""
    return round(min(max(zoom, _ZOOMS[0]), _ZOOMS[1]), 2)


class Theme(QObject):
    """Keeps the application dressed: follows the system unless told otherwise. One lives in the program."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, zoom: float = 1.0) -> None:
        """Dress `app` at once; make the widgets afterwards, that is cheaper."""
        super().__init__(app)
        self._app = app
        self._font = _readable(app.font())
        self.scheme = scheme
        self.zoom = zoom
        QDir.setSearchPaths("icons", [str(paths.resources() / "icons")])
        app.setStyle("fusion")
        self.wear(scheme, zoom)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def wear(self, scheme: Scheme, zoom: float) -> None:
        """Change the theme or the zoom (0.8 … 2.0) of the whole program."""
        self.scheme = scheme
        self.zoom = within(zoom)
        self._app.styleHints().setColorScheme(_QT_SCHEMES[scheme])
        self._dress()

    def _dress(self) -> None:
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * self.zoom)
        self._app.setFont(font)
        self._app.setPalette(palette(self._colours()))
        self._app.setStyleSheet(sheet(self._colours(), text_pixels()))
        self.changed.emit()

    def _colours(self) -> Colours:
        if self.scheme is Scheme.SYSTEM:
            return DARK if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self.scheme is Scheme.DARK else LIGHT

    def _on_system_changed(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self._dress()


_QT_SCHEMES = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}
