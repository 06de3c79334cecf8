"""The screens of the window: what they are called, and how each is made when it is first opened."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.gui.ask import Ask
from desktop.gui.context import Context


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """A screen of the rail; `make` imports it only when it is wanted, so that the window opens at once."""

    key: str
    icon: str
    make: Callable[[Context, Ask], QWidget]


def _structure(context: Context, ask: Ask) -> QWidget:
    from desktop.gui.structure.screen import StructureScreen

    return StructureScreen(context, ask)


def _values(context: Context, ask: Ask) -> QWidget:
    from desktop.gui.values.screen import ValuesScreen

    return ValuesScreen(context, ask)


def _documents(context: Context, ask: Ask) -> QWidget:
    from desktop.gui.documents.screen import DocumentsScreen

    return DocumentsScreen(context, ask)


SCREENS = (
    ScreenEntry("structure", "list-tree", _structure),
    ScreenEntry("values", "table", _values),
    ScreenEntry("documents", "file-text", _documents),
)


def title(key: str) -> str:
    """What a screen is called."""
    return {
        "structure": QCoreApplication.translate("Screens", "Structure"),
        "values": QCoreApplication.translate("Screens", "Values"),
        "documents": QCoreApplication.translate("Screens", "Documents"),
    }[key]
