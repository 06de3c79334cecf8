"""The screens of the window: what they are called, and how each is made when it is first opened."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """A screen of the rail; `make` imports it only when it is wanted, so that the window opens at once."""

    key: str
    icon: str
    make: Callable[["MainWindow"], QWidget]


def _structure(window: "MainWindow") -> QWidget:
    from desktop.gui.structure.screen import StructureScreen

    screen = StructureScreen(window.context, window.ask)
    screen.wants_document.connect(window.bring_in)
    return screen


def _values(window: "MainWindow") -> QWidget:
    from desktop.gui.values.screen import ValuesScreen

    screen = ValuesScreen(window.context, window.ask)
    screen.wants_screen.connect(window.open_screen)
    return screen


def _realizers(window: "MainWindow") -> QWidget:
    from desktop.gui.realizers.screen import RealizersScreen

    screen = RealizersScreen(window.context, window.ask)
    screen.wants_screen.connect(window.open_screen)
    screen.wants_period.connect(window.menus.programmes.add_period)
    screen.wants_values.connect(window.show_delivery)
    return screen


def _exhibits(window: "MainWindow") -> QWidget:
    from desktop.gui.exhibits.screen import ExhibitsScreen

    screen = ExhibitsScreen(window.context, window.ask)
    screen.wants_screen.connect(window.open_screen)
    screen.wants_period.connect(window.menus.programmes.add_period)
    return screen


def _prose(window: "MainWindow") -> QWidget:
    from desktop.gui.prose.screen import ProseScreen

    screen = ProseScreen(window.context, window.ask)
    screen.wants_screen.connect(window.open_screen)
    screen.wants_period.connect(window.menus.programmes.add_period)
    return screen


def _documents(window: "MainWindow") -> QWidget:
    from desktop.gui.documents.screen import DocumentsScreen

    screen = DocumentsScreen(window.context, window.ask)
    screen.go_to_missing.connect(window.show_missing)
    screen.go_to_doubtful.connect(window.show_doubtful)
    screen.contents.prose_wanted.connect(lambda: window.open_screen("prose"))
    return screen


SCREENS = (
    ScreenEntry("structure", "list-tree", _structure),
    ScreenEntry("values", "table", _values),
    ScreenEntry("realizers", "users", _realizers),
    ScreenEntry("prose", "writing", _prose),
    ScreenEntry("exhibits", "chart-bar", _exhibits),
    ScreenEntry("documents", "file-text", _documents),
)


def title(key: str) -> str:
    """What a screen is called."""
    return {
        "structure": QCoreApplication.translate("Screens", "Structure"),
        "values": QCoreApplication.translate("Screens", "Values"),
        "realizers": QCoreApplication.translate("Screens", "Realizers"),
        "prose": QCoreApplication.translate("Screens", "Descriptions"),
        "exhibits": QCoreApplication.translate("Screens", "Tables and charts"),
        "documents": QCoreApplication.translate("Screens", "Documents"),
    }[key]
