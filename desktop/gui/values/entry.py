"""Storing what was typed into a cell, after asking what it means where it may mean several things."""

from PySide6.QtCore import QCoreApplication

from db.domain.kinds import IndicatorKind
from db.domain.numbers import read, write
from db.domain.values import Content
from desktop.app import values
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from desktop.gui.ask import Alternative, Ask
from desktop.gui.context import Context


def is_ambiguous(text: str, kind: IndicatorKind) -> bool:
    """Whether storing the text would have to ask."""
    return bool(read(text, kind).alternatives)


class Entry:
    """The way from the keyboard into the record."""

    def __init__(self, context: Context, ask: Ask) -> None:
        self._context = context
        self._ask = ask

    def store(self, place: Place, text: str, kind: IndicatorKind) -> bool:
        """Store a text as a value. False if the user would not say what it means, or it was refused."""
        reading = read(text, kind)
        content = reading.content
        if reading.alternatives:
            choice = self._meaning(text, reading.alternatives, kind)
            if choice is None:
                return False
            content = reading.alternatives[choice]
        return bool(self._context.perform(_stored, place, content))

    def store_everywhere(self, places: list[Place], text: str) -> bool:
        """Store a text in many cells as one gesture. False if it was refused."""
        return bool(self._context.perform(_pasted, dict.fromkeys(places, text)))

    def _meaning(self, text: str, alternatives: tuple[Content, ...], kind: IndicatorKind) -> int | None:
        return self._ask.choose_one(
            QCoreApplication.translate("Values", "What does “{}” mean?").format(text.strip()),
            QCoreApplication.translate("Values", "The dot may part thousands or begin the decimals."),
            [Alternative(write(content, kind)) for content in alternatives],
        )


def _stored(workspace: Workspace, place: Place, content: Content | None) -> bool:
    values.set_content(workspace, place, content)
    return True


def _pasted(workspace: Workspace, cells: dict[Place, str]) -> bool:
    values.fill(workspace, cells)
    return True
