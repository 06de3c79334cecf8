"""Putting a typed text into a cell, after asking what must be asked: what it means, whether a sum may go."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from db.domain.entities import Unit
from db.domain.kinds import IndicatorKind
from db.domain.numbers import read, write
from db.domain.values import Content
from desktop.app import values
from desktop.app.texts import limited
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from desktop.gui.ask import Alternative, Ask
from desktop.gui.context import Context


class Typed(NamedTuple):
    """A text typed into a cell; `units`: those that a composite counts in, `summed`: over a sum."""

    place: Place
    text: str
    kind: IndicatorKind
    units: tuple[Unit, ...] = ()
    summed: bool = False

    @property
    def asks(self) -> bool:
        """Whether storing it would have to ask."""
        return self.summed or bool(read(self.text, self.kind, self.units).alternatives)


class Entry:
    """The way from the keyboard into the record."""

    def __init__(self, context: Context, ask: Ask) -> None:
        self._context = context
        self._ask = ask

    def store(self, typed: Typed) -> bool:
        """Store a text as a value. False if the user would not say what it means, or it was refused."""
        reading = read(typed.text, typed.kind, typed.units)
        content = reading.content
        if reading.alternatives:
            choice = self._meaning(typed, reading.alternatives)
            if choice is None:
                return False
            content = reading.alternatives[choice]
        if typed.summed and not self.may_replace_sums(1):
            return False
        return bool(self._context.perform(_stored, typed, content))

    def store_everywhere(self, places: list[Place], text: str, sums: int) -> bool:
        """Store a text in many cells as one gesture, of which some hold sums. False if it was not stored."""
        if sums and not self.may_replace_sums(sums):
            return False
        return bool(self._context.perform(_pasted, dict.fromkeys(places, text)))

    def may_replace_sums(self, count: int) -> bool:
        """Whether values that are sums of contributions may be replaced by others, or cleared."""
        if count == 1:
            question = QCoreApplication.translate("Values", "This value is the sum of its contributions.")
        else:
            question = QCoreApplication.translate(
                "Values", "Some of these values are sums of contributions: {count}."
            ).format(count=count)
        return self._ask.confirm(
            question,
            QCoreApplication.translate(
                "Values",
                "Replace what was summed by what is entered by hand? The contributions stay;"
                " where they come to something else, the program will say so.",
            ),
            QCoreApplication.translate("Values", "Replace the sum"),
            danger=True,
        )

    def _meaning(self, typed: Typed, alternatives: tuple[Content, ...]) -> int | None:
        return self._ask.choose_one(
            QCoreApplication.translate("Values", "What does “{}” mean?").format(typed.text.strip()),
            QCoreApplication.translate("Values", "The dot may part thousands or begin the decimals."),
            [Alternative(write(content, typed.kind)) for content in alternatives],
        )


def _stored(workspace: Workspace, typed: Typed, content: Content | None) -> bool:
    limited(typed.text)
    values.set_content(workspace, typed.place, content)
    return True


def _pasted(workspace: Workspace, cells: dict[Place, str]) -> bool:
    values.fill(workspace, cells)
    return True
